import { isComparable } from '../../shared/comparable.ts'
import type { GivenAnswer, Result } from '../../shared/score-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { imageOf } from '../answers/answer-row.ts'
import type { AnswerRow } from '../answers/answer-row.ts'
import { LEFT_BLANK } from '../answers/store-given.ts'
import { sessionById, verdictOf } from '../sessions/course.ts'
import { Refused } from '../dispatch.ts'
import { earnedBy, exact, isFirm, knownOf, scoreOf } from '../memory/mastery.ts'
import type { ScheduledAnswer } from '../memory/mastery.ts'
import { COUNTS_AS_RIGHT } from '../memory/memory.ts'
import { noteOf } from '../decisions/question-notes.ts'
import { rightAnswer, yourAnswer } from '../answers/said.ts'
import { countAnswers } from '../memory/totals.ts'
import { attemptOf, attemptsAt } from './scores.ts'
import { sourceOf } from '../articles/sources.ts'
import { wordingOf } from '../answers/wordings.ts'

type Submission = readonly [AnswerRow, ...AnswerRow[]]

/** So many earlier attempts are shown beside a result. */
const BEFORE = 11

/** What a session came to: its score, its topics, its answers as they were asked, what changed. */
export function resultOf(db: Db, id: string): Result {
  const session = sessionById(db, id)
  countAnswers(db)
  const attempt = attemptOf(db, id)
  const submissions = submissionsOf(db, id)
  if (!attempt) {
    const why = submissions.length > 0 ? 'Only disputed questions were answered' : 'Nothing was answered'
    throw new Refused('not-found', `${why} in “${session.title}”, so it has no result.`)
  }
  const first = submissions.filter(([row]) => row.why !== 'again' && !noteOf(db, row.question).disputed)
  const verdicts = first.map(verdictOf)
  const same = attempt.article === null ? [] : attemptsAt(db, attempt.article)
  return {
    attempt,
    right: verdicts.filter((verdict) => verdict === 'right').length,
    partial: verdicts.filter((verdict) => verdict === 'partial').length,
    wrong: verdicts.filter((verdict) => verdict === 'wrong' || verdict === 'unknown').length,
    ms: submissions.reduce((total, [row]) => total + row.ms, 0),
    minutes: session.minutes,
    topics: topicsOf(db, first),
    answers: submissions.map((rows) => givenAnswer(db, rows)),
    changed: changesOf(db, submissions.flat()),
    before: [
      ...same
        .filter((other) => other.session !== id && other.at <= attempt.at && isComparable(other))
        .slice(-BEFORE),
      attempt,
    ],
  }
}

function submissionsOf(db: Db, session: string): Submission[] {
  const rows = sql<AnswerRow>(db, 'SELECT * FROM standing WHERE session = ? ORDER BY position, sequence').all(
    session,
  )
  return [...Map.groupBy(rows, ({ submission }) => submission).values()].flatMap(([first, ...more]) =>
    first ? [[first, ...more] as const] : [],
  )
}

function topicsOf(db: Db, first: readonly Submission[]): Result['topics'] {
  const topic = (rows: Submission): string => wordingOf(db, rows[0].wording).question.topic
  return [...Map.groupBy(first, topic)].map(([name, answers]) => ({
    topic: name,
    points: sum(answers.flat(), 'score'),
    possible: sum(answers.flat(), 'possible'),
    corrected: scoreOf(
      earnedBy(answers.flat().map(({ score, possible, g }) => ({ points: score, possible, g }))),
    ).corrected,
    verdicts: answers.map(verdictOf),
  }))
}

function givenAnswer(db: Db, rows: Submission): GivenAnswer {
  const [row] = rows
  const { question, decisive, version } = wordingOf(db, row.wording)
  return {
    uid: row.submission,
    prompt: question.prompt,
    form: question.form,
    topic: question.topic,
    yours: yourAnswer(question, rows),
    right: rightAnswer(question, rows),
    verdict: verdictOf(rows),
    points: sum(rows, 'score'),
    possible: sum(rows, 'possible'),
    again: row.why === 'again',
    blank: (JSON.parse(row.flags) as string[]).includes(LEFT_BLANK),
    disputed: noteOf(db, row.question).disputed,
    source: sourceOf(db, version, question.topic, question.evidence, decisive),
  }
}

const sum = (rows: readonly AnswerRow[], column: 'score' | 'possible'): number =>
  exact(rows.reduce((total, row) => total + row[column], 0))

/** What the session made of its facts, by their memory before its first answer and after its last. */
function changesOf(db: Db, rows: readonly AnswerRow[]): Result['changed'] {
  const facts = [...Map.groupBy(rows, ({ fact }) => fact)]
  const states = facts.flatMap(([fact, answers]) => {
    const [first, last] = [answers[0], answers.at(-1)]
    if (!first || !last) return []
    const [before, after] = [imageOf(first.before), imageOf(last.after)]
    return {
      before: knownOf(before, first.recall ?? 0, isFirm(countedUpTo(db, fact, first.sequence, false))),
      after: knownOf(after, 1, isFirm(countedUpTo(db, fact, last.sequence, true))),
      dueTomorrow: after !== null && after.due === last.day + 1,
    }
  })
  return {
    nowSolid: states.filter(({ before, after }) => after === 'solid' && before !== 'solid').length,
    nowShaky: states.filter(({ before, after }) => after === 'shaky' && before !== 'shaky').length,
    dueTomorrow: states.filter(({ dueTomorrow }) => dueTomorrow).length,
  }
}

/** The last two answers to a fact that counted, up to one of them, with it or without. */
function countedUpTo(db: Db, fact: string, sequence: number | null, inclusive: boolean): ScheduledAnswer[] {
  return sql<{ day: number; form: ScheduledAnswer['form']; correct: number }>(
    db,
    `SELECT day, form, ${COUNTS_AS_RIGHT} AS correct FROM scored
     WHERE fact = ? AND sequence ${inclusive ? '<=' : '<'} ? AND rating IS NOT NULL
     ORDER BY sequence DESC LIMIT 2`,
  )
    .all(fact, sequence)
    .reverse()
    .map(({ day, form, correct }) => ({ day, form, right: correct === 1 }))
}
