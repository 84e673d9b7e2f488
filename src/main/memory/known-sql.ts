import { SOLID_STABILITY } from './mastery.ts'

/** SQL: gives a statement its study day, as its first value; what follows names it by `TODAY`. */
export const WITH_TODAY = 'WITH today (day) AS (SELECT ?)'
export const TODAY = '(SELECT day FROM today)'

/**
 * SQL, after `WITH_TODAY`: whether a fact whose memory is `m` is solid, null where it was never asked. Recall is at
 * least 0.90 for as many days as the stability has: that is what stability means.
 */
export const IS_SOLID = `(m.firm AND m.stability >= ${SOLID_STABILITY} AND ${TODAY} - m.last <= m.stability)`

/** SQL, after `WITH_TODAY`: what is known of it, as `knownOf` says it: 0 never asked, 1 shaky, 2 solid. */
export const KNOWN = `CASE WHEN m.state IS NULL THEN 0 WHEN ${IS_SOLID} THEN 2 ELSE 1 END`

/** What the numbers of `KNOWN` say. */
export const KNOWN_AS = ['new', 'shaky', 'solid'] as const
