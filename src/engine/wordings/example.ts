import { belongsTo, oneWording, saysInstead } from '../compose/inquiry.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor, termOf } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { plural, singular } from '../language/number.ts'
import { afterPronoun, asSentence } from '../compose/phrasing.ts'
import { onceFor } from '../remembered.ts'
import type { Fact } from '../types.ts'
import { attributed } from './attributed.ts'
import { saidAsOption } from './labelled.ts'

/** What to ask of a named example: which one does this, and what this one does. */
export function exampleInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'example' || fact.label === null || fact.value === '') return []
  return [whichInquiry(fact, fact.label, knowledge), whatInquiry(fact, fact.label, knowledge)]
}

function whichInquiry(fact: Fact, name: string, knowledge: Knowledge): Inquiry {
  return {
    ask: { direction: 'name', fact, key: name, about: name, claim: predicateOf(fact), exclusive: true },
    aim: 'name',
    stem: attributed(fact, whichStem(fact, knowledge), knowledge),
    typedStem: attributed(fact, nameStem(fact, knowledge), knowledge),
    pools: examplePools(fact, knowledge).map((pool) =>
      pool.map((one) => ({ text: one.label ?? one.subject, fact: one, owner: one.label ?? one.subject })),
    ),
    wrongBecause: ({ text, fact: from }) => saysInstead(text, saidAsOption(from)),
    accepts: [...namesFor(knowledge, name), ...withoutVersion(name, knowledge)],
    siblings: examplePools(fact, knowledge).flatMap((pool) => pool.map((one) => one.label ?? one.subject)),
    strain: 0,
  }
}

function whatInquiry(fact: Fact, name: string, knowledge: Knowledge): Inquiry {
  const value = saidAsOption(fact)
  const wordings = [`What does the article say about ${name}?`, `Which description fits ${name}?`]
  return {
    ask: { direction: 'value', fact, key: value, about: name, claim: name, exclusive: true },
    aim: 'value',
    stem: attributed(fact, oneWording(wordings, `${fact.id}|value`), knowledge),
    pools: examplePools(fact, knowledge).map((pool) =>
      pool.map((one) => ({ text: saidAsOption(one), fact: one, owner: one.label ?? one.subject })),
    ),
    wrongBecause: ({ owner, text }) => belongsTo(owner, text),
    accepts: null,
    siblings: [],
    strain: 0,
  }
}

function whichStem(fact: Fact, knowledge: Knowledge): string {
  const kind = kindOfExamples(knowledge)
  const opened = afterPronoun(fact.value)
  if (!opened) return `Which ${kind} is meant here? “${asSentence(fact.value)}”`
  const wordings = [`Which ${kind} ${opened.rest}?`, `Which of these ${plural(kind)} ${opened.rest}?`]
  return oneWording(wordings, `${fact.id}|name`)
}

function nameStem(fact: Fact, knowledge: Knowledge): string {
  const kind = kindOfExamples(knowledge)
  const opened = afterPronoun(fact.value)
  if (!opened) return `Which ${kind} is meant here? “${asSentence(fact.value)}”`
  const wordings = [`Which ${kind} ${opened.rest}?`, `What is the name of the ${kind} that ${opened.rest}?`]
  return oneWording(wordings, `${fact.id}|typed`)
}

const predicateOf = (fact: Fact): string => afterPronoun(fact.value)?.rest ?? fact.value

/** "Llama" will do for "Llama 2" where the article knows no other of that name. */
function withoutVersion(name: string, { reading }: Knowledge): string[] {
  const base = /^(\p{L}[\p{L} -]*) \d[\d.]*$/u.exec(name)?.[1]
  if (base === undefined) return []
  const others = reading.facts.filter(
    ({ kind, label }) => kind === 'example' && label !== null && label !== name,
  )
  return others.some(({ label }) => label?.startsWith(base)) ? [] : [base]
}

/** The word all classes of examples end in ("model" of LLMs and foundation models), else "example". */
export const kindOfExamples: (knowledge: Knowledge) => string = onceFor((knowledge) => {
  const classes = knowledge.reading.facts
    .filter(({ kind }) => kind === 'example')
    .map(({ group, subject }) => headNoun(group ?? subject, knowledge))
  const [first] = classes
  return first !== undefined && classes.every((one) => one === first) ? first : 'example'
})

/** The last word of a class before what narrows it: "foundation models that are not LLMs" gives "model". */
function headNoun(group: string, knowledge: Knowledge): string {
  const head = group
    .replace(/(?<!\s)\s+(?:that|which|who|of|in|for|with|beyond|without)\s.*$/s, '')
    .replace(/(?<!\s)\s*\(.*$/s, '')
  const name = singular(termOf(knowledge, head)?.name ?? head)
  return name.split(' ').at(-1)?.toLowerCase() ?? 'example'
}

function examplePools(fact: Fact, { reading }: Knowledge): readonly (readonly Fact[])[] {
  const others = reading.facts.filter(
    (one) => one.kind === 'example' && one.id !== fact.id && one.label !== null,
  )
  return [
    others.filter(({ group }) => group === fact.group),
    others.filter(({ group }) => group !== fact.group),
  ]
}
