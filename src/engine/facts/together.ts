import { readClause } from '../language/clause.ts'
import { castOf } from './cast.ts'
import type { Outline } from '../outline/outline.ts'

/** Two of whom a paragraph goes on telling as "they", or null. */
export type Pair = string | null

/**
 * Of which two "they" tells after a clause: "Hill set out with a single companion, the stoker Henry Holm", "Hill and
 * Holm built a boat". They are told of as long as each clause still speaks of them.
 *
 * @param written the clause as it stands
 * @param said the clause with its pronouns resolved; null where they could not be
 */
export function pairAfter(written: string, said: string | null, before: Pair, outline: Outline): Pair {
  const made = said === null ? null : pairIn(said, outline)
  if (made !== null) return made
  return before !== null && STILL.test(written) ? before : null
}

function pairIn(said: string, outline: Outline): Pair {
  const { companion } = WITH.exec(said)?.groups ?? {}
  const read = readClause(companion === undefined ? said : said.replace(/^(?:When|After|As) [^,]*, /u, ''))
  const { one, other } = BOTH.exec(read?.subject ?? '')?.groups ?? {}
  const { namedIn } = castOf(outline)
  if (one !== undefined && other !== undefined)
    return namedIn(one).length === 1 && namedIn(other).length === 1 && !namesOthers(said)
      ? `${one} and ${other}`
      : null
  const [person, ...more] = namedIn(read?.subject ?? '')
  return person && more.length === 0 && companion !== undefined && person.name !== companion
    ? `${person.name} and ${companion}`
    : null
}

const WITH =
  /\bwith (?:a single|only one|just one|one) (?:companion|friend|colleague|assistant), (?:(?:the|an?) (?:[\p{Ll}-]+ ){1,5})?(?<companion>\p{Lu}[\p{L}-]+(?: \p{Lu}[\p{L}-]+)*)(?=[,.;]|$)/u
const BOTH =
  /^(?<one>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*) and (?<other>\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*)$/u

/** "Had two students learn lists": "they" may be the students. */
export const namesOthers = (said: string): boolean => OTHERS.test(said)

const OTHERS =
  /\b(?:students|children|people|volunteers|patients|subjects|participants|men|women|boys|girls|pupils|workers|soldiers|sleepers|others|readers|users|customers)\b/u

/** A clause that goes on telling of both. */
const STILL = /\b(?:they|them|their|both men|both women|the two|each other)\b/iu

/** A clause that opens with "they" or "both men", with the two named. */
export const withPair = (clause: string, pair: Pair): string =>
  pair === null
    ? clause
    : clause
        .replace(OPENS, (_, before: string) => `${before}${pair}`)
        .replace(/^Their (?=\p{Ll}+ )/u, `${pair}${pair.endsWith('s') ? '’' : '’s'} `)

/** "When Hill and Dove counted the mills in 1850, they found": in that year the two found it. */
export const withFrontPair = (clause: string): string =>
  clause.replace(FRONT_PAIR, (_, pair: string, year: string) => `In ${year} ${pair}`)

const NAMES = '\\p{Lu}[\\p{L}’-]+(?: \\p{Lu}[\\p{L}’-]+)*'
const FRONT_PAIR = new RegExp(
  `^When (${NAMES} and ${NAMES}) \\p{Ll}[^,;:\\d]{6,120} in (\\d{4}), they(?= \\p{Ll})`,
  'u',
)

const OPENS =
  /^((?:(?:[Oo]n|[Bb]y|[Ii]n|[Aa]t|[Aa]fter) [^,;:]{2,40}?,? )?)(?:[Tt]hey|[Bb]oth (?:men|women)|[Tt]he two (?:of them|men|women)|[Tt]he pair)(?= \p{Ll})/u
