import type { CardBody } from './deck.ts'
import type { Way } from './carries.ts'
import { simplified, tooFew } from './simpler.ts'

/** How much of the points each of so many right options gives: only these are in Moodle's list. */
const SHARES: ReadonlyMap<number, string> = new Map([
  [1, '100'],
  [2, '50'],
  [3, '33.33333'],
  [4, '25'],
  [5, '20'],
  [6, '16.66667'],
  [7, '14.28571'],
  [8, '12.5'],
  [9, '11.11111'],
  [10, '10'],
  [20, '5'],
])

/** What each right option of a choice gives of 100, as Moodle writes it. */
export const shareOf = (body: Extract<CardBody, { kind: 'choice' }>): string =>
  SHARES.get(body.options.filter(({ right }) => right).length) ?? '100'

/** Moodle has no points for so many right options; nor does it match or order one thing alone. */
export function moodleUnless(body: CardBody): Way {
  if (body.kind === 'choice' && body.several && !SHARES.has(body.options.filter(({ right }) => right).length))
    return simplified('Moodle has no share of the points for so many right options.')
  return tooFew(body)
}
