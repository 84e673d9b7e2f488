/** Names of the formats of decks, as the terminal and the screens know them. */
export const DECK_FORMATS = [
  'json',
  'markdown',
  'csv',
  'tsv',
  'anki-text',
  'apkg',
  'moodle-xml',
  'gift',
  'aiken',
  'qti',
] as const

export type DeckFormat = (typeof DECK_FORMATS)[number]
