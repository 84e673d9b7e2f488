import { SOLID_STABILITY } from './mastery.ts'

/** SQL: gives a statement its study day, as its first value; what follows names it by `TODAY`. */
export const WITH_TODAY = 'WITH today (day) AS (SELECT ?)'
export const TODAY = '(SELECT day FROM today)'

/**
 * SQL, after `WITH_TODAY`: what is known of a fact whose memory is `m`, as `knownOf` says it: 0 never asked, 1 shaky,
 * 2 solid. Recall is at least 0.90 for as many days as the stability has: that is what stability means.
 */
export const KNOWN = `CASE
  WHEN m.state IS NULL THEN 0
  WHEN m.stability >= ${SOLID_STABILITY} AND ${TODAY} - m.last <= m.stability
    AND m.recent ->> '$[0].right' AND m.recent ->> '$[1].right'
    AND m.recent ->> '$[0].day' <> m.recent ->> '$[1].day'
    AND (m.recent ->> '$[0].form' IN ('cloze', 'typed', 'recall')
      OR m.recent ->> '$[1].form' IN ('cloze', 'typed', 'recall')) THEN 2
  ELSE 1 END`

/** What the numbers of `KNOWN` say. */
export const KNOWN_AS = ['new', 'shaky', 'solid'] as const
