import type { Rival } from '../compose/guard.ts'
import { belongsTo, inOneNumber, nextWording, oneWording, quoted, saysInstead } from '../compose/inquiry.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { isOwnHeading } from '../compose/own-heading.ts'
import { asSentence, groupOf, inSentence, saidAlone, unstopped } from '../compose/phrasing.ts'
import { bidsOf } from '../facts/instructions.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import { contentStems } from '../language/words.ts'
import { isCondition } from '../outline/label.ts'
import { onceFor } from '../remembered.ts'
import type { Fact } from '../types.ts'
import { isMeantLabel } from './label-meant.ts'
import { couldBeOfLabel } from './label-sort.ts'
import { valueStems } from './label-stems.ts'
import { isOption } from './option.ts'
import { answersNothing, isPageLabel } from './page-label.ts'
import { spellsOut } from './spells-out.ts'

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
