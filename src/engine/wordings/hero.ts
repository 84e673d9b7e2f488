import type { Knowledge } from '../compose/knowledge.ts'
import { onceFor } from '../remembered.ts'
import { personsOf } from '../terms/persons-known.ts'

/** Whether most of an article is told of one person: asked who did something, nobody would think of another. */
export const isHero = (name: string, knowledge: Knowledge): boolean =>
  heroOf(knowledge) !== null && personsOf(knowledge).nameOf(name) === heroOf(knowledge)

const heroOf = onceFor((knowledge: Knowledge): string | null => {
  const { nameOf } = personsOf(knowledge)
  const told = new Map<string, number>()
  for (const { subject } of knowledge.reading.facts) {
    const name = nameOf(subject)
    if (name !== null) told.set(name, (told.get(name) ?? 0) + 1)
  }
  const [first, second] = [...told].sort(([, one], [, other]) => other - one)
  const isAhead = first !== undefined && first[1] >= FEWEST && first[1] >= TIMES * (second?.[1] ?? 0)
  return isAhead ? first[0] : null
})

const FEWEST = 8
const TIMES = 3
