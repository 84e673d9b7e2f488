import { isPlural } from '../language/number.ts'
import { firstTokens, tokens } from '../language/words.ts'
import { tellsOfPerson } from '../outline/meaning.ts'
import { allMatches } from '../matches.ts'
import { isMeaning, type Given } from './called.ts'

/**
 * The names that are explained between commas within a sentence: "rods, the cells that work in dim light,",
 * "chlorophyll, a pigment that absorbs light", "UT1, the time shown by the Earth", and the other way round "The disc
 * of stiff feathers round the eyes, the facial disc, gathers sound".
 */
export const appositionsIn = (text: string): Given[] =>
  text.includes(', ')
    ? [...explained(text), ...explainedAtHead(text), ...namedAtHead(text)].filter(
        ({ meaning }) => meaning !== null && !isOfSomebody(meaning),
      )
    : []

const explained = (text: string): Given[] =>
  allMatches(text, EXPLAINED).flatMap(({ groups, index }) => {
    const { many, bare, one, letters, things, parts, thing, what } = groups ?? {}
    const name = many ?? bare ?? one ?? letters
    const meaning = things ?? parts ?? thing ?? what
    if (name === undefined || meaning === undefined) return []
    if (parts === undefined && !(isMeaning(meaning) || DONE.test(meaning))) return []
    if (ofWholeClause(meaning)) return []
    if (letters === undefined && !(isNoun(name) && standsAlone(name, index, text))) return []
    if (letters !== undefined && isEndOfName(letters, text.slice(0, index))) return []
    return isPlural(name) === ((many ?? bare) !== undefined) ? [{ name, meaning }] : []
  })

/** "They were ground up for fertiliser, a practice that lasted": not the fertiliser, but that they were. */
export const ofWholeClause = (meaning: string): boolean =>
  /^an? (?:\p{Ll}{2,20} )?(?:practice|habit|custom|move|decision|step|figure|event|result|feat|fact|mistake|blunder|change|choice|tactic|trick|success|failure|achievement|job|task|sight|gesture|compromise|coincidence|situation|development|trend|record|honour|distinction) (?:that|which|in which|where)\b/iu.test(
    meaning,
  )

