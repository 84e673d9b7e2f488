import type { ColumnRole, DeckColumn } from '../../shared/deck-models.ts'
import type { DeckFile, ReadDeck } from './deck.ts'
import type { DeckFormat } from './formats.ts'
import type { Tell } from './tell.ts'

/** What each column of a table is, where it is said, and whether its first row names them. */
export type TableChoices = {
  readonly columns?: readonly (ColumnRole | null)[] | undefined
  readonly header?: boolean | undefined
}

/** What a table is taken for. */
export type DeckTable = { readonly columns: readonly DeckColumn[]; readonly header: boolean }

/** Reads one format. Only a table has columns, and can be told what each is. */
export type DeckReader = {
  readonly read: (file: DeckFile, choices?: TableChoices, tell?: Tell) => ReadDeck
  readonly table?: (file: DeckFile, choices: TableChoices) => DeckTable
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
  return { read: (file, _, tell) => readApkg(file, { schedule: true }, tell) }
}

/** So many cells show what a column holds. */
const CELLS = 3

async function tableReader(): Promise<DeckReader> {
  const { readCsv, columnsOf } = await import('./csv/read.ts')
  const chosen = ({ columns, header }: TableChoices) => ({
    ...(columns && { columns }),
    ...(header !== undefined && { header }),
  })
  return {
    read: (file, choices = {}, tell) => readCsv(file, chosen(choices), tell),
    table: (file, choices) => {
      const { names, columns: roles, rows, header } = columnsOf(file, chosen(choices))
      const cells = (at: number): string[] => rows.slice(0, CELLS).map((row) => row[at] ?? '')
      const columns = names.map((name, at) => ({ name, role: roles[at] ?? null, cells: cells(at) }))
      return { columns, header }
    },
  }
}
