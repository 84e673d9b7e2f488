import { foldAnswer } from './answer-fold.ts'

/**
 * Whether both are one range, however it is written: "between 90 and 96", "from 90 to 96", "90–96". What was typed
 * has the unit of the answer or none.
 */
export function isSameRange(typed: string, answer: string): boolean {
  const [given, wanted] = [rangeOf(typed), rangeOf(answer)]
  if (given === null || wanted === null) return false
  const sameUnit = given.unit === '' || given.unit === wanted.unit
  return sameUnit && given.low === wanted.low && given.high === wanted.high
}

type Range = { readonly low: number; readonly high: number; readonly unit: string }

/** The two ends of what is nothing but a range and its unit, the lower one first; null for anything else. */
function rangeOf(text: string): Range | null {
  const [, between, first, before = '', ends, second, after = ''] =
    RANGE.exec(foldAnswer(text.replace(DASH, ' to ')).join(' ')) ?? []
  const [low, high] = [Number(first?.replace('~', '-')), Number(second?.replace('~', '-'))]
  const parted = ends === 'and' ? between !== undefined : between === undefined
  if (first === undefined || !parted || !(low < high) || (before !== '' && before !== after)) return null
  return { low, high, unit: after }
}

const DASH = /(?<=[\d%°])\s{0,3}[‐-―−-]\s{0,3}(?=\d)/gu
const RANGE =
  /^(?:(between)|from)? ?(~?\d{1,15}(?:\.\d{1,9})?) ?(\p{L}{0,20}) (to|and) (~?\d{1,15}(?:\.\d{1,9})?) ?(\p{L}{0,20})$/u
