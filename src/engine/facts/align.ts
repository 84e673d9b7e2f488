import { isSlip, likeFinder, withoutSigns, wordingOf } from '../language/alike.ts'
import { foldAnswer } from '../marking/answer-fold.ts'
import { isHighlight } from '../own/authored.ts'
import { ALIKE, matchChanged, matchOne, matchSame, matchSettled, opened } from './fact-matching.ts'
import type { Aligned, Anchored, Key, KeptFact, Open } from './fact-matching.ts'
import { shortHash } from '../ids.ts'
import { subjectGroups } from '../terms/subject-groups.ts'
import type { Fact } from '../types.ts'

/** By the id the engine gave each new fact, what became of it; and the ids of what the text has no more. */
export type Alignment = { readonly facts: ReadonlyMap<string, Aligned>; readonly gone: readonly string[] }

/**
 * Finds the facts of a text again after an edit (QUESTIONS.md, "Ids that survive an edit"). The surest likeness is
 * used first; a fact is found once; an id that was ever given is given to no other fact.
 *
 * @param before every fact that the article ever had, those set aside among them
 * @param after the facts that were made of the new text; their ids are unique
 * @param settled what is known already: by the id of a new fact that of the fact it is
 */
export function alignFacts(
  before: readonly KeptFact[],
  after: readonly Fact[],
  settled: ReadonlyMap<string, string> = new Map(),
): Alignment {
  const open = opened(before, after)
  matchSettled(open, settled)
  const { anchor, alias, subject, words } = keysOf(open, [...before, ...after])
  matchSame(open, (fact) => `${anchor(fact)}|${fact.slot}|${words(fact)}`)
  matchChanged(open, anchor)
  matchOne(open, 'renamed', (fact) => `${alias(fact)}|${namedSlot(fact)}|${words(fact)}`)
  matchOne(
    open,
    'changed',
    (fact) => `${alias(fact)}|${words(fact)}`,
    (one, other) => isSlip(one.slot, other.slot),
  )
  matchOne(open, 'renamed', (fact) => `${fact.kind}|${words(fact)}`, sameSentence)
  matchOne(open, 'renamed', (fact) => `${subject(fact)}|${words(fact)}`, saysEnough(open))
  giveNewIds(open, before, anchor)
  return {
    facts: open.found,
    gone: [...open.before].filter(({ gone }) => !gone).map(({ id }) => id),
  }
}

/** By what facts are found: kind, subject and slot; the same under any alias; the words of the value. */
function keysOf(
  { wording }: Open,
  facts: readonly (KeptFact | Fact)[],
): Record<'anchor' | 'alias' | 'subject' | 'words', Key> {
  const groupOf = subjectGroups(facts)
  return {
    anchor: (fact) => `${fact.kind}|${foldAnswer(fact.subject).join(' ')}|${namedSlot(fact)}`,
    alias: ({ kind, subject }) => `${kind}|${groupOf(subject)}`,
    subject: (fact) => groupOf(fact.subject),
    words: (fact) => wording(fact).folded,
  }
}

/** A slot that nothing names holds a hash of what the fact says; a blank is named by what stands in it. */
const namedSlot = (fact: Anchored): string =>
  isHighlight(fact) ? `==${foldAnswer(fact.value).join(' ')}` : fact.slot.replace(/^#.*/s, '#')

/** Below this a fact with the same anchor is plainly another one. */
const FAINT = 0.3

/** A value of some words is no chance: it is the same fact, though it is read as another kind. */
const saysEnough =
  ({ wording }: Open) =>
  (one: KeptFact): boolean =>
    wording(one).telling.size >= 3

/** The same sentence of the source, long enough to be no chance, says it. */
function sameSentence(one: Pick<KeptFact, 'evidence'>, other: Pick<KeptFact, 'evidence'>): boolean {
  const quotes = new Set(other.evidence.map(({ quote }) => bare(quote).join(' ')))
  return one.evidence.some(({ quote }) => bare(quote).length >= SENTENCE && quotes.has(bare(quote).join(' ')))
}

const SENTENCE = 6

const bare = (quote: string): readonly string[] => foldAnswer(withoutSigns(quote))

/** What was not found gets an id that nothing ever had; what is like something lost says so. */
function giveNewIds(open: Open, before: readonly KeptFact[], anchor: Key): void {
  const taken = new Set(before.map(({ id }) => id))
  const byKind = findersOf(open, ({ kind }) => kind, ALIKE)
  // A slot with a name has few facts, so that even a faint likeness tells.
  const byAnchor = findersOf(open, anchor, FAINT)
  for (const fact of open.after) {
    const own = fact.slot.startsWith('#') ? undefined : byAnchor.get(anchor(fact))
    const found = [byKind.get(fact.kind), own].flatMap((finder) => finder?.(open.wording(fact)) ?? [])
    const lookAlikes = [...new Set(found)]
    const id = freeId(fact, taken)
    taken.add(id)
    const was = lookAlikes.length > 0 ? 'needs review' : 'new'
    open.found.set(fact.id, { was, id, revision: 0, lookAlikes: lookAlikes.map((one) => one.id) })
  }
}

const findersOf = ({ before, wording }: Open, keyOf: Key, least: number) =>
  new Map([...Map.groupBy(before, keyOf)].map(([key, lost]) => [key, likeFinder(lost, wording, least)]))

/** The engine's own id, or where that belongs to another fact one that also says what this one says. */
function freeId({ id, value }: Fact, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id
  const words = wordingOf(value).folded
  for (let times = 0; ; times++) {
    const other = shortHash(`${id}|${words}|${times}`)
    if (!taken.has(other)) return other
  }
}
