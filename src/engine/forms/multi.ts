import { restates, whyUnsafe } from '../compose/guard.ts'
import type { Ask, Rival } from '../compose/guard.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { asSentence } from '../compose/phrasing.ts'
import { seeded, shuffled } from '../seed.ts'
import type { Dropped, Option } from '../types.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { sortSets } from './sort-sets.ts'
import type { Item, SortSet } from './sort-sets.ts'

/** The members of one class to be chosen from among those of others: two to four of four to six. */
export function draftMultis(knowledge: Knowledge): (Draft | Dropped)[] {
  return sortSets(knowledge).flatMap((set) => {
    const classes = [...Map.groupBy(set.items, ({ into }) => into)]
    const full = classes.filter(([, own]) => own.length >= FEWEST)
    const asked = full.sort((one, other) => other[1].length - one[1].length).slice(0, MOST_CLASSES)
    const { which } = set
    return which === null || classes.length < 2
      ? []
      : asked.map(([into]) => draftMulti(set, which(into), into, knowledge))
  })
}

const FEWEST = 2
const MOST_RIGHT = 4
const MOST_WRONG = 3
/** Of one list no more than so many classes are asked for: what is left is known. */
const MOST_CLASSES = 2

function draftMulti(set: SortSet, asked: string, into: string, knowledge: Knowledge): Draft | Dropped {
  const prompt = `${asked} Choose all that apply.`
  const own = set.items.filter((item) => item.into === into)
  const right = chosenOf(own, into)
  const first = right[0]
  const asks = right.map((item) => askOf(item, into))
  const others = shuffled(
    set.items.filter((item) => item.into !== into),
    `${prompt}|wrong`,
  )
  const wrong = others
    .filter((item, at) => isSafe(item, asks, others.slice(0, at), knowledge))
    .slice(0, MOST_WRONG)
  if (!first || wrong.length < FEWEST)
    return {
      rule: 'guard',
      form: 'multi',
      facts: [...new Set(own.map(({ fact }) => fact.id))],
      prompt,
      why: `${wrong.length} safe wrong options among ${others.length}`,
    }
  const rivals = wrong.map((item) => rivalOf(item))
  const options = [...right.map((item) => option(item, true)), ...wrong.map((item) => option(item, false))]
  const facts = [...new Map(right.map(({ fact }) => [fact.id, fact])).values()]
  const explanation = facts.map(({ statement }) => asSentence(statement)).join(' ')
  return {
    question: {
      ...askedOf(facts, prompt, explanation),
      form: 'multi',
      options,
      answer: right.map(({ text }) => capitalised(text)),
    },
    ask: askOf(first, into),
    rivals,
    swap: null,
    aim: `${set.aim} ${into}`,
    strain: 0,
  }
}

/** Two to four, how many of them not by how many there are. */
function chosenOf(own: readonly Item[], into: string): Item[] {
  const seed = `${own.map(({ text }) => text).join()}|${into}`
  const most = Math.min(MOST_RIGHT, own.length)
  const count = FEWEST + Math.floor(seeded(seed)() * (most - FEWEST + 1))
  const chosen = new Set(shuffled(own, seed).slice(0, count))
  return own.filter((item) => chosen.has(item))
}

const askOf = (item: Item, into: string): Ask => ({
  direction: 'member',
  fact: item.fact,
  key: item.text,
  about: into,
  claim: '',
  exclusive: true,
})

const rivalOf = ({ text, fact, into }: Item): Rival => ({ text: capitalised(text), fact, owner: into })

function isSafe(item: Item, asks: readonly Ask[], before: readonly Item[], knowledge: Knowledge): boolean {
  const rival = rivalOf(item)
  return (
    asks.every((ask) => whyUnsafe(rival, ask, knowledge) === null) &&
    before.every((earlier) => !restates(earlier.text, item.text, knowledge))
  )
}

const option = ({ text, fact, into }: Item, correct: boolean): Option => ({
  text: capitalised(text),
  correct,
  fact: fact.id,
  wrongBecause: correct ? null : `That belongs to “${into}”: “${asSentence(fact.statement)}”`,
})
