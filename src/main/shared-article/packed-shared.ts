import { deserialize, serialize } from 'node:v8'
import type { Given } from './plan-shared.ts'

/** Shared articles with what was made of them in one piece, which goes from worker to worker without being looked at in between. */
export type PackedShared = Uint8Array

export const packedShared = (given: readonly Given[]): PackedShared => new Uint8Array(serialize(given))

export const unpackedShared = (given: PackedShared): readonly Given[] =>
  deserialize(given) as readonly Given[] // `packedShared` made it
