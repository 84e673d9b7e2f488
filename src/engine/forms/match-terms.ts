import { areToldAlike, ofOneSort, placeOf } from '../compose/one-sort.ts'
import { grammarOf } from '../compose/genus.ts'
import { inOneNumber } from '../compose/inquiry.ts'
import { asSentence } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { pointsBack } from '../language/points-back.ts'
import { isPlural } from '../language/number.ts'
import { tellsOfPerson } from '../outline/meaning.ts'
import { isMainTerm } from '../terms/main-term.ts'
import type { Fact } from '../types.ts'
import { areOfOneEntry } from '../compose/one-entry.ts'
import { FEWEST, matched, safePairs, type MatchSet } from './match-pairs.ts'
import { namesKind } from '../wordings/kind-named.ts'

/** The terms of each section with their meanings; those of sections that have too few, and what is left over, stand together. */
export function termSets(knowledge: Knowledge): readonly MatchSet[] {
  const { reading } = knowledge
  const terms = reading.facts.filter(
    (fact) => fact.kind === 'definition' && isTold(fact) && !isMainTerm(fact.subject, knowledge),
  )
  const places = Map.groupBy(terms, (fact) => placeOf(fact, reading.article.sections))
  const sets = [...places.values()].map((group) => termSet(group, knowledge))
  const safe = sets.map((set) => ({ set, pairs: safePairs(set, knowledge) }))
  const full = safe.filter(({ pairs }) => pairs.length >= FEWEST)
  const asked = new Set(full.flatMap(({ pairs }) => pairs))
  const rest = sets.flatMap(({ pairs }) => pairs.filter((pair) => !asked.has(pair)))
  return [...full.map(({ set }) => set), { prompts: PROMPTS, pairs: rest, couldBe: couldMean }]
}

const PROMPTS = ['Match each term with its meaning.', 'Match each of these terms with what it means.']

function termSet(group: readonly Fact[], { reading }: Knowledge): MatchSet {
  const { blocks } = reading.article
  const apart = group.filter(
    (fact, at) => !group.slice(0, at).some((one) => areOfOneEntry(one, fact, blocks)),
  )
  return {
    prompts: PROMPTS,
    pairs: apart.map((fact) => matched(fact, fact.subject, asSentence(fact.value))),
    couldBe: couldMean,
  }
}

/** Whether the meaning of one term could be that of another by its sort and its grammar. */
export function couldMean(term: Fact, other: Fact): boolean {
  const many = isPlural(term.subject) && grammarOf(other.value) !== 'many'
  return (
    !many &&
    areToldAlike(term.value, other.value) &&
    inOneNumber(asSentence(term.value), asSentence(other.value)) &&
    ofOneSort(term, [other]).length > 0
  )
}

const isTold = ({ value }: Fact): boolean =>
  namesKind(value) && !tellsOfPerson(value) && !pointsBack(asSentence(value))
