import type { ColumnRole, DeckColumn } from '../../shared/deck-models.ts'
import type { DeckFile, ReadDeck } from './deck.ts'
import type { DeckFormat } from './formats.ts'

type Columns = readonly (ColumnRole | null)[]

/** Reads one format. Only tables have columns, and can be told what each is. */
export type DeckReader = {
  readonly read: (file: DeckFile, columns?: Columns) => ReadDeck
  readonly columns?: (file: DeckFile, columns?: Columns) => readonly DeckColumn[]
}

/** By format what reads it, loaded when a file of it is read. A format that is not here is only written. */
export const READERS: Partial<Readonly<Record<DeckFormat, () => Promise<DeckReader>>>> = {
  csv: tableReader,
  tsv: tableReader,
  json: async () => ({ read: (await import('./json/read.ts')).readJson }),
  apkg: packageReader,
  'anki-text': async () => ({ read: (await import('./anki-text/read.ts')).readAnkiText }),
  markdown: async () => ({ read: (await import('./markdown/read.ts')).readMarkdownDeck }),
  'moodle-xml': async () => ({ read: (await import('./moodle-xml/read.ts')).readMoodleXml }),
  gift: async () => ({ read: (await import('./gift/read.ts')).readGift }),
  aiken: async () => ({ read: (await import('./aiken/read.ts')).readAiken }),
}

/** All that is known of a card's memory: whether it comes into the library is decided there. */
async function packageReader(): Promise<DeckReader> {
  const { readApkg } = await import('./apkg/read-apkg.ts')
  return { read: (file) => readApkg(file, { schedule: true }) }
}

/** So many cells show what a column holds. */
const CELLS = 3

async function tableReader(): Promise<DeckReader> {
  const { readCsv, columnsOf } = await import('./csv/read.ts')
  const choices = (columns: Columns | undefined) => (columns ? { columns } : {})
  return {
    read: (file, columns) => readCsv(file, choices(columns)),
    columns: (file, columns) => {
      const { names, columns: roles, rows } = columnsOf(file, choices(columns))
      const cells = (at: number): string[] => rows.slice(0, CELLS).map((row) => row[at] ?? '')
      return names.map((name, at) => ({ name, role: roles[at] ?? null, cells: cells(at) }))
    },
  }
}
