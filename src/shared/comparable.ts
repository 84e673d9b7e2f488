import type { Attempt } from './score-models.ts'

/** A review asks about many articles: of fewer answers on one of them a score says little. */
export const FEWEST_OF_REVIEW = 5

/**
 * Whether an attempt's score on its article can be set beside others: it is over, and it was an attempt at the
 * article or asked enough about it. Practice is left out: it asks again what was just looked at.
 */
export const isComparable = (one: Pick<Attempt, 'kind' | 'finished' | 'answers' | 'possible'>): boolean =>
  one.finished &&
  one.possible > 0 &&
  one.kind !== 'practice' &&
  (one.kind !== 'review' || one.answers >= FEWEST_OF_REVIEW)
