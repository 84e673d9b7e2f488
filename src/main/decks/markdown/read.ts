import { unreadable } from '../../../engine/unreadable.ts'
import { soundTags } from '../bodies.ts'
import type { Card, CardBody, DeckFile, LossNote, ReadDeck } from '../deck.ts'
import { fileText, fileTitle } from '../file-text.ts'
import { piecesOf, textOfPieces } from './inline.ts'
import { bothWays, cardLine, lineBodies } from './line.ts'
import type { CardLine } from './line.ts'
import { askedSides, isAnswer, isOpenQuestion, isProperty, outlinedSides } from './other-notes.ts'
import type { Line, Sides } from './other-notes.ts'

/**
 * The cards of a Markdown file: our own lines, and Obsidian's (`::`, `:::`, `?` and `??` on a line of their own,
 * `==blanks==`), RemNote's (`>>`, `;;`), Logseq's (`#card` above an outline), and “Q: …” with “A: …”. Headings are
 * places, `#flashcards/deck` too; comments of a schedule are kept with their card.
 *
 * @throws `unreadable` where there is not one card
 */
export function readMarkdownDeck(file: DeckFile): ReadDeck {
  const notes: LossNote[] = []
  const cards: Card[] = []
  const where: Where = { headings: [], deck: [] }
  for (const paragraph of withAnswers(paragraphsOf(fileText(file), where)))
    cards.push(...cardsOf(paragraph, notes))
  if (cards.length === 0)
    throw unreadable(
      `“${file.name}” has no cards: a card is a line “Term :: definition”, “Question ?? answer”, or one with a ==blank==; or a line “Q: …” with one “A: …” below it.`,
    )
  return { deck: { title: fileTitle(file), cards }, notes }
}

type Where = { headings: readonly string[]; deck: readonly string[] }

/** Lines that stand together, and the place they stand in. */
type Paragraph = { readonly lines: readonly Line[]; readonly place: readonly string[] }

