import { definedHead, headWithin } from '../terms/defined-head.ts'
import { inTime, isDate } from '../language/date-label.ts'
import { isCondition } from '../outline/label.ts'
import { bidsOf } from '../facts/instructions.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import type { Rival } from '../compose/guard.ts'
import { belongsTo, inOneNumber, nextWording, oneWording, quoted, saysInstead } from '../compose/inquiry.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor, termOf } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { articleFor } from '../language/number.ts'
import {
  asSentence,
  groupOf,
  inSentence,
  labelWithin,
  saidAlone,
  several,
  unstopped,
} from '../compose/phrasing.ts'
import { isOwnHeading } from '../compose/own-heading.ts'
import { onceFor } from '../remembered.ts'
import { withoutNumber } from '../outline/title-number.ts'
import type { Fact } from '../types.ts'
import { contentStems, fold, stems, tokens } from '../language/words.ts'
import { doesStem } from './does.ts'
import { isClause } from '../facts/standing.ts'
import { bids, isMeantLabel, meantName } from './label-meant.ts'
import { isOption } from './option.ts'
import { couldBeOfLabel } from './label-sort.ts'
import { answersNothing, isPageLabel } from './page-label.ts'

/** What to ask of an item with a label under a heading: the label's name from what it says, and the reverse. */
export function labelledInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.label === null || !LABELLED.has(fact.kind) || isOption(fact)) return []
  if (isPageLabel(fact.label) || answersNothing(fact.value)) return []
  const thing = isCondition(fact.label) ? null : groupOf(knowledge, fact)
  const byName =
    thing !== null
      ? [nameInquiry(fact, fact.label, thing, knowledge)]
      : isMeantLabel(fact, knowledge) && !/[.;] \p{Lu}/u.test(fact.value)
        ? [meantInquiry(fact, fact.label, knowledge)]
        : []
  return [...byName, valueInquiry(fact, fact.label, thing, knowledge)]
}

function nameInquiry(fact: Fact, label: string, thing: string, knowledge: Knowledge): Inquiry {
  const claim = saidAlone(fact)
  const wordings = fact.attributed
    ? [`Which ${thing} does the article describe in these words? “${claim}”`]
    : [`${claim} Which ${thing} is this?`, `Which ${thing} does this sentence describe? “${claim}”`]
  return {
    ask: { direction: 'name', fact, key: label, about: label, claim, exclusive: true },
    aim: 'name',
    stem: oneWording(wordings, `${fact.id}|name`),
    typedStem: fact.attributed
      ? `What does the article call this ${thing}? “${claim}”`
      : oneWording(
          [`${claim} What is this ${thing} called?`, `“${claim}” What is the name of this ${thing}?`],
          `${fact.id}|typed`,
        ),
    pools: siblings(fact, knowledge).map((pool) => pool.map(rivalName)),
    wrongBecause: ({ text, fact: from }) => saysInstead(quoted(text), saidAsOption(from)),
    accepts: isOwnHeading(fact, knowledge) ? null : namesFor(knowledge, label),
    siblings: labelsOf(knowledge),
    strain: 0,
  }
}

/** "Which term means “a line for hoisting a sail”?" */
function meantInquiry(fact: Fact, label: string, knowledge: Knowledge): Inquiry {
  const meaning = inSentence(knowledge, unstopped(fact.value))
  const wordings = [
    `Which term means “${meaning}”?`,
    `The article gives this meaning: “${meaning}”. Which term is it?`,
  ]
  return {
    ask: { direction: 'name', fact, key: label, about: label, claim: meaning, exclusive: true },
    aim: 'name',
    stem: oneWording(wordings, `${fact.id}|name`),
    typedStem: nextWording(wordings, `${fact.id}|name`),
    pools: siblings(fact, knowledge).map((pool) =>
      pool.filter((one) => isMeantLabel(one, knowledge)).map(rivalName),
    ),
    wrongBecause: ({ text, fact: from }) => saysInstead(quoted(text), saidAsOption(from)),
    accepts: namesFor(knowledge, label).filter((name) => name !== label),
    siblings: labelsOf(knowledge),
    strain: 0,
  }
}

