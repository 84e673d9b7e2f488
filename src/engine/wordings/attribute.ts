import { nextWording, oneWording } from '../compose/inquiry.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'
import { fold } from '../language/words.ts'

/** What to ask of an attribute that several things have each their own of: who made which. */
export function attributeInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  const stems = STEMS.get(fact.slot)
  if (!stems || fact.label !== null) return []
  const key = unstopped(fact.value)
  return [
    {
      ask: { direction: 'value', fact, key, about: fact.subject, claim: fact.subject, exclusive: true },
      aim: 'attribute',
      stem: oneWording(stems(fact.subject, kindIn(fact)), `${fact.id}|attribute`),
      typedStem: nextWording(stems(fact.subject, kindIn(fact)), `${fact.id}|attribute`),
      pools: [
        othersOf(fact, knowledge).map((one) => ({
          text: unstopped(one.value),
          fact: one,
          owner: one.subject,
        })),
      ],
      wrongBecause: ({ text, fact: from }) =>
        `The article names ${text} elsewhere: “${asSentence(from.statement)}”`,
      accepts: namesFor(knowledge, key).filter((name) => name !== key),
      siblings: othersOf(fact, knowledge).map((one) => unstopped(one.value)),
      strain: 0,
    },
  ]
}

const STEMS: ReadonlyMap<string, (thing: string, kind: string) => string[]> = new Map([
  [
    'maker',
    (thing: string, kind: string) => [
      `Who is the maker of the ${kind} ${thing}?`,
      `Who made the ${kind} ${thing}, according to the article?`,
    ],
  ],
])

/** Facts with the same slot about other things, whose value differs. */
function othersOf(fact: Fact, { reading }: Knowledge): Fact[] {
  return reading.facts.filter(
    ({ slot, label, value, id }) =>
      slot === fact.slot && label === null && id !== fact.id && fold(value) !== fold(fact.value),
  )
}

/** "X is a model made by Y" calls X a model. */
const kindIn = ({ statement }: Fact): string => / is an? (\p{L}+) /u.exec(statement)?.[1] ?? 'system'
