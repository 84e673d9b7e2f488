import type { MemoryCurve } from '../../shared/fact-models.ts'
import { imageOf } from '../answers/answer-row.ts'
import type { AnswerRow } from '../answers/answer-row.ts'
import type { Db } from '../db/sql.ts'
import { parametersOf } from './parameters.ts'
import { retrievability } from './schedule.ts'
import type { Memory, Parameters } from './schedule.ts'
import { settings } from '../settings.ts'

/** Places at which a stretch is worked out: the curve is steep at first, so they are denser there. */
const PLACES = 24

/**
 * Predicted recall day by day since the first answer that counted, and ahead until half as long again as the present
 * interval; null where no answer counted.
 *
 * @param rows the answers to the fact that stand, oldest first
 * @param memory what they made of it: a due day moved by hand is in it
 */
export function memoryCurve(
  db: Db,
  today: number,
  rows: readonly AnswerRow[],
  memory: Memory | null,
): MemoryCurve | null {
  const steps = rows.flatMap((row) => {
    const after = row.rating === null ? null : imageOf(row.after)
    return after === null ? [] : [{ after, parameters: parametersOf(db, row.parameters) }]
  })
  const last = steps.at(-1)
  if (!last || memory === null) return null
  const end = Math.max(today + 7, last.after.last + Math.ceil(1.5 * (memory.due - last.after.last)))
  const stretches = steps.flatMap(({ after, parameters }, i) => {
    const until = steps[i + 1]?.after.last ?? end
    // Of several answers on a day the last one begins the stretch.
    return until > after.last ? [stretch(after, parameters, until)] : []
  })
  return {
    stretches,
    today,
    due: memory.due,
    stability: memory.stability,
    recallNow: retrievability(memory, today, last.parameters),
    retention: settings(db).retention,
  }
}

function stretch(memory: Memory, parameters: Parameters, until: number): { day: number; recall: number }[] {
  const span = until - memory.last
  const days = Array.from({ length: PLACES + 1 }, (_, i) => Math.round(span * (i / PLACES) ** 2))
  return [...new Set(days)].map((after) => ({
    day: memory.last + after,
    recall: retrievability(memory, memory.last + after, parameters),
  }))
}
