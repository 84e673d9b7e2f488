import type { Input } from '../../shared/contract.ts'
import type { AskedQuestion, Hint, Revealed, SessionKind, SessionView } from '../../shared/session-models.ts'
import { askedQuestion } from './asked.ts'
import { daysByGrade } from '../answers/comes-back.ts'
import { courseOf, dealtAt } from './course.ts'
import type { Answered, Course } from './course.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { hintOf } from '../answers/hints.ts'
import { keptOf } from '../memory/memory.ts'
import { momentOf } from '../moment.ts'
import { firstOf } from './plan-cut.ts'
import { sheetOf } from '../exams/paper-entries.ts'
import { planPaper } from './plan-paper.ts'
import { currentParameters } from '../memory/parameters.ts'
import { planSession } from './plan.ts'
import type { PlanItem } from './plan.ts'
import { readingOf } from '../articles/readings.ts'
import { revealedOf } from '../answers/revealed.ts'
import { chosenFor, TASTE } from './session-facts.ts'
import { settings } from '../settings.ts'
import type { Chosen } from './session-facts.ts'
import { shownArticle } from '../articles/shown-article.ts'
import { lastUndone } from '../decisions/undone.ts'

/**
 * Plans a session and stores its plan; what is asked next follows from it and the answers.
 *
 * @param id of the new session, which also seeds its order
 */
export function startSession(db: Db, now: Date, input: Input<'startSession'>, id: string): SessionView {
  inTransaction(db, () => {
    const moment = momentOf(db, now)
    const chosen = chosenFor(db, moment.day, input, id)
    const plan = planFor(chosen, moment.day, id)
    if (plan.length === 0) throw new Refused('conflict', chosen.nothing)
    sql(
      db,
      `INSERT INTO session (id, kind, title, article, topic, plan, seed, started_at, day, minutes)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ).run(
      id,
      chosen.kind,
      chosen.title,
      chosen.article,
      chosen.topic,
      JSON.stringify(plan),
      id,
      moment.at,
      moment.day,
      chosen.minutes,
    )
  })
  return sessionView(db, id)
}

/**
 * The plan of what was chosen. The planner holds back a fact that another question gives away, so where a
 * number of questions is asked for, more facts are offered until there are as many.
 */
function planFor({ askables, count, kind, limits }: Chosen, day: number, seed: string): readonly PlanItem[] {
  const all = askables.total
  if (kind === 'exam') return planPaper(askables.first(all), count ?? Infinity, seed)
  // A review chooses by memory and limits, so it is offered all there is.
  for (let offered = kind === 'review' ? all : (count ?? all); ;) {
    const some = askables.first(offered)
    const { items } = planSession(some, planKind(kind), limits, day, seed)
    if (count !== null && items.length >= count) return firstOf(items, count, some)
    if (offered >= all) return items
    offered += Math.max(TASTE, (count ?? all) - items.length)
  }
}

/** A taste is a quiz: it counts. */
const planKind = (kind: Exclude<SessionKind, 'exam'>): 'review' | 'quiz' | 'practice' =>
  kind === 'taste' ? 'quiz' : kind

export const sessionView = (db: Db, id: string): SessionView => viewOfCourse(db, courseOf(db, id))

/**
 * What the page is shown of a session.
 *
 * @param isAnswered whether an answer is the last that happened in it, so that there is none to be given again
 */
export function viewOfCourse(db: Db, course: Course, isAnswered = false): SessionView {
  const { session, answered, agenda } = course
  const finished = session.finishedAt !== null || agenda.now === null
  const paper = session.kind === 'exam' && !finished ? sheetOf(db, session.id) : null
  return {
    id: session.id,
    kind: session.kind,
    title: session.title,
    total: finished ? answered.length : agenda.total,
    done: paper ? paper.written.size : answered.length,
    marks: answered.map(markOf),
    asked: finished || paper ? null : askedNow(db, course),
    canUndo: paper ? paper.undo !== null : answered.length > 0,
    canRedo: paper ? paper.redo !== null : !isAnswered && lastUndone(db, session.id) !== null,
    finished,
  }
}

/** What helps with the question the session is at. */
export function hintFor(db: Db, { session, position }: Input<'hint'>): Hint {
  const { question, dealt } = nowAt(db, session, position, 'so there is no hint for it')
  const hint = hintOf(question, dealt)
  if (!hint) throw new Refused('conflict', 'There is no hint for this question.')
  return hint
}

/** The answer to the recall the session is at, beside what was written. */
export function reveal(db: Db, now: Date, { session, position, text }: Input<'reveal'>): Revealed {
  const { question, version, why } = nowAt(db, session, position, 'so its answer stays hidden')
  if (question.form !== 'recall') {
    throw new Refused('conflict', 'Only an answer in your own words is shown before it is graded.')
  }
  const [fact = ''] = question.facts
  const { day } = momentOf(db, now)
  const grades =
    why === 'practice'
      ? []
      : daysByGrade(keptOf(db, fact).memory, 1, day, currentParameters(db), settings(db).retention)
  return revealedOf(db, question, version, text, grades)
}

function nowAt(
  db: Db,
  id: string,
  position: number,
  consequence: string,
): ReturnType<typeof dealtAt> & { readonly why: PlanItem['why'] } {
  const { session, agenda } = courseOf(db, id)
  if (session.finishedAt !== null || agenda.now === null || agenda.position !== position) {
    throw new Refused('conflict', `This is not the question the session is at, ${consequence}.`)
  }
  return { ...dealtAt(db, session, agenda.now, position), why: agenda.now.why }
}

function askedNow(db: Db, { session, agenda }: Course): AskedQuestion | null {
  if (agenda.now === null) return null
  const { question, dealt, article, version } = dealtAt(db, session, agenda.now, agenda.position)
  return askedQuestion(question, dealt, {
    position: agenda.position,
    why: agenda.now.why,
    article,
    articleTitle: shownArticle(db, article)?.title ?? '',
    code: readingOf(db, version).code,
  })
}

function markOf({ verdict, why }: Answered): SessionView['marks'][number] {
  if (verdict === 'unknown') return 'wrong'
  return verdict === 'right' && why === 'practice' ? 'practice' : verdict
}
