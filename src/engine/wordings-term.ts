import { belongsTo, oneWording, saysInstead } from './inquiry.ts'
import type { Inquiry } from './inquiry.ts'
import { namesFor, related, sameTerm } from './knowledge.ts'
import type { Knowledge } from './knowledge.ts'
import { isPlural, singular } from './number.ts'
import { asSentence, inSentence, oneOf, unstopped } from './phrasing.ts'
import type { Fact } from './types.ts'

/** What to ask of a definition: the term from its meaning, and the meaning of the term. */
export function definitionInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'definition') return []
  return [termInquiry(fact, knowledge), meaningInquiry(fact, knowledge)]
}

function termInquiry(fact: Fact, knowledge: Knowledge): Inquiry {
  const meaning = inSentence(knowledge, unstopped(fact.value))
  const wordings = [`What is the name for ${meaning}?`, `Which term means “${meaning}”?`]
  const others = definitions(fact, knowledge)
  return {
    ask: {
      direction: 'name',
      fact,
      key: fact.subject,
      about: fact.subject,
      claim: meaning,
      exclusive: false,
    },
    aim: 'name',
    stem: oneWording(wordings, `${fact.id}|name`),
    pools: [others.map((one) => ({ text: one.subject, fact: one, owner: one.subject }))],
    wrongBecause: ({ text, fact: from }) => saysInstead(text, asSentence(from.value)),
    accepts: namesFor(knowledge, fact.subject).filter((name) => name !== fact.subject),
    siblings: siblingTerms(fact, knowledge),
    strain: 0,
  }
}

function meaningInquiry(fact: Fact, knowledge: Knowledge): Inquiry {
  const name = oneOf(knowledge, fact.subject)
  const verb = isPlural(name) ? 'are' : 'is'
  const wordings = [`What ${verb} ${name}?`, `How does the article define ${name}?`]
  const key = asSentence(fact.value)
  return {
    ask: { direction: 'value', fact, key, about: fact.subject, claim: fact.subject, exclusive: false },
    aim: 'value',
    stem: wordings[1] ?? '',
    pools: [
      definitions(fact, knowledge).map((one) => ({
        text: asSentence(one.value),
        fact: one,
        owner: one.subject,
      })),
    ],
    wrongBecause: ({ owner, text }) => belongsTo(owner, text),
    accepts: null,
    siblings: [],
    strain: 0,
  }
}

/** What to ask of an acronym: its long form, and the acronym of a long form. */
export function acronymInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'acronym') return []
  const { short, long } = shortAndLong(fact)
  const others = knowledge.reading.facts.filter((one) => one.kind === 'acronym' && one.id !== fact.id)
  const base = {
    wrongBecause: contrast,
    strain: 0,
    siblings: others.flatMap((one) => Object.values(shortAndLong(one))),
  }
  return [
    {
      ...base,
      ask: { direction: 'value', fact, key: long, about: short, claim: short, exclusive: true },
      aim: 'expansion',
      stem: oneWording(
        [
          `What does the acronym ${short} stand for?`,
          `What is ${short} short for in this field?`,
          `What do the letters ${short} stand for?`,
        ],
        `${fact.id}|expansion`,
      ),
      pools: [
        others.map((one) => ({ text: shortAndLong(one).long, fact: one, owner: shortAndLong(one).short })),
      ],
      accepts: [],
    },
    {
      ...base,
      ask: { direction: 'value', fact, key: short, about: long, claim: long, exclusive: true },
      aim: 'acronym',
      stem: oneWording(
        [`Which acronym stands for “${long}”?`, `How is “${long}” usually abbreviated?`],
        `${fact.id}|acronym`,
      ),
      pools: [
        others.map((one) => ({ text: shortAndLong(one).short, fact: one, owner: shortAndLong(one).long })),
      ],
      accepts: [],
    },
  ]
}

const contrast: Inquiry['wrongBecause'] = ({ fact }) => {
  const { short, long } = shortAndLong(fact)
  return `${short} stands for “${long}”.`
}

/** Whichever of subject and value is the shorter is the acronym. */
export function shortAndLong(fact: Fact): { short: string; long: string } {
  const [one, other] = [fact.label ?? fact.subject, unstopped(fact.value)]
  const short = one.length <= other.length ? one : other
  return { short, long: short === one ? other : one }
}

/** Definitions of terms that are neither above nor below the one asked. */
function definitions(fact: Fact, knowledge: Knowledge): Fact[] {
  return knowledge.reading.facts.filter(
    (one) => one.kind === 'definition' && !related(knowledge, one.subject, fact.subject),
  )
}

function siblingTerms(fact: Fact, knowledge: Knowledge): string[] {
  return knowledge.reading.terms
    .map(({ name }) => name)
    .filter((name) => !sameTerm(knowledge, name, fact.subject))
    .map(singular)
}
