import type { CardBody, LossNote } from '../deck.ts'
import { sidesOfCard } from './card-template.ts'
import type { Sides } from './card-template.ts'
import { clozeParts } from './cloze.ts'
import { fieldText } from './field-text.ts'
import type { FieldText } from './field-text.ts'
import { ownTypeOf } from './note-types.ts'
import type { NoteType } from './note-types.ts'

/** What a card of a note asks, or null where nothing can be asked; and what was lost on the way. */
export type NoteCard = {
  readonly body: CardBody | null
  readonly citation: string
  readonly lost: readonly Lost[]
}

export type Lost = Omit<LossNote, 'where'>

/**
 * The card `ord` of a note. Cloze notes give the blank of that number; all others front and back by their first two
 * fields, turned round where the card asks for the first by the second; what shows more fields, by its template.
 */
export function cardOfNote(type: NoteType, fields: readonly string[], ord: number): NoteCard {
  const own = ownTypeOf(type)
  if (own === 'cloze') return clozeCard(fields[1] ?? '', fields[4] ?? '', 1, [])
  if (own !== null) return ownCard(own, fields)
  if (type.cloze) return clozeCard(clozeField(fields), ...besideCloze(type, fields, ord))
  return templateCard(type, fields, ord) ?? plainCard(type, fields, ord)
}

function ownCard(kind: 'definition' | 'question', fields: readonly string[]): NoteCard {
  const [, front, back, accepts, source] = fields.map(fieldText)
  const sides = { front: front?.text ?? '', back: back?.text ?? '' }
  const lost = [...mediaOf(front), ...mediaOf(back)]
  if (sides.front === '' || sides.back === '') return nothing(lost)
  const also = (accepts?.text ?? '').split('\n').filter((one) => one !== '')
  const body: CardBody = kind === 'definition' ? { kind, ...sides } : { kind, ...sides, accepts: also }
  return { body, citation: source?.text ?? '', lost }
}

/** The field that has blanks: the first, or whichever does. */
const clozeField = (fields: readonly string[]): string => fields.find((field) => /\{\{c\d/.test(field)) ?? ''

/** What else a cloze note shows once it is answered. */
function besideCloze(
  type: NoteType,
  fields: readonly string[],
  ord: number,
): readonly [source: string, number: number, lost: readonly Lost[]] {
  const cloze = clozeField(fields)
  const back = type.backs[0] ?? ''
  const isShown = (name: string): boolean => back === '' || back.includes(name)
  const shown = fields.map((field, i) => (field === cloze || !isShown(type.fields[i] ?? '') ? '' : field))
  const hidden = fields.map((field, i) => (field === cloze || shown[i] !== '' ? '' : field))
  const lost = shown.filter((field) => field !== '').flatMap((field) => mediaOf(fieldText(field)))
  return [
    shown.filter((field) => field !== '').join('<br>'),
    ord + 1,
    [...further(type, hidden, (at) => at >= 0), ...lost],
  ]
}

/** What is told of a kind of note once. */
export const BY_TEMPLATE = 'fields'

/** A card of a note whose templates show other fields than the first two, as its own shows them; else null. */
function templateCard(type: NoteType, fields: readonly string[], ord: number): NoteCard | null {
  const sides = sidesOfCard(type, fields, ord)
  if (!sides || !type.fronts.some((_, one) => showsMore(sidesOfCard(type, fields, one)))) return null
  const [front, back] = [sides.front.text, sides.back.text]
  if (front === '' || back === '') return null
  if (!sides.asks) return nothing(mediaOf(sides.front), 'What it asks about is no text.')
  const lost = [
    simplified(
      'fields',
      'It shows more fields than two: they stand on front and back as its template has them.',
    ),
    ...further(type, fields, (at) => !sides.shown.has(at)),
    ...mediaOf(sides.front),
    ...mediaOf(sides.back),
  ]
  return { body: bodyOfSides(front, back), citation: '', lost }
}

const showsMore = (sides: Sides | null): boolean => sides !== null && [...sides.shown].some((at) => at > 1)

function clozeCard(field: string, source: string, number: number, lost: readonly Lost[]): NoteCard {
  const parts = clozeParts(field, number)
  if (!parts) return nothing(lost)
  const { before, blank, after, hint, places } = parts
  const all = [
    ...lost,
    ...mediaOf(parts),
    ...(hint === '' ? [] : [dropped('hint', 'Afterread gives hints of its own.')]),
    ...(places > 1 ? [simplified('blanks', 'A card has one blank: the first of its number is asked.')] : []),
  ]
  if (blank.trim() === '') return nothing(all)
  return { body: { kind: 'cloze', before, blank, after }, citation: fieldText(source).text, lost: all }
}

function plainCard(type: NoteType, fields: readonly string[], ord: number): NoteCard {
  const [one, other] = [fieldText(fields[0] ?? ''), fieldText(fields[1] ?? '')]
  const [front, back] = asksSecond(type, ord) ? [other.text, one.text] : [one.text, other.text]
  const lost = [...further(type, fields, (at) => at > 1), ...mediaOf(one), ...mediaOf(other)]
  if (front === '' || back === '') return nothing(lost)
  return { body: bodyOfSides(front, back), citation: '', lost }
}

const bodyOfSides = (front: string, back: string): CardBody =>
  isTerm(front, back) ? { kind: 'definition', front, back } : { kind: 'question', front, back, accepts: [] }

/** Whether the card shows the second field and asks for the first. What is typed in is asked, not shown. */
function asksSecond({ fields, fronts }: NoteType, ord: number): boolean {
  const shown = [...(fronts[ord] ?? '').matchAll(/\{\{([^{}]{1,200})\}\}/g)]
    .map(([, name = '']) => name.trim())
    .filter((name) => !/^(?:type:|[#^/])/.test(name))
    .map((name) => name.replace(/^.*:/, '').trim())
  const first = shown.find((name) => name === fields[0] || name === fields[1])
  return first !== undefined && first === fields[1] && first !== fields[0]
}

/** A few words with a longer text to them, and no question. */
function isTerm(front: string, back: string): boolean {
  const words = front.split(/\s+/).length
  if (words === 1) return !front.endsWith('?')
  return words <= 10 && !/[.?!:]$/.test(front) && back.split(/\s+/).length > words
}

/** What stands in fields that are not read. */
function further(
  { fields: names }: NoteType,
  fields: readonly string[],
  isUnread: (at: number) => boolean,
): Lost[] {
  const left = names.filter((_, at) => isUnread(at) && (fields[at] ?? '').trim() !== '')
  const named = left.map((name) => `“${name}”`).join(', ')
  return left.length === 0
    ? []
    : [dropped('further fields', `A card has a front and a back, which do not show ${named}: left out.`)]
}

function mediaOf(field: Pick<FieldText, 'pictures' | 'sounds'> | undefined): Lost[] {
  return [
    ...(field && field.pictures > 0 ? [dropped('picture', 'Cards of Afterread are text.')] : []),
    ...(field && field.sounds > 0 ? [dropped('sound', 'Cards of Afterread are text.')] : []),
  ]
}

const nothing = (
  lost: readonly Lost[],
  why = 'It has no text on its front or none on its back.',
): NoteCard => ({
  body: null,
  citation: '',
  lost: [...lost, dropped('the whole card', why)],
})

const dropped = (what: string, why: string): Lost => ({ became: 'dropped', what, why })
const simplified = (what: string, why: string): Lost => ({ became: 'simplified', what, why })
