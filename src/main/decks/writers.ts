import type { Deck } from './deck.ts'
import type { DeckFormat } from './formats.ts'
import type { Tell } from './tell.ts'

/** Whether a file of the format has a card for each fact, or for each question. */
export const EACH: Readonly<Record<DeckFormat, 'fact' | 'question'>> = {
  json: 'fact',
  markdown: 'fact',
  csv: 'fact',
  tsv: 'fact',
  'anki-text': 'fact',
  apkg: 'fact',
  'moodle-xml': 'question',
  gift: 'question',
  aiken: 'question',
  qti: 'question',
}

/** Writes one format; `ending` is of the file's name, without the dot. */
export type DeckWriter = { readonly write: (deck: Deck, tell: Tell) => Uint8Array; readonly ending: string }

/** By format what writes it, loaded when a file of it is written. */
export const WRITERS: Partial<Readonly<Record<DeckFormat, () => Promise<DeckWriter>>>> = {
  csv: tableWriter,
  tsv: tabbedWriter,
  json: async () => ({ write: (await import('./json/write.ts')).writeJson, ending: 'json' }),
  apkg: packageWriter,
  'anki-text': async () => ({ write: (await import('./anki-text/write.ts')).writeAnkiText, ending: 'txt' }),
  markdown: async () => ({ write: (await import('./markdown/write.ts')).writeMarkdownDeck, ending: 'md' }),
  'moodle-xml': async () => ({
    write: (await import('./moodle-xml/write.ts')).writeMoodleXml,
    ending: 'xml',
  }),
  gift: async () => ({ write: (await import('./gift/write.ts')).writeGift, ending: 'txt' }),
  aiken: async () => ({ write: (await import('./aiken/write.ts')).writeAiken, ending: 'txt' }),
  qti: async () => ({ write: (await import('./qti/write.ts')).writeQti, ending: 'zip' }),
}

async function tableWriter(): Promise<DeckWriter> {
  const { writeCsv } = await import('./csv/write.ts')
  return { write: (deck) => writeCsv(deck), ending: 'csv' }
}

async function tabbedWriter(): Promise<DeckWriter> {
  const { writeTsv } = await import('./csv/write.ts')
  return { write: (deck) => writeTsv(deck), ending: 'tsv' }
}

async function packageWriter(): Promise<DeckWriter> {
  const { writeApkg } = await import('./apkg/write-apkg.ts')
  return { write: (deck, tell) => writeApkg(deck, { tell }), ending: 'apkg' }
}
