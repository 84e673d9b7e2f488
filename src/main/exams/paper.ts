import type { Input } from '../../shared/contract.ts'
import type { Paper, PaperState } from '../../shared/paper-models.ts'
import type { AskedQuestion } from '../../shared/session-models.ts'
import { askedQuestion } from '../sessions/asked.ts'
import { dealtAt, sessionById } from '../sessions/course.ts'
import type { Session } from '../sessions/course.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { derivedUid } from '../answers/derived-uid.ts'
import { Refused } from '../dispatch.ts'
import { markResponse } from '../answers/marking.ts'
import { momentOf } from '../moment.ts'
import { insertEntry, sheetOf } from './paper-entries.ts'
import { readingOf } from '../articles/readings.ts'

/** The paper of an exam that is not handed in yet: its questions, and what was written so far. */
export function paper(db: Db, id: string): Paper {
  const session = openExam(db, id)
  const titles = new Map<string, string>()
  const questions = session.plan.map((_, position) => questionAt(db, session, position, titles))
  return { session: id, title: session.title, questions, ...stateOf(db, session) }
}

/** Writes an answer on the paper, or leaves its place blank again; sent again with the same uid, it changes nothing. */
export function fillPaper(db: Db, now: Date, input: Input<'fillPaper'>): PaperState {
  return inTransaction(db, () => {
    const session = openExam(db, input.session)
    const item = session.plan[input.position]
    if (!item) throw new Refused('not-found', 'The paper has no such question: nothing was stored.')
    if (input.response !== null) {
      const { question, dealt } = dealtAt(db, session, item, input.position)
      // What is no answer to the question is refused now, and not when all of it is handed in.
      markResponse(question, dealt, input.response, false)
    }
    insertEntry(db, momentOf(db, now), { ...input, act: 'given' })
    return stateOf(db, session)
  })
}

/** Lets the clock run longer, or stops it for good: the learner decides. */
export function setTimer(db: Db, { session: id, minutes }: Input<'setTimer'>): PaperState {
  return inTransaction(db, () => {
    openExam(db, id)
    sql(db, 'UPDATE session SET minutes = ? WHERE id = ?').run(minutes, id)
    return stateOf(db, openExam(db, id))
  })
}

/** Takes back what was written last, or writes it again: appended like all else. */
export function stepPaper(
  db: Db,
  now: Date,
  session: Session,
  act: 'undone' | 'redone',
  uid: string = derivedUid(`${session.id} ${newestEntry(db, session.id)}`),
): void {
  const { undo, redo } = sheetOf(db, session.id)
  const step = act === 'undone' ? undo : redo
  if (!step) throw new Refused('conflict', `There is nothing on this paper to be ${act}.`)
  const written = act === 'undone' ? step.before : step.after
  insertEntry(db, momentOf(db, now), {
    uid,
    session: session.id,
    position: step.position,
    act,
    response: written?.response ?? null,
    guessed: written?.guessed ?? false,
    ms: 0,
  })
}

const newestEntry = (db: Db, session: string): number =>
  sql<{ id: number | null }>(db, 'SELECT max(id) AS id FROM paper_entry WHERE session = ?').get(session)
    ?.id ?? 0

/** The exam of a session, refused where it is none or is over. */
export function openExam(db: Db, id: string): Session {
  const session = sessionById(db, id)
  if (session.kind !== 'exam') {
    throw new Refused('conflict', `“${session.title}” is no exam: its answers are marked as they are given.`)
  }
  if (session.finishedAt !== null) {
    throw new Refused('conflict', 'This exam was handed in: its paper can’t be changed any more.')
  }
  return session
}

function stateOf(db: Db, { id, plan, minutes }: Session): PaperState {
  const { written, spent, undo, redo } = sheetOf(db, id)
  return {
    given: plan.map((_, position) => written.get(position)?.response ?? null),
    guessed: plan.map((_, position) => written.get(position)?.guessed ?? false),
    minutes,
    spentMs: [...spent.values()].reduce((sum, ms) => sum + ms, 0),
    canUndo: undo !== null,
    canRedo: redo !== null,
  }
}

function questionAt(db: Db, session: Session, position: number, titles: Map<string, string>): AskedQuestion {
  const item = session.plan[position]
  if (!item) throw new Error(`The paper ${session.id} has no place ${position}.`)
  const { question, dealt, article, version } = dealtAt(db, session, item, position)
  const { code } = readingOf(db, version)
  const title = titles.get(article) ?? titleOf(db, article)
  titles.set(article, title)
  const asked = askedQuestion(question, dealt, {
    position,
    why: item.why,
    article,
    articleTitle: title,
    code,
  })
  return { ...asked, hint: false }
}

const titleOf = (db: Db, article: string): string =>
  sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)?.title ?? ''
