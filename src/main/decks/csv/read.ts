import { unreadable } from '../../../engine/unreadable.ts'
import type { ColumnRole } from '../../../shared/deck-models.ts'
import { soundTags } from '../bodies.ts'
import { clozeBodies } from '../cloze-text.ts'
import type { Card, CardBody, DeckFile, LossNote, ReadDeck } from '../deck.ts'
import { fileText, fileTitle } from '../file-text.ts'
import { mapTelling, untold } from '../tell.ts'
import type { Tell } from '../tell.ts'
import { guessedColumns, isHeader } from './columns.ts'
import { isOwnHeader, namesDefinition } from './fields.ts'
import type { CsvField } from './fields.ts'
import { unguarded } from './guard.ts'
import { optionedBody } from './options.ts'
import { readTable } from './table.ts'
import type { Separator } from './table.ts'

/** What each column is, in their order; null for one that is left out. */
export type CsvColumns = readonly (ColumnRole | null)[]

export type CsvChoices = {
  readonly separator?: Separator
  /** Whether the first row names the columns. */
  readonly header?: boolean
  readonly columns?: CsvColumns
}

/** What is shown before a table is read: what we take its columns for, and how it starts. */
export type CsvPreview = {
  readonly separator: Separator
  readonly header: boolean
  /** The names of the columns, or "Column 1" … where nothing names them. */
  readonly names: readonly string[]
  readonly columns: CsvColumns
  /** The first rows below the header. */
  readonly rows: readonly (readonly string[])[]
}

type Rows = Omit<CsvPreview, 'rows'> & {
  readonly own: boolean
  readonly rows: readonly (readonly string[])[]
  readonly badQuotes: readonly number[]
}

const SHOWN_ROWS = 5

/** What a table's columns seem to be, for a person to correct. */
export function columnsOf(file: DeckFile, choices: CsvChoices = {}): CsvPreview {
  const { separator, header, names, columns, rows } = tableRows(file, choices)
  return { separator, header, names, columns, rows: rows.slice(0, SHOWN_ROWS) }
}

/**
 * The cards of a table, CSV or TSV.
 *
 * @throws `unreadable` where it has no column for a front, or not one card
 */
export function readCsv(file: DeckFile, choices: CsvChoices = {}, tell: Tell = untold): ReadDeck {
  const table = tableRows(file, choices)
  if (!table.columns.includes('front'))
    throw unreadable(`“${file.name}” has no column for the front of a card. Say which column it is.`)
  const notes: LossNote[] = columnsLeftOut(table)
  const first = table.header ? 2 : 1
  const optionsOf = optionsIn(table)
  const isDefinition = table.header && namesDefinition(nameOf(table, 'front'), nameOf(table, 'back'))
  const cards = mapTelling(table.rows, tell, (row, i) => {
    const where = `row ${i + first}`
    if (table.badQuotes.includes(i + first - 1)) notes.push({ where, ...BAD_QUOTES })
    const cell = (field: CsvField): string => {
      const text = row[table.columns.indexOf(field)]?.trim() ?? ''
      return table.own ? unguarded(text) : text
    }
    const note = (one: Note): void => void notes.push({ where, ...one })
    return cardsOf({ cell, options: optionsOf(row), isDefinition }, fileTitle(file), table.own, note)
  }).flat()
  if (cards.length === 0)
    throw unreadable(`“${file.name}” has no row with a front and a back. Check which column is which.`)
  return { deck: { title: fileTitle(file), cards }, notes }
}

const BAD_QUOTES = {
  became: 'simplified',
  what: 'text',
  why: 'A quotation mark is not closed, or not doubled inside a cell: check this card.',
} as const

/** Columns that are not read though there is something in them. */
const columnsLeftOut = ({ names, columns, rows }: Rows): LossNote[] =>
  columns.flatMap((role, at) =>
    role === null && rows.some((row) => (row[at] ?? '').trim() !== '')
      ? [{ where: `column “${names[at] ?? at + 1}”`, ...NOT_READ }]
      : [],
  )

const NOT_READ = {
  became: 'dropped',
  what: 'column',
  why: 'Nothing says what of a card it is.',
} as const

