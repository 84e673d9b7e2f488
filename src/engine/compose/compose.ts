import { draftChoice } from '../forms/choice.ts'
import { draftClozes } from '../forms/cloze.ts'
import type { Draft } from '../forms/draft.ts'
import { draftMatches } from '../forms/match.ts'
import { draftMultis } from '../forms/multi.ts'
import { draftOrders } from '../forms/order.ts'
import { draftRecall } from '../forms/recall.ts'
import { draftSorts } from '../forms/sort.ts'
import { draftTruefalse } from '../forms/truefalse.ts'
import { draftTyped } from '../forms/typed.ts'
import { questionId } from '../ids.ts'
import { alsoRight } from './also-right.ts'
import { inquiriesOf } from './inquiries.ts'
import { know } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import { firstError, lint, styleFindings } from '../lint/lint.ts'
import type { Finding } from '../lint/lint.ts'
import { asSentence } from './phrasing.ts'
import { quotedTruly } from './quoted-truly.ts'
import { keepBest } from './rank.ts'
import { nearNames } from '../terms/siblings.ts'
import type { NameLists } from '../terms/siblings.ts'
import type { Article, Bank, Dropped, Fact, Option, Question } from '../types.ts'
import { fold } from '../language/words.ts'

/** What questions are made from: everything the engine has read out of an article. */
export type Reading = Pick<Bank, 'article' | 'terms' | 'relations' | 'facts'>

/**
 * The questions of an article, and those that were made and dropped with the rule that dropped them. More are
 * made than are kept: of each fact, form and aim the one that breaks the fewest rules of style stays.
 *
 * @param onMade told how many were made, before any is judged
 * @param onPart told how far the making is, and then the judging
 */
export function composeQuestions(
  reading: Reading,
  onMade: (made: number) => void = () => undefined,
  onPart: (done: number, of: number) => void = () => undefined,
): {
  readonly questions: readonly Question[]
  readonly dropped: readonly Dropped[]
} {
  const knowledge = know(reading)
  const made = draftsFor(reading, knowledge, onPart)
  onMade(made.length)
  const { kept, dropped } = judge(made, knowledge, onPart)
  const lists: NameLists = new Map()
  const toldBy = new Map(reading.facts.map((fact) => [fact.id, fact]))
  const questions = kept.map(({ question }) => finished(question, lists, toldBy, reading.article))
  return { questions, dropped: [...dropped, ...unasked(knowledge, questions, dropped)] }
}

/** The questions of one fact, what the linter says of each, and what was dropped. */
export type FactQuestions = {
  readonly questions: readonly Question[]
  /** By the question's id: what it breaks, and why that is so. */
  readonly opinions: ReadonlyMap<string, readonly Finding[]>
  readonly dropped: readonly Dropped[]
}

/**
 * The questions of one fact of a reading, told apart from those around it.
 *
 * @param written asked whatever the linter says of it, which is told: its author wants it so
 */
export function composeFact(reading: Reading, fact: Fact, written: Draft): FactQuestions {
  const knowledge = know(reading)
  const facts = chaptersOf(reading.facts).find((chapter) => chapter.includes(fact)) ?? [fact]
  const made = draftsOfFact(fact, { ...knowledge, reading: { ...reading, facts } })
  const { kept, dropped } = judge(
    made.filter((one) => one !== null),
    knowledge,
  )
  const isWritten = ({ form, prompt }: Pick<Question, 'form' | 'prompt'>): boolean =>
    form === written.question.form && fold(prompt) === fold(written.question.prompt)
  const asked = kept.some(({ question }) => isWritten(question)) ? kept : [written, ...kept]
  const toldBy = new Map(reading.facts.map((one) => [one.id, one]))
  const judged = asked.map((draft) => {
    const { errors, warnings } = lint(draft, knowledge)
    const findings = [...errors, ...warnings]
    const question = { ...draft.question, warnings: findings.map(({ rule }) => rule) }
    return { question: finished(question, new Map(), toldBy, reading.article), findings }
  })
  return {
    questions: judged.map(({ question }) => question),
    opinions: new Map(judged.map(({ question, findings }) => [question.id, findings])),
    dropped: dropped.filter(({ form, prompt }) => form === null || !isWritten({ form, prompt })),
  }
}

/** The drafts that become questions, with what the guard and the linter judge them by. */
export const keptDrafts = (reading: Reading, knowledge: Knowledge): readonly Draft[] =>
  judge(draftsFor(reading, knowledge), knowledge).kept

function draftsFor(
  reading: Reading,
  knowledge: Knowledge,
  onPart: (done: number, of: number) => void = () => undefined,
): (Draft | Dropped)[] {
  const chapters = chaptersOf(reading.facts)
  const made = chapters.flatMap((facts, at) => {
    onPart(at, chapters.length)
    return draftsOf(facts, knowledge)
  })
  return made.filter((one) => one !== null)
}

