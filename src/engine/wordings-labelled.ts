import type { Rival } from './guard.ts'
import { belongsTo, oneWording, saysInstead } from './inquiry.ts'
import type { Inquiry } from './inquiry.ts'
import { namesFor } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import { asSentence, groupNoun, inSentence, saidAlone, several } from './phrasing.ts'
import type { Fact, FactKind } from './types.ts'

/** What to ask of an item with a label under a heading: the label's name from what it says, and the reverse. */
export function labelledInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.label === null || !LABELLED.has(fact.kind)) return []
  const byName = groupNoun(knowledge, fact) ? [nameInquiry(fact, fact.label, knowledge)] : []
  return [...byName, valueInquiry(fact, fact.label, knowledge)]
}

const LABELLED: ReadonlySet<FactKind> = new Set([
  'feature',
  'benefit',
  'use',
  'limitation',
  'trend',
  'property',
])

function nameInquiry(fact: Fact, label: string, knowledge: Knowledge): Inquiry {
  const claim = saidAlone(fact)
  const { noun, rest } = groupNoun(knowledge, fact) ?? { noun: fact.kind, rest: '' }
  const thing = `${noun} ${restWords(rest, knowledge)}`.trim()
  const wordings = [
    `${claim} Which ${thing} is this?`,
    `${claim} What is this ${thing} called?`,
    `Which ${thing} does this sentence describe? “${claim}”`,
  ]
  return {
    ask: { direction: 'name', fact, key: label, about: label, claim, exclusive: true },
    aim: 'name',
    stem: attributed(fact, oneWording(wordings, `${fact.id}|name`), knowledge),
    pools: siblings(fact, knowledge).map((pool) => pool.map((one) => rivalName(one))),
    wrongBecause: ({ text, fact: from }) => saysInstead(text, asSentence(from.value)),
    accepts: namesFor(knowledge, label).filter((name) => name !== label),
    siblings: labelsOf(knowledge),
    strain: 0,
  }
}

function valueInquiry(fact: Fact, label: string, knowledge: Knowledge): Inquiry {
  const value = asSentence(fact.value)
  return {
    ask: { direction: 'value', fact, key: value, about: label, claim: label, exclusive: true },
    aim: 'value',
    stem: attributed(fact, oneWording(valueStems(fact, label, knowledge), `${fact.id}|value`), knowledge),
    pools: siblings(fact, knowledge).map((pool) =>
      pool.map((one) => ({ text: asSentence(one.value), fact: one, owner: one.label ?? one.subject })),
    ),
    wrongBecause: ({ owner, text }) => belongsTo(owner, text),
    accepts: null,
    siblings: [],
    strain: 0,
  }
}

function valueStems(fact: Fact, label: string, knowledge: Knowledge): string[] {
  const owners = several(knowledge, fact.subject)
  const group = groupNoun(knowledge, fact)
  if (fact.kind === 'use')
    return [
      `How are ${owners} used in ${inSentence(knowledge, label)}?`,
      `What does the use of ${owners} in ${inSentence(knowledge, label)} look like?`,
    ]
  if (!group) return [`What does the article say about ${inSentence(knowledge, label)}?`]
  const thing = `${group.noun} ${restWords(group.rest, knowledge)}`.trim()
  return [
    `Which sentence explains “${label}”, a ${thing}?`,
    `What is meant by “${label}” as a ${thing}?`,
    `What does the article say of the ${thing} called “${label}”?`,
  ]
}

const rivalName = (fact: Fact): Rival => ({
  text: fact.label ?? fact.subject,
  fact,
  owner: fact.label ?? fact.subject,
})

/** Items of the same list, then items of the same kind elsewhere. */
export function siblings(fact: Fact, { reading }: Knowledge): readonly (readonly Fact[])[] {
  const alike = reading.facts.filter(
    (one) => one.kind === fact.kind && one.label !== null && one.id !== fact.id,
  )
  const beside = alike.filter(({ section }) => section === fact.section)
  return [beside, alike.filter(({ section }) => section !== fact.section)]
}

const labelsOf = ({ reading }: Knowledge): string[] =>
  reading.facts.flatMap(({ label }) => (label === null ? [] : [label]))

/** "of LLMs", "of foundation models beyond language": the heading's words as they stand within a sentence. */
export const restWords = (rest: string, knowledge: Knowledge): string =>
  rest.replace(
    /^(\S+ )(.+)$/s,
    (_, preposition: string, what: string) => preposition + inSentence(knowledge, what),
  )

/** Opinion and dated claims are asked as what the article says. */
export function attributed(fact: Fact, stem: string, knowledge: Knowledge): string {
  if (!fact.attributed || /according to the article|does the article/i.test(stem)) return stem
  return `According to the article, ${inSentence(knowledge, stem)}`
}
