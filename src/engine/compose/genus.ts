import { readClause } from '../language/clause.ts'
import { isPlural, singularWord } from '../language/number.ts'
import { tokens } from '../language/words.ts'
import { remembered } from '../remembered.ts'

/**
 * What sort of thing a meaning makes of its term, by the noun it is told by: "the same coffee with half the water" is
 * a stuff, "a single, rounded seed" something alive. Null where that noun is none of the common ones.
 */
export const sortOf: (meaning: string) => string | null = (meaning) =>
  SORTS.get(nounOf(meaning) ?? '') ?? null

/** The noun a meaning is told by, in the singular; null where it is told by none. */
export const nounOf: (meaning: string) => string | null = remembered((meaning) => {
  const head = headOf(meaning)
  return head === null ? null : singularWord(head.toLowerCase())
}, 5000)

/** The same noun as it is written. */
function headOf(meaning: string): string | null {
  const said = meaning.replace(/^(?:It|They) (?:is|are|was|were) /u, '')
  if (/^(?:It|They|That) /u.test(said)) return null
  const bare = said.slice(0, LONGEST).replace(ADJECTIVES, '')
  const phrase = bare.replace(SHAPE_OF, '').replace(END, '')
  return /(?<![\p{L}-])[\p{L}-]{2,40}$/u.exec(phrase)?.[0] ?? null
}

/** How a meaning is told: as something done ("making …", "to make …"), a bid, a sentence, several things or one. */
export type Grammar = 'doing' | 'to do' | 'bid' | 'sentence' | 'how' | 'many' | 'one'

/** The grammar by which a meaning is told. */
export const grammarOf: (meaning: string) => Grammar = remembered((meaning) => {
  if (/^to \p{Ll}/iu.test(meaning)) return 'to do'
  if (/^(?:They|It|That|This|He|She) /u.test(meaning)) return 'sentence'
  if (/^(?:how|when|where|whether|what|why|if) /iu.test(meaning)) return 'how'
  if (/^(?:an?|one|any|every|each) /iu.test(meaning)) return 'one'
  const head = headOf(meaning) ?? ''
  if (isSomethingDone(meaning)) return 'doing'
  const [first] = tokens(meaning.charAt(0).toLowerCase() + meaning.slice(1))
  if (first?.pos === 'VERB' && !/ing$/u.test(first.text)) return 'bid'
  return isPlural(head) ? 'many' : 'one'
}, 5000)

/** "Standing on one leg", "lead climbing in which …"; not "winding ridges", "swelling of the ankles". */
function isSomethingDone(meaning: string): boolean {
  const main = meaning.split(TOLD_BESIDE)[0] ?? meaning
  const [first, next, ...more] = tokens(main)
  if (LED.test(meaning)) return true
  if (next === undefined || !DONE.test(first?.text ?? '') || next.text === 'of') return false
  // "Grinding by night costs more" tells something of what is done.
  if (more.some(({ pos, text }) => pos === 'AUX' || (pos === 'VERB' && /[^s]s$/u.test(text)))) return false
  if (readClause(meaning.replace(/[.!]$/u, '')) !== null) return false
  return /^(?:DET|ADP|ADV|SCONJ)$/.test(next.pos) || (first?.pos === 'VERB' && next.pos !== 'NOUN')
}

const DONE = /^(?!(?:any|every|some|no)thing$)\p{L}{2,}ing$/iu
const TOLD_BESIDE = /,?\s(?:so that|that|which|who|whose|where|when|until|while|if|because)\s/u
const LED = /^\p{L}{3,20} \p{L}{3,20}ing (?:in which|with|without|on|for)\s/u

/** Whether two meanings are of different sorts, where both are known: beside drinks a seed is told by its sort. */
export function differInSort(one: string, other: string): boolean {
  const [own, its] = [sortOf(one), sortOf(other)]
  return own !== null && its !== null && own !== its
}

/** Whether two meanings are told by one noun, or by two of one sort: a harness is no rope. */
export function areOneSort(one: string, other: string): boolean {
  const [own, its] = [nounOf(one), nounOf(other)]
  if (own === its) return true
  const sort = sortOf(one)
  return sort !== null && sort === sortOf(other)
}

/** The noun stands near the beginning. */
const LONGEST = 120

/** "A large, heavy piece". */
const ADJECTIVES = /^(?:(?:an?|the|any) )?(?:[\p{Ll}-]+, ){1,3}(?!(?:who|that|which|whose) )(?=\p{Ll})/iu

/** "A piece of wool" is wool. */
const SHAPE_OF =
  /^(?:(?:an?|the|any|any) )?(?:[\p{L}-]+ ){0,2}(?:piece|kind|type|sort|form|lump|mass|layer|sheet|pool|heap|body)s? of (?=\p{L})/iu

/** Where what belongs to the noun begins. */
const END =
  /(?:[,;:(.]|\s(?:that|which|who|whose|where|when|of|in|by|for|from|to|after|before|with|without|at|on|as|so|between|inside|within|around|through|like|over|under|along|across|against|towards?|behind|beyond|above|below|less|more|beneath|made|used|built|driven|formed|given|driven|called|known|held|paid|set|led|written|brewed|laid|worn|kept|found|founded|granted|shown|slid|\p{Ll}{3,20}ed (?:and|like|by|in|on|to|with|from|at|for|under|over|out|off|into|through|\d)|aged)(?![\p{L}-])).*$/su

const words = (text: string): readonly string[] => text.trim().split(/\s+/u)

const SORTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amount: `amount rate ratio share degree percentage proportion difference variation distance length height depth speed
      temperature pressure price cost strength frequency duration capacity volume weight width thickness time`,
    period: 'period era age century year season epoch decade day week month hour',
    place: `place town city village country region province district zone building house room temple hall valley hill mountain
      ridge cone volcano heap crater lake river bay island strip hollow canal road street wall bridge tunnel harbour estate field forest site settlement`,
    text: 'book epic poem textbook novel play hymn song letter charter document story essay',
    living:
      'organism plant animal bird fish insect tree seed fruit mammal reptile bacterium fungus alga flower',
    stuff: `tephra pumice drink beverage coffee espresso tea wine beer dish sauce sugar salt acid lava rock glass sand ice snow gas liquid fluid
      metal powder oil pigment enzyme protein molecule mineral hormone compound alloy concrete wool`,
    thing: `device machine tool box instrument sword shield javelin spear dagger garment cloak coin engine vehicle car ship boat
      weapon lamp clock computer router`,
    sound: 'sound noise crack',
    faith: 'cult religion faith',
    somebody:
      'person officer official magistrate soldier priest king queen emperor tenant landlord member developer',
    company: 'carrier company airline firm organisation organization association authority agency',
    contract: 'tenancy lease contract agreement licence policy treaty',
    money: 'money sum fee tax fine payment rent',
    process: 'method process step technique practice phase stage procedure approach',
    deed: 'act refusal removal struggle fight punishment',
  }).flatMap(([sort, nouns]) => words(nouns).map((noun) => [noun, sort] as const)),
)
