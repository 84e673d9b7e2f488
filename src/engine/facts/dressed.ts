import type { Given } from './called.ts'
import { isMeaning } from './called.ts'
import { isPlural } from '../language/number.ts'
import { firstTokens, tokens } from '../language/words.ts'
import { tellsOfPerson } from '../outline/meaning.ts'
import { allMatches } from '../matches.ts'

/**
 * The names that a sentence gives in other dress than "A X is a …": "A valley that the sea has drowned is a fjord",
 * "Everything that … goes by the name of till", "Eskers, ridges of sand, mark …", "at its head sits the cirque, a
 * hollow …", "there are the erratics: boulders of …", "scratches, or striations,".
 */
export function dressedIn(text: string): Given[] {
  const others = [turnedRound, pointedAt, apposed, presented, afterColon, namedAfter]
  // "Till" by itself is taken for another word: what is said to be a name is one.
  return [...byTheName(text), ...others.flatMap((read) => read(text)).filter(({ name }) => isNoun(name))]
}

const NAME = '["“]?(?<name>\\p{Ll}[\\p{L}-]{3,}(?: \\p{Ll}[\\p{L}-]{2,}){0,2})["”]?'

/** "A U-shaped valley that the sea has drowned is a fjord." */
function turnedRound(text: string): Given[] {
  const { what, name } = TURNED_ROUND.exec(text)?.groups ?? {}
  if (what === undefined || name === undefined || JUDGES.test(name) || !isMeaning(what)) return []
  return [{ name, meaning: what }]
}
const TURNED_ROUND = new RegExp(
  `^(?<what>An? [^,;:()]{2,60}? (?:that|which|whose|where) [^,;:()]{6,100}) is an? ${NAME}[.]?$`,
  'u',
)
/** What a thing is in somebody's eyes, and no name of it. */
const JUDGES =
  /\b(?:danger|risk|sign|problem|burden|matter|mistake|must|pleasure|waste|threat|target|treat|joy|failure|success|bargain|result|reason|case|choice|candidate|advantage|benefit|challenge|concern|goal|favourite|favorite|help|hint|clue|luxury|necessity|thing|way|one|exception|rule|rarity|good|better|bad|great)\b/iu

/** "Everything a glacier drops straight out of the ice, from clay up to boulders, goes by the name of till." */
const byTheName = (text: string): Given[] => {
  const { what, name } = BY_THE_NAME.exec(text)?.groups ?? {}
  if (what === undefined || name === undefined || /\b(?:this|these|it|them|he|she)\b/iu.test(what)) return []
  return [{ name, meaning: what.replace(/,$/u, '') }]
}
const BY_THE_NAME = new RegExp(
  `^(?<what>(?:Everything|Anything|All that|Whatever|Those who|An? |The )[^;:.]{10,180}?),? (?:goes?|is known|are known|is called|are called) (?:by the name of |collectively )(?:the |an? )?${NAME}[.;]?(?= |$)`,
  'u',
)

/** "The line between them, where gains and losses cancel out, is the equilibrium line." */
const pointedAt = (text: string): Given[] => {
  const { what, where, name } = POINTED_AT.exec(text)?.groups ?? {}
  if (what === undefined || where === undefined || name === undefined || ORDER.test(what)) return []
  const meaning = `${what} ${where}`
  return /\b(?:this|these|it|they|them|he|she)\b/iu.test(meaning) ? [] : [{ name, meaning }]
}
const POINTED_AT = new RegExp(
  `^(?<what>The \\p{Ll}+)(?: (?:between|of|around|among) (?:them|the two|these))?, (?<where>(?:where|at which|in which|from which) [^,;:()]{8,100}), is (?:called |known as )?(?:the |an? )${NAME}[.]?$`,
  'u',
)
const ORDER =
  /^The (?:first|second|third|last|next|other|former|latter|same|result|reason|problem|place|day|year)$/u

