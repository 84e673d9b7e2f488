/** Names of the formats of decks, as the terminal and the screens know them. */
export { DECK_FORMATS } from '../../shared/deck-models.ts'
export type { DeckFormat } from '../../shared/deck-models.ts'
