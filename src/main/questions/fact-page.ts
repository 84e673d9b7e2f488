import type { FactKind, Question } from '../../engine/types.ts'
import type { FactAnswer, FactPage, FactQuestion, OwnWritten } from '../../shared/fact-models.ts'
import type { Grade } from '../../shared/models.ts'
import { imageOf } from '../answers/answer-row.ts'
import type { AnswerRow } from '../answers/answer-row.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { isFirm, knownOf } from '../memory/mastery.ts'
import { keptOf } from '../memory/memory.ts'
import { memoryCurve } from '../memory/memory-curve.ts'
import { currentParameters } from '../memory/parameters.ts'
import { LEECH_LAPSES } from '../today/leeches.ts'
import { REWORDED } from './question-conditions.ts'
import { noteOf } from '../decisions/question-notes.ts'
import { retrievability } from '../memory/schedule.ts'
import { sourceOfFact } from '../articles/sources.ts'
import { dateOfDay } from '../memory/study-day.ts'
import { wordingOf } from '../answers/wordings.ts'

type Row = {
  readonly id: string
  readonly kind: FactKind
  readonly origin: 'generated' | 'own'
  readonly statement: string
  readonly article: string
  readonly articleTitle: string
  readonly topic: string
  readonly gone: number
  readonly review: number
}

/** All there is to see of one fact, also of one that is no longer in its article. */
export function factPage(db: Db, today: number, id: string): FactPage {
  const row = sql<Row>(
    db,
    `SELECT f.id, f.kind, f.origin, f.statement, f.article, a.title AS articleTitle, f.topic,
       f.removed_at IS NOT NULL AS gone, ${REWORDED} AS review
     FROM fact f JOIN article a ON a.id = f.article WHERE f.id = ?`,
  ).get(id)
  if (!row) throw new Refused('not-found', 'That fact is not in the library.')
  const { memory, recent, suspended, buriedUntil } = keptOf(db, id)
  const answers = sql<AnswerRow>(db, 'SELECT * FROM standing WHERE fact = ? ORDER BY sequence').all(id)
  const recall = retrievability(memory, today, currentParameters(db))
  return {
    ...row,
    gone: row.gone === 1,
    review: row.review === 1,
    known: knownOf(memory, recall, isFirm(recent)),
    suspended,
    buriedUntil: buriedUntil !== null && buriedUntil > today ? dateOfDay(buriedUntil) : null,
    lapses: memory?.lapses ?? 0,
    leech: (memory?.lapses ?? 0) >= LEECH_LAPSES,
    tags: tagsOf(db, 'fact', id),
    articleTags: tagsOf(db, 'article', row.article),
    source: sourceOfFact(db, id),
    questions: questionsOf(db, id),
    answers: answers.map((answer) => factAnswer(db, answer)),
    curve: memoryCurve(db, today, answers, memory),
    own: ownWords(db, id),
  }
}

const tagsOf = (db: Db, column: 'fact' | 'article', id: string): string[] =>
  sql<{ name: string }>(db, `SELECT name FROM tag WHERE ${column} = ? ORDER BY name`)
    .all(id)
    .map(({ name }) => name)

const ownWords = (db: Db, fact: string): OwnWritten | null =>
  sql<OwnWritten>(
    db,
    'SELECT o.kind, o.front, o.back FROM fact f JOIN own_text o ON o.version = f.own WHERE f.id = ?',
  ).get(fact) ?? null

/** The questions that can be asked now, those of this fact alone first. */
function questionsOf(db: Db, fact: string): FactQuestion[] {
  return sql<{ body: string }>(
    db,
    `SELECT q.body FROM question_fact l JOIN question q ON q.id = l.question
     WHERE l.fact = ? AND q.retired = 0 ORDER BY json_array_length(q.facts), q.form, q.id`,
  )
    .all(fact)
    .map(({ body }) => factQuestionOf(db, JSON.parse(body))) // the import wrote it
}

/** A question as the page shows it, also one that is only thought of. */
export function factQuestionOf(db: Db, question: Question): FactQuestion {
  const { id, form, prompt, facts, warnings } = question
  const { suspended, disputed, reason } = noteOf(db, id)
  const answer = 'answer' in question ? question.answer : ''
  return {
    id,
    form,
    prompt,
    answer: typeof answer === 'string' ? answer : answer.join(', '),
    options: 'options' in question ? question.options.map(({ text, correct }) => ({ text, correct })) : [],
    pairs: 'pairs' in question ? question.pairs.map(({ left, right }) => ({ left, right })) : [],
    items: 'items' in question ? question.items : [],
    facts: facts.length,
    warnings,
    suspended,
    disputed,
    reason,
  }
}

function factAnswer(db: Db, row: AnswerRow): FactAnswer {
  const after = row.rating === null ? null : imageOf(row.after)
  return {
    uid: row.submission,
    at: row.at,
    day: row.day,
    date: dateOfDay(row.day),
    form: row.form,
    prompt: wordingOf(db, row.wording).question.prompt,
    session: row.session,
    verdict: row.verdict,
    grade: row.rating as Grade | null, // the schema lets nothing else in
    byHand: row.rated_by === 'learner',
    cameBack: after && { date: dateOfDay(after.due), inDays: Math.max(0, after.due - row.day) },
    recall: row.recall,
  }
}