/** The options of a row; null where the table has none. */
function optionsIn({ columns, rows }: Rows): (row: readonly string[]) => Options | null {
  const at = columns.flatMap((role, i) => (role === 'option' ? [i] : []))
  const back = columns.indexOf('back')
  const fromZero = rows.some((row) => row[back]?.trim() === '0')
  return (row) => (at.length === 0 ? null : { cells: at.map((i) => row[i]?.trim() ?? ''), fromZero })
}

type Options = { readonly cells: readonly string[]; readonly fromZero: boolean }

const nameOf = ({ names, columns }: Rows, field: CsvField): string => names[columns.indexOf(field)] ?? ''

function tableRows(file: DeckFile, choices: CsvChoices): Rows {
  const { separator, rows, badQuotes } = readTable(fileText(file), file.name, choices.separator)
  const [head = []] = rows
  const own = isOwnHeader(head)
  const header = choices.header ?? (own || isHeader(rows))
  const width = Math.max(...rows.slice(0, 100).map((row) => row.length))
  const names = Array.from({ length: width }, (_, i) => (header ? head[i]?.trim() : '') || `Column ${i + 1}`)
  return {
    separator,
    header,
    own: own && header && choices.columns === undefined,
    names,
    columns: choices.columns ?? guessedColumns(header ? head : [], rows, width),
    rows: header ? rows.slice(1) : rows,
    badQuotes,
  }
}

type Note = Omit<LossNote, 'where'>

type RowRead = {
  readonly cell: (field: CsvField) => string
  readonly options: Options | null
  /** Whether front and back are a term and what it means. */
  readonly isDefinition: boolean
}

function cardsOf(row: RowRead, title: string, own: boolean, note: (note: Note) => void): readonly Card[] {
  const { cell } = row
  const bodies = bodiesOf(row, note)
  if (bodies.length === 0) {
    if (cell('front') !== '' || cell('back') !== '') note(row.options ? NONE_IS_RIGHT : NOT_A_CARD)
    return []
  }
  const id = cell('id') || null
  const topic = cell('topic').split('::')
  const deck = own ? [cell('deck')] : cell('deck').split('::')
  // A topic is within a deck: without one, within that of the file.
  const within = cell('deck') === '' && cell('topic') !== '' ? [title] : deck
  const place = [...within, ...topic].map((part) => part.trim())
  return bodies.map((body, i) => ({
    id: id === null || bodies.length === 1 ? id : `${id}-${i + 1}`,
    place: place.filter((part) => part !== ''),
    tags: soundTags(own ? cell('tags').split(', ') : tagsOf(cell('tags'))),
    body,
    citation: cell('citation'),
    schedule: null,
    reviews: [],
  }))
}

const NOT_A_CARD: Note = {
  became: 'dropped',
  what: 'the whole card',
  why: 'A card needs a front and a back; this row has only one of them.',
}

const NONE_IS_RIGHT: Note = {
  became: 'dropped',
  what: 'the whole card',
  why: 'Nothing says which of its options is right.',
}

function bodiesOf({ cell, options, isDefinition }: RowRead, note: (note: Note) => void): readonly CardBody[] {
  const [front, back, kind] = [cell('front'), cell('back'), cell('kind').toLowerCase()]
  const cloze = clozeBodies(front)
  if (cloze.bodies.length > 0 && (kind === '' || kind.startsWith('cloze'))) {
    if (cloze.hints) note({ became: 'dropped', what: 'hint', why: 'Afterread gives hints of its own.' })
    return cloze.bodies.filter(({ blank }) => blank.trim() !== '')
  }
  if (options?.cells.some((text) => text !== '')) {
    const body = optionedBody({ front, right: back, ...options })
    return body ? [body] : []
  }
  if (front === '' || back === '') return []
  if (/^true.?false$/.test(kind) && /^(?:true|false)$/i.test(back))
    return [{ kind: 'truefalse', statement: front, right: /^true$/i.test(back) }]
  if (kind === 'definition' || (kind === '' && isDefinition)) return [{ kind: 'definition', front, back }]
  const accepts = cell('accepts')
    .split('\n')
    .map((text) => text.trim())
  return [{ kind: 'question', front, back, accepts: accepts.filter((text) => text !== '') }]
}

/** Between commas, semicolons or lines; where there is none of them, between spaces. */
const tagsOf = (cell: string): readonly string[] => cell.split(/[,;\n]/.test(cell) ? /[,\n]|;\s*/ : /\s+/)
