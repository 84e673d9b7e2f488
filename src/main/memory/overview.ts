import { noteWrites } from '../db/note-writes.ts'
import type { Db } from '../db/sql.ts'
import { readFacts, readMissed, WRITTEN_OF_FACTS } from './overview-sql.ts'
import type { Memory } from './schedule.ts'
import { allOf, putIn, standsOf } from './stands.ts'
import type { Stands } from './stands.ts'

/** What a screen about the whole library needs of one fact. */
export type FactStand = {
  readonly fact: string
  readonly article: string
  readonly topic: string
  readonly place: number
  readonly memory: Memory | null
  /** See `isFirm`. */
  readonly firm: boolean
  readonly answers: number
  readonly suspended: boolean
  /** The study day it comes back on, 0 where it was not put off. */
  readonly buriedUntil: number
  /** Whether it has a question that was not set aside. */
  readonly asked: boolean
  /** Whether a review can begin it: see `NEW_FACT`. */
  readonly startable: boolean
}

/**
 * How every live fact stands, in the order of the articles: to read a hundred thousand of them for each screen takes
 * longer than to count them. They are read once and kept; what was written since is read again, fact by fact.
 */
export const overview = (db: Db): readonly FactStand[] => allOf(upToDate(db).stands)

/** The same by article. An article of which nothing was written since has the same list again. */
export const articleFacts = (db: Db): ReadonlyMap<string, readonly FactStand[]> =>
  upToDate(db).stands.articles

/** The facts that were not right when they were asked last; what comes back within a session is no new asking. */
export function missedFacts(db: Db): ReadonlySet<string> {
  const kept = upToDate(db)
  kept.missed ??= new Set(readMissed(db, null))
  return kept.missed
}

/** A fact that is in the course of being learnt, and asked, also one that was put off. */
export const isRemembered = ({ memory, suspended, asked }: FactStand): boolean =>
  memory !== null && !suspended && asked

/** The study day on which it comes; what was put off beyond its day comes on the one it is put off to. */
export const comesOn = ({ memory, buriedUntil }: FactStand): number => Math.max(memory?.due ?? 0, buriedUntil)

export const isAwake = ({ suspended, buriedUntil }: FactStand, day: number): boolean =>
  !suspended && buriedUntil <= day

type Kept = {
  stands: Stands
  missed: Set<string> | null
  /** Facts of which something was written since. */
  readonly noted: Set<string>
  /** Something was written of which nobody told what. */
  stale: boolean
}

const inMemory = new WeakMap<Db, Kept>()
/** More than so many, and than a tenth of all, are read as quickly from the first to the last. */
const FEW = 2000

function upToDate(db: Db): Kept {
  const kept = inMemory.get(db)
  if (!kept) return firstRead(db)
  if (kept.noted.size === 0 && !kept.stale) return kept
  const facts = [...kept.noted]
  const isMuch = kept.stale || facts.length > Math.max(FEW, kept.stands.byFact.size / 10)
  if (isMuch) kept.stands = standsOf(readFacts(db, null))
  else putIn(kept.stands, facts, readFacts(db, facts))
  kept.stale = false
  if (isMuch) kept.missed = null
  if (kept.missed) {
    for (const fact of facts) kept.missed.delete(fact)
    for (const fact of readMissed(db, facts)) kept.missed.add(fact)
  }
  // What a transaction wrote may be taken back: then it is read once more.
  if (!db.inTransaction) kept.noted.clear()
  return kept
}

/** To be called when something was written through another connection: these facts are read again, or all where it is not known. */
export function noteFacts(db: Db, facts: readonly string[] | null): void {
  const kept = inMemory.get(db)
  if (!kept) return
  if (facts === null) kept.stale = true
  else for (const fact of facts) kept.noted.add(fact)
}

function firstRead(db: Db): Kept {
  const noted = new Set<string>()
  noteWrites(db, 'fact', WRITTEN_OF_FACTS, (fact) => noted.add(fact))
  const kept: Kept = { stands: standsOf(readFacts(db, null)), missed: null, noted, stale: false }
  // In a transaction that wrote already nothing tells what: another look follows.
  if (!db.inTransaction) inMemory.set(db, kept)
  return kept
}

/** The order of the articles, and of the facts in each. */
export const byPlace = (a: FactStand, b: FactStand): number =>
  a.article === b.article ? a.place - b.place : a.article < b.article ? -1 : 1
