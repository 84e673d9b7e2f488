import { describe, expect, it } from 'vitest'
import { formsBank } from '../../engine/samples/forms.ts'
import type { Form, Question } from '../../engine/types.ts'
import { guessChanceOf, hintOf } from './hints.ts'
import { markChosen, markOrder } from './marking-sets.ts'
import { markResponse } from './marking.ts'

function ofForm<F extends Form>(form: F): Question & { readonly form: F } {
  const found = formsBank().questions.find((question) => question.form === form)
  if (!found) throw new Error(`The sample has no ${form}.`)
  return found as Question & { readonly form: F } // its form was just looked at
}

const [multi, order] = [ofForm('multi'), ofForm('order')]
// The right ones of the multi stand first as dealt, and the order is dealt backwards.
const multiDealt = { options: [0, 1, 2, 3, 4], slots: [], pieces: [] }
const orderDealt = { options: [], slots: [], pieces: [3, 2, 1, 0] }

describe('all that apply', () => {
  it('is right when exact, partly right with one slip of five, else wrong', () => {
    expect(markChosen(multi, multiDealt, [0, 1, 2])).toEqual({ verdict: 'right', share: 1 })
    expect(markChosen(multi, multiDealt, [0, 1])).toEqual({ verdict: 'partial', share: 0.8 })
    expect(markChosen(multi, multiDealt, [0, 1, 2, 3])).toEqual({ verdict: 'partial', share: 0.8 })
    expect(markChosen(multi, multiDealt, [0, 1, 3])).toEqual({ verdict: 'wrong', share: 0 })
    expect(markChosen(multi, multiDealt, [])).toEqual({ verdict: 'wrong', share: 0 })
  })

  it('with one slip of four is wrong', () => {
    const four = { ...multi, options: multi.options.slice(0, 4) }
    expect(markChosen(four, { ...multiDealt, options: [0, 1, 2, 3] }, [0, 1]).verdict).toBe('wrong')
  })

  it('is one of 31 by chance, and one of ten where the hint tells how many', () => {
    expect(guessChanceOf(multi, multiDealt, false)).toBeCloseTo(1 / 31)
    expect(guessChanceOf(multi, multiDealt, true)).toBeCloseTo(1 / 10)
    expect(hintOf(multi, multiDealt)?.text).toBe('3 of these are right.')
  })
})

describe('an order', () => {
  it('is right when exact, partly right with two neighbours swapped, else wrong', () => {
    expect(markOrder(order, orderDealt, [3, 2, 1, 0])).toEqual({ verdict: 'right', share: 1 })
    expect(markOrder(order, orderDealt, [3, 1, 2, 0])).toEqual({ verdict: 'partial', share: 0.75 })
    expect(markOrder(order, orderDealt, [0, 2, 1, 3])).toEqual({ verdict: 'wrong', share: 0 })
    expect(markOrder(order, orderDealt, [2, 3, 0, 1])).toEqual({ verdict: 'wrong', share: 0 })
  })

  it('that leaves a piece out or names one twice is no answer', () => {
    for (const given of [
      [0, 1, 2],
      [0, 0, 1, 2],
      [0, 1, 2, 9],
    ]) {
      expect(() => markResponse(order, orderDealt, { kind: 'order', order: given }, false)).toThrow(
        'does not answer',
      )
    }
  })
})

describe('a recall', () => {
  it('comes to what the learner grades it', () => {
    const recall = ofForm('recall')
    const nothing = { options: [], slots: [], pieces: [] }
    const graded = (grade: number) =>
      markResponse(recall, nothing, { kind: 'recall', text: '', grade }, false)
    expect([1, 2, 3, 4].map((grade) => graded(grade).verdict)).toEqual(['wrong', 'partial', 'right', 'right'])
    expect([1, 2, 3, 4].map((grade) => graded(grade).parts[0]?.score)).toEqual([0, 0.5, 1, 1])
    expect(graded(4).byHand).toBe(4)
  })
})

describe('the hint of a choice', () => {
  const choice = ofForm('choice')
  const dealt = { options: [2, 0, 3, 1], slots: [], pieces: [] }

  it('takes half of the options out, all of them wrong, and makes guessing easier', () => {
    const hint = hintOf(choice, dealt)
    expect(hint?.out).toHaveLength(2)
    for (const at of hint?.out ?? []) expect(choice.options[dealt.options[at] ?? -1]?.correct).toBe(false)
    expect(guessChanceOf(choice, dealt, false)).toBe(0.25)
    expect(guessChanceOf(choice, dealt, true)).toBe(0.5)
  })

  it('tells nothing by the places it takes: over many questions each is left as often', () => {
    const left = [0, 0, 0, 0]
    for (let n = 0; n < 4000; n++) {
      const out = hintOf({ ...choice, id: `question-${n}` }, dealt)?.out ?? []
      for (let at = 0; at < 4; at++) if (!out.includes(at)) left[at] = (left[at] ?? 0) + 1
    }
    const wrong = left.filter((_, at) => !choice.options[dealt.options[at] ?? -1]?.correct)
    for (const times of wrong) expect(Math.abs(times - 4000 / 3)).toBeLessThan(150)
  })
})
