import { percentile } from './figures.ts'
import type { Speech } from './run.ts'

export const MB = 1e6

/** The most a figure may be at the largest size: of its 50th, 95th and 99th percentile those that are held. */
export type Held = { readonly p50?: number; readonly p95?: number; readonly p99?: number }

/** Milliseconds that went by, and those of them in which the processor worked at it: these a busy machine changes least. */
export type Took = { readonly gone: number; readonly computed: number }

/** What is told of one size of library; of the largest what is to be reached is held. */
export type Figures = {
  /** Says what some took. */
  readonly say: (what: string, took: readonly Took[], held?: Held) => void
  /** Says one figure. */
  readonly note: (what: string, value: number, unit: string, most?: number) => void
}

/** Figures of one size after the other, and in the end how each grew. */
export function growing({ print, hold }: Speech): {
  readonly figures: (held: boolean) => Figures
  readonly grown: () => string[]
} {
  const middles = new Map<string, string[]>()
  const keep = (what: string, figure: string): void => {
    middles.set(what, [...(middles.get(what) ?? []), figure])
  }
  const figures = (isHeld: boolean): Figures => ({
    say: (what, took, held = {}) => {
      const gone = took.map((one) => one.gone)
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => percentile(gone, share))
      const computed = percentile(
        took.map((one) => one.computed),
        0.5,
      )
      print(
        `  ${what}: p50 ${ms(p50)} (${ms(computed)} computed) · p95 ${ms(p95)} · p99 ${ms(p99)} of ${took.length}`,
      )
      keep(what, ms(p50))
      if (!isHeld) return
      if (held.p50 !== undefined) hold(`${what}, p50`, p50 ?? NaN, held.p50, 'ms')
      if (held.p95 !== undefined) hold(`${what}, p95`, p95 ?? NaN, held.p95, 'ms')
      if (held.p99 !== undefined) hold(`${what}, p99`, p99 ?? NaN, held.p99, 'ms')
    },
    note: (what, value, unit, most) => {
      const figure = `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`
      print(`  ${what}: ${figure}`)
      keep(what, figure)
      if (isHeld && most !== undefined) hold(what, value, most, unit)
    },
  })
  return { figures, grown: () => [...middles].map(([what, all]) => `${what}: ${all.join(' · ')}`) }
}

const ms = (value = NaN): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`

/** What each of some rounds took. */
export const times = (
  rounds: number,
  run: (round: number) => unknown,
  before = (): void => undefined,
): Took[] =>
  Array.from({ length: rounds }, (_, round) => {
    before()
    return timed(() => run(round))
  })

export function timed(run: () => unknown): Took {
  const [start, used] = [performance.now(), process.threadCpuUsage()]
  run()
  const { user, system } = process.threadCpuUsage(used)
  return { gone: performance.now() - start, computed: (user + system) / 1000 }
}