/** "Eskers, winding ridges of sand and gravel, mark where streams ran." */
const apposed = (text: string): Given[] => {
  const { name, what, after } = APPOSED.exec(text)?.groups ?? {}
  if (name === undefined || what === undefined || after === undefined || !isPlural(name)) return []
  const [, next] = firstTokens(`They ${after}`)
  const isVerb = next !== undefined && /^(?:VERB|AUX|ADV|NOUN)$/.test(next.pos) && !/ing$/.test(next.text)
  return isVerb && isMeaning(what)
    ? [{ name: name.charAt(0).toLowerCase() + name.slice(1), meaning: what }]
    : []
}
const APPOSED =
  /^(?<name>\p{Lu}\p{Ll}{3,}(?: \p{Ll}{3,})?), (?<what>(?:[\p{L}-]+ ){0,3}[\p{L}-]+s (?:of|that|which|made|with|in|shaped|used|from|whose|built) [^,;:()]{4,100}), (?<after>\p{Ll}[^,;:]{3,})/u

/** "At the head of the valley sits the cirque, an armchair-shaped hollow with a steep back wall." */
const presented = (text: string): Given[] => {
  const { name, what } = PRESENTED.exec(text)?.groups ?? {}
  return name === undefined ||
    what === undefined ||
    tellsOfPerson(what) ||
    !(isMeaning(what) || isDescribed(what))
    ? []
    : [{ name, meaning: what }]
}
const PRESENTED = new RegExp(
  `^[^,;:]{3,80} (?:is(?=[^;:()]* (?:that|which|whose|without|with) )|sits?|lies?|stands?|comes?|begins?|hangs?|runs?|grows?) (?:the |an? )?(?<name>\\p{L}[\\p{L}-]{3,}(?: \\p{L}[\\p{L}-]{2,}){0,2}), (?<what>an? (?![^;:()]*, (?:or|and) )[^;:()]{12,140}?)[.]?$`,
  'u',
)
const isDescribed = (what: string): boolean =>
  /^an? [\p{L}-]+ [\p{L}-]+ with (?:an? )?[\p{L} -]+$/u.test(what)

/** "Last, there are the erratics: boulders of foreign rock, carried far." */
const afterColon = (text: string): Given[] => {
  const { name, what } = AFTER_COLON.exec(text)?.groups ?? {}
  const [first = ''] = what?.split(/[,;]/u) ?? []
  if (name === undefined || what === undefined) return []
  return isMeaning(first) ? [{ name, meaning: what.replace(/[.]$/u, '') }] : []
}
const AFTER_COLON = new RegExp(
  `(?:^|, )(?:[Tt]here (?:is|are)|[Tt]hen (?:comes?|there (?:is|are))|(?:[Tt]he )?(?:first|second|third|fourth|last|next|other) (?:is|are|kind is)|[Ff]inally come) (?:the |an? )?${NAME}: (?<what>[^:()]{12,200})$`,
  'u',
)

/** "Parallel scratches, or striations,", "a sharp ridge, the arete,": the name of what was just described. */
const namedAfter = (text: string): Given[] =>
  (NAMES_AFTER.test(text) ? allMatches(text, NAMED_AFTER) : []).flatMap(({ groups }) => {
    const { name, one, many } = groups ?? {}
    if (name === undefined) return []
    return (many !== undefined) === isPlural(name) && name !== (one ?? many) ? [{ name, meaning: null }] : []
  })
const NAMES_AFTER = /, (?:or|the|called|known as) /
const NAMED_AFTER =
  /(?<![\p{L}-])(?:an? (?:[\p{L}-]{1,30} )?(?<one>\p{Ll}{3,30})(?: of \p{Ll}{3,30})?, (?:or|the|called|known as) (?:an? )?|(?<!, )(?:[\p{L}-]{1,30} )?(?<many>\p{Ll}{3,30}s), (?:or|called|known as) )(?<name>\p{Ll}[\p{L}-]{3,30}(?: \p{Ll}[\p{L}-]{2,30})?)(?=[,.;])/gu

/** The last word of a name is a noun. */
function isNoun(name: string): boolean {
  const last = tokens(`It is the ${name}.`).at(-2)
  return last?.pos === 'NOUN' || last?.pos === 'PROPN' || /(?:ing|s)$/u.test(name)
}
