import { aspectNoun } from '../compose/aspect.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { unstopped } from '../compose/phrasing.ts'
import { isPlural } from '../language/number.ts'
import { capitalised, lowerCased } from '../terms/naming.ts'
import type { Fact } from '../types.ts'
import { boxStem } from './box.ts'
import { askedByHead, askedByNoun, isCount, isOneFor, saysHow } from './cell-asked.ts'
import type { AskedCell } from './cell-asked.ts'
import { cellsBeside, ownerName, tableNamed } from './cell-table.ts'
import { spellsOut } from './spells-out.ts'

/** "Which domain does the table give for Jupiter?" */
export function cellStem(fact: Fact, aspect: string, knowledge: Knowledge): string {
  const ofBox = boxStem(fact)
  if (ofBox !== null) return ofBox
  if (standsForLetters(fact)) return `What do the letters ${fact.subject} stand for?`
  const kind = tableNamed(fact, knowledge)
  const [noun, owner] = [aspectNoun(aspect), ownerName(fact, knowledge)]
  if (advises(fact)) return `What does the ${kind} advise for ${owner}?`
  if (SAYS_YES.test(fact.value)) return `What does the ${kind} say of ${owner} under “${aspect}”?`
  const cell = askedCell(fact, aspect, owner, knowledge)
  const asked = askedByHead(cell)
  if (asked !== null) return `According to the ${kind}, ${asked}`
  if (ASKS_WHO.test(aspect)) return `For ${owner}, ${lowerCased(aspect)}, according to the ${kind}?`
  if (noun === 'meaning' && isTold(fact)) return `What does ${owner} mean, according to the ${kind}?`
  if (noun === 'definition') return `How does the ${kind} define ${owner}?`
  if (noun === 'name') return `Which name does the ${kind} give for ${owner}?`
  if (noun !== null && isPlural(noun) && isCount(cell.value))
    return `How many ${noun} does the ${kind} give for ${owner}?`
  if (noun === null || isStanding(noun) || cell.isQuality || (isPlural(noun) && isOneFor(cell.value))) {
    const told = askedByNoun(cell, kind)
    if (told === null) return `What does the ${kind} say of ${owner} under “${aspect}”?`
    return /^(?:how|what) does the /u.test(told) ? capitalised(told) : `According to the ${kind}, ${told}`
  }
  return `Which ${noun} does the ${kind} give for ${owner}?`
}

function askedCell(fact: Fact, aspect: string, owner: string, knowledge: Knowledge): AskedCell {
  const value = unstopped(fact.value)
  const beside = saysHow(value) ? cellsBeside(fact, knowledge) : []
  const alike = beside.filter((one) => saysHow(one.value)).length
  const isQuality = saysHow(value) && alike * 2 >= beside.length
  return { aspect, owner, subject: fact.subject, value, isQuality }
}

/** The same to be typed or told in own words; null where only the head names what is asked. */
export function cellTold(fact: Fact, aspect: string, knowledge: Knowledge): string | null {
  if (boxStem(fact) !== null || standsForLetters(fact) || advises(fact) || SAYS_YES.test(fact.value))
    return null
  const kind = tableNamed(fact, knowledge)
  const owner = ownerName(fact, knowledge)
  const cell = askedCell(fact, aspect, owner, knowledge)
  if (isTold(fact) && aspectNoun(aspect) === 'meaning')
    return `What does ${owner} mean, according to the ${kind}?`
  const asked = askedByHead(cell)
  const told = asked ?? askedByNoun(cell, kind)
  if (told === null)
    return ASKS_WHO.test(aspect) ? `According to the ${kind}, for ${owner}, ${lowerCased(aspect)}?` : null
  const saidOf = SAID.exec(told)?.groups?.said
  if (saidOf !== undefined) return `For ${owner}, ${saidOf}?`
  const described = DESCRIBED.exec(told)?.groups?.what
  return described !== undefined
    ? `How ${isPlural(aspectNoun(aspect) ?? '') ? 'are' : 'is'} the ${described} described in the ${kind}?`
    : `${capitalised(told.slice(0, -1))}, according to the ${kind}?`
}

/** "Yes, in spring": the head over it asks whether, and not what. */
const SAYS_YES = /^(?:yes|no)(?=$|[,;:.(–—]| [(–—])/iu

const SAID = /^(?<said>what does the .{1,80} say about \p{Ll}+) for /u
const DESCRIBED = /^how does the .{1,80} describe the (?<what>.+)\?$/u

/** "Who is responsible" asks by itself. */
const ASKS_WHO =
  /^who (?:is|was|are|were|did|may|must|can|has|had|gave|built|made|paid|ruled|wrote|led|\p{Ll}{2,}(?:s|ed))(?: [\p{Ll} ]{2,40})?$/iu

/** "For code 47, the table advises: “…”" */
export const advises = ({ statement }: Fact): boolean =>
  /, the (?:table|comparison|article) advises: “/u.test(statement)

/** "Code 47 means that …", "The meaning of “OK” is “…”". */
export const isTold = ({ statement }: Fact): boolean => / means? that |^The meaning of /u.test(statement)

/** A thing has one of these; there are not several to tell apart. */
const isStanding = (noun: string): boolean =>
  STANDING.test(noun) || / (?:and|or|in|of|per|for) |^\p{L}{3,}est /u.test(noun)

const STANDING =
  /^(?:rain|rainfall|snow|snowfall|sunshine|water|energy|power|air|\p{L}+ air|hierarchy|relation(?:ship)?|role|position|status|nature|meaning|description)$/u

/** "Quality of Service" for QoS: among others its letters would give it away. */
export const lettersTell = ({ subject, value }: Fact): boolean => spellsOut(subject, value)

/** "Long" beside "Short" names nothing that an acronym could have: it stands for it. */
export const standsForLetters = (fact: Fact): boolean =>
  lettersTell(fact) &&
  /^(?:long|full|expanded|in full|spelled out)(?: form| version)?$/iu.test(fact.label ?? '')
