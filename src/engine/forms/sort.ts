import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { shuffled } from '../seed.ts'
import type { Dropped, Pair } from '../types.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { sortSets } from './sort-sets.ts'
import type { Item, SortSet } from './sort-sets.ts'

/** Things to be sorted into classes that share no member, as the article's own lists and tables class them. */
export function draftSorts(knowledge: Knowledge): (Draft | Dropped)[] {
  return sortSets(knowledge).map((set) => draftSort(set, knowledge))
}

function draftSort({ prompt, items, aim }: SortSet, { factById }: Knowledge): Draft | Dropped {
  const chosen = evenly(items)
  const classes = [...new Set(chosen.map(({ into }) => into))]
  // One thing a class is a match.
  if (chosen.length < FEWEST || classes.length < 2 || classes.length === chosen.length) {
    const why = `${chosen.length} things in ${classes.length} classes are no sort`
    return {
      rule: 'sort',
      form: 'sort',
      facts: [...new Set(items.map(({ fact }) => fact.id))],
      prompt,
      why,
    }
  }
  const facts = [...new Set(chosen.map(({ fact }) => fact.id))].flatMap((id) => factById.get(id) ?? [])
  const pairs: Pair[] = chosen.map(({ text, fact, into }) => ({
    left: capitalised(text),
    right: into,
    fact: fact.id,
  }))
  const explanation = classes
    .map(
      (one) =>
        `${one}: ${chosen
          .filter(({ into }) => into === one)
          .map(({ text }) => text)
          .join(', ')}.`,
    )
    .join(' ')
  return {
    question: { ...askedOf(facts, prompt, explanation), form: 'sort', pairs, classes },
    ask: null,
    rivals: [],
    swap: null,
    aim,
    strain: 0,
  }
}

const FEWEST = 4
const MOST = 8
const MOST_CLASSES = 4

/** At most eight items of at most four classes, a class at a time, so that none is crowded out. */
function evenly(items: readonly Item[]): Item[] {
  const byClass = [...Map.groupBy(items, ({ into }) => into).values()]
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_CLASSES)
    .map((all) => shuffled(all, all.map(({ text }) => text).join()))
  const rounds = Array.from({ length: MOST }, (_, round) => byClass.flatMap((all) => all[round] ?? []))
  const chosen = new Set(rounds.flat().slice(0, MOST))
  return items.filter((item) => chosen.has(item))
}
