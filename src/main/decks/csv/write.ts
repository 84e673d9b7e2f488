import Papa from 'papaparse'
import { carriedDeck } from '../carries.ts'
import { clozeText } from '../cloze-text.ts'
import type { Card, CardBody, Deck } from '../deck.ts'
import { CSV_CARRIES } from './carries.ts'
import { CSV_FIELDS } from './fields.ts'
import type { CsvField } from './fields.ts'
import { guarded } from './guard.ts'
import type { Separator } from './table.ts'

export type CsvWriting = {
  /** False where the table is not for a spreadsheet: cells stand as they are, formulas too. */
  readonly guard?: boolean
}

/** A deck as a table by RFC 4180: UTF-8, CRLF, our fixed header. The same deck gives the same bytes. */
export const writeCsv = (deck: Deck, writing: CsvWriting = {}): Uint8Array => written(deck, ',', writing)

/** The same with tabs between the cells. */
export const writeTsv = (deck: Deck, writing: CsvWriting = {}): Uint8Array => written(deck, '\t', writing)

function written(deck: Deck, delimiter: Separator, { guard = true }: CsvWriting): Uint8Array {
  const rows = carriedDeck(deck, CSV_CARRIES).cards.map((card) => {
    const cells = cellsOf(card)
    return CSV_FIELDS.map((field) => (guard ? guarded(cells[field]) : cells[field]))
  })
  const text = Papa.unparse([[...CSV_FIELDS], ...rows], { delimiter, newline: '\r\n' })
  return new TextEncoder().encode(`${text}\r\n`)
}

function cellsOf({ id, place, tags, body, citation }: Card): Readonly<Record<CsvField, string>> {
  const [deck = '', ...topic] = place
  return {
    id: id ?? '',
    kind: body.kind,
    accepts: body.kind === 'question' ? body.accepts.join('\n') : '',
    tags: tags.join(', '),
    deck,
    topic: topic.join('::'),
    citation,
    ...sides(body),
  }
}

function sides(body: CardBody): { readonly front: string; readonly back: string } {
  switch (body.kind) {
    case 'cloze':
      return { front: clozeText(body), back: '' }
    case 'truefalse':
      return { front: body.statement, back: body.right ? 'true' : 'false' }
    case 'definition':
    case 'question':
      return { front: body.front, back: body.back }
    default:
      // The table of what is carried has made these into questions.
      return { front: '', back: '' }
  }
}
