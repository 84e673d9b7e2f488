import Papa from 'papaparse'
import { unreadable } from '../../../engine/unreadable.ts'
import { soundTags } from '../bodies.ts'
import { markBlanks, markedBodies } from '../cloze-text.ts'
import { fieldNamed, namesDefinition } from '../csv/fields.ts'
import type { Card, CardBody, DeckFile, LossNote, ReadDeck } from '../deck.ts'
import { fileText, fileTitle } from '../file-text.ts'
import { looksLikeHtml, textOfHtml } from '../html-text.ts'
import { colonParts } from '../paths.ts'
import { ankiHeader, likelyAnkiSeparator } from './header.ts'
import type { AnkiHeader } from './header.ts'
import { ANKI_COLUMNS, NOTE_TYPES } from './write.ts'

type Note = Omit<LossNote, 'where'>
type Said = (note: Note) => void

/**
 * The notes of a text that Anki exports ("Notes in plain text"). A note that has a blank of several numbers gives a
 * card each; of other notes the first two fields are front and back.
 *
 * @throws `unreadable` where there is not one card
 */
export function readAnkiText(file: DeckFile): ReadDeck {
  const text = fileText(file)
  const header = ankiHeader(text)
  const delimiter = header.separator ?? likelyAnkiSeparator(header.rest)
  const options = { delimiter, newline: '\n', comments: '#', skipEmptyLines: true } as const
  const { data } = Papa.parse<string[]>(header.rest, options)
  const html = header.html ?? data.some((row) => row.some(looksLikeHtml))
  const notes: LossNote[] = []
  const cards = data.flatMap((row, i) => {
    const say: Said = (note) => notes.push({ where: `note ${i + 1}`, ...note })
    return cardsOfRow(row, header, html, say)
  })
  if (cards.length === 0)
    throw unreadable(
      `“${file.name}” has no note with a front and a back. In Anki choose File, Export, Notes in Plain Text.`,
    )
  return { deck: { title: fileTitle(file), cards }, notes }
}

function cardsOfRow(row: readonly string[], header: AnkiHeader, html: boolean, say: Said): readonly Card[] {
  const own = isOwn(header)
  const fields = fieldColumns(row, header)
  const read = (column: number): string => fieldText(row[column] ?? '', html, say)
  const type = header.noteType === null ? '' : (row[header.noteType] ?? '')
  const bodies = own ? ownBodies(row, type, read, html) : foreignBodies(row, fields, header, html, say)
  if (bodies.length === 0) {
    say({
      became: 'dropped',
      what: 'the whole card',
      why: 'It has no text on its front or none on its back.',
    })
    return []
  }
  const id = (own ? read(0) : header.guid === null ? '' : (row[header.guid] ?? '')).trim() || null
  const deck = header.deckColumn === null ? header.deck : (row[header.deckColumn] ?? '')
  const tags = header.tagsColumn === null ? '' : (row[header.tagsColumn] ?? '')
  return bodies.map(({ body, citation }, i) => ({
    id: own && id?.startsWith('by-text-') ? null : id === null || bodies.length === 1 ? id : `${id}-${i + 1}`,
    place: colonParts(deck),
    tags: soundTags([...header.tags, ...tags.split(/\s+/)]),
    body,
    citation,
    schedule: null,
    reviews: [],
  }))
}

const isOwn = ({ columns }: AnkiHeader): boolean => columns.join('\t') === ANKI_COLUMNS.join('\t')

type Found = { readonly body: CardBody; readonly citation: string }

function ownBodies(
  row: readonly string[],
  type: string,
  read: (column: number) => string,
  html: boolean,
): readonly Found[] {
  const citation = read(4)
  if (type === NOTE_TYPES.cloze)
    return blanksOf(row[1] ?? '', html, ignore).map((body) => ({ body, citation }))
  const [front, back] = [read(1), read(2)]
  if (front === '' || back === '') return []
  if (type === NOTE_TYPES.definition) return [{ body: { kind: 'definition', front, back }, citation }]
  const accepts = read(3)
    .split('\n')
    .filter((text) => text !== '')
  return [{ body: { kind: 'question', front, back, accepts }, citation }]
}

const ignore = (): void => undefined

/** The columns that are fields of the note, in their order. */
function fieldColumns(row: readonly string[], header: AnkiHeader): readonly number[] {
  const beside = [header.guid, header.noteType, header.deckColumn, header.tagsColumn]
  return row.map((_, i) => i).filter((i) => !beside.includes(i))
}

function foreignBodies(
  row: readonly string[],
  fields: readonly number[],
  header: AnkiHeader,
  html: boolean,
  say: Said,
): readonly Found[] {
  const named = (what: string): number | undefined =>
    fields.find((i) => fieldNamed(header.columns[i] ?? '') === what)
  const [first = 0, second = 1] = [named('front') ?? fields[0], named('back') ?? fields[1]]
  const blanks = blanksOf(row[first] ?? '', html, say)
  if (blanks.length > 0) {
    const citation = fieldText(row[second] ?? '', html, say)
    return blanks.map((body) => ({ body, citation }))
  }
  const [front, back] = [fieldText(row[first] ?? '', html, say), fieldText(row[second] ?? '', html, say)]
  if (front === '' || back === '') return []
  const more = fields.filter((i) => i !== first && i !== second && (row[i] ?? '').trim() !== '')
  if (more.length > 0)
    say({
      became: 'dropped',
      what: 'further fields',
      why: 'A card has a front and a back: the first two are read.',
    })
  const isDefinition = namesDefinition(header.columns[first] ?? '', header.columns[second] ?? '')
  const body: CardBody = isDefinition
    ? { kind: 'definition', front, back }
    : { kind: 'question', front, back, accepts: [] }
  return [{ body, citation: '' }]
}

function blanksOf(field: string, html: boolean, say: Said): readonly CardBody[] {
  if (!/\{\{c\d/.test(field)) return []
  const { bodies, hints, twice } = markedBodies(fieldText(markBlanks(field), html, say))
  if (hints) say({ became: 'dropped', what: 'hint', why: 'Afterread gives hints of its own.' })
  if (twice)
    say({
      became: 'simplified',
      what: 'blanks',
      why: 'A card has one blank: the first of its number is asked.',
    })
  return bodies.filter(({ before, blank, after }) => blank.trim() !== '' && `${before}${after}`.trim() !== '')
}

/** The text of a field, with a note of each kind of thing in it that is no text. */
function fieldText(field: string, html: boolean, say: Said): string {
  const silent = field.replace(/\[sound:[^[\]\n]{0,300}\]/g, ' ')
  const { text, lost } = html ? textOfHtml(silent) : { text: silent.trim(), lost: [] }
  const all = new Set([...lost, ...(silent === field ? [] : ['sound' as const])])
  for (const what of all) say({ became: 'dropped', what, why: 'Cards of Afterread are text.' })
  return text
}
