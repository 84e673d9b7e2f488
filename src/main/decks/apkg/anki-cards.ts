import type { Card, Review, Schedule } from '../deck.ts'

/** The columns of a card that tell when it comes, in the order of the table. */
export type CardColumns = readonly [
  type: number,
  queue: number,
  due: number,
  ivl: number,
  factor: number,
  reps: number,
  lapses: number,
]

/** A review in `revlog`, without its id and the card's. */
export type ReviewColumns = readonly [
  ease: number,
  ivl: number,
  lastIvl: number,
  factor: number,
  time: number,
  type: number,
]

/** FSRS-6 with its published forgetting curve; without it Anki shows that of an older one. */
const DECAY = 0.1542
/** Ease of a card that was never made easier or harder: FSRS has no use for it. */
const EASE = 2500
const NOON = 12 * 3600

/** @param first our number of the collection's day 0; `place` of a new card among the others */
export function cardColumns({ schedule }: Card, first: number, place: number): CardColumns {
  if (schedule === null) return [0, 0, place, 0, 0, 0, 0]
  const { due, suspended, reps, lapses } = schedule
  return [2, suspended ? -1 : 2, due - first, intervalOf(schedule), EASE, reps, lapses]
}

/** `cards.data`: the memory as FSRS has it, the retention asked for, and when it was last reviewed. */
export const cardData = ({ schedule }: Card, retention: number): string =>
  schedule === null
    ? ''
    : JSON.stringify({
        s: schedule.stability,
        d: schedule.difficulty,
        dr: retention,
        decay: DECAY,
        lrt: schedule.reviewed * 86_400 + NOON,
      })

const intervalOf = ({ reviewed, due }: Schedule): number => Math.max(0, due - reviewed)

export const reviewColumns = (review: Review): ReviewColumns => [
  review.rating,
  ankiInterval(review.interval),
  ankiInterval(review.before),
  Math.round(((review.difficulty - 1) / 9 + 0.1) * 1000),
  Math.round(review.ms),
  review.before === 0 ? 0 : 1,
]

/** Days; what is shorter counts in seconds below nothing. */
const ankiInterval = (days: number): number =>
  days >= 1 || days <= 0 ? Math.max(0, Math.round(days)) : -Math.round(days * 86_400)

/** Our number of the first day that any of the cards knows of, which is day 0 of their collection. */
export function firstDay(cards: readonly Card[], at: number): number {
  let first = Math.floor(at / 86_400_000)
  for (const { schedule, reviews } of cards) {
    if (schedule) first = Math.min(first, schedule.reviewed, schedule.due)
    const [review] = reviews
    if (review) first = Math.min(first, Math.floor(review.at / 86_400_000) - 1)
  }
  return first
}
