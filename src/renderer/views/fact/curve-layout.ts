import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import type { FactAnswer, MemoryCurve } from '../../../shared/fact-models.ts'

export type CurvePoint = { readonly x: number; readonly y: number }

export type CurveLayout = {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly bottom: number
  /** What was predicted, up to today. */
  readonly past: string
  /** What is predicted, from today on. */
  readonly ahead: string
  /** One for each answer, where the memory stood before it; the first stands at the top. */
  readonly answers: readonly CurvePoint[]
  readonly today: CurvePoint
  readonly due: CurvePoint
  readonly target: number
  readonly ticks: readonly { readonly percent: number; readonly y: number }[]
}

/**
 * Lays out the curve of a memory for a drawing of `width` pixels; `em` is the size of its text. Its lowest line is a
 * multiple of ten below all that is drawn, half at most.
 */
export function layOutCurve(
  curve: MemoryCurve,
  answers: readonly Pick<FactAnswer, 'day' | 'recall'>[],
  width: number,
  em = 12,
): CurveLayout {
  const { stretches, today, due, retention } = curve
  const points = stretches.flat()
  const days = points.map(({ day }) => day)
  const lowest = Math.min(
    ...points.map(({ recall }) => recall),
    retention,
    ...answers.map(({ recall }) => recall ?? 1),
  )
  const floor = Math.min(0.5, Math.floor(lowest * 10) / 10)
  const height = Math.round(15 * em)
  const [left, right, bottom] = [2.9 * em, Math.max(4 * em, width - 1.2 * em), height - 2.4 * em]
  const x = scaleLinear([Math.min(...days), Math.max(...days, today + 1)], [left + em / 2, right])
  const y = scaleLinear([floor, 1], [bottom, em])
  const drawn = line<{ day: number; recall: number }>(
    ({ day }) => x(day),
    ({ recall }) => y(recall),
  ).digits(1)
  const pathOf = (cut: (stretch: Stretch) => Stretch): string =>
    stretches.map((stretch) => drawn([...cut(stretch)]) ?? '').join('')
  const place = (day: number): CurvePoint => ({ x: x(day), y: y(recallAt(stretches, day)) })
  return {
    width,
    height,
    left,
    right,
    bottom,
    past: pathOf((stretch) => upTo(stretch, today)),
    ahead: pathOf((stretch) => from(stretch, today)),
    answers: answers.map(({ day, recall }) => ({ x: x(day), y: y(recall ?? 1) })),
    today: place(today),
    due: place(due),
    target: y(retention),
    ticks: y.ticks(floor < 0.3 ? 4 : 5).map((value) => ({ percent: Math.round(100 * value), y: y(value) })),
  }
}

type Stretch = readonly { readonly day: number; readonly recall: number }[]

/** Predicted recall on a day, between the places at which it was worked out; 1 where nothing is known of it. */
export function recallAt(stretches: readonly Stretch[], day: number): number {
  const stretch = stretches.findLast(([first]) => first !== undefined && first.day <= day)
  const after = stretch?.find((point) => point.day >= day)
  const before = stretch?.findLast((point) => point.day <= day)
  if (!before || !after) return before?.recall ?? 1
  if (after.day === before.day) return before.recall
  return before.recall + ((after.recall - before.recall) * (day - before.day)) / (after.day - before.day)
}

const upTo = (stretch: Stretch, day: number): Stretch =>
  cutAt(stretch, day).filter((point) => point.day <= day)

const from = (stretch: Stretch, day: number): Stretch =>
  cutAt(stretch, day).filter((point) => point.day >= day)

/** The stretch with a place more at a day within it. */
function cutAt(stretch: Stretch, day: number): Stretch {
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (!first || !last || day <= first.day || day >= last.day) return stretch
  const at = { day, recall: recallAt([stretch], day) }
  return [...stretch.filter((one) => one.day < day), at, ...stretch.filter((one) => one.day > day)]
}
