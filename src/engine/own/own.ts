import { isAuthored, isHighlight } from './authored.ts'
import { composeFact } from '../compose/compose.ts'
import { readFacts } from '../facts/read-facts.ts'
import type { Finding } from '../lint/lint.ts'
import { outlineOfRead } from '../outline/outline.ts'
import { asWritten } from './own-written.ts'
import { asSentence } from '../compose/phrasing.ts'
import { readText } from '../read.ts'
import type { Format, ReadText } from '../read.ts'
import type { Block, Dropped, Evidence, Fact, Question, Span } from '../types.ts'

/** The kinds of fact a learner can write, each by an author's mark. */
export type OwnKind = 'definition' | 'question' | 'cloze'

/** What a learner wrote: a term and what it means, a question and its answer, or a sentence with ==a blank==. */
export type OwnWords = { readonly kind: OwnKind; readonly front: string; readonly back: string }

/** An article beside which a fact stands: its source as `generate` is given it. */
export type OwnContext = {
  readonly text: string
  readonly format: Format
  /** Passages that are asked about though they look like noise, and those that are not whatever they look like. */
  readonly keep: readonly Span[]
  readonly omit: readonly Span[]
}

/** What comes of a fact that a learner wrote. All spans count in `text`. */
export type OwnMade = {
  /** The words as a line of Markdown. */
  readonly text: string
  readonly blocks: readonly Block[]
  /** Null where the words make no fact: `problem` says why. */
  readonly fact: Fact | null
  readonly problem: string | null
  readonly questions: readonly Question[]
  /** What the linter says of a question, by its id: also of the learner's own wording, which is asked all the same. */
  readonly opinions: Readonly<Record<string, readonly Finding[]>>
  /** Drafts of its questions that were dropped, with the rule and the reason. */
  readonly dropped: readonly Dropped[]
  /** Where the article says the same, or null. */
  readonly saidIn: string | null
}

