import { markTyped } from '../../engine/marking/marking.ts'
import type {
  ChoiceQuestion,
  MultiQuestion,
  OrderQuestion,
  PairQuestion,
  RecallQuestion,
  TypedMark,
  TypedQuestion,
} from '../../engine/types.ts'
import type { Response } from '../../shared/session-calls.ts'
import type { Grade, Verdict } from '../../shared/models.ts'
import type { Dealt } from '../../engine/bank/dealing.ts'
import { Refused } from '../dispatch.ts'
import { guessChanceOf } from './hints.ts'
import { markChosen, markOrder } from './marking-sets.ts'
import type { Whole } from './marking-sets.ts'
import { guessChance } from '../memory/rating.ts'
import type { Question } from '../../engine/types.ts'

/** What the answer says of one of the question's facts. */
export type Part = {
  readonly fact: string
  readonly verdict: Verdict
  /** Share of the question's one point, and what of it was earned. */
  readonly possible: number
  readonly score: number
  readonly g: number
  /** A match's last piece, which the others force. */
  readonly forced: boolean
  /** What was chosen for it, in words. */
  readonly chosen: string | null
  /** The fact that was taken for this one. */
  readonly confused: string | null
}

export type Marked = {
  readonly verdict: Verdict
  readonly parts: readonly Part[]
  readonly classes: number
  /** Of a typed answer. */
  readonly typed: TypedMark | null
  /** The learner's own grade, of a recall. */
  readonly byHand: Grade | null
}

/**
 * Marks a response against the question as it was dealt. Throws `Refused` where it is no answer to it.
 *
 * @param hinted whether the hint was taken, which makes guessing easier
 */
export function markResponse(question: Question, dealt: Dealt, response: Response, hinted: boolean): Marked {
  const g = guessChanceOf(question, dealt, hinted)
  switch (question.form) {
    case 'choice':
    case 'truefalse':
      return markChoice(question, dealt, response, g)
    case 'multi':
      return markMulti(question, dealt, response, g)
    case 'cloze':
    case 'typed':
      return markText(question, response, g)
    case 'match':
    case 'sort':
      return markPlaces(question, dealt, response)
    case 'order':
      return markInOrder(question, dealt, response, g)
    case 'recall':
      return markRecall(question, response, g)
  }
}

const notAnAnswer = (): Refused =>
  new Refused('invalid', 'That does not answer this question: nothing was stored. Answer it once more.')

function markChoice(question: ChoiceQuestion, dealt: Dealt, response: Response, g: number): Marked {
  if (response.kind === 'unknown') return asWhole(question, UNKNOWN, g)
  if (response.kind !== 'option') throw notAnAnswer()
  const option = question.options[dealt.options[response.chosen] ?? -1]
  if (!option) throw notAnAnswer()
  const { text, fact, correct } = option
  return asWhole(question, correct ? RIGHT : WRONG, g, { chosen: text, confused: correct ? null : fact })
}

function markMulti(question: MultiQuestion, dealt: Dealt, response: Response, g: number): Marked {
  if (response.kind === 'unknown') return asWhole(question, UNKNOWN, g)
  if (response.kind !== 'options') throw notAnAnswer()
  const chosen = response.chosen.map((at) => question.options[dealt.options[at] ?? -1])
  if (!chosen.every((option) => option !== undefined)) throw notAnAnswer()
  const said = {
    chosen: chosen.map(({ text }) => text).join('\n'),
    confused: chosen.find(({ correct }) => !correct)?.fact ?? null,
  }
  return asWhole(question, markChosen(question, dealt, response.chosen), g, said)
}

function markText(question: TypedQuestion, response: Response, g: number): Marked {
  if (response.kind === 'unknown') return asWhole(question, UNKNOWN, g)
  if (response.kind !== 'text') throw notAnAnswer()
  const chosen = response.text.trim()
  const typed = markTyped(chosen, [question.answer, ...question.accepts], question.siblings)
  return { ...asWhole(question, typed.verdict === 'wrong' ? WRONG : RIGHT, g, { chosen }), typed }
}

function markInOrder(question: OrderQuestion, dealt: Dealt, response: Response, g: number): Marked {
  if (response.kind === 'unknown') return asWhole(question, UNKNOWN, g)
  if (response.kind !== 'order') throw notAnAnswer()
  const { order } = response
  if (new Set(order).size !== dealt.pieces.length || order.some((at) => dealt.pieces[at] === undefined)) {
    throw notAnAnswer()
  }
  const chosen = order.map((at) => question.items[dealt.pieces[at] ?? -1] ?? '').join('\n')
  return asWhole(question, markOrder(question, dealt, order), g, { chosen })
}

