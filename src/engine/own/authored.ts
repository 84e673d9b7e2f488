import type { Fact } from '../types.ts'

/** How sure a fact is that the author wrote as one. Nothing the engine reads by itself is as sure. */
export const AUTHORED = 1

/** Whether the author wrote the fact as one, by a mark in the text. */
export const isAuthored = ({ confidence }: Pick<Fact, 'confidence'>): boolean => confidence === AUTHORED

/** The slot of what an author marked ==so== begins with the signs. */
export const HIGHLIGHT_SLOT = '=='

/** Whether the fact is a sentence of which the author marked its value as the blank. */
export const isHighlight = ({ slot }: Pick<Fact, 'slot'>): boolean => slot.startsWith(HIGHLIGHT_SLOT)
