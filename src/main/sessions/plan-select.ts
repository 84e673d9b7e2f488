import { shuffled } from '../../engine/seed.ts'
import { canStart } from '../memory/ladder.ts'
import type { Askable, Offered, Plan, PlanItem, PlanLimits } from './plan.ts'

/** A fact that the session is to ask. */
export type Picked = {
  readonly askable: Askable
  readonly why: Exclude<PlanItem['why'], 'again'>
  /** 0 for a step of today, which comes first; 1 for all others. */
  readonly phase: 0 | 1
  /** Where in the session it would stand if nothing else counted, 0 to 1. */
  readonly place: number
}

export type Selection = { readonly picked: readonly Picked[]; readonly heldBack: Plan['heldBack'] }

/** The facts of the session, each with its place in the stream, and what the limits hold back. */
export function selectFacts(
  askables: readonly Askable[],
  kind: 'review' | 'quiz' | 'practice',
  limits: PlanLimits,
  today: number,
  seed: string,
): Selection {
  const usable = askables.filter(({ candidates }) => candidates.length > 0)
  if (kind === 'review') return selectReview(usable, limits, today, seed)
  const picked = shuffled(usable, seed).map((askable, i) => ({
    askable,
    why: kind === 'practice' ? ('practice' as const) : whyAsked(askable, today),
    phase: 1 as const,
    place: i / usable.length,
  }))
  return { picked, heldBack: { due: 0, fresh: 0 } }
}

/**
 * Of the facts that a review could ask those that it may come to: the steps, the reviews within the limit, and new
 * facts for so many rounds of its limit, since one that is given away leaves its place to the next.
 */
export function worthOffering(
  facts: readonly Offered[],
  limits: PlanLimits,
  today: number,
  rounds: number,
): readonly Offered[] {
  const due = facts.filter((one) => isDue(one, today))
  const reviews = due.filter((one) => !isStep(one)).sort((a, b) => b.recall - a.recall)
  const fresh = facts.filter(({ memory }) => memory === null)
  const worth = new Set([
    ...due.filter(isStep),
    ...reviews.slice(0, limits.reviews),
    ...inTurns(fresh).slice(0, rounds * limits.fresh),
  ])
  return facts.filter((one) => worth.has(one))
}

const isDue = ({ memory }: Offered, today: number): boolean => memory !== null && memory.due <= today

const isStep = ({ memory }: Offered): boolean => memory !== null && memory.state !== 'review'

const whyAsked = (askable: Askable, today: number): Picked['why'] =>
  askable.memory === null ? 'new' : isDue(askable, today) ? 'due' : 'practice'

/** Steps of today are never held back; of reviews beyond the limit those best remembered are asked. */
function selectReview(
  askables: readonly Askable[],
  limits: PlanLimits,
  today: number,
  seed: string,
): Selection {
  const due = askables.filter((askable) => isDue(askable, today))
  const steps = due.filter(isStep)
  const reviews = due.filter((askable) => !isStep(askable)).sort((a, b) => b.recall - a.recall)
  const fresh = askables.filter(({ memory, candidates }) => memory === null && canStart(candidates))
  const reviewed = shuffled(reviews.slice(0, limits.reviews), seed)
  const started = inTurns(fresh).slice(0, limits.fresh)
  const picked: Picked[] = [
    ...steps.map((askable, i): Picked => ({ askable, why: 'due', phase: 0, place: i / steps.length })),
    ...reviewed.map((askable, i): Picked => ({ askable, why: 'due', phase: 1, place: i / reviewed.length })),
    ...started.map((askable, i): Picked => ({
      askable,
      why: 'new',
      phase: 1,
      place: (i + 1) / (started.length + 1),
    })),
  ]
  return {
    picked: picked.sort((a, b) => a.phase - b.phase || a.place - b.place),
    heldBack: { due: reviews.length - reviewed.length, fresh: fresh.length - started.length },
  }
}

/**
 * New facts article by article, the topics of an article taking turns: facts that stand side by side tell
 * most of one another, so a day of one topic alone could ask few of them.
 */
function inTurns<T extends Offered>(fresh: readonly T[]): T[] {
  const articles = new Map<string, number>()
  const taken = new Map<string, number>()
  const places = fresh.map((askable, place) => {
    const article = articles.get(askable.article) ?? articles.size
    articles.set(askable.article, article)
    const topic = `${askable.article} ${askable.topic}`
    const turn = taken.get(topic) ?? 0
    taken.set(topic, turn + 1)
    return { askable, article, turn, place }
  })
  places.sort((a, b) => a.article - b.article || a.turn - b.turn || a.place - b.place)
  return places.map(({ askable }) => askable)
}