function markRecall(question: RecallQuestion, response: Response, g: number): Marked {
  if (response.kind === 'unknown') return asWhole(question, UNKNOWN, g)
  if (response.kind !== 'recall') throw notAnAnswer()
  const byHand = gradeOf(response.grade)
  return { ...asWhole(question, wholeByGrade(byHand), g, { chosen: response.text.trim() }), byHand }
}

/** What a recall came to, by the learner's own grade: Hard is half of it. */
export function wholeByGrade(grade: Grade): Whole {
  return grade === 1 ? WRONG : grade === 2 ? { verdict: 'partial', share: 0.5 } : RIGHT
}

/** The grade of a number; throws `Refused` for any other. */
export function gradeOf(grade: number): Grade {
  if (grade === 1 || grade === 2 || grade === 3 || grade === 4) return grade
  throw new Refused('invalid', 'A grade is 1, 2, 3 or 4.')
}

const RIGHT: Whole = { verdict: 'right', share: 1 }
const WRONG: Whole = { verdict: 'wrong', share: 0 }
const UNKNOWN: Whole = { verdict: 'unknown', share: 0 }

/** A question of one point that is answered as a whole: all its facts fare alike. */
function asWhole(
  question: Question,
  { verdict, share }: Whole,
  g: number,
  {
    chosen = null,
    confused = null,
  }: { readonly chosen?: string | null; readonly confused?: string | null } = {},
): Marked {
  const possible = 1 / question.facts.length
  const parts = question.facts.map((fact) => ({
    fact,
    verdict,
    possible,
    score: share * possible,
    g,
    forced: false,
    chosen,
    confused: confused === fact ? null : confused,
  }))
  return { verdict, parts, classes: 0, typed: null, byHand: null }
}

function markPlaces(question: PairQuestion, dealt: Dealt, response: Response): Marked {
  const unknown = response.kind === 'unknown'
  if (!unknown && response.kind !== 'places') throw notAnAnswer()
  const slots = unknown ? [] : response.slots
  if (!unknown && !fillsPlaces(question, dealt, slots)) {
    throw new Refused(
      'invalid',
      'Some pieces have no place yet, or share one: nothing was stored. Place each of them.',
    )
  }
  const parts = dealt.pieces.map((pair, i) => markPiece(question, dealt, pair, slots[i] ?? null, i))
  const right = parts.filter((part) => part.verdict === 'right').length
  const verdict = unknown ? 'unknown' : right === parts.length ? 'right' : right > 0 ? 'partial' : 'wrong'
  return { verdict, parts, classes: question.classes.length, typed: null, byHand: null }
}

function fillsPlaces(question: PairQuestion, dealt: Dealt, slots: readonly number[]): boolean {
  if (slots.length !== dealt.pieces.length || slots.some((slot) => slot >= dealt.slots.length)) return false
  return question.form === 'sort' || new Set(slots).size === slots.length
}

/** The text of a slot: a class of a sort, the right-hand side of a match's pair. */
export function slotText(question: PairQuestion, dealt: Dealt, slot: number): string | null {
  const at = dealt.slots[slot] ?? -1
  return (question.form === 'sort' ? question.classes[at] : question.pairs[at]?.right) ?? null
}

function markPiece(question: PairQuestion, dealt: Dealt, pair: number, slot: number | null, i: number): Part {
  const { fact = '', right = '' } = question.pairs[pair] ?? {}
  const put = slot === null ? null : slotText(question, dealt, slot)
  const correct = put === right
  const open = question.form === 'sort' ? question.classes.length : dealt.pieces.length - i
  const possible = 1 / dealt.pieces.length
  const taken =
    question.form === 'match' && slot !== null ? question.pairs[dealt.slots[slot] ?? -1] : undefined
  return {
    fact,
    verdict: slot === null ? 'unknown' : correct ? 'right' : 'wrong',
    possible,
    score: correct ? possible : 0,
    g: guessChance(question.form, open),
    forced: question.form === 'match' && open === 1,
    chosen: put,
    confused: correct ? null : (taken?.fact ?? null),
  }
}
