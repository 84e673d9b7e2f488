import { restates, whyUnsafe } from '../compose/guard.ts'
import type { Ask } from '../compose/guard.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { asSentence } from '../compose/phrasing.ts'
import { seeded } from '../seed.ts'
import type { Fact, Pair } from '../types.ts'
import { shareRoot } from '../language/root.ts'
import { words } from '../language/words.ts'
import { spellsOut } from '../wordings/spells-out.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { portions } from './portions.ts'

export type Matched = {
  readonly fact: Fact
  readonly left: string
  readonly right: string
  readonly claim: string
}
export type MatchSet = {
  readonly prompts: readonly string[]
  readonly pairs: readonly Matched[]
  /** Whether what belongs to one fact could belong to another, for all that can be seen of it. */
  readonly couldBe?: (one: Fact, other: Fact) => boolean
}

/** The questions of one list: one, or more where it is long. */
export const draftSet = (set: MatchSet, knowledge: Knowledge): Draft[] =>
  portions(safePairs(set, knowledge), FEWEST, MOST).map((portion, at) =>
    draftMatch(set.prompts, portion, at, knowledge),
  )

/** The pairs of a list that neither tell themselves nor could stand for one another. */
export function safePairs({ pairs, couldBe }: MatchSet, knowledge: Knowledge): Matched[] {
  const apart = oneToOne(
    pairs.filter((pair) => !tellsItself(pair, pairs) && !pointsAside(pair, pairs)),
    knowledge,
  )
  return couldBe === undefined ? apart : withoutLone(apart, couldBe)
}

function draftMatch(
  prompts: readonly string[],
  portion: readonly Matched[],
  at: number,
  { factById }: Knowledge,
): Draft {
  const facts = portion.flatMap(({ fact }) => factById.get(fact.id) ?? [])
  const pairs: Pair[] = portion.map(({ fact, left, right }) => ({ left, right, fact: fact.id }))
  const wording = Math.floor(seeded(facts.map(({ id }) => id).join('|'))() * prompts.length)
  const explanation = facts.map(({ statement }) => asSentence(statement)).join(' ')
  return {
    question: { ...askedOf(facts, prompts[wording] ?? '', explanation), form: 'match', pairs, classes: [] },
    ask: null,
    rivals: [],
    swap: null,
    aim: `match ${at}`,
    strain: 0,
  }
}

/** The pairs without those that nothing else beside them could stand for: they are told at once. */
const withoutLone = (pairs: readonly Matched[], couldBe: (one: Fact, other: Fact) => boolean): Matched[] =>
  pairs.filter((pair) => pairs.some((other) => other !== pair && couldBe(pair.fact, other.fact)))

export const matched = (fact: Fact, left: string, right: string): Matched => ({
  fact,
  left: capitalised(left),
  right: capitalised(right),
  claim: right,
})

/** "Why do some contain aluminium? Aluminium salts …": a word of both sides. */
function tellsItself({ left, right }: Matched, pairs: readonly Matched[]): boolean {
  if (spellsOut(left, right)) return true
  // Where all are soups, "soup" tells of none.
  const shared = new Set(words(left).filter((word) => pairs.every((one) => words(one.left).includes(word))))
  const own = pairs.length < FEWEST ? words(left) : words(left).filter((word) => !shared.has(word))
  // IPv6 comes after IPv4.
  return shareRoot(own.join(' ').replace(/\d+/gu, ''), right.replace(/\d+/gu, ''))
}

/** "Described in 1829" beside a row of that year: a hint to a wrong pair. */
const pointsAside = ({ right }: Matched, pairs: readonly Matched[]): boolean =>
  pairs.some((other) => other.right !== right && isYearIn(other.left, right))

const isYearIn = (year: string, text: string): boolean =>
  /^(?:AD )?\d{3,4}(?: BCE?)?$/u.test(year) && text.includes(year)

/** The pairs of which none fits the left side of another. */
function oneToOne(pairs: readonly Matched[], knowledge: Knowledge): Matched[] {
  const kept: Matched[] = []
  for (const pair of pairs) {
    const fits = kept.every(
      (other) => !mayBeSwapped(pair, other, knowledge) && !mayBeSwapped(other, pair, knowledge),
    )
    if (fits) kept.push(pair)
  }
  return kept
}

function mayBeSwapped(asked: Matched, other: Matched, knowledge: Knowledge): boolean {
  if (restates(asked.left, other.left, knowledge) || restates(asked.right, other.right, knowledge))
    return true
  const ask: Ask = {
    direction: 'name',
    fact: asked.fact,
    key: asked.left,
    about: asked.left,
    claim: asked.claim,
    exclusive: true,
  }
  return whyUnsafe({ text: other.left, fact: other.fact, owner: other.left }, ask, knowledge) !== null
}

/** Fewer are no list. */
export const FEWEST = 3
const MOST = 6
