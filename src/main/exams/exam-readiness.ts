import type { Form } from '../../engine/types.ts'
import type { ExamView, ExpectedScore } from '../../shared/exam-models.ts'
import { IS_ASKED } from '../sessions/asked-sql.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { planExam, planTotals } from './exam-plan.ts'
import type { PlanFrame, Planned } from './exam-plan.ts'
import { distance, rungOf } from '../memory/ladder.ts'
import type { Candidate } from '../memory/ladder.ts'
import { limitsLeft } from '../sessions/limits.ts'
import { currentParameters } from '../memory/parameters.ts'
import { guessChance } from '../memory/rating.ts'
import { expectedOf, recallsIfReviewed, recallsIfStopped, scoreAhead } from './readiness.ts'
import type { Asked } from './readiness.ts'
import { factsInScope } from '../sessions/scope.ts'
import type { ScopeFact } from '../sessions/scope.ts'
import { settings } from '../settings.ts'
import { dateOfDay } from '../memory/study-day.ts'

type ExamFact = ScopeFact & { readonly g: number }

/** What is to be expected of an exam, and the plan that leads there. */
export type Outlook = Pick<ExamView, 'facts' | 'unseen' | 'readiness' | 'plan' | 'leftOver' | 'toPull'> & {
  readonly pulls: readonly { readonly fact: string; readonly day: number }[]
}

/** The outlook on the exam `exam` on study day `day`, seen from `today`. */
export function outlookOn(db: Db, exam: string, day: number, today: number): Outlook {
  const facts = examFacts(db, exam, today)
  const unseen = facts.filter(({ memory }) => memory === null).length
  if (facts.length === 0 || day < today) return { ...NOTHING, facts: facts.length, unseen }
  const frame = frameOf(db, today, day)
  const planned = planExam(facts, frame)
  const pulled = planned.filter((one) => one.pulled)
  return {
    facts: facts.length,
    unseen,
    readiness: { ifStop: ifStop(facts, frame), ifReview: ifReview(planned, frame) },
    plan: planTotals(planned, frame).map(({ day: on, ...asked }) => ({
      date: dateOfDay(on),
      inDays: on - today,
      ...asked,
    })),
    leftOver: day === today ? 0 : planned.filter(({ from }) => from === null).length,
    toPull: pulled.length,
    pulls: pulled.flatMap(({ of, from }) => (from === null ? [] : [{ fact: of.fact, day: from }])),
  }
}

const NOTHING = { readiness: null, plan: [], leftOver: 0, toPull: 0, pulls: [] } as const

function frameOf(db: Db, today: number, day: number): PlanFrame {
  const { retention, newPerDay } = settings(db)
  const freshToday = limitsLeft(db, today).fresh
  const course = { retention, parameters: currentParameters(db) }
  return { today, day, freshToday, freshPerDay: newPerDay, course }
}

const ifStop = (facts: readonly ExamFact[], { day, course }: PlanFrame): ExpectedScore =>
  percentOf(facts.map(({ memory, g }) => ({ g, recalls: recallsIfStopped(memory, day, course) })))

/** Facts that stand the same, like those never asked, are reckoned once. */
function ifReview(planned: readonly Planned<ExamFact>[], { day, course }: PlanFrame): ExpectedScore {
  const known = new Map<string, number[]>()
  return percentOf(
    planned.map(({ of, memory, from }) => {
      const key = `${from} ${JSON.stringify(memory)}`
      const recalls =
        known.get(key) ??
        (from === null ? recallsIfStopped(memory, day, course) : recallsIfReviewed(memory, from, day, course))
      known.set(key, recalls)
      return { g: of.g, recalls }
    }),
  )
}

function percentOf(asked: readonly Asked[]): ExpectedScore {
  const { mean, low, high } = expectedOf(scoreAhead(asked))
  const percent = (points: number): number => (100 * points) / asked.length
  return { mean: percent(mean), low: percent(low), high: percent(high) }
}

type QuestionRow = {
  readonly fact: string
  readonly form: Form
  readonly facts: number
  readonly options: number
  readonly classes: number
}

/** The facts an exam covers, each with what the forms it would be asked in now leave to luck. */
function examFacts(db: Db, exam: string, today: number): ExamFact[] {
  const facts = factsInScope(db, today, { exam })
  const rows = sql<QuestionRow>(
    db,
    `SELECT l.fact, q.form, json_array_length(q.facts) AS facts, q.options, q.classes
     FROM json_each(?) j JOIN question_fact l ON l.fact = j.value JOIN question q ON q.id = l.question
     WHERE ${IS_ASKED('l')}`,
  ).all(JSON.stringify(facts.map(({ fact }) => fact)))
  const questions = Map.groupBy(rows, ({ fact }) => fact)
  return facts.map((fact) => ({ ...fact, g: luckOf(fact, questions.get(fact.fact) ?? []) }))
}

/** Of the questions nearest to its rung, any may be asked: their mean. */
function luckOf({ memory }: ScopeFact, questions: readonly QuestionRow[]): number {
  const rung = rungOf(memory)
  const far = questions.map((row) => distance(candidateOf(row), rung))
  const nearest = questions.filter((_, i) => far[i] === Math.min(...far))
  const sum = nearest.reduce((all, row) => all + luckIn(row), 0)
  return nearest.length === 0 ? 0 : sum / nearest.length
}

const candidateOf = ({ form, classes }: QuestionRow): Candidate => ({
  id: '',
  form,
  facts: [],
  classes,
  reveals: [],
})

function luckIn({ form, facts, options, classes }: QuestionRow): number {
  if (form === 'sort') return guessChance(form, Math.max(1, classes))
  if (form === 'match') {
    // The places left open grow fewer from piece to piece.
    const open = Array.from({ length: Math.max(1, facts) }, (_, i) => guessChance(form, i + 1))
    return open.reduce((sum, chance) => sum + chance, 0) / open.length
  }
  return guessChance(form, Math.max(form === 'order' ? 3 : 2, options))
}
