import { answerText } from '../../engine/bank/answer-text.ts'
import { dealKeys } from '../../engine/bank/key-places.ts'
import { guesserScores } from '../../engine/bank/guessers.ts'
import type { Bank, Question } from '../../engine/types.ts'

/** What is printed besides the facts and their questions. */
export type Report = { readonly dropped: boolean; readonly stats: boolean }

/** A bank as a person reads it in a terminal. */
export function bankReport(bank: Bank, { dropped, stats }: Report): string {
  return [
    bank.article.title,
    `${bank.facts.length} facts, ${bank.questions.length} questions`,
    ...factLines(bank),
    ...(dropped ? droppedLines(bank) : []),
    ...(stats ? statsLines(bank) : []),
  ].join('\n')
}

function factLines({ facts, questions }: Bank): string[] {
  return facts.flatMap((fact) => [
    '',
    `${fact.statement} (line ${fact.evidence[0]?.line ?? '?'})`,
    ...questions
      .filter((question) => question.facts.includes(fact.id))
      .map((question) => `  ${question.form}: ${question.prompt} → ${answerText(question)}`),
  ])
}

/** What was left out of the text, and the drafts that were not good enough, each with its reason. */
function droppedLines({ article, dropped }: Bank): string[] {
  return [
    '',
    `Left out of the text: ${article.excluded.length}`,
    ...article.excluded.map(({ reason, line, quote }) => `  line ${line}, ${reason}: ${shortened(quote)}`),
    '',
    `Dropped questions: ${dropped.length}`,
    ...dropped.map(
      ({ rule, form, prompt, why }) =>
        `  ${rule}${form === null ? '' : `, ${form}`}: ${shortened(prompt)} (${why})`,
    ),
  ]
}

const shortened = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > WIDEST ? `${line.slice(0, WIDEST - 1)}…` : line
}

const WIDEST = 110

function statsLines({ article, facts, questions, dropped }: Bank): string[] {
  const warned = questions.flatMap(({ warnings }) => warnings)
  const choices = questions.flatMap((one) => (one.form === 'choice' && one.options.length === 4 ? [one] : []))
  const places = dealKeys(
    choices.map(({ form }) => ({ form })),
    article.title,
  ).map((place) => `place ${place + 1}`)
  return [
    '',
    ...countLines(
      'Facts by kind',
      facts.map(({ kind }) => kind),
    ),
    ...countLines(
      'Questions by form',
      questions.map(({ form }) => form),
    ),
    ...countLines('Warnings by rule', warned),
    ...countLines(
      'Dropped by rule',
      dropped.map(({ rule }) => rule),
    ),
    guesserLine(questions),
    ...countLines('Keys among four options, as on a paper', places),
  ]
}

/** What who knows nothing would score by looks alone (see `guesserScores`). */
function guesserLine(questions: readonly Question[]): string {
  const { items, chance, longest, stemOverlap, convergent } = guesserScores(questions)
  const shares = [chance, longest, stemOverlap, convergent].map((share) => `${Math.round(share * 100)} %`)
  const [lots, length, words, likeness] = items === 0 ? ['–', '–', '–', '–'] : shares
  return `Guessers over ${items} questions: by lot ${lots}, the longest option ${length}, most words of the stem ${words}, most like the others ${likeness}`
}

/** How often each name occurs, the commonest first. */
function countLines(title: string, names: readonly string[]): string[] {
  const counts = [...Map.groupBy(names, (name) => name)].map(([name, all]) => [name, all.length] as const)
  counts.sort(([one, oneCount], [other, otherCount]) => otherCount - oneCount || (one < other ? -1 : 1))
  return [
    `${title}: ${names.length}`,
    ...counts.map(([name, count]) => `  ${String(count).padStart(4)} ${name}`),
  ]
}
