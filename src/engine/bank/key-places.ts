import { seeded } from '../seed.ts'
import type { Form } from '../types.ts'

/** A question as far as its key's place goes; a choice has four options where nothing else is said. */
export type Keyed = { readonly form: Form; readonly options?: number }

const PLACES = 4
/** A key stands at the same place at most so many times running. */
const LONGEST_RUN = 3

/**
 * Where the key of each question stands (S1): the places are used evenly, not by chance, and never one of
 * them four times running. 0 for what is no choice.
 */
export function dealKeys(questions: readonly Keyed[], seed: string): number[] {
  const next = seeded(`${seed}:keys`)
  // Questions with fewer options are counted apart, so that the four of the others stay even.
  const used = new Map<number, number[]>()
  const run: number[] = []
  return questions.map((question) => {
    if (question.form !== 'choice') return 0
    const places = placesOf(question)
    const counts = used.get(places) ?? Array.from({ length: places }, () => 0)
    used.set(places, counts)
    const last = run.slice(-LONGEST_RUN)
    const stale = last.length === LONGEST_RUN && new Set(last).size === 1 ? last[0] : undefined
    const open = counts.map((count, place) => ({ count, place })).filter(({ place }) => place !== stale)
    const least = Math.min(...open.map(({ count }) => count))
    const place = pick(
      open.filter(({ count }) => count === least).map((one) => one.place),
      next(),
    )
    counts[place] = (counts[place] ?? 0) + 1
    run.push(place)
    return place
  })
}

/**
 * Where the key of a question that comes back stands: the places go round with the positions, past those
 * that are taken while there is another.
 *
 * @param taken the keys of its neighbours and of the question as it was asked before
 */
export function dealKeyAgain(
  question: Keyed,
  taken: readonly (number | undefined)[],
  position: number,
  seed: string,
): number {
  if (question.form !== 'choice') return 0
  const places = placesOf(question)
  const first = Math.floor(seeded(`${seed}:again`)() * places) + position
  const round = Array.from({ length: places }, (_, i) => (first + i) % places)
  return round.find((place) => !taken.includes(place)) ?? first % places
}

const placesOf = (question: Keyed): number => question.options ?? PLACES

const pick = (places: readonly number[], chance: number): number =>
  places[Math.floor(chance * places.length)] ?? 0
