import { deal } from '../src/engine/bank/dealing.ts'
import { seeded } from '../src/engine/seed.ts'
import type { Question } from '../src/engine/types.ts'
import { insertAnswer } from '../src/main/answers/answer-row.ts'
import { inTransaction, sql } from '../src/main/db/sql.ts'
import type { Db } from '../src/main/db/sql.ts'
import { keepAnswer, NOTHING_KEPT, saveKept } from '../src/main/memory/memory.ts'
import type { Kept } from '../src/main/memory/memory.ts'
import { currentParameters } from '../src/main/memory/parameters.ts'
import type { PlanItem } from '../src/main/sessions/plan.ts'
import { guessChance, rate } from '../src/main/memory/rating.ts'
import { retrievability } from '../src/main/memory/schedule.ts'
import type { Parameters } from '../src/main/memory/schedule.ts'
import { studyDay, zoneMinutes } from '../src/main/memory/study-day.ts'
import { rebuildTotals } from '../src/main/memory/totals.ts'
import { keepWording, wordingNow } from '../src/main/answers/wordings.ts'

/** The first day of study, at ten in the morning. */
const START = new Date('2024-09-02T10:00:00Z')
const DAY_MS = 86_400_000
const RETENTION = 0.9
/** Facts begun on a study day; one day in nine is missed. */
const BEGUN_A_DAY = 36
/** Facts of one review. */
const A_REVIEW = 40
/** How sure the made-up learner is of what the memory predicts. */
const SLIP = 0.05

/**
 * Lets a made-up learner study, day after day, what is due and what is new, until there are so many answers.
 * The rows are those that the app would have stored; only the plan of a session is made afterwards.
 *
 * @param facts in the order in which they are begun
 */
export function madeUpAnswers(db: Db, facts: readonly string[], answers: number): void {
  const study: Study = {
    db,
    next: seeded('learner'),
    parameters: currentParameters(db),
    kept: new Map(),
    due: new Map(),
    questions: new Map(),
    asking: new Map(),
    given: 0,
  }
  const waiting = [...facts].reverse()
  for (let n = 0; study.given < answers; n++) {
    if (n % 9 === 5) continue
    const at = new Date(START.getTime() + n * DAY_MS)
    const day = studyDay(at, zoneMinutes(at), 4)
    const begun = Array.from({ length: BEGUN_A_DAY }, () => waiting.pop()).filter(
      (fact) => fact !== undefined,
    )
    const facts = [...dueBy(study, day), ...begun].slice(0, answers - study.given)
    inTransaction(db, () => studyADay(study, at, day, facts))
  }
  inTransaction(db, () => {
    for (const [fact, kept] of study.kept) saveKept(db, fact, kept, study.parameters.id)
  })
  // Sums of so many answers are made in one go.
  rebuildTotals(db)
}

type Study = {
  readonly db: Db
  readonly next: () => number
  readonly parameters: Parameters
  readonly kept: Map<string, Kept>
  /** Facts by the day on which they are due. */
  readonly due: Map<number, string[]>
  /** Questions that were asked before, each with the wording it was shown in: to look them up takes most of the time. */
  readonly questions: Map<string, Asked>
  /** The question of a fact in a form. */
  readonly asking: Map<string, string>
  given: number
}

function dueBy({ due }: Study, day: number): string[] {
  const days = [...due.keys()].filter((one) => one <= day)
  return days.flatMap((one) => {
    const facts = due.get(one) ?? []
    due.delete(one)
    return facts
  })
}

/** A day's reviews, of so many facts each. */
function studyADay(study: Study, start: Date, day: number, facts: readonly string[]): void {
  for (let n = 0; n * A_REVIEW < facts.length; n++) {
    const at = new Date(start.getTime() + n * 15 * 60_000)
    review(study, `made-up-${day}-${n}`, at, day, facts.slice(n * A_REVIEW, (n + 1) * A_REVIEW))
  }
}

/** One review; what was missed comes back once at its end and is right then. */
function review(study: Study, session: string, start: Date, day: number, facts: readonly string[]): void {
  const { db } = study
  sql(
    db,
    `INSERT INTO session (id, kind, title, article, topic, plan, seed, started_at, day)
     VALUES (?, 'review', 'Review', NULL, NULL, '[]', ?, ?, ?)`,
  ).run(session, session, start.toISOString(), day)
  const items: PlanItem[] = []
  let at = start.getTime()
  const give = (fact: string, again: boolean): boolean => {
    at += 4000 + Math.floor(study.next() * 12_000)
    const item = itemFor(study, fact, again)
    if (!again) items.push(item)
    const right = again || study.next() < chanceOfRight(study, fact, day)
    storeAnswer(study, { session, position: study.given, item, fact, at: new Date(at), day, right })
    return right
  }
  const missed = facts.filter((fact) => !give(fact, false))
  for (const fact of missed) give(fact, true)
  for (const fact of facts) {
    const due = study.kept.get(fact)?.memory?.due ?? day + 1
    study.due.set(due, [...(study.due.get(due) ?? []), fact])
  }
  sql(db, 'UPDATE session SET plan = ?, finished_at = ? WHERE id = ?').run(
    JSON.stringify(items),
    new Date(at).toISOString(),
    session,
  )
}

