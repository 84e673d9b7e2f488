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
import { namesKind } from '../wordings/kind-named.ts'

/** The terms of each section whose meanings can be told from one another only by who knows them. */
export function termSets(knowledge: Knowledge): readonly (readonly Fact[])[] {
  const { reading } = knowledge
  const terms = reading.facts.filter(
    (fact) => fact.kind === 'definition' && isTold(fact) && !isMainTerm(fact.subject, knowledge),
  )
  return [...Map.groupBy(terms, (fact) => placeOf(fact, reading.article.sections)).values()]
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