function valueInquiry(fact: Fact, label: string, thing: string | null, knowledge: Knowledge): Inquiry {
  const key = saidAsOption(fact)
  const beside = spellsOut(label, key) || orderTells(label, key) ? [] : siblings(fact, knowledge)
  return {
    ask: { direction: 'value', fact, key, about: label, claim: label, exclusive: true },
    aim: 'value',
    stem: oneWording(valueStems(fact, label, thing, knowledge), `${fact.id}|value`),
    pools: beside.map((pool) =>
      pool
        .map((one) => ({ text: saidAsOption(one), fact: one, owner: one.label ?? one.subject }))
        .filter(({ text, owner }) => inOneNumber(key, text) && !tellsOwner(text, owner, label)),
    ),
    wrongBecause: ({ owner, text }) => belongsTo(quoted(owner), text),
    accepts: null,
    siblings: [],
    strain: 0,
  }
}

/** "In dim light the rate rises" is told of "Light intensity", so that it can't be of another label. */
function tellsOwner(text: string, owner: string, label: string): boolean {
  const [said, asked] = [new Set(contentStems(text)), new Set(contentStems(label))]
  return contentStems(owner).some((stem) => said.has(stem) && !asked.has(stem))
}

/** "Bake uncovered" heads "… and bake for 20 minutes more": its word picks it out among other orders. */
function orderTells(label: string, key: string): boolean {
  const heads = new Set(contentStems(label))
  return bidsOf(key) && contentStems(key).some((stem) => heads.has(stem))
}

function valueStems(fact: Fact, label: string, thing: string | null, knowledge: Knowledge): string[] {
  const asked = advisedBy(label) ?? askedByLabel(fact, label, knowledge)
  if (asked !== null) return [asked]
  if (fact.kind === 'use' && thing !== null) return [askedOfUse(fact, label, knowledge)]
  if (thing === null) return [saidUnder(fact, label, knowledge)]
  if (fact.attributed) return [`What does the article say of the ${thing} called “${label}”?`]
  return [
    `Which sentence explains “${label}”, ${articleFor(thing)} ${thing}?`,
    `What is meant by “${label}” as ${articleFor(thing)} ${thing}?`,
    `What does the article say of the ${thing} called “${label}”?`,
  ]
}

/** "Choose a hybrid if" asks when the article advises that; null for a label that is no advice. */
export function advisedBy(label: string): string | null {
  const advised = /^(?<what>.+) (?<when>if|when|where|for)$/iu.exec(isCondition(label) ? label : '')?.groups
  if (!advised) return null
  const what = (advised.what ?? '').charAt(0).toLowerCase() + (advised.what ?? '').slice(1)
  if (advised.when === 'for') return `What does the article advise you to ${what} for?`
  return `${advised.when === 'where' ? 'Where' : 'When'} does the article advise you to ${what}?`
}

