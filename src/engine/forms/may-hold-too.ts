import { timesApart } from '../language/amount-size.ts'
import { yearOf } from '../language/timeline.ts'

/** Whether a statement with another year or amount in it may hold as well, or shows by itself that it does not. */
export function mayHoldToo(statement: string, from: string, to: string): boolean {
  const [year, other] = [yearOf(from), yearOf(to)]
  if (year !== null && other !== null) return isStrangeYear(statement, year, other)
  // A bath that is hotter holds enough as well.
  if (/\d/u.test(from) && ENOUGH.test(statement)) return true
  // "Some forty days" may have been 38.
  const until = statement.slice(0, Math.max(0, statement.indexOf(from)))
  return (ROUGH.test(until) || ROUGHLY.test(from)) && (timesApart(from, to) ?? FAR) < FAR
}

/** Of "a study" nobody knows that none came out in another year; and no war was fought fifty years before. */
function isStrangeYear(statement: string, year: number, other: number): boolean {
  const away = Math.abs(year - other)
  return (
    OF_ANY.test(statement) ||
    away > (year > RECENT ? NEAR : LONG_AGO) ||
    (/\b(?:War|Revolution|Plague|Crisis)\b/u.test(statement) && away > DURING)
  )
}

const ENOUGH = /\b(?:enough|sufficient|suffices?|let in)\b/iu

const ROUGH = /\b(?:some|about|around|roughly|approximately|nearly|almost|close to)\s[£$€]?$/iu
const ROUGHLY = /^(?:some|about|around|roughly|approximately|nearly|almost|close to)\s/iu

/** How many times as much is beyond doubt another amount. */
const FAR = 1.5

const OF_ANY =
  /^(?:(?:In|On) [^,]{1,30}? \d{3,4},? |In \d{3,4},? )?(?:An?|One|Another|Some|Several|Many|Two|Three) /iu

const RECENT = 1700
const NEAR = 60
const LONG_AGO = 120
const DURING = 8
