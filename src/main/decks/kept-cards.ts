import type { Deck, LossNote } from './deck.ts'

/** How many cards of a deck are in a file of which these are the notes. */
export const keptCards = ({ cards }: Deck, notes: readonly LossNote[]): number =>
  cards.length - notes.filter(({ became, what }) => became === 'dropped' && what === 'the whole card').length
