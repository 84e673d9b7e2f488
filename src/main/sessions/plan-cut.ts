import { TRUEFALSE_SHARE } from './plan-choose.ts'
import type { Askable, PlanItem } from './plan.ts'

/**
 * So many of a plan, from its beginning; true/false beyond their tenth gives way to what comes after it, and so does
 * what would be the third running of its topic for want of it.
 *
 * @param askables what the plan was laid out of
 */
export function firstOf(
  items: readonly PlanItem[],
  count: number,
  askables: readonly Askable[],
): readonly PlanItem[] {
  const facts = new Map(askables.map((one) => [one.fact, one]))
  let truefalse = Math.floor(count * TRUEFALSE_SHARE)
  const kept = items.filter(({ question, facts: [fact = ''] }) => {
    const candidates = facts.get(fact)?.candidates ?? []
    const needless = candidates.some(({ form }) => form !== 'truefalse')
    const isTrueFalse = candidates.find(({ id }) => id === question)?.form === 'truefalse'
    return !(isTrueFalse && needless) || truefalse-- > 0
  })
  const apart = withoutRuns(kept)
  return [apart, kept, items].find((enough) => enough.length >= count)?.slice(0, count) ?? items
}

function withoutRuns(items: readonly PlanItem[]): readonly PlanItem[] {
  const taken: PlanItem[] = []
  for (const item of items) {
    const [last, before] = [taken.at(-1)?.topic, taken.at(-2)?.topic]
    if (item.topic === undefined || item.topic !== last || item.topic !== before) taken.push(item)
  }
  return taken
}
