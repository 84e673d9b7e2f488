import { namesFor, type Knowledge } from '../compose/knowledge.ts'
import { contentStems, fold } from '../language/words.ts'
import { onceFor } from '../remembered.ts'
import { personsOf } from './persons-known.ts'
import type { Article } from '../types.ts'

/**
 * Whether a term is what the whole article is about: the one defined term of its title, or a word of a good part of
 * its passages. To ask for its name is to ask nothing.
 */
export function isMainTerm(name: string, knowledge: Knowledge): boolean {
  const stems = contentStems(name)
  if (stems.length === 0) return false
  const titled = termsOfTitle(knowledge)
  if (titled.has(name)) return titled.size === 1
  const { length } = knowledge.reading.article.blocks
  return stems.every((stem) => (knowledge.spread.get(stem) ?? 0) > Math.max(FEWEST, length * GOOD_PART))
}

/** A word that comes up all the way, like "member" in the rules of a club, says nothing as an answer. */
export function isEverywhere(name: string, knowledge: Knowledge): boolean {
  const stems = contentStems(name)
  const { length } = knowledge.reading.article.blocks
  return (
    stems.length > 0 &&
    !decidingWords(knowledge.reading).has(fold(name)) &&
    stems.every((stem) => (knowledge.spread.get(stem) ?? 0) > Math.max(MANY, length * MUCH))
  )
}

/** What a table chooses among: "landlord" or "tenant". */
const decidingWords = onceFor(
  ({ facts }: Knowledge['reading']) =>
    new Set(facts.flatMap(({ kind, value }) => (kind === 'cell' ? [fold(value)] : []))),
)

const MANY = 10
const MUCH = 0.24

/** Whether a name is of the one whose life the article tells: most of what it says is told of nobody else. */
export function isHero(name: string, knowledge: Knowledge): boolean {
  const hero = heroOf(knowledge)
  return hero !== null && (name === hero || personsOf(knowledge).allNames(hero).includes(name))
}

const heroes = new WeakMap<Article, string | null>()

/** The name that a good part of all facts is told of, and no other half as many. */
function heroOf({ reading: { article, facts } }: Knowledge): string | null {
  const found = heroes.get(article)
  if (found !== undefined) return found
  const [first, second] = [...Map.groupBy(facts, ({ subject }) => subject)].sort(
    ([, one], [, other]) => other.length - one.length,
  )
  const most = first?.[1].length ?? 0
  const isOne =
    /^\p{Lu}/u.test(first?.[0] ?? '') &&
    most >= Math.max(FEWEST, facts.length * HERO_PART) &&
    most >= 2 * (second?.[1].length ?? 0)
  const made = isOne ? (first?.[0] ?? null) : null
  heroes.set(article, made)
  return made
}

const HERO_PART = 0.3

const FEWEST = 6
const GOOD_PART = 0.35

const known = new WeakMap<Knowledge, ReadonlySet<string>>()

/** The defined terms whose words are all in the title. */
function termsOfTitle(knowledge: Knowledge): ReadonlySet<string> {
  const found = known.get(knowledge)
  if (found) return found
  const title = new Set(contentStems(knowledge.reading.article.title))
  const isTitled = (name: string): boolean =>
    namesFor(knowledge, name).some((one) => {
      const stems = contentStems(one)
      return stems.length > 0 && stems.every((stem) => title.has(stem))
    })
  const defined = knowledge.reading.facts.flatMap(({ kind, subject }) =>
    kind === 'definition' && isTitled(subject) ? [subject] : [],
  )
  const made = new Set(defined)
  known.set(knowledge, made)
  return made
}
