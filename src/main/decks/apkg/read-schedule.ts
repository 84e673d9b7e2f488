import { memoryFromEase } from '../../memory/schedule.ts'
import type { Review, Schedule } from '../deck.ts'
import type { Collection } from './collection.ts'

/** What a collection says of a card beside its words. Whatever wrote it: nothing is taken to be a number. */
export type CardRow = {
  readonly id: number
  readonly nid: number
  readonly did: number
  readonly ord: number
  readonly type: unknown
  readonly queue: unknown
  readonly due: unknown
  readonly ivl: unknown
  readonly factor: unknown
  readonly reps: unknown
  readonly lapses: unknown
  readonly odue: unknown
  readonly odid: unknown
  readonly data: unknown
}

const LEARNING = 1
/** Beyond that a due day is an instant in seconds. */
const INSTANTS = 1_000_000_000

/**
 * How well a card is remembered. By FSRS where Anki kept that; else by the interval and the ease of its older
 * scheduler, as FSRS itself converts them. Null for a card that was never learnt.
 */
export function scheduleOf(row: CardRow, { days }: Collection): Schedule | null {
  const type = number(row.type)
  const memory = memoryOf(row.data)
  if (type === 0 || (type === LEARNING && memory === null)) return null
  const ivl = Math.max(0, number(row.ivl))
  const moved = number(row.odid) !== 0 && number(row.odue) !== 0 ? number(row.odue) : number(row.due)
  const due = moved >= INSTANTS ? days.dayOf(moved) : days.first + moved
  const seen = memory?.reviewed == null ? null : days.dayOf(memory.reviewed)
  // In a step that is learnt again the interval is the one to come.
  const reviewed = type === 2 && ivl > 0 ? due - ivl : (seen ?? due)
  const state = memory?.state ?? memoryFromEase(number(row.factor) / 1000, ivl)
  return {
    ...state,
    reviewed,
    due,
    reps: Math.max(0, number(row.reps)),
    lapses: Math.max(0, number(row.lapses)),
    suspended: number(row.queue) === -1,
  }
}

type Memory = {
  readonly state: { readonly stability: number; readonly difficulty: number }
  /** Seconds since 1970. */
  readonly reviewed: number | null
}

function memoryOf(data: unknown): Memory | null {
  if (typeof data !== 'string' || !data.startsWith('{')) return null
  try {
    const { s, d, lrt } = JSON.parse(data) as Readonly<Record<string, unknown>>
    if (typeof s !== 'number' || typeof d !== 'number' || !(s > 0 && s < 1e6 && d >= 1 && d <= 10))
      return null
    return { state: { stability: s, difficulty: d }, reviewed: typeof lrt === 'number' ? lrt : null }
  } catch {
    return null
  }
}

export type ReviewRow = {
  readonly id: number
  readonly cid: number
  readonly ease: unknown
  readonly ivl: unknown
  readonly lastIvl: unknown
  readonly factor: unknown
  readonly time: unknown
  readonly type: unknown
}

/** Kinds of rows of `revlog` that are no answers: a day that was set by hand. */
const BY_HAND = 4

/** An answer; null for what is none. */
export function reviewOf(row: ReviewRow, { threeButtons }: Collection): Review | null {
  const ease = number(row.ease)
  const type = number(row.type)
  const rating = threeButtons && (type === 0 || type === 2) && ease > 1 ? ease + 1 : ease
  if (type >= BY_HAND || !(rating === 1 || rating === 2 || rating === 3 || rating === 4)) return null
  const interval = daysOf(number(row.ivl))
  return {
    at: row.id,
    rating,
    ms: Math.max(0, number(row.time)),
    interval,
    before: daysOf(number(row.lastIvl)),
    difficulty: difficultyOf(number(row.factor), interval),
  }
}

/** An interval: days, or seconds below nothing. */
const daysOf = (interval: number): number => (interval < 0 ? -interval / 86_400 : interval)

/** FSRS keeps its difficulty as a small ease, to a hundredth; the older scheduler has eases of 1300 and more. */
const difficultyOf = (factor: number, interval: number): number =>
  factor > 0 && factor <= 1100
    ? Math.min(10, Math.max(1, Math.round((factor / 1000 - 0.1) * 900 + 100) / 100))
    : memoryFromEase(factor / 1000, interval).difficulty

const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : 0