/** The words as an author would write them in a text. */
export function ownText({ kind, front, back }: OwnWords): string {
  const [one, other] = [oneLine(front), oneLine(back)]
  if (kind === 'cloze') return plainStart(one)
  return `${plainStart(one)} ${kind === 'definition' ? '::' : '??'} ${other}`
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Without what would make a heading, an item or a quotation of it. */
const plainStart = (line: string): string => line.replace(/^(?:(?:[#>+*-]+|\d+[.)])\s+)+/u, '')

/**
 * Makes of a learner's own words a fact and its questions, as if they stood at the end of the article: wrong options
 * come from the article, and the guard and the linter judge by it.
 */
export function composeOwn(context: OwnContext, words: OwnWords): OwnMade {
  return composeBeside(readText(context.text, context.format), context, words)
}

/** The same, beside an article that was taken apart already. */
export function composeBeside(
  article: ReadText,
  { keep, omit }: Pick<OwnContext, 'keep' | 'omit'>,
  words: OwnWords,
): OwnMade {
  const text = ownText(words)
  const { read, offset } = withLine(article, text)
  const outline = outlineOfRead(read, [...keep, { start: offset, end: read.text.length }], omit)
  const blocks = outline.article.blocks
    .filter(({ start }) => start >= offset)
    .map((one) => placed(one, offset))
  const { relations, facts } = readFacts(outline)
  const isOwn = (one: Span): boolean => one.start >= offset
  const own = facts.filter((fact) => isAuthored(fact) && fact.evidence.some(isOwn))
  const [fact] = own
  const problem = problemOf(words, own)
  if (!fact || problem !== null) {
    return { ...UNMADE, text, blocks, problem: problem ?? NOTHING[words.kind] }
  }
  const reading = { article: outline.article, terms: outline.lexicon.terms, relations, facts }
  const { questions, opinions, dropped } = composeFact(reading, fact, asWritten(fact, words, reading.terms))
  const isFair = ({ prompt }: { readonly prompt: string }): boolean => !ATTRIBUTED.test(prompt)
  return {
    text,
    blocks,
    fact: { ...fact, ...spansWithin(fact, offset), section: 0, statement: stated(words, fact) },
    problem: null,
    questions: withoutDouble(words.kind, questions.filter(isFair)).map((question) => ({
      ...question,
      evidence: within(question.evidence, offset),
      explanation: stated(words, fact),
    })),
    opinions: Object.fromEntries(opinions),
    dropped: dropped.filter(isFair),
    saidIn: fact.evidence.find((one) => !isOwn(one))?.quote ?? null,
  }
}

/** A term is asked for by its meaning once: in the engine's words where it has some. */
function withoutDouble(kind: OwnKind, questions: readonly Question[]): readonly Question[] {
  const typed = questions.filter(({ form }) => form === 'typed')
  return kind === 'definition' && typed.length > 1
    ? questions.filter((question) => question !== typed[0])
    : questions
}

/** What is said or asked as the article's own word: of what a learner wrote it would not be true. */
const ATTRIBUTED = /\bthe article\b/i

/** A question is stated with its answer; the engine's statement says that the article answers it. */
function stated({ kind, front, back }: OwnWords, { statement }: Fact): string {
  if (kind !== 'question') return statement
  const asked = oneLine(front).replace(/(?<!\?)\?*$/u, '?')
  return `${asked} ${asSentence(oneLine(back))}`
}

const UNMADE = { fact: null, questions: [], opinions: {}, dropped: [], saidIn: null } as const

/** The text of an article with a line after it, and where that line begins. */
function withLine(article: ReadText, line: string): { readonly read: ReadText; readonly offset: number } {
  const offset = article.text.length + 2
  const own = readText(line, 'markdown')
  const last = article.blocks.at(-1)?.line ?? 0
  const blocks = own.blocks.map((block) => ({ ...shifted(block, offset), line: last + 2 }))
  return {
    read: { ...article, text: `${article.text}\n\n${own.text}`, blocks: [...article.blocks, ...blocks] },
    offset,
  }
}

type Placed = Span & Pick<Block, 'runs' | 'cells'>

const shifted = <T extends Placed>(block: T, by: number): T => ({
  ...block,
  start: block.start + by,
  end: block.end + by,
  runs: block.runs.map((run) => ({ ...run, start: run.start + by, end: run.end + by })),
})

const placed = (block: Block, offset: number): Block => ({ ...shifted(block, -offset), section: 0, line: 1 })

const within = (evidence: readonly Evidence[], offset: number): Evidence[] =>
  evidence
    .filter(({ start }) => start >= offset)
    .map((one) => ({ ...one, start: one.start - offset, end: one.end - offset, line: 1 }))

const spansWithin = ({ evidence, decisive }: Fact, offset: number): Pick<Fact, 'evidence' | 'decisive'> => ({
  evidence: within(evidence, offset),
  decisive: decisive
    .filter(({ start }) => start >= offset)
    .map(({ start, end }) => ({ start: start - offset, end: end - offset })),
})

/** Why words make no fact of their kind, or null. */
function problemOf({ kind, front, back }: OwnWords, own: readonly Fact[]): string | null {
  if (oneLine(front) === '') return EMPTY[kind]
  if (kind !== 'cloze') return oneLine(back) === '' ? EMPTY_BACK[kind] : null
  if (!/==.+?==/u.test(front)) return 'Mark the words to be left out with == on both sides.'
  return own.filter(isHighlight).length > 1
    ? 'Mark one place only: a second one is another fact, to be written by itself.'
    : null
}

const EMPTY: Readonly<Record<OwnKind, string>> = {
  definition: 'Write the term.',
  question: 'Write the question.',
  cloze: 'Write a sentence, and mark what is to be left out of it.',
}

const EMPTY_BACK = { definition: 'Write what the term means.', question: 'Write the answer.' } as const

const NOTHING: Readonly<Record<OwnKind, string>> = {
  definition: 'A term has at most ten words, without a full stop, and no signs of a program in it.',
  question: 'A question has 2 to 40 words, without “??” in it or in its answer.',
  cloze: 'The blank needs a whole sentence around it.',
}
