import { likeFinder, withoutSigns, wordingOf, type Wording } from '../language/alike.ts'
import { isHighlight } from '../own/authored.ts'
import type { Evidence, Fact } from '../types.ts'

/** A fact as it is kept. `gone`: the text has it no more. Revisions count from 0. */
export type KeptFact = Pick<Fact, 'id' | 'kind' | 'subject' | 'aliases' | 'slot' | 'value'> & {
  readonly evidence: readonly Pick<Evidence, 'quote'>[]
  readonly revision: number
  readonly gone: boolean
}

/**
 * What became of a fact of the new text: `kept` word for word, `changed` in its words, `renamed` under an alias,
 * `new`; `needs review` where it is like facts (`lookAlikes`, by id) of which it may be any, so that it counts as new.
 */
export type Aligned = {
  readonly was: 'kept' | 'changed' | 'renamed' | 'new' | 'needs review'
  readonly id: string
  readonly revision: number
  readonly lookAlikes: readonly string[]
}

/** What is still to be found, and what was found already. */
export type Open = {
  readonly before: Set<KeptFact>
  readonly after: Set<Fact>
  readonly found: Map<string, Aligned>
  readonly wording: (fact: Anchored) => Wording
}

export type Anchored = Pick<KeptFact, 'kind' | 'subject' | 'slot' | 'value' | 'evidence'>

/** Prepares facts for being found. */
export function opened(before: readonly KeptFact[], after: readonly Fact[]): Open {
  const known = new Map<Anchored, Wording>()
  const wording = (fact: Anchored): Wording => {
    const made = known.get(fact) ?? wordingOf(isHighlight(fact) ? sentenceOf(fact) : fact.value)
    known.set(fact, made)
    return made
  }
  return { before: new Set(before), after: new Set(after), found: new Map(), wording }
}

/** By what facts are found. */
export type Key = (fact: Anchored) => string

/** Of a blank its sentence is compared: the blank alone says little. */
const sentenceOf = ({ evidence }: Anchored): string => withoutSigns(evidence[0]?.quote ?? '')

/** How alike the values of one anchor must be. */
export const ALIKE = 0.6

/** Facts of which it is known which they are. */
export function matchSettled(open: Open, settled: ReadonlyMap<string, string>): void {
  if (settled.size === 0) return
  const byId = new Map([...open.before].map((fact) => [fact.id, fact]))
  for (const fact of [...open.after]) {
    const kept = byId.get(settled.get(fact.id) ?? '')
    if (!kept || !open.before.has(kept)) continue
    const isSame = open.wording(kept).folded === open.wording(fact).folded
    settle(open, kept, fact, isSame ? 'kept' : 'changed')
  }
}

/** Facts that say the same of the same stand for each other in order; what is still in the text comes first. */
export function matchSame(open: Open, keyOf: (fact: Anchored) => string): void {
  const waiting = Map.groupBy(
    [...open.before].sort((one, other) => Number(one.gone) - Number(other.gone)),
    keyOf,
  )
  for (const fact of open.after) {
    const same = waiting.get(keyOf(fact)) ?? []
    const [kept] = same.splice(
      Math.max(
        0,
        same.findIndex(({ id }) => id === fact.id),
      ),
      1,
    )
    if (kept) settle(open, kept, fact, 'kept')
  }
}

/** Facts of one anchor whose values are alike are one, where neither is like another. */
export function matchChanged(open: Open, anchor: Key): void {
  forLivingThenGone(
    open,
    (waiting) => {
      const finders = new Map(
        [...Map.groupBy(waiting, anchor)].map(([key, facts]) => [
          key,
          likeFinder(facts, open.wording, ALIKE),
        ]),
      )
      return (fact) => finders.get(anchor(fact))?.(open.wording(fact)) ?? []
    },
    'changed',
  )
}

/** Facts with one key are one, where there is no other with it. */
export function matchOne(
  open: Open,
  was: 'changed' | 'renamed',
  keyOf: Key,
  isSure: (one: KeptFact, other: Fact) => boolean = () => true,
): void {
  forLivingThenGone(
    open,
    (waiting) => {
      const byKey = Map.groupBy(waiting, keyOf)
      return (fact) => (byKey.get(keyOf(fact)) ?? []).filter((one) => isSure(one, fact))
    },
    was,
  )
}

/** Settles what is like one fact alone, from both sides; what is still in the text comes first. */
function forLivingThenGone(
  open: Open,
  prepared: (waiting: readonly KeptFact[]) => (fact: Fact) => readonly KeptFact[],
  was: 'changed' | 'renamed',
): void {
  for (const gone of [false, true]) {
    const likeOf = prepared([...open.before].filter((fact) => fact.gone === gone))
    const pairs = [...open.after].flatMap((fact) => likeOf(fact).map((one) => ({ one, fact })))
    const times = countOf(pairs.flatMap(({ one, fact }) => [one, fact]))
    for (const { one, fact } of pairs)
      if (times.get(one) === 1 && times.get(fact) === 1) settle(open, one, fact, was)
  }
}

function countOf<T>(items: readonly T[]): Map<T, number> {
  const times = new Map<T, number>()
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1)
  return times
}

function settle(open: Open, kept: KeptFact, fact: Fact, was: 'kept' | 'changed' | 'renamed'): void {
  const revision = kept.revision + (was === 'changed' ? 1 : 0)
  open.before.delete(kept)
  open.after.delete(fact)
  open.found.set(fact.id, { was, id: kept.id, revision, lookAlikes: [] })
}
