import { answerText } from '../../engine/bank/answer-text.ts'
import type { Article, Bank, Evidence, Question, Span } from '../../engine/types.ts'
import type { ImportFormat, ImportPreview, LeftOut } from '../../shared/import-models.ts'
import type { ArticleSource } from './article-source.ts'
import type { Decoded } from './decode.ts'
import { encodingName } from '../../shared/encoding-names.ts'
import { noticesOf } from './import-notices.ts'
import { passagePieces } from '../articles/passage-pieces.ts'

const LEFT_OUT_SHOWN = 300
const QUOTE_SHOWN = 240
const SAMPLES = 8

/** What of a preview the bank alone tells; the rest is the library's. */
export type BankPreview = Omit<ImportPreview, 'job' | 'already' | 'minutes'>

/** What the learner is shown of a bank before it is accepted, and all that was left out of it. */
export function previewOf(
  bank: Bank,
  { name, document, losses = [] }: ArticleSource,
  { format, decoded }: { readonly format: ImportFormat; readonly decoded: Decoded | null },
  putBack: readonly LeftOut[],
): { readonly preview: BankPreview; readonly leftOut: readonly LeftOut[] } {
  const { article, facts, questions } = bank
  const leftOut = leftOutOf(bank, putBack)
  const preview = {
    name,
    format,
    document: document ?? null,
    encoding: decoded && { name: decoded.encoding, guessed: decoded.guessed },
    title: article.title,
    words: article.words,
    facts: facts.length,
    questions: questions.length,
    factKinds: counted(facts.map(({ kind }) => kind)).map(([kind, count]) => ({ kind, count })),
    questionForms: counted(questions.map(({ form }) => form)).map(([form, count]) => ({ form, count })),
    notices: [...doubtOf(decoded), ...noticesOf(bank), ...losses],
    leftOut: leftOut.slice(0, LEFT_OUT_SHOWN),
    leftOutTotal: leftOut.length,
    sampleFacts: spread(facts).map(({ kind, statement, evidence }) => ({
      kind,
      statement,
      line: evidence[0]?.line ?? 1,
    })),
    sampleQuestions: spread(questions).map((question) => ({
      form: question.form,
      prompt: question.prompt,
      answer: answerText(question),
      passage: passagePieces(article, question.evidence.slice(0, 1), decisiveOf(bank, question)),
    })),
  }
  return { preview, leftOut }
}

/** What the bytes of a file do not say is asked. */
const doubtOf = (decoded: Decoded | null): readonly string[] =>
  decoded?.guessed
    ? [
        `The file does not say how its letters are written; it was read as ${encodingName(decoded.encoding)}. See whether the words are right.`,
      ]
    : []

/** What is left out now and what was put back, in the order of the text. */
function leftOutOf({ article }: Bank, putBack: readonly LeftOut[]): LeftOut[] {
  const out = article.excluded.map((passage) => {
    const { start, end, line, reason } = passage
    return { start, end, line, reason, quote: shortened(asRead(article, passage)), putBack: false }
  })
  const back = putBack.map((passage) => ({ ...passage, putBack: true }))
  return [...out, ...back].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A passage without the marks of its source. */
const asRead = (article: Article, passage: Evidence): string =>
  passagePieces(article, [passage], [])
    .map(({ text }) => text)
    .join('')

const shortened = (quote: string): string =>
  quote.length > QUOTE_SHOWN ? `${quote.slice(0, QUOTE_SHOWN).trimEnd()} …` : quote

/** How often each occurs, the most first. */
function counted<T>(all: readonly T[]): [T, number][] {
  const groups = [...Map.groupBy(all, (one) => one)]
  return groups.map(([one, same]): [T, number] => [one, same.length]).sort((a, b) => b[1] - a[1])
}

/** A few, from all parts. */
const spread = <T>(all: readonly T[]): T[] =>
  all.filter(
    (_, i) => Math.floor((i * SAMPLES) / all.length) !== Math.floor(((i - 1) * SAMPLES) / all.length),
  )

const decisiveOf = ({ facts }: Bank, question: Question): Span[] =>
  facts.filter(({ id }) => question.facts.includes(id)).flatMap(({ decisive }) => decisive)
