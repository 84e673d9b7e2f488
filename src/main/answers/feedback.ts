import { markTyped } from '../../engine/marking/marking.ts'
import type { Option, OrderQuestion, Question, TypedQuestion } from '../../engine/types.ts'
import type { Response } from '../../shared/session-calls.ts'
import type { Grade, Source } from '../../shared/models.ts'
import type { Feedback, MarkedOption, MarkedPiece } from '../../shared/session-models.ts'
import { storedRows } from './answer-row.ts'
import type { AnswerRow } from './answer-row.ts'
import { askedQuestion, codeAmong } from '../sessions/asked.ts'
import { comesBack, gradesOf } from './comes-back.ts'
import { verdictOf } from '../sessions/course.ts'
import type { Dealt } from '../../engine/bank/dealing.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { slotText } from './marking.ts'
import { readingOf } from '../articles/readings.ts'
import { keyPoints } from './revealed.ts'
import { rightAnswer, saidOf, yourAnswer } from './said.ts'
import { shownArticle } from '../articles/shown-article.ts'
import { sourceOf, sourceOfFact } from '../articles/sources.ts'
import { tellsWhatIsToCome } from '../sessions/still-to-ask.ts'
import { spellingOf } from './spelling.ts'
import { wordingOf } from './wordings.ts'
import type { Wording } from './wordings.ts'

/** What is shown after an answer, made of what was stored with it alone: asked again, it is the same. */
export function feedbackOf(db: Db, submission: string): Feedback {
  const rows = storedRows(db, submission)
  const [first] = rows
  if (!first) throw new Refused('not-found', 'There is no such answer.')
  return feedbackOn(db, [first, ...rows.slice(1)], wordingOf(db, first.wording))
}

/** The same where it is at hand, since it was stored just now. */
export function feedbackOn(db: Db, rows: readonly [AnswerRow, ...AnswerRow[]], wording: Wording): Feedback {
  const [first] = rows
  const dealt: Dealt = JSON.parse(first.dealt)
  const response: Response = JSON.parse(first.response)
  const { question } = wording
  const source = shownSource(db, wording, rows)
  const at = askedAt(db, first, wording)
  const asked = askedQuestion(question, dealt, at)
  const right = rightAnswer(question, rows)
  return {
    // The answer may be told now, with its code.
    asked: { ...asked, code: codeAmong(at.code, [asked.prompt, right, ...asked.options, ...asked.pieces]) },
    verdict: verdictOf(rows),
    said: saidOf(rows),
    points: sum(rows, 'score'),
    possible: sum(rows, 'possible'),
    yours: yourAnswer(question, rows),
    right,
    options: markedOptions(question, dealt, response),
    pieces: markedPieces(question, dealt, response),
    spelling: spelling(question, first),
    keyPoints: question.form === 'recall' ? keyPoints(question, first.chosen ?? '') : [],
    canClaim: isTyped(question) && first.verdict === 'wrong' && first.rated_by === 'rule',
    explanation: question.explanation,
    source,
    contrast: contrast(db, question, first, source),
    comesBack: comesBack(rows),
    grades: gradesOf(db, rows),
    grade: gradeOf(first),
    facts: question.facts,
    answer: first.submission,
  }
}

/** Sums of thirds and fifths of a point, without the noise of adding them. */
function sum(rows: readonly AnswerRow[], column: 'score' | 'possible'): number {
  return Math.round(rows.reduce((total, row) => total + row[column], 0) * 1e6) / 1e6
}

function askedAt(db: Db, row: AnswerRow, { version }: Wording): Parameters<typeof askedQuestion>[2] {
  const { article, code } = readingOf(db, version)
  return {
    position: row.position,
    why: row.why,
    article,
    articleTitle: shownArticle(db, article)?.title ?? '',
    code,
  }
}

function markedOptions(question: Question, dealt: Dealt, response: Response): MarkedOption[] {
  if (!('options' in question)) return []
  return dealt.options.map((i, at) => {
    const option = question.options[i]
    const picked =
      (response.kind === 'option' && response.chosen === at) ||
      (response.kind === 'options' && response.chosen.includes(at))
    return {
      text: option?.text ?? '',
      mark: option?.correct ? 'the-right' : picked ? 'picked-wrong' : 'plain',
      picked,
    }
  })
}