/** A label under a heading that names no kind of thing is asked with the heading. */
export function saidUnder(fact: Fact, label: string, knowledge: Knowledge): string {
  if (isDate(label))
    return `What happened ${inTime(label).replace(/^\p{Lu}/u, (first) => first.toLowerCase())}, according to the article?`
  if (/^It stands for /u.test(fact.value)) return `What does ${label} stand for, according to the article?`
  if (isMeantLabel(fact, knowledge))
    return `How does the article define ${meantName(label, fact.value, knowledge)}?`
  const step = stepStem(fact, label, knowledge)
  if (step !== null) return step
  const head = /^(?:They|It) /.test(fact.value) ? definedHead(fact, knowledge) : null
  if (head && stems(head.name).join(' ') === stems(label).join(' '))
    return saidOrDone(fact, inSentence(knowledge, headWithin(head, fact.subject)))
  if (/^\p{L}+ of /u.test(label))
    return `What does the article say about the ${labelWithin(knowledge, label)}?`
  if (/^\p{L}+ing /u.test(label) && !isClause(label))
    return `What does the article say about ${labelWithin(knowledge, label)}?`
  if (
    /^(?:They|It) /.test(fact.value) &&
    fold(fact.label ?? '') === fold(label) &&
    fact.group !== null &&
    isNamed(fact)
  )
    return saidOrDone(fact, labelWithin(knowledge, label))
  const title = withoutNumber(knowledge.reading.article.sections[fact.section]?.title ?? '')
  if (TROUBLE.test(title)) return `What does the article give as the cause or the cure of “${label}”?`
  if (NEVER.test(title))
    return `Why does “${label}” stand under “${unstopped(title)}”, according to the article?`
  const advised = bids(fact.value) ? 'advise for' : 'say about'
  return title === '' || title.endsWith('?') || fold(title) === fold(label)
    ? `What does the article ${advised} “${label}”?`
    : `Under “${unstopped(title)}”, what does the article ${advised} “${label}”?`
}

const saidOrDone = ({ value }: Fact, name: string): string =>
  doesStem(value, name)?.asked ?? `What does the article say about ${name}?`

const TROUBLE =
  /^(?:if|when) (?:it|things|something) (?:goes|go) wrong$|^(?:troubleshooting|trouble|common (?:problems|faults))$/iu
const NEVER = /^what (?:never|not to|you should not|should not|must not|does not)\b[^?]*$/iu

/** "What does the article tell you to do in the step “Shape”?" of an item that is a step of what its section tells in order. */
function stepStem({ section }: Fact, label: string, { reading }: Knowledge): string | null {
  const steps = reading.facts.find(
    ({ kind, section: own, members }) => kind === 'sequence' && own === section && members.includes(label),
  )
  if (steps === undefined) return null
  const told = reading.facts.filter(
    (one) => one.section === section && one.label !== null && steps.members.includes(one.label),
  )
  const done = told.filter((one) => bids(one.value) || bids(one.label ?? ''))
  if (!told.every((one) => isClause(one.value) || done.includes(one))) return null
  return done.length * 2 >= told.length
    ? `What does the article tell you to do in the step “${label}”?`
    : `What happens in the step “${label}”, according to the article?`
}

/** Whether the label is what the statement speaks of: "C4 plants, such as maize, store …". */
const isNamed = ({ label, statement }: Fact): boolean =>
  label !== null && fold(statement).startsWith(fold(label)) && !statement.slice(label.length).startsWith(':')

/** A use is asked by what it is of. */
export const askedOfUse = (fact: Fact, label: string, knowledge: Knowledge): string =>
  fold(fact.subject) === fold(label)
    ? `What does the article say about the use “${label}”?`
    : `How are ${several(knowledge, fact.subject)} used in ${labelWithin(knowledge, label)}?`

/** A label that is a question in all but its order: "What an LLM predicts" asks what an LLM predicts. */
export function askedByLabel(fact: Fact, label: string, knowledge: Knowledge): string | null {
  const found = /^what (?<who>(?:an?|the) .+) (?<verb>\p{L}+s)$/iu.exec(label)?.groups
  const { who, verb } = found ?? {}
  if (who === undefined || verb === undefined) return null
  const plain = tokens(`It ${verb} it.`).find(({ text }) => text === verb)?.lemma ?? verb
  const stage = termOf(knowledge, knowledge.reading.article.sections[fact.section]?.title ?? '')
  return stage === null ? `What does ${who} ${plain}?` : `In ${stage.name}, what does ${who} ${plain}?`
}

