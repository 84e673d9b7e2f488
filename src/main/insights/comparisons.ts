import type { Input } from '../../shared/contract.ts'
import type { Verdict } from '../../shared/models.ts'
import type { Change, Compared, ComparedAnswer, Comparison } from '../../shared/score-models.ts'
import type { AnswerRow } from '../answers/answer-row.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { rightAnswer, yourAnswer } from '../answers/said.ts'
import { attemptsAt } from './scores.ts'
import { wordingOf } from '../answers/wordings.ts'

type Row = AnswerRow & { readonly statement: string; readonly topic: string }

/**
 * Two attempts at an article, fact by fact: they may have asked for the same in other words. A fact asked about
 * twice in an attempt is told by the question that was about it alone.
 */
export function compareAttempts(db: Db, { article, sessions }: Input<'compareAttempts'>): Comparison {
  const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)
  const [earlier, later] = attemptsAt(db, article).filter(({ session }) => sessions.includes(session))
  if (!row || !earlier || !later) {
    throw new Refused(
      'not-found',
      'One of these attempts has no answers any more. Choose two from the scores.',
    )
  }
  const facts = Map.groupBy(answersTo(db, article, [earlier.session, later.session]), ({ fact }) => fact)
  return {
    article,
    title: row.title,
    earlier,
    later,
    facts: [...facts.values()].flatMap((rows) => compared(db, rows, earlier.session) ?? []),
  }
}

function answersTo(db: Db, article: string, sessions: readonly [string, string]): Row[] {
  return sql<Row>(
    db,
    `SELECT a.*, f.statement, f.topic FROM scored a JOIN fact f ON f.id = a.fact
     WHERE a.session IN (?, ?) AND a.why <> 'again' AND f.article = ?
     ORDER BY f.place, f.id, a.possible DESC, a.sequence`,
  ).all(...sessions, article)
}

function compared(db: Db, rows: readonly Row[], earlierSession: string): Compared | null {
  const [any] = rows
  if (!any) return null
  const was = rows.find(({ session }) => session === earlierSession)
  const is = rows.find(({ session }) => session !== earlierSession)
  return {
    fact: any.fact,
    statement: any.statement,
    topic: any.topic,
    change: changeOf(was?.verdict, is?.verdict),
    earlier: was ? told(db, was) : null,
    later: is ? told(db, is) : null,
  }
}

/** A part of a match or sort is told by its own pair. */
function told(db: Db, row: Row): ComparedAnswer {
  const { question } = wordingOf(db, row.wording)
  const pair = 'pairs' in question ? question.pairs.find(({ fact }) => fact === row.fact) : undefined
  return {
    prompt: pair ? `${question.prompt} ${pair.left}` : question.prompt,
    form: question.form,
    verdict: row.verdict,
    yours: pair ? row.chosen : yourAnswer(question, [row]),
    right: pair ? pair.right : rightAnswer(question, [row]),
  }
}

const WORTH: Readonly<Record<Verdict, number>> = { right: 2, partial: 1, wrong: 0, unknown: 0 }

/** What became of a fact from one attempt to the next; undefined where an attempt did not ask about it. */
export function changeOf(was: Verdict | undefined, is: Verdict | undefined): Change {
  if (was === undefined) return 'later only'
  if (is === undefined) return 'earlier only'
  if (WORTH[is] !== WORTH[was]) return WORTH[is] > WORTH[was] ? 'gained' : 'lost'
  return is === 'right' ? 'held' : 'missed'
}