/** Everything that may be asked of some facts, told apart from one another and not from the rest of a long text. */
function draftsOf(facts: readonly Fact[], whole: Knowledge): (Draft | Dropped | null)[] {
  const knowledge = { ...whole, reading: { ...whole.reading, facts } }
  return [
    ...facts.flatMap((fact) => draftsOfFact(fact, knowledge)),
    ...draftMatches(knowledge),
    ...draftSorts(knowledge),
    ...draftMultis(knowledge),
    ...draftOrders(knowledge),
  ]
}

function draftsOfFact(fact: Fact, knowledge: Knowledge): (Draft | Dropped | null)[] {
  const inquiries = inquiriesOf(fact, knowledge)
  return [
    ...inquiries.map((inquiry) => draftChoice(inquiry, knowledge)),
    ...inquiries.map((inquiry) => draftTyped(inquiry, knowledge)),
    // A blank is cut by what English words are.
    ...(knowledge.reading.article.notice === null ? draftClozes(fact, knowledge) : []),
    ...draftTruefalse(fact, inquiries, knowledge),
    draftRecall(fact, knowledge),
  ]
}

/**
 * The facts of a long text in runs of some hundred, each ending with a section: what stands far apart makes no good
 * wrong option, and the time to compose grows with the text and not with its square.
 */
function chaptersOf(facts: readonly Fact[]): Fact[][] {
  const chapters: Fact[][] = []
  for (const section of Map.groupBy(facts, ({ section: one }) => one).values()) {
    const last = chapters.at(-1)
    if (last && last.length + section.length <= CHAPTER) last.push(...section)
    else chapters.push(...runsOf(section))
  }
  return chapters
}

const CHAPTER = 150

const runsOf = (facts: readonly Fact[]): Fact[][] =>
  Array.from({ length: Math.ceil(facts.length / CHAPTER) }, (_, i) =>
    facts.slice(i * CHAPTER, (i + 1) * CHAPTER),
  )

function judge(
  made: readonly (Draft | Dropped)[],
  knowledge: Knowledge,
  onPart: (done: number, of: number) => void = () => undefined,
) {
  const dropped: Dropped[] = []
  const sound: Draft[] = []
  for (const [at, one] of made.entries()) {
    onPart(at, made.length)
    if (!('question' in one)) {
      dropped.push(one)
      continue
    }
    const { form, facts, prompt } = one.question
    const error = firstError(one, knowledge)
    if (error) {
      dropped.push({ rule: error.rule, form, facts, prompt, why: error.why })
      continue
    }
    const warnings = styleFindings(one, knowledge).map(({ rule }) => rule)
    sound.push({ ...one, question: { ...one.question, warnings } })
  }
  const kept = keepBest(sound, knowledge)
  const best = new Set(kept)
  dropped.push(...sound.filter((draft) => !best.has(draft)).map(surpassed))
  return { kept, dropped }
}

const surpassed = ({ question: { form, facts, prompt } }: Draft): Dropped => ({
  rule: 'rank',
  form,
  facts,
  prompt,
  why: 'another question of the fact asks it better, or there are enough true and false statements',
})

/** The facts that no question asks, each with the reason. */
function unasked(
  { reading }: Knowledge,
  questions: readonly Question[],
  dropped: readonly Dropped[],
): Dropped[] {
  const asked = new Set(questions.flatMap(({ facts }) => facts))
  const refused = new Set(dropped.map(({ prompt }) => prompt))
  return reading.facts
    .filter(({ id }) => !asked.has(id))
    .map(({ id, statement }) => ({
      rule: 'no question',
      form: null,
      facts: [id],
      prompt: statement,
      why: refused.has(asSentence(statement))
        ? 'it could only be stated as true, and there are enough true statements'
        : 'nothing short in it can be left out and asked for, and nothing of its kind stands beside it',
    }))
}

/** With its id, reasons that quote only what is written, and of the names beside its answer those that a slip could reach. */
function finished(
  question: Question,
  lists: NameLists,
  toldBy: ReadonlyMap<string, Fact>,
  article: Article,
): Question {
  const id = questionId(question.facts, question.form, question.prompt)
  if ('options' in question) return { ...question, id, ...withReasons(question, toldBy) }
  if (!('siblings' in question)) return { ...question, id }
  const known = new Set([question.answer, ...question.accepts].map(fold))
  const also = alsoRight(question.answer, article).filter((one) => !known.has(fold(one)))
  const accepts = [...question.accepts, ...also]
  const siblings = nearNames([question.answer, ...accepts], question.siblings, lists)
  return { ...question, id, accepts, siblings }
}

const withReasons = <T extends { readonly options: readonly Option[] }>(
  { options }: T,
  toldBy: ReadonlyMap<string, Fact>,
): Pick<T, 'options'> => ({
  options: options.map((one) => {
    if (one.wrongBecause === null) return one
    const passages = toldBy.get(one.fact ?? '')?.evidence ?? []
    return { ...one, wrongBecause: quotedTruly(one.wrongBecause, passages) }
  }),
})