/** "VLAN: short for virtual LAN" tells by its letters what it belongs to. */
export function spellsOut(label: string, said: string): boolean {
  if (/^short for\b/iu.test(said)) return true
  const letters = /^\p{Lu}[\p{L}\p{N}]{1,5}$/u.test(label) && /\p{Lu}.*\p{Lu}/u.test(label) ? label : null
  if (letters === null) return false
  const initials = said
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.charAt(0))
    .join('')
  const [lead = ''] = said.split(/[,;:(.]/u)
  if (lead.length < said.length && areLetters(lead, letters)) return true
  // "Service Set Identifier" is SSID, "Quality of Service" QoS: most of the letters are those of its words.
  return initials.includes(letters) || (initials.length >= letters.length - 1 && isWithin(initials, letters))
}

/** "Transmission control, the way …": the letters of TC before its comma. */
function areLetters(lead: string, letters: string): boolean {
  const parts = lead.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== '')
  const initials = parts.map((part) => part.charAt(0).toUpperCase()).join('')
  const isLong = initials.length >= letters.length - 1 && parts.length > 1
  return isLong && parts.length <= MOST_PARTS && isWithin(initials, letters.toUpperCase())
}

const MOST_PARTS = 5

/** Whether all the letters of one stand in the other in their order, beginning with the same. */
function isWithin(few: string, many: string): boolean {
  let at = -1
  return few[0] === many[0] && [...few].every((letter) => (at = many.indexOf(letter, at + 1)) >= 0)
}

/** What an option says of its fact: of a phrase with an afterthought the phrase alone, of "It too is …" no "too". */
export function saidAsOption(fact: Fact): string {
  const when =
    fact.label !== null && isCondition(fact.label) ? /(if|when|where|for)$/u.exec(fact.label)?.[1] : null
  if (when != null) return asSentence(`${when} ${fact.value}`)
  const plain = fact.value.replace(/^(It|They) (?:too|also) /u, '$1 ')
  const phrase =
    fact.label !== null && /^what /i.test(fact.label) ? plain.replace(/, \p{L}+(?:ed|ing) .*$/su, '') : plain
  return asSentence(phrase)
}

const rivalName = (fact: Fact): Rival => ({
  text: fact.label ?? fact.subject,
  fact,
  owner: fact.label ?? fact.subject,
})

/** Items of the same list, then items of the same kind elsewhere; properties of other sections are too unlike. */
export function siblings(fact: Fact, { reading }: Knowledge): readonly (readonly Fact[])[] {
  const own = { label: fact.label ?? '', said: fact.value }
  const alike = reading.facts.filter(
    ({ kind, label, id, value }) =>
      kind === fact.kind && label !== null && id !== fact.id && couldBeOfLabel(own, { label, said: value }),
  )
  const beside = alike.filter(({ section }) => section === fact.section)
  return fact.kind === 'property'
    ? [beside]
    : [beside, alike.filter(({ section }) => section !== fact.section)]
}

/** One list for all: it is prepared once for being looked through. */
const labelsOf = onceFor(({ reading }: Knowledge) =>
  reading.facts.flatMap(({ label }) => (label === null ? [] : [label])),
)

/** Opinion and dated claims are asked as what the article says. */
export function attributed(fact: Fact, stem: string, knowledge: Knowledge): string {
  if (!fact.attributed || /according to the article|does the article/i.test(stem)) return stem
  // A piece of advice opens with a verb, however the article writes it elsewhere.
  const advice = fact.label !== null && isCondition(fact.label) && stem.startsWith(fact.label)
  const said = advice ? stem.charAt(0).toLowerCase() + stem.slice(1) : inSentence(knowledge, stem)
  return `According to the article, ${said}`
}

/** "Choose with care: nobody should …" says after the colon what it advises. */
export function withoutAdvice(statement: string): string {
  const lead = /^(?<verb>\p{Lu}\p{Ll}{1,40})[^:.]{0,40}: /u.exec(statement)
  const opensWithVerb =
    lead !== null && tokens(`They ${(lead.groups?.verb ?? '').toLowerCase()} it.`)[1]?.pos === 'VERB'
  return opensWithVerb ? asSentence(statement.slice(lead[0].length)) : statement
}
