import { deserialize, serialize } from 'node:v8'
import type { OwnCard } from './card-made.ts'

/** The cards of a deck in one piece, which goes from worker to worker without being looked at in between. */
export type PackedCards = Uint8Array

export const packed = (cards: readonly OwnCard[]): PackedCards => new Uint8Array(serialize(cards))

export const unpacked = (cards: PackedCards): readonly OwnCard[] => deserialize(cards) as readonly OwnCard[] // `packed` made it
