import type { Draft } from './forms/draft.ts'
import type { Knowledge } from './knowledge.ts'
import { seeded } from './seed.ts'
import type { Fact } from './types.ts'

/**
 * Of each fact, form and aim the draft that breaks the fewest rules of style; true and false statements in
 * equal parts; a cloze with a weak blank only where its fact has no other question to recall it by.
 * The order is that of the facts in the article, pairs last.
 */
export function keepBest(drafts: readonly Draft[], { reading }: Knowledge): Draft[] {
  const best = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = `${draft.question.facts.join()}|${draft.question.form}|${draft.aim}`
    const held = best.get(key)
    if (!held || costOf(draft) < costOf(held)) best.set(key, draft)
  }
  const kept = balanced([...best.values()])
  const recalled = new Set(
    kept.filter(({ question }) => question.form === 'typed').flatMap(({ question }) => question.facts),
  )
  const strong = kept.filter(
    ({ question, strain }) =>
      question.form !== 'cloze' || strain < WEAK || !question.facts.some((fact) => recalled.has(fact)),
  )
  return inOrder(strong, reading.facts)
}

const costOf = ({ question, strain }: Draft): number => question.warnings.length * 2 + strain

/** A blank from here on is a plain word, not a name, term or number. */
const WEAK = 4

/** Leaves of each fact one true/false statement, so that as many are true as are false. */
function balanced(drafts: readonly Draft[]): Draft[] {
  const statements = drafts.filter(({ question }) => question.form === 'truefalse')
  const byFact = Map.groupBy(statements, ({ question }) => question.facts.join())
  const both = [...byFact.values()].filter((all) => all.length > 1)
  const order = both
    .map((all) => ({ all, place: seeded(all[0]?.question.facts.join() ?? '')() }))
    .sort((one, other) => one.place - other.place)
  const kept = new Set(
    order.flatMap(
      ({ all }, at) =>
        all.find(
          ({ question }) => ('answer' in question ? question.answer : '') === (at % 2 ? 'True' : 'False'),
        ) ?? [],
    ),
  )
  return drafts.filter((draft) => draft.question.form !== 'truefalse' || kept.has(draft))
}

function inOrder(drafts: readonly Draft[], facts: readonly Fact[]): Draft[] {
  const place = new Map(facts.map(({ id }, at) => [id, at]))
  const placeOf = ({ question }: Draft) => place.get(question.facts[0] ?? '') ?? facts.length
  const isSingle = ({ question }: Draft) => (question.facts.length === 1 ? 0 : 1)
  return [...drafts].sort((one, other) => isSingle(one) - isSingle(other) || placeOf(one) - placeOf(other))
}
