import type { CardBody } from '../deck.ts'
import { piecesOf, textOfPieces } from './inline.ts'
import type { Piece } from './inline.ts'
import { blanksMarked } from './other-notes.ts'

/** A line without what is beside its text: list mark, tags, comments. */
export type CardLine = {
  readonly text: string
  readonly tags: readonly string[]
  readonly id: string | null
  /** Comments in which another program keeps when it asks. */
  readonly kept: readonly string[]
}

const COMMENT = /\s?(?<!\\)<!--(?<said>(?:(?!-->|<!--)[^]){0,4000})-->/g
const TAG = /(?<=^|\s)#(?<tag>[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_\-/]+)(?=\s|$)/gu
const ONE_TAG = /^\s*#[\p{L}\p{M}\p{N}\p{Extended_Pictographic}_\-/]+$/u

export function cardLine(raw: string): CardLine {
  const kept: string[] = []
  let id: string | null = null
  const bare = raw.replace(COMMENT, (whole: string, said: string) => {
    if (said.startsWith('id:')) id = decoded(said.slice(3).trim())
    else if (/^SR:/.test(said)) kept.push(whole.trim())
    return ''
  })
  const body = bare.trim().replace(/^(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ x]\]\s+)?/i, '')
  if (!body.includes('#')) return { text: body, tags: [], id, kept }
  const start = /^(?:#[\p{L}\p{N}_\-/]+\s+)+/u.exec(body)?.[0] ?? ''
  const end = tagsAtEnd(body.slice(start.length))
  const tags = [...`${start} ${end}`.matchAll(TAG)].map(({ groups }) => groups?.tag ?? '')
  return { text: body.slice(start.length, body.length - end.length).trim(), tags, id, kept }
}

/** The tags that a line ends with, and the space before each. */
function tagsAtEnd(text: string): string {
  const words = text.split(/(?<=\S)(?=\s)/)
  return words.slice(words.findLastIndex((word) => !ONE_TAG.test(word)) + 1).join('')
}

function decoded(id: string): string | null {
  try {
    return decodeURIComponent(id).trim() || null
  } catch {
    return id || null
  }
}

/** The bodies of a line that is a card by itself, or none. */
export function lineBodies(written: string, onPicture: () => void): readonly CardBody[] {
  if (!/::|\?\?|==|;;|>>|\{\{/.test(written)) return []
  const text = blanksMarked(written)
  const pieces = piecesOf(text, onPicture)
  const at = pieces.findIndex(({ sign }) => PARTING.has(sign))
  return at < 0 ? clozes(pieces) : sides(pieces, at)
}

/** Signs that stand between front and back. */
const PARTING: ReadonlySet<string> = new Set(['::', ':::', '??', ';;', '>>'])

function sides(pieces: readonly Piece[], at: number): readonly CardBody[] {
  const [front, back] = [textOfPieces(pieces.slice(0, at)).trim(), textOfPieces(pieces.slice(at + 1)).trim()]
  if (front === '' || back === '') return []
  const sign = pieces[at]?.sign
  if (sign === '??') return [{ kind: 'question', front, back, accepts: [] }]
  if (sign === ':::') return bothWays(front, back)
  // A question mark that is not escaped makes a term a question.
  const last = pieces.slice(0, at).findLast(({ text }) => text.trim() !== '')
  const asks = /[?？]\s*$/.test(last?.text ?? '') && (last?.text.trim().length ?? 0) > 1
  return [asks ? { kind: 'question', front, back, accepts: [] } : { kind: 'definition', front, back }]
}

/** A card each way. */
export const bothWays = (front: string, back: string): readonly CardBody[] => [
  { kind: 'question', front, back, accepts: [] },
  { kind: 'question', front: back, back: front, accepts: [] },
]

/** More in one line are no blanks, but a line drawn with signs. */
const MOST_BLANKS = 50

/** A card for each stretch between two `==`. */
function clozes(pieces: readonly Piece[]): readonly CardBody[] {
  const marks = pieces.flatMap(({ sign }, i) => (sign === '==' ? [i] : [])).slice(0, 2 * MOST_BLANKS)
  return marks.flatMap((from, i) => {
    const to = marks[i + 1]
    if (i % 2 === 1 || to === undefined) return []
    const blank = textOfPieces(pieces.slice(from + 1, to))
    if (blank.trim() === '') return []
    const before = textOfPieces(pieces.slice(0, from)).trimStart()
    const after = textOfPieces(pieces.slice(to + 1)).trimEnd()
    const whole = `${before}${after}`.trim() !== ''
    return whole ? [{ kind: 'cloze' as const, before, blank, after }] : []
  })
}
