import { pointsFound, suggestedGrade } from '../../engine/marking/recall-points.ts'
import type { RecallQuestion } from '../../engine/types.ts'
import type { KeyPoint, Revealed } from '../../shared/session-models.ts'
import type { Db } from '../db/sql.ts'
import { sourceOf } from '../articles/sources.ts'
import { decisiveWords } from './wordings.ts'

/** The key points of a full answer, with those found in what was written. */
export function keyPoints({ points }: RecallQuestion, written: string): KeyPoint[] {
  const found = pointsFound(written, points)
  return points.map((text, i) => ({ text, found: found[i] === true }))
}

/** What the learner holds an answer in own words against, and what each grade would make of its fact. */
export function revealedOf(
  db: Db,
  question: RecallQuestion,
  version: number,
  written: string,
  grades: Revealed['grades'],
): Revealed {
  const source = sourceOf(
    db,
    version,
    question.topic,
    question.evidence,
    decisiveWords(db, question, version),
  )
  if (!source) throw new Error(`The question ${question.id} has no source.`)
  return {
    answer: question.answer,
    points: keyPoints(question, written),
    suggested: suggestedGrade(written, question.points),
    grades,
    source,
  }
}
