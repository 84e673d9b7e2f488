import { bestRivals, guardPools } from '../compose/distractors.ts'
import type { Rival } from '../compose/guard.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { isToldByForm, isToldByTwo } from '../compose/value-form.ts'
import { bidsOf } from '../facts/instructions.ts'
import { capitalised } from '../terms/naming.ts'
import { numberOrder } from '../language/number-order.ts'
import type { Dropped, Option } from '../types.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** A choice of one right option among three or four; where the guard leaves too few it says why. */
export function draftChoice(inquiry: Inquiry, knowledge: Knowledge): Draft | Dropped {
  const { ask, stem } = inquiry
  const guarded = guardPools(inquiry.pools, ask, knowledge)
  const rivals = bestRivals(guarded, ask.key)
  if (rivals.length < 2) {
    const why = `${guarded.safe.length} safe wrong options: ${guarded.refused.slice(0, 4).join('; ')}`
    return { rule: 'guard', form: 'choice', facts: [ask.fact.id], prompt: stem, why }
  }
  const key: Option = { text: capitalised(ask.key), correct: true, fact: ask.fact.id, wrongBecause: null }
  const options = inOrder([key, ...rivals.map((rival) => wrongOption(rival, inquiry))])
  if (isToldByOrder(stem, options)) {
    const why = 'all other years are on one side of the key, where nobody is born or dies'
    return { rule: 'guard', form: 'choice', facts: [ask.fact.id], prompt: stem, why }
  }
  if (isToldByLook(inquiry, rivals)) {
    const why = 'what is asked goes with the form of the key alone'
    return { rule: 'guard', form: 'choice', facts: [ask.fact.id], prompt: stem, why }
  }
  const shownRivals = rivals.map((rival) => ({ ...rival, text: capitalised(rival.text) }))
  return {
    question: { ...askedOf([ask.fact], stem, ask.fact.statement), form: 'choice', options, answer: key.text },
    ask,
    rivals: shownRivals,
    swap: null,
    aim: inquiry.aim,
    strain: inquiry.strain + (rivals.length < 3 ? 1 : 0),
  }
}

/** The key first, but numbers by their size. */
const inOrder = (options: readonly Option[]): readonly Option[] =>
  numberOrder(options.map(({ text }) => text))?.flatMap((at) => options[at] ?? []) ?? options

/** All else that is told of somebody comes after the birth and before the death. */
function isToldByOrder(stem: string, options: readonly Option[]): boolean {
  const at = options.findIndex(({ correct }) => correct)
  return (at === 0 && BORN.test(stem)) || (at === options.length - 1 && DIED.test(stem))
}

/** "3 in 3/4" among fractions, "A with B" for a combination, the only order where advice is asked for. */
function isToldByLook({ ask, stem }: Inquiry, rivals: readonly Rival[]): boolean {
  const texts = rivals.map(({ text }) => text)
  if (isToldByForm(ask.key, texts)) return true
  if (/\badvises?\b/u.test(stem) && bidsOf(ask.key) && !texts.some(bidsOf)) return true
  const others = rivals.map(({ fact }) => fact.value)
  return ask.fact.kind === 'cell' && isToldByTwo(ask.about, ask.fact.value, others)
}

const BORN = /^In which year (?:was|were) .{1,80} born\b/u
const DIED =
  /^In which year (?:did .{1,80} die\b|(?:was|were) .{1,80} (?:killed|executed|murdered|assassinated|buried|hanged)\b)/u

const wrongOption = (rival: Rival, { wrongBecause }: Inquiry): Option => ({
  text: capitalised(rival.text),
  correct: false,
  fact: rival.fact.id,
  wrongBecause: wrongBecause(rival),
})