function markedPieces(question: Question, dealt: Dealt, response: Response): MarkedPiece[] {
  if (question.form === 'order') return markedOrder(question, dealt, response)
  if (question.form !== 'match' && question.form !== 'sort') return []
  const slots = response.kind === 'places' ? response.slots : []
  return dealt.pieces.map((pair, i) => {
    const { left = '', right = '' } = question.pairs[pair] ?? {}
    const slot = slots[i]
    const put = slot === undefined ? null : slotText(question, dealt, slot)
    return { piece: left, put, belongs: right, correct: put === right }
  })
}

/** The pieces in the order the learner gave them, or, where they gave none, in the right one. */
function markedOrder({ items }: OrderQuestion, dealt: Dealt, response: Response): MarkedPiece[] {
  const given = response.kind === 'order' ? response.order.map((at) => dealt.pieces[at] ?? 0) : null
  return (given ?? items.map((_, i) => i)).map((item, at) => ({
    piece: items[item] ?? '',
    put: given && String(at + 1),
    belongs: String(item + 1),
    correct: given !== null && item === at,
  }))
}

const isTyped = (question: Question): question is TypedQuestion =>
  question.form === 'cloze' || question.form === 'typed'

/** Shown where something was typed that is not the answer to the letter. */
function spelling(question: Question, row: AnswerRow): Feedback['spelling'] {
  if (!isTyped(question)) return null
  if (row.chosen === null || row.chosen === '' || row.chosen === question.answer) return null
  const { verdict, against } = markTyped(
    row.chosen,
    [question.answer, ...question.accepts],
    question.siblings,
  )
  return verdict === 'right' ? null : spellingOf(row.chosen, against)
}

/** The passage of the question, or, of several facts, of the first that was missed. */
function shownSource(db: Db, { question, decisive, version }: Wording, rows: readonly AnswerRow[]): Source {
  const missed = rows.length > 1 ? rows.find((row) => row.verdict !== 'right') : undefined
  const source =
    (missed && sourceOfFact(db, missed.fact)) ??
    sourceOf(db, version, question.topic, question.evidence, decisive)
  if (!source) throw new Error(`The question ${question.id} has no source.`)
  return source
}

/**
 * What the article says of the option chosen; nothing where the passage above has just said it. The passage it
 * says it in is left out where that would give away what the session is still to ask.
 */
function contrast(db: Db, question: Question, row: AnswerRow, shown: Source): Feedback['contrast'] {
  const dealt: Dealt = JSON.parse(row.dealt)
  const response: Response = JSON.parse(row.response)
  const option = chosenWrong(question, dealt, response)
  if (!option || option.wrongBecause === null) return null
  if (option.wrongBecause.includes(textOf(shown))) return null
  const hidden = option.fact === null || tellsWhatIsToCome(db, row.session, row.position, option.fact)
  return {
    said: option.wrongBecause,
    source: hidden || option.fact === null ? null : sourceOfFact(db, option.fact),
  }
}

/** The wrong option chosen, of several the first. */
function chosenWrong(question: Question, dealt: Dealt, response: Response): Option | null {
  if (question.form !== 'choice' && question.form !== 'multi') return null
  const chosen = response.kind === 'option' ? [response.chosen] : []
  const all = response.kind === 'options' ? response.chosen : chosen
  const options = all.flatMap((at) => question.options[dealt.options[at] ?? -1] ?? [])
  return options.find(({ correct }) => !correct) ?? null
}

const textOf = (source: Source): string => source.pieces.map(({ text }) => text).join('')

/** The grade taken; practice has none, so it shows what the answer would have been. */
function gradeOf(row: AnswerRow): Grade {
  switch (row.rating) {
    case 1:
    case 2:
    case 3:
    case 4:
      return row.rating
    default:
      return row.verdict === 'right' ? 3 : 1
  }
}
