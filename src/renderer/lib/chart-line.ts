import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { wilson, Z80 } from '../../shared/wilson.ts'

/** One score: when, how much (0 to 100), and the answers' weight it rests on. */
export type Score = { readonly at: string; readonly percent: number; readonly weight: number }

export type ChartPoint = {
  readonly x: number
  readonly y: number
  /** Ends of the bar: where the score would fall four times in five. */
  readonly top: number
  readonly bottom: number
  readonly low: number
  readonly high: number
}

export type ChartLine = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly path: string
  readonly points: readonly ChartPoint[]
  readonly ticks: readonly { readonly value: number; readonly y: number }[]
}

/**
 * Lays out scores over time for a drawing of `width` pixels; `em` is the size of its text, so that a
 * larger text setting widens the margins too. Attempts stand at their dates, but never so close that
 * one covers the next.
 */
export function layOutScores(scores: readonly Score[], width: number, em = 12): ChartLine {
  const height = Math.round(17.5 * em)
  const left = 2.5 * em
  const right = Math.max(left + 1, width - 4.5 * em)
  const bars = scores.map((score) => likelyRange(score.percent, score.weight))
  const bottom = axisBottom(bars.map((bar) => bar.low))
  const y = scaleLinear([bottom, 100], [height - 2.7 * em, em])
  const xs = standApart(datedPlaces(scores, left + 0.5 * em, right), 2 * em, right)
  const points = scores.map((score, index) => {
    const { low, high } = bars[index] ?? { low: 0, high: 100 }
    return { x: xs[index] ?? left, y: y(score.percent), top: y(high), bottom: y(low), low, high }
  })
  const ticks = y.ticks(bottom === 0 ? 5 : (100 - bottom) / 20).map((value) => ({ value, y: y(value) }))
  return { width, height, left, right, path: joined(points), points, ticks }
}

/** A line without axes for a list: 0 to 100, or nothing with fewer than two scores. */
export function sparkline(percents: readonly number[], width: number, height: number): string {
  if (percents.length < 2) return ''
  const x = scaleLinear([0, percents.length - 1], [2, width - 6])
  const y = scaleLinear([Math.min(60, ...percents), 100], [height - 2, 2])
  return joined(percents.map((percent, index) => ({ x: x(index), y: y(percent) })))
}

/** The likely range of a score that rests on `weight` points, in per cent: Wilson's interval at 80 %. */
export function likelyRange(percent: number, weight: number): { low: number; high: number } {
  const { low, high } = wilson(percent / 100, weight, Z80)
  return { low: 100 * low, high: 100 * high }
}

/** Which of the dates under an axis can be written: the last, the first, then those that still fit. */
export function writableLabels(xs: readonly number[], texts: readonly string[], em = 12): readonly number[] {
  const room = (index: number): number => (texts[index]?.length ?? 0) * em * 0.56 + em
  const kept: number[] = []
  const order = [xs.length - 1, ...xs.keys()].filter((index) => index >= 0)
  for (const index of new Set(order)) {
    const x = xs[index] ?? 0
    const free = kept.every((other) => {
      const apart = Math.abs((xs[other] ?? 0) - x)
      return texts[other] !== texts[index] && apart >= (room(other) + room(index)) / 2
    })
    if (free) kept.push(index)
  }
  return kept.sort((a, b) => a - b)
}

const joined = (points: readonly { x: number; y: number }[]): string =>
  line<{ x: number; y: number }>(
    (point) => point.x,
    (point) => point.y,
  ).digits(1)(points) ?? ''

const axisBottom = (lows: readonly number[]): number =>
  Math.min(60, Math.max(0, Math.floor(Math.min(...lows, 100) / 20) * 20))

function datedPlaces(scores: readonly Score[], left: number, right: number): readonly number[] {
  const times = scores.map((score) => Date.parse(score.at))
  const first = times[0] ?? 0
  const last = Math.max(first + 1, times.at(-1) ?? 0)
  const x = scaleLinear([first, last], [left, right])
  return times.map((time) => x(time))
}

/** Pushes places to the right until each is `gap` from the one before, then back inside; even where they don't fit. */
function standApart(places: readonly number[], gap: number, right: number): readonly number[] {
  const start = places[0] ?? 0
  const room = (right - start) / Math.max(1, places.length - 1)
  const step = Math.min(gap, room)
  const out: number[] = []
  for (const place of places) out.push(Math.max(place, (out.at(-1) ?? start - step) + step))
  for (let index = out.length - 1, limit = right; index >= 0; index--, limit -= step) {
    out[index] = Math.min(out[index] ?? limit, limit)
  }
  return out
}
