import { distance, leaningOf, rankQuestions, rungOf } from '../memory/ladder.ts'
import type { Candidate } from '../memory/ladder.ts'
import type { Askable } from './plan.ts'
import type { Picked } from './plan-select.ts'
import { stemsApart } from './stems.ts'

/** A fact with its questions: those for it alone first, then as the ladder ranks them, true/false last. */
export type Wanted = Picked & { readonly ranked: readonly Candidate[] }

/** A question with the facts of the session that it is asked for. */
export type Unit = {
  readonly question: Candidate
  readonly wanted: readonly Wanted[]
  /** Ids of the facts wanted. */
  readonly facts: readonly string[]
  /** Topic and group within its article; the group is empty where the fact has no siblings. */
  readonly topic: string
  readonly group: string
  readonly phase: number
  readonly place: number
}

/** A unit stands where the first of its facts would. */
export function unitOf(question: Candidate, wanted: readonly Wanted[]): Unit {
  const { article = '', topic = '', group = null } = wanted[0]?.askable ?? {}
  return {
    question,
    wanted,
    facts: wanted.map(({ askable }) => askable.fact),
    topic: `${article} ${question.topic ?? topic}`,
    group: group === null ? '' : `${article} ${group}`,
    phase: Math.min(...wanted.map(({ phase }) => phase)),
    place: Math.min(...wanted.map(({ place }) => place)),
  }
}

/** In a session of fewer facts each has a question of its own: five facts are five questions. */
const SHARED_FROM = 10
/** A session has no more of it. */
export const TRUEFALSE_SHARE = 0.1

/**
 * Chooses what each fact is asked with, by the ladder. A match or sort is asked for all of its facts that
 * are in the session at once, where it suits every one of them and they are at least half of it.
 *
 * @param truefalse how many true/false there may be besides, where a tenth of the session is more
 */
export function chooseUnits(picked: readonly Picked[], seed: string, truefalse = Infinity): Unit[] {
  const ladder = new Map(picked.map(({ askable }) => [askable.fact, rank(askable, seed)]))
  const wanted = picked.map((one) => ({ ...one, ranked: fallbacks(ladder.get(one.askable.fact) ?? []) }))
  const shared = wanted.length < SHARED_FROM ? [] : shareQuestions(wanted, ladder)
  const covered = new Set(shared.flatMap((unit) => unit.wanted))
  const alone = wanted.filter((one) => !covered.has(one))
  const tenth = Math.floor((alone.length + shared.length) * TRUEFALSE_SHARE)
  return [...shared, ...chooseAlone(alone, ladder, Math.min(tenth, truefalse))]
}

const rank = ({ fact, candidates, memory, lastAsked }: Askable, seed: string): Candidate[] =>
  rankQuestions(candidates, rungOf(memory), leaningOf(memory), lastAsked, `${seed}:${fact}`)

const isAlone = ({ facts }: Candidate): boolean => facts.length === 1

const ownFirst = (ranked: readonly Candidate[]): Candidate[] => [
  ...ranked.filter(isAlone),
  ...ranked.filter((question) => !isAlone(question)),
]

const fallbacks = (ranked: readonly Candidate[]): Candidate[] =>
  ownFirst(ranked).sort((a, b) => Number(a.form === 'truefalse') - Number(b.form === 'truefalse'))

/** The units that each ask several facts: a question that one of them would be asked with first. */
function shareQuestions(
  wanted: readonly Wanted[],
  ladder: ReadonlyMap<string, readonly Candidate[]>,
): Unit[] {
  const free = new Map(wanted.map((one) => [one.askable.fact, one]))
  const units: Unit[] = []
  for (const { askable } of wanted) {
    const question = ladder.get(askable.fact)?.[0]
    if (!question || isAlone(question) || !free.has(askable.fact)) continue
    const present = question.facts.filter((fact) => ladder.has(fact))
    const here = present.flatMap((fact) => free.get(fact) ?? [])
    const half = here.length >= 2 && 2 * here.length >= question.facts.length
    if (!half || here.length < present.length || !here.every((one) => suits(question, one.askable))) continue
    for (const one of here) free.delete(one.askable.fact)
    units.push(unitOf(question, here))
  }
  return units
}

/** Whether none of the fact's own questions is nearer to its rung. */
function suits(question: Candidate, { memory, lastAsked, candidates }: Askable): boolean {
  if (question.id === lastAsked) return false
  const rung = rungOf(memory)
  return candidates.every((other) => distance(question, rung) <= distance(other, rung))
}

function chooseAlone(
  wanted: readonly Wanted[],
  ladder: ReadonlyMap<string, readonly Candidate[]>,
  mostTrueFalse: number,
): Unit[] {
  const stems = stemsApart()
  let truefalse = mostTrueFalse
  return wanted.flatMap((one) => {
    const ranked = ownFirst(ladder.get(one.askable.fact) ?? [])
    const allowed = ranked.filter(({ form }) => form !== 'truefalse' || truefalse > 0)
    const open = allowed.length > 0 ? allowed : ranked
    const [first] = open
    if (!first) return []
    // A stem that the session has had gives way only to a form of the same rung.
    const rung = rungOf(one.askable.memory)
    const alike = open.filter((other) => other.id !== one.askable.lastAsked || other === first)
    const question =
      alike.find((other) => distance(other, rung) <= distance(first, rung) && stems.isApart(other.stem)) ??
      first
    stems.add(question.stem)
    if (question.form === 'truefalse') truefalse--
    return [unitOf(question, [one])]
  })
}
