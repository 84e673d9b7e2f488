import { isClause } from '../facts/standing.ts'
import { bidsOf } from '../facts/instructions.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import type { Reading } from '../compose/compose.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { inSentence } from '../compose/phrasing.ts'
import { readClause } from '../language/clause.ts'
import { isDate } from '../language/date-label.ts'
import { articleFor, isPlural } from '../language/number.ts'
import { sentenceTexts } from '../language/sentences.ts'
import { words } from '../language/words.ts'
import { isMeaning, tellsOfPerson } from '../outline/meaning.ts'
import { onceFor } from '../remembered.ts'
import type { Fact } from '../types.ts'

/** Whether what stands after a label is what the label means: "Halyard: a line for hoisting a sail". */
export function isMeantLabel(fact: Fact, { reading }: Knowledge): boolean {
  if (fact.label === null || !LABELLED.has(fact.kind) || fact.attributed || !isName(fact.label)) return false
  const first = firstOf(fact.value)
  if (OF_SOMEBODY.test(first) || tellsOfPerson(first)) return false
  if (tellsMeaning(first)) return true
  // "Abeam: at right angles to the length of the boat" among others that say what they mean.
  return isPhrase(first) && isGlossary(fact, reading)
}

/** "Dumas: a cook who …": who somebody is, and no word's meaning. */
const OF_SOMEBODY = /^(?:an?|the|one) [^,;:]{2,50} who\b/iu

const firstOf = (value: string): string => sentenceTexts(value)[0] ?? value

/** "A line for hoisting a sail", "to lead a route at the first try", "standing on bare rock". */
const tellsMeaning = (said: string): boolean =>
  OPENS_MEANING.test(said) && words(said).length >= 3 && isMeaning(said) && !saysOfSubject(said)

/** "A plume of hot rock rises" has a verb of its own; "the distance a particle moves", "a second inserted" have none. */
function saysOfSubject(said: string): boolean {
  const read = readClause(said)
  if (read === null || OF_NOUN.test(read.subject)) return false
  const isParticiple = read.auxiliary === null && PARTICIPLE.test(read.verb.text)
  return !isParticiple || /\s\p{Lu}/u.test(read.subject)
}

/** "The time a packet": the verb goes on from another noun. */
const OF_NOUN =
  /(?<!\b(?:of|in|on|at|from|with|to|by|for|over|under|into|through|and|or|between|along|near)) (?:(?:an?|the|its|their) \p{L}+|you|one|it|they|we|he|she|and)$/iu

const PARTICIPLE =
  /(?:ed|wn|rn|ten|ven|ken|sen|made|held|kept|built|put|sent|paid|sold|bought|found|left|cut|set|laid|hung|bent|dug|fed|led|spun|slid)$/u

const OPENS_MEANING =
  /^(?:an?|the|any|to|(?!(?:any|some|every|no)thing|during|spring|king|ring|string|wing)\p{L}{3,}ing)\s(?!(?:danger|risk|threat|problem|pity|must|lot|few|bit|little|good|great|more|less|first|last|only|same|most|best|reverse|opposite)\b)/iu

const isPhrase = (said: string): boolean =>
  /^\p{L}/u.test(said) && words(said).length >= 3 && !isClause(said) && !bids(said) && !QUALIFIED.test(said)

/** How much or how often, and no meaning. */
const QUALIFIED =
  /^(?:above|about|around|over|up|at (?:least|most)|more|less|roughly|nearly|almost|only|not|no|yes|daily|never|always|usually|mostly|found|used|made|boiled|jars?|because|since|if|when|short for)\b/iu

/** "It smells of rot", "Better soil", "Closed" name nothing whose meaning could be asked for. */
const isName = (label: string): boolean =>
  words(label).length <= 4 &&
  !isDate(label) &&
  (words(label).length < 3 || !isClause(label)) &&
  !/^(?:(?:better|less|lower|fewer|more|no|not) |closed$|open$|(?:what|how|why|when|where|who|which)\b)/iu.test(
    label,
  )

/** Whether most labels of its section have their meaning after them. */
const isGlossary = (fact: Fact, reading: Reading): boolean => glossaries(reading).has(fact.section)

const glossaries = onceFor(({ facts }: Reading): ReadonlySet<number> => {
  const entries = facts.filter(
    ({ kind, label }) => kind === 'definition' || (label !== null && LABELLED.has(kind)),
  )
  const sections = [...Map.groupBy(entries, ({ section }) => section)].filter(
    ([, own]) =>
      own.length >= 3 &&
      own.filter(({ kind, value }) => kind === 'definition' || tellsMeaning(firstOf(value))).length * 2 >=
        own.length,
  )
  return new Set(sections.map(([section]) => section))
})

/** "Tip it back", "Take three times the weight"; "Lead climbing on bolts" only looks so. */
export const bids = (said: string): boolean => ORDERS.test(said) && bidsOf(said)

const ORDERS =
  /^\p{L}+ (?:the|an?|it|them|your|off|out|down|up|both|all|each|one|two|three|four|five|six|\d[\d.]*)\b/iu

/** The label within a sentence, with the large letter of a name alone. */
export const meantWord = (label: string, knowledge: Knowledge): string => inSentence(knowledge, label)

/** What is defined: "a halyard", "shrouds", “wavelength”. */
export function meantName(label: string, value: string, knowledge: Knowledge): string {
  const name = meantWord(label, knowledge)
  if (isPlural(name)) return name
  return /^an? /iu.test(value) && !/ing$|^\p{Lu}{2}/u.test(name) ? `${articleFor(name)} ${name}` : `“${name}”`
}
