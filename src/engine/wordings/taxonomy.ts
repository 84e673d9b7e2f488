import type { Rival } from '../compose/guard.ts'
import { oneWording } from '../compose/inquiry.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { asSentence, several, shortName } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'

/** What to ask of "every A is a B": how the two stand to each other, and the wider class of A. */
export function taxonomyInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'taxonomy') return []
  const relation = knowledge.reading.relations.find(
    ({ kind, from, to }) => kind === 'subclass' && from === fact.subject && to === fact.value,
  )
  if (!relation) return []
  const [low, high] = [shortName(knowledge, relation.from), shortName(knowledge, relation.to)]
  return [relationInquiry(fact, low, high, knowledge), classInquiry(fact, low, high, knowledge)]
}

function relationInquiry(fact: Fact, low: string, high: string, knowledge: Knowledge): Inquiry {
  const [lows, highs] = [several(knowledge, low), several(knowledge, high)]
  const contrary = (text: string): Rival => ({ text, fact, owner: low, contrary: true })
  return {
    ask: {
      direction: 'value',
      fact,
      key: `All ${lows} are ${highs}, but only some ${highs} are ${lows}.`,
      about: low,
      claim: low,
      exclusive: true,
    },
    aim: 'relation',
    stem: oneWording(
      [
        `How do ${lows} and ${highs} relate to each other?`,
        `Which sentence puts ${lows} and ${highs} in the right relation?`,
      ],
      `${fact.id}|relation`,
    ),
    pools: [
      [contrary(`All ${highs} are ${lows}, but only some ${lows} are ${highs}.`)],
      [contrary(`Some ${lows} are ${highs}, but some ${lows} belong to another class.`)],
      [contrary(`${capitalised(lows)} and ${highs} are two classes that have no member in common.`)],
    ],
    wrongBecause: () => `The article puts it so: “${asSentence(fact.statement)}”`,
    accepts: null,
    siblings: [],
    strain: 0,
  }
}

function classInquiry(fact: Fact, low: string, high: string, knowledge: Knowledge): Inquiry {
  return {
    ask: { direction: 'value', fact, key: high, about: low, claim: low, exclusive: true },
    aim: 'class',
    stem: `What is the name of the wider class that every ${low} belongs to?`,
    pools: [],
    wrongBecause: () => '',
    accepts: namesFor(knowledge, high).filter((name) => name !== high),
    siblings: [low, ...namesFor(knowledge, low)],
    strain: 0,
  }
}
