import type { Dealt } from '../../engine/bank/dealing.ts'
import type { Question } from '../../engine/types.ts'
import type { Input } from '../../shared/contract.ts'
import type { PrintedPaper, PrintedQuestion } from '../../shared/printed-models.ts'
import { askedQuestion } from '../sessions/asked.ts'
import { dealtAt } from '../sessions/course.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { momentOf } from '../moment.ts'
import type { PlanItem } from '../sessions/plan.ts'
import { planPaper } from '../sessions/plan-paper.ts'
import { readingOf } from '../articles/readings.ts'
import { chosenFor } from '../sessions/session-facts.ts'
import { sourceOf } from '../articles/sources.ts'

/**
 * The paper that a number stands for, with its key: drawn by lot as an exam is, so that no question gives another
 * away. The same number gives the same paper as long as the questions are the same. Nothing is stored.
 */
export function printedPaper(db: Db, now: Date, { number, ...asked }: Input<'printedPaper'>): PrintedPaper {
  const seed = `paper ${number}`
  const chosen = chosenFor(db, momentOf(db, now).day, { kind: 'exam', ...asked }, seed)
  const plan = planPaper(chosen.askables.first(chosen.askables.total), chosen.count ?? Infinity, seed)
  if (plan.length === 0) throw new Refused('conflict', chosen.nothing)
  return {
    number,
    title: chosen.title.replace(/^Exam: /, ''),
    questions: plan.map((item, position) => printedQuestion(db, seed, item, position)),
  }
}

function printedQuestion(db: Db, seed: string, item: PlanItem, position: number): PrintedQuestion {
  const stored = dealtAt(db, { id: seed, seed }, item, position)
  const { question, dealt, article, version } = stored
  const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(article)
  const asked = askedQuestion(question, dealt, {
    position,
    why: item.why,
    article,
    articleTitle: row?.title ?? '',
    code: readingOf(db, version).code,
  })
  return {
    asked,
    key: keyOf(question, dealt),
    source: sourceOf(db, version, question.topic, question.evidence, [])?.pieces ?? [],
  }
}

/** The letter at a place of a list on paper: A, B, C … */
const letter = (at: number): string => String.fromCharCode(65 + at)

/** The right answer as a marker reads it: letters and numbers are those of the paper. */
function keyOf(question: Question, dealt: Dealt): string {
  switch (question.form) {
    case 'choice':
    case 'multi':
    case 'truefalse':
      return dealt.options
        .flatMap((i, at) => (question.options[i]?.correct ? `${letter(at)} ${question.options[i].text}` : []))
        .join('; ')
    case 'match':
    case 'sort':
      return dealt.pieces
        .map((pair, at) => `${at + 1} ${letter(slotOf(question, dealt, question.pairs[pair]?.right ?? ''))}`)
        .join(', ')
    case 'order':
      return question.items.map((_, i) => letter(dealt.pieces.indexOf(i))).join(', ')
    case 'cloze':
    case 'typed':
      return [question.answer, ...question.accepts.slice(0, MOST_OTHERS)].join(' / ')
    default:
      return question.answer
  }
}

/** Other ways of writing an answer that the key names. */
const MOST_OTHERS = 2

function slotOf(
  question: Extract<Question, { form: 'match' | 'sort' }>,
  dealt: Dealt,
  right: string,
): number {
  return dealt.slots.findIndex(
    (slot) => (question.form === 'sort' ? question.classes[slot] : question.pairs[slot]?.right) === right,
  )
}
