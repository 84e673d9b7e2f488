import { markTyped } from '../engine/marking.ts'
import type { ChoiceQuestion, PairQuestion, TypedMark, TypedQuestion } from '../engine/types.ts'
import type { Response } from '../shared/contract.ts'
import type { Verdict } from '../shared/models.ts'
import type { Dealt } from '../engine/dealing.ts'
import { Refused } from './dispatch.ts'
import { guessChance } from './rating.ts'
import type { Question } from './studied.ts'

/** What the answer says of one of the question's facts. */
export type Part = {
  readonly fact: string
  readonly verdict: 'right' | 'wrong' | 'unknown'
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
}

/** Marks a response against the question as it was dealt. Throws `Refused` where it is no answer to it. */
export function markResponse(question: Question, dealt: Dealt, response: Response): Marked {
  switch (question.form) {
    case 'choice':
    case 'truefalse':
      return markChoice(question, dealt, response)
    case 'cloze':
    case 'typed':
      return markText(question, response)
    case 'match':
    case 'sort':
      return markPlaces(question, dealt, response)
  }
}

const notAnAnswer = (): Refused =>
  new Refused('invalid', 'That does not answer this question: nothing was stored. Answer it once more.')

function markChoice(question: ChoiceQuestion, dealt: Dealt, response: Response): Marked {
  const g = guessChance(question.form, question.options.length)
  if (response.kind === 'unknown') return whole(question, 'unknown', g, null, null)
  if (response.kind !== 'option') throw notAnAnswer()
  const option = question.options[dealt.options[response.chosen] ?? -1]
  if (!option) throw notAnAnswer()
  return whole(
    question,
    option.correct ? 'right' : 'wrong',
    g,
    option.text,
    option.correct ? null : option.fact,
  )
}

function markText(question: TypedQuestion, response: Response): Marked {
  const g = guessChance(question.form, 1)
  if (response.kind === 'unknown') return whole(question, 'unknown', g, null, null)
  if (response.kind !== 'text') throw notAnAnswer()
  const text = response.text.trim()
  const typed = markTyped(text, [question.answer, ...question.accepts], question.siblings)
  return { ...whole(question, typed.verdict === 'wrong' ? 'wrong' : 'right', g, text, null), typed }
}

/** A question of one point that is right or not as a whole. */
function whole(
  question: Question,
  verdict: 'right' | 'wrong' | 'unknown',
  g: number,
  chosen: string | null,
  confused: string | null,
): Marked {
  const possible = 1 / question.facts.length
  const score = verdict === 'right' ? possible : 0
  const parts = question.facts.map((fact) => ({
    fact,
    verdict,
    possible,
    score,
    g,
    forced: false,
    chosen,
    confused: confused === fact ? null : confused,
  }))
  return { verdict, parts, classes: 0, typed: null }
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
  return { verdict, parts, classes: question.classes.length, typed: null }
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
