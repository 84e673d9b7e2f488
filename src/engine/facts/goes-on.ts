import { readClause } from '../language/clause.ts'
import { datesIn } from '../language/dates.ts'
import { singular } from '../language/number.ts'
import { tokens } from '../language/words.ts'
import { isNow } from './claims.ts'

/** Whether what a sentence tells is told of what the sentence before has set out. */
export const goesOn = (told: string, before: string): boolean => isEach(told, before) || isAnyone(told)

/** "Inspect no more than four times a year. Each visit needs …", "has three floors. Every floor is …". */
export function isEach(told: string, before: string): boolean {
  const noun = EACH.exec(told)?.groups?.noun
  if (noun === undefined) return false
  if (TURN.test(noun)) return /\b(?:times|twice|once)\b/u.test(before)
  const counted = COUNTED.exec(before)?.groups?.noun
  return counted !== undefined && singular(counted) === noun
}

const EACH =
  /^(?:[Ee]ach|[Ee]very|[Ss]uch an?) (?<noun>\p{Ll}[\p{L}-]+) (?!of\b|in\b|on\b|that\b|who\b|which\b)/u
const TURN = /^(?:visit|time|session|round|turn|trip|journey|inspection|attempt|pass|occasion)$/u
const COUNTED =
  /\b(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2}) (?:(?!times\b)\p{Ll}{3,20} )?(?<noun>\p{Ll}{2,20}s)\b/u

/** "A message travelled usually some 75 kilometres a day": whose and when, only the sentence before says. */
function isAnyone(told: string): boolean {
  const read = /^An? \p{Ll}/u.test(told) ? readClause(told) : null
  return (
    read !== null &&
    /^An? \p{Ll}[\p{L}-]+$/u.test(read.subject) &&
    !isNow(read) &&
    read.auxiliary === null &&
    /(?:ed|ought|ook|ent|ame|old|ade)$/u.test(read.verb.text) &&
    datesIn(told).length === 0 &&
    !tokens(told).some(({ text, start }) => start > 0 && /^\p{Lu}/u.test(text))
  )
}