const HEADING = /^(?<signs>#{1,6})(?:\s+(?<title>.*))?$/
const FENCE = /^\s*(?:```|~~~)/
const DECK = /(?<=^|\s)#flashcards(?:\/(?<path>[\p{L}\p{M}\p{N}_\-/]+))?(?=\s|$)/iu

/** Parts a text at blank lines, headings and what is no text for a card: code and the head of the file. */
function* paragraphsOf(text: string, where: Where): Generator<Paragraph> {
  let lines: Line[] = []
  let fenced = false
  const all = text.split('\n')
  const head = /^---\s*$/.test(all[0] ?? '') ? all.findIndex((line, i) => i > 0 && /^---\s*$/.test(line)) : -1
  for (const [i, line] of all.entries()) {
    if (i <= head) continue
    const heading = fenced ? undefined : HEADING.exec(line)?.groups
    const deck = fenced ? null : DECK.exec(line)
    const ends = line.trim() === '' || heading !== undefined
    if (ends && lines.length > 0 && !fenced) {
      yield { lines, place: placeOf(where) }
      lines = []
    }
    if (heading) where.headings = headingsAfter(where.headings, heading)
    if (deck) where.deck = deck.groups?.path?.split('/').filter((part) => part !== '') ?? []
    if (FENCE.test(line)) fenced = !fenced
    if ((!ends && !isProperty(line)) || fenced) lines.push({ text: line, number: i + 1 })
  }
  if (lines.length > 0) yield { lines, place: placeOf(where) }
}

/** An answer that a blank line parts from its question belongs to it. */
function* withAnswers(paragraphs: Iterable<Paragraph>): Generator<Paragraph> {
  const open: Paragraph[] = []
  for (const next of paragraphs) {
    const [question] = open.splice(0)
    const [first] = next.lines
    const isAnswered = question !== undefined && first !== undefined && isAnswer(first)
    if (question && !isAnswered) yield question
    const whole = question && isAnswered ? { ...question, lines: [...question.lines, ...next.lines] } : next
    if (isOpenQuestion(whole.lines)) open.push(whole)
    else yield whole
  }
  yield* open
}

const placeOf = ({ headings, deck }: Where): readonly string[] =>
  (deck.length > 0 ? deck : headings).filter((part) => part !== '')

function headingsAfter(
  before: readonly string[],
  heading: Readonly<Record<string, string>>,
): readonly string[] {
  const level = (heading.signs ?? '').length
  const title = textOfPieces(
    piecesOf((heading.title ?? '').replace(/(?<!\s)\s+#+\s*$/, ''), () => undefined),
  ).trim()
  const above = Array.from({ length: level - 1 }, (_, i) => before[i] ?? '')
  return title === '' ? above : [...above, title.replaceAll('\n', ' ')]
}

/** Where a sign alone on its line parts front and back; in code it is none. */
function partingLine(lines: readonly Line[]): number {
  let fenced = false
  return lines.findIndex(({ text }) => {
    if (FENCE.test(text)) fenced = !fenced
    return !fenced && /^\s*\?{1,2}\s*$/.test(text)
  })
}

/** One card over several lines, with `?` between front and back; else each line for itself. */
function cardsOf({ lines, place }: Paragraph, notes: LossNote[]): readonly Card[] {
  const parting = partingLine(lines)
  if (parting > 0 && parting < lines.length - 1) {
    const both = lines[parting]?.text.trim() === '??'
    return severalLines(
      { front: lines.slice(0, parting), back: lines.slice(parting + 1) },
      both,
      place,
      notes,
    )
  }
  const asked = askedSides(lines)
  if (asked.length > 0) return asked.flatMap((sides) => severalLines(sides, false, place, notes))
  const cards: Card[] = []
  let fenced = false
  let below = 0
  for (const [i, line] of lines.entries()) {
    const sides = fenced ? null : outlinedSides(lines, i)
    if (sides && sides.back.length > 0) {
      const [line] = sides.front
      const { text, tags } = cardLine(line.text)
      const front = [{ ...line, text }]
      cards.push(...severalLines({ front, back: sides.back }, false, place, notes, tags))
      below = Math.max(below, i + 1 + sides.back.length)
    } else if (FENCE.test(line.text)) fenced = !fenced
    else if (i >= below && !fenced && !/^\s*(?:>|<!--)/.test(line.text))
      cards.push(...ofLine(lines, i, place, notes))
  }
  return cards
}

function ofLine(
  lines: readonly Line[],
  at: number,
  place: readonly string[],
  notes: LossNote[],
): readonly Card[] {
  const { text = '', number = 0 } = lines[at] ?? {}
  const line = cardLine(text)
  let pictures = 0
  const bodies = lineBodies(line.text, () => pictures++)
  if (bodies.length === 0) return []
  if (pictures > 0) notes.push({ where: `line ${number}`, ...PICTURE })
  const mine: Line[] = []
  for (let next = lines[at + 1]; next && BESIDE.test(next.text); next = lines[at + 1 + mine.length])
    mine.push(next)
  const quoted = mine
    .filter((next) => /^\s*>/.test(next.text))
    .map((next) => next.text.replace(/^\s*>\s?/, ''))
  const kept = mine.flatMap((next) => cardLine(next.text).kept)
  const citation = textOf(quoted.join('<br>'))
  return made(bodies, { ...line, kept: [...line.kept, ...kept] }, place, citation)
}

/** What says it, and when another program asks it next. */
const BESIDE = /^\s*(?:>|<!--SR:)/

const PICTURE = { became: 'dropped', what: 'picture', why: 'Cards of Afterread are text.' } as const

const textOf = (markdown: string, onPicture: () => void = () => undefined): string =>
  textOfPieces(piecesOf(markdown, onPicture)).trim()

function severalLines(
  sides: Sides,
  both: boolean,
  place: readonly string[],
  notes: LossNote[],
  tags: readonly string[] = [],
): readonly Card[] {
  const read = [...sides.front, ...sides.back].map(({ text }) => cardLine(text))
  let pictures = 0
  // A list and its marks belong to what is said; only a schedule and an id are beside it.
  const side = (lines: readonly Line[]): string =>
    lines
      .map(({ text }) =>
        textOf(text.replace(/<!--(?:(?!-->|<!--)[^]){0,4000}-->/g, '').replace(DECK, ''), () => pictures++),
      )
      .join('\n')
      .trim()
  const [front, back] = [side(sides.front), side(sides.back)]
  if (front === '' || back === '') return []
  if (pictures > 0) notes.push({ where: `line ${sides.front[0]?.number ?? 1}`, ...PICTURE })
  const bodies: readonly CardBody[] = both
    ? bothWays(front, back)
    : [{ kind: 'question', front, back, accepts: [] }]
  const id = read.find((line) => line.id !== null)?.id ?? null
  return made(bodies, { text: '', tags, id, kept: read.flatMap((line) => line.kept) }, place, '')
}

function made(
  bodies: readonly CardBody[],
  { tags, id, kept }: CardLine,
  place: readonly string[],
  citation: string,
): readonly Card[] {
  const own = soundTags(tags.filter((tag) => !/^flashcards(?:\/|$)/i.test(tag)))
  return bodies.map((body, i) => ({
    id: id === null || bodies.length === 1 ? id : `${id}-${i + 1}`,
    place,
    tags: own,
    body,
    citation,
    schedule: null,
    reviews: [],
    ...(kept.length > 0 ? { kept } : {}),
  }))
}
