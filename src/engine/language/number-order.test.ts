import { describe, expect, it } from 'vitest'
import { isInOrder, numberOrder } from './number-order.ts'

describe('numberOrder', () => {
  it.each([
    [
      ['40', '6', '16'],
      [1, 2, 0],
    ],
    [
      ['AD 80', '9 BC', 'AD 537'],
      [1, 0, 2],
    ],
    [
      ['14 days', '7 days', '120 days'],
      [1, 0, 2],
    ],
    [
      ['2 million', '300 thousand'],
      [1, 0],
    ],
    [
      ['40 to 100 kWh', '8 to 25 kWh'],
      [1, 0],
    ],
    [
      ['20 000', '9 500', '120 000'],
      [1, 0, 2],
    ],
  ])('puts %j in order', (texts, order) => {
    expect(numberOrder(texts)).toEqual(order)
  })

  it.each([[['48 hours', '7 days']], [['Bronze', '7']], [['GPT-3', 'Llama 2']]])(
    'knows none for %j',
    (texts) => {
      expect(numberOrder(texts)).toBeNull()
      expect(isInOrder(texts)).toBe(true)
    },
  )
})
