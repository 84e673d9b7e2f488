import { asSentence, unstopped } from '../compose/phrasing.ts'
import { capitalised, lowerCased } from '../terms/naming.ts'
import type { Fact } from '../types.ts'
import type { Recalled } from './plain.ts'

/** "Which five jurists were given the force of law?", "Which two taxes were there?" of a sentence that counts and names. */
export function wholeRecall({ statement }: Fact): Recalled | null {
  const said = unstopped(statement)
  const there = THERE.exec(said)?.groups
  if (there?.verb !== undefined && there.counted !== undefined && there.all !== undefined)
    return {
      stem: `Which ${there.counted} ${there.verb} there${there.where ?? ''}?`,
      answer: asSentence(there.all),
    }
  const { many, what, all, does } = NAMED.exec(said)?.groups ?? {}
  if (many === undefined || what === undefined || all === undefined || does === undefined) return null
  return { stem: `Which ${lowerCased(many)} ${what} ${does}?`, answer: asSentence(capitalised(all)) }
}

const MANY = '(?:two|three|four|five|six|seven|eight)'

const THERE = new RegExp(
  `^There (?<verb>are|were) (?<counted>${MANY} (?:\\p{Ll}[\\p{Ll}-]* ){0,3}?\\p{Ll}+s)(?<where> (?:in|at|on|for|among) [^,;:.]{3,40})?[,:] (?<all>(?:the |an? )?[^;:.]{6,160}? and (?:the |an? )?[^;:.]{3,80})$`,
  'u',
)

const NAMED = new RegExp(
  `^(?<many>${MANY}) (?<what>(?:\\p{Ll}[\\p{Ll}-]* ){0,2}?\\p{Ll}+s), (?<all>\\p{Lu}\\p{L}+, [^;:.]{3,120}? and \\p{Lu}\\p{L}+), (?<does>(?:are|were|have|had|became|made|took|wrote|led) [^,;:.]{6,100})(?=[;:,.]|$)`,
  'iu',
)