function chanceOfRight({ kept, parameters }: Study, fact: string, day: number): number {
  const memory = kept.get(fact)?.memory ?? null
  return memory === null ? 0.55 : (1 - SLIP) * retrievability(memory, day, parameters)
}

/** A choice while the fact is young, then a blank. */
function itemFor({ db, kept, next, asking }: Study, fact: string, again: boolean): PlanItem {
  const memory = kept.get(fact)?.memory ?? null
  const form = memory === null || memory.stability < 7 ? 'choice' : 'cloze'
  const known = asking.get(`${fact} ${form}`)
  const question =
    known ??
    sql<{ id: string }>(
      db,
      `SELECT q.id FROM question_fact l JOIN question q ON q.id = l.question WHERE l.fact = ? AND q.form = ?`,
    ).get(fact, form)?.id ??
    ''
  asking.set(`${fact} ${form}`, question)
  const why = again ? 'again' : memory === null ? 'new' : 'due'
  return { question, facts: [fact], why, keyAt: Math.floor(next() * 4) }
}

type Given = {
  readonly session: string
  readonly position: number
  readonly item: PlanItem
  readonly fact: string
  readonly at: Date
  readonly day: number
  readonly right: boolean
}

function storeAnswer(study: Study, { session, position, item, fact, at, day, right }: Given): void {
  const { parameters, db } = study
  const { question, wording } = questionOf(study, item.question)
  const dealt = deal(question, item.keyAt, `${session}:${position}`)
  const before = study.kept.get(fact) ?? NOTHING_KEPT
  const recall = before.memory && retrievability(before.memory, day, parameters)
  const verdict = right ? 'right' : 'wrong'
  const open = 'options' in question ? question.options.length : 1
  const { evidence, p, g, kappa } = rate({
    form: question.form,
    verdict,
    guessed: false,
    hinted: false,
    g: guessChance(question.form, open),
    classes: 0,
    recall,
    scheduled: true,
    forced: false,
    graduated: before.memory !== null && before.memory.state !== 'learning',
  })
  const after = keepAnswer(before, {
    evidence,
    day,
    form: question.form,
    right,
    retention: RETENTION,
    parameters,
  })
  const said = saidBy(question, dealt.options, right)
  // As a page makes them: they fall anywhere in an index.
  const uid = uidOf(study)
  insertAnswer(db, {
    uid,
    submission: uid,
    sequence: null,
    kind: 'answer',
    voids: null,
    session,
    position,
    fact,
    question: question.id,
    form: question.form,
    why: item.why,
    at: at.toISOString(),
    zone: zoneMinutes(at),
    day,
    verdict,
    score: right ? 1 : 0,
    possible: 1,
    rating: evidence.kind === 'practice' ? null : evidence.kind === 'blend' ? 3 : evidence.grade,
    rated_by: 'rule',
    evidence: JSON.stringify(evidence),
    p,
    g,
    kappa,
    scheduled: 1,
    ms: 2500 + Math.floor(study.next() * 9000),
    hinted: 0,
    guessed: 0,
    confidence: null,
    ...said,
    wording,
    dealt: JSON.stringify(dealt),
    recall,
    before: JSON.stringify(before.memory),
    after: JSON.stringify(after.memory),
    retention: RETENTION,
    parameters: parameters.id,
    flags: '[]',
  })
  study.kept.set(fact, after)
  study.given++
}

function uidOf({ next }: Study): string {
  const digits = Array.from({ length: 4 }, () =>
    Math.floor(next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  )
  return digits.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

type Asked = { readonly question: Question; readonly wording: string }

function questionOf({ db, questions }: Study, id: string): Asked {
  const known = questions.get(id)
  if (known) return known
  const row = sql<{ body: string; version: number }>(
    db,
    'SELECT body, version FROM question WHERE id = ?',
  ).get(id)
  if (!row) throw new Error(`There is no made-up question ${id}.`)
  const question = JSON.parse(row.body) as Question // the import wrote it
  const asked = { question, wording: keepWording(db, wordingNow(db, question, row.version)) }
  questions.set(id, asked)
  return asked
}

/** What the learner did, in the question's own manner. */
function saidBy(question: Question, dealt: readonly number[], right: boolean) {
  if (!('options' in question)) {
    const text = right && 'answer' in question ? question.answer : 'something else'
    return { response: JSON.stringify({ kind: 'text', text }), chosen: text, confused: null }
  }
  const chosen = dealt.findIndex((i) => question.options[i]?.correct === right)
  const option = question.options[dealt[chosen] ?? 0]
  return {
    response: JSON.stringify({ kind: 'option', chosen }),
    chosen: option?.text ?? null,
    confused: right ? null : (option?.fact ?? null),
  }
}
