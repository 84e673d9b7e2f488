import { isWithin, sayTheSame, whyUnsafe, wordingOf } from './guard.ts'
import type { Ask, Rival } from './guard.ts'
import type { Knowledge, Wording } from './knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import { isAlone, LOOK_RULES, lookOf } from './option-looks.ts'
import type { Look } from './option-looks.ts'
import { remembered } from '../remembered.ts'
import { shuffled } from '../seed.ts'
import { words } from '../language/words.ts'

/** Pools of rivals, nearest first: of one pool all are as good, and a later pool is only drawn on at need. */
export type Pools = readonly (readonly Rival[])[]

/** Rivals the guard let through, and what it said of the others. */
export type Guarded = {
  readonly safe: readonly (Rival & { readonly pool: number })[]
  readonly refused: readonly string[]
}

// A choice and a false statement want the same rivals.
const known = new WeakMap<Ask, { readonly pools: Pools; readonly guarded: Guarded }>()

/** Puts every rival before the guard. */
export function guardPools(pools: Pools, ask: Ask, knowledge: Knowledge): Guarded {
  const found = known.get(ask)
  if (found?.pools === pools) return found.guarded
  const guarded = guardEach(pools, ask, knowledge)
  known.set(ask, { pools, guarded })
  return guarded
}

function guardEach(pools: Pools, ask: Ask, knowledge: Knowledge): Guarded {
  const refused: string[] = []
  const safe: (Rival & { readonly pool: number })[] = []
  pools.forEach((pool, place) => {
    const from = safe.length
    for (const rival of shuffled(pool, `${ask.fact.id}|${ask.direction}`)) {
      if (safe.length - from >= ENOUGH) break
      const why = whyUnsafe(rival, ask, knowledge)
      if (why) refused.push(`“${rival.text}”: ${why}`)
      else safe.push({ ...rival, pool: place })
    }
  })
  return { safe: withoutDoubles(safe, knowledge), refused }
}

/** So many safe ones of a pool are choice enough. */
const ENOUGH = 24

/**
 * Three wrong options (two where there are no more) that fit the key best: alike in length and shape, none
 * holding another, from the nearest pools.
 */
export function bestRivals(guarded: Guarded, key: string): readonly Rival[] {
  const traits = traitsOf(key)
  const field = guarded.safe
    .map((rival) => ({ ...rival, misfit: misfit(traitsOf(rival.text), traits) }))
    .sort((one, other) => one.pool - other.pool || one.misfit - other.misfit)
    .slice(0, FIELD)
    .map((rival) => ({ ...rival, look: lookOf(capitalised(rival.text)) }))
  const look = lookOf(capitalised(key))
  const sets = field.length >= 3 ? triples(field) : field.length === 2 ? [field] : []
  const none: { set: readonly Candidate[]; cost: number } = { set: [], cost: Infinity }
  const { set } = sets.reduce((best, next) => {
    // What a set costs at least is known at once; what gives its key away takes its time.
    const least = distanceOf(next)
    if (least >= best.cost) return best
    const cost = giveawaysOf(next, look, best.cost - least) + least
    return cost < best.cost ? { set: next, cost } : best
  }, none)
  return set.map(({ look: _, misfit: __, ...rival }) => rival)
}

type Candidate = Rival & { readonly pool: number; readonly look: Look; readonly misfit: number }

const FIELD = 9

function triples<T>(items: readonly T[]): (readonly T[])[] {
  return items.flatMap((one, first) =>
    items
      .slice(first + 1)
      .flatMap((two, second) => items.slice(first + second + 2).map((three) => [one, two, three])),
  )
}

/** How far a set of wrong options is from the key. */
const distanceOf = (set: readonly Candidate[]): number =>
  set.reduce((sum, one) => sum + one.pool * 2 + one.misfit, 0)

/** What else speaks against a set of wrong options: what gives the key away. It is not counted beyond what is too much. */
function giveawaysOf(set: readonly Candidate[], key: Look, tooMuch: number): number {
  const wrong = set.map(({ look }) => look)
  let cost =
    (wrong.every(({ length }) => length < key.length) ? 3 : 0) +
    (isAlone(key, wrong, ({ several }) => several) ? 4 : 0)
  for (const { finds } of LOOK_RULES) {
    if (cost >= tooMuch) return cost
    if (finds({ key, wrong }) !== false) cost += 4
  }
  if (cost < tooMuch && wordOfAll(wrong, key)) cost += 4
  return cost < tooMuch && isNested(set, key) ? cost + 10 : cost
}

/** Whether one option holds all that another says. */
function isNested(set: readonly Candidate[], key: Look): boolean {
  if (set.some(({ contrary }) => contrary)) return false
  const looks = [key, ...set.map(({ look }) => look)]
  return looks.some((one, at) =>
    looks.some((other, place) => at !== place && isWithin(one.stems, other.stems)),
  )
}

/** "Elasticity" in every wrong option and not in the key. */
function wordOfAll([first, ...others]: readonly Look[], key: Look): boolean {
  for (const stem of first?.stems ?? [])
    if (!key.stems.has(stem) && others.every(({ stems }) => stems.has(stem))) return true
  return false
}

/** How unlike the key an option looks, 0 for its like. */
function misfit(one: Traits, other: Traits): number {
  const length = Math.abs(one.length - other.length) / Math.max(one.length, other.length)
  const number = one.plural === other.plural ? 0 : 0.3
  const digits = one.digits === other.digits ? 0 : 0.4
  const opening = one.opening === other.opening ? 0 : 0.6
  return length + number + digits + opening
}

type Traits = {
  readonly length: number
  readonly plural: boolean
  readonly digits: boolean
  readonly opening: string
}

const traitsOf: (text: string) => Traits = remembered(
  (text) => ({
    length: text.length,
    plural: isPlural(text),
    digits: /\d/.test(text),
    opening: openingOf(text),
  }),
  5000,
)

function openingOf(text: string): string {
  const first = words(text)[0] ?? ''
  return /^(?:they|it|an?|the)$/.test(first) ? first : ''
}

function withoutDoubles<T extends Rival>(rivals: readonly T[], knowledge: Knowledge): T[] {
  const kept: T[] = []
  const wordings: Wording[] = []
  for (const rival of rivals) {
    const wording = wordingOf(rival.text, knowledge)
    if (!rival.contrary && wordings.some((earlier) => sayTheSame(earlier, wording))) continue
    kept.push(rival)
    wordings.push(wording)
  }
  return kept
}