/** "HMS III, a source": the number belongs to the name before it, as does what follows a capital within a sentence. */
const isEndOfName = (letters: string, before: string): boolean =>
  /^[IVX]+$/.test(letters) || /\s["“]?\p{Lu}[\p{L}\d]{0,30}\s$/u.test(before)

/** "The time shown by the rotation of the Earth": the reader of clauses takes it for one. */
const DONE =
  /^(?:an?|the) [\p{L}-]+ (?:\p{Ll}{2,}ed|shown|given|kept|made|set|taken|seen|held|drawn|sent) (?:by|in|for|from|at|out of) [^,;:.]{4,}$/u

const LIMIT = '(?:that|which|in which|where|made of|made from|used (?:to|for)) [^,;:.()]{6,90}'
const EXPLAINED = new RegExp(
  [
    // "packed with rods, the cells that …"
    `(?<=\\p{L} )(?<many>\\p{Ll}{3,30}s), (?<things>(?:the )?(?:\\p{Ll}{3,30} )?\\p{Ll}{3,30}s ${LIMIT})`,
    // "eats weevils, larvae of small beetles, which …"
    `(?<=\\p{L} )(?<bare>\\p{Ll}{4,30}s), (?<parts>(?:\\p{Ll}{3,30} )?\\p{Ll}{3,30}[se] of [^,;:.()]{6,90})(?=, which )`,
    // "contains chlorophyll, a pigment that …", "has a crop, a pouch in which …"
    `(?<=(?:\\p{Ll}{2}|\\ban?) )(?<!\\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]heir|[Ii]ts|[Hh]is|[Hh]er) )(?<one>\\p{Ll}[\\p{Ll}-]{3,29}), (?<thing>an? (?:\\p{Ll}{3,30} )?\\p{Ll}{3,30} ${LIMIT})`,
    // "from UT1, the time shown by …"
    `(?<=\\p{L} )(?<letters>\\p{Lu}[\\p{Lu}\\d]{1,6}), (?<what>(?:an?|the) \\p{Ll}[^,;:.()]{11,90})`,
  ]
    .map((one) => `(?:${one})`)
    .join('|') + '(?=[,;.])',
  'gu',
)

/** "Fly ash, the dust filtered from smoke, can replace …": a thing without an article, and no name. */
function explainedAtHead(text: string): Given[] {
  const { name, what, after } = THING_AT_HEAD.exec(text)?.groups ?? {}
  if (name === undefined || what === undefined || after === undefined || isPlural(name)) return []
  if (/^(?:the|an?|its|one|all|each|every|no) /iu.test(name)) return []
  // A single word in capitals may be a place.
  if (!/ |(?:[ts]ion|ing|ment|ness|ity|ism|[aeiouy]sis|logy)$/u.test(name) || !isNoun(name.toLowerCase()))
    return []
  const verb = firstTokens(`It ${after}`)[1]
  const isVerb = verb !== undefined && /^(?:VERB|AUX)$/.test(verb.pos) && !/(?:ing|ed)$/.test(verb.text)
  return isVerb && (isMeaning(what) || DONE.test(what)) ? [{ name: name.toLowerCase(), meaning: what }] : []
}
const THING_AT_HEAD =
  /^(?<name>\p{Lu}\p{Ll}{2,}(?: \p{Ll}{3,})?), (?<what>(?:an?|the) \p{Ll}[^,;:.()]{11,100}), (?<after>\p{Ll}[^;:]{3,})/u

/** "The flat disc of stiff feathers round the eyes, the facial disc, gathers sound." */
function namedAtHead(text: string): Given[] {
  const { what, name, after } = AT_HEAD.exec(text)?.groups ?? {}
  if (what === undefined || name === undefined || after === undefined || !isNoun(name)) return []
  const verb = firstTokens(`It ${after}`)[1]
  const isNow =
    verb !== undefined &&
    /^(?:VERB|AUX|NOUN)$/.test(verb.pos) &&
    /(?:[^s]s|\bis|\bare|\bhave)$/.test(verb.text)
  return isNow && (isMeaning(what) || isPlainThing(what)) ? [{ name, meaning: what }] : []
}
/** "The flat disc of stiff feathers round the eyes": a thing with its place, and no verb in it. */
const isPlainThing = (what: string): boolean =>
  what.split(' ').length >= 5 &&
  / (?:of|between|round|around|under|in) /u.test(what) &&
  !/\b(?:his|her|its|their|this|these|it|them)\b/iu.test(what) &&
  !tokens(what).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
const AT_HEAD =
  /^(?<what>(?:The|An?) [^,;:.()]{10,80}), (?:the|an?|called the|or) (?<name>\p{Ll}[\p{L}-]{3,}(?: \p{Ll}[\p{L}-]{3,})?), (?<after>\p{Ll}[^;:]{3,})/u

const isOfSomebody = (meaning: string): boolean =>
  tellsOfPerson(meaning) ||
  /^(?:[\p{L}-]+ )?(?:ones|those)\b/u.test(meaning) ||
  /^(?:an?|the) (?:[\p{L}-]+ )?(?:man|woman|boy|girl|person|child|people|men|women|member|leader|ruler|winner|worker|farmer|doctor|teacher|student|company|firm|city|town|village|island|country|thing|one|ones|book|novel|film|year|day|night|month)s?\b/iu.test(
    meaning,
  )

/** "Greek fire, a liquid …" and "the first crack, a sound …": half a name explains nothing. */
const standsAlone = (name: string, from: number, text: string): boolean => {
  const at = text.indexOf(name, from)
  const before = tokens(text).findLast(({ end }) => end <= at)
  // "You might have thought, a helmet that …": a verb, and no thought.
  if (before === undefined || HELPS.test(before.text)) return false
  return /^(?:VERB|AUX|ADP|SCONJ)$|^DET$/.test(before.pos)
}

const HELPS =
  /^(?:have|having|been|may|might|can|could|will|would|shall|should|must|did|do|does|not|['’]ve|['’]d)$/iu

function isNoun(name: string): boolean {
  const last = tokens(`It is the ${name}.`).at(-2)
  return last?.pos === 'NOUN' || last?.pos === 'PROPN'
}
