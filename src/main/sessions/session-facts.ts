import { shuffled } from '../../engine/seed.ts'
import type { Input } from '../../shared/contract.ts'
import type { SessionKind } from '../../shared/session-models.ts'
import { askables, offeredFacts, offeredOn, withQuestions } from './askables.ts'
import { sessionById } from './course.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { limitsLeft } from './limits.ts'
import { isAwake } from '../memory/overview.ts'
import type { FactStand } from '../memory/overview.ts'
import { currentParameters } from '../memory/parameters.ts'
import { ROUNDS } from './plan.ts'
import type { Askable, Offered, PlanLimits } from './plan.ts'
import { worthOffering } from './plan-select.ts'
import { standsInScope, within } from './scope.ts'
import type { Scope } from './scope.ts'
import { scopeName } from './scope-name.ts'
import { articleUrgencies, mostUrgent, urgencyOf } from '../memory/urgency.ts'

/** What a session is made of. */
export type Chosen = {
  readonly kind: SessionKind
  readonly title: string
  readonly article: string | null
  readonly topic: string | null
  readonly askables: Askables
  /** How many questions, or null for all. */
  readonly count: number | null
  readonly limits: PlanLimits
  /** The time of an exam, or null. */
  readonly minutes: number | null
  /** What is said where there is nothing to ask. */
  readonly nothing: string
}

/** What could be asked, where a count is given the most worth asking first. */
export type Askables = {
  readonly total: number
  /** The first so many: their questions are looked up when they are asked for. */
  readonly first: (count: number) => readonly Askable[]
}

const NO_LIMIT: PlanLimits = { fresh: Infinity, reviews: Infinity }
/** Questions of a taste. */
export const TASTE = 5

/** The facts that the session asked for is to ask, on study day `day`. */
export function chosenFor(db: Db, day: number, input: Input<'startSession'>, seed: string): Chosen {
  switch (input.kind) {
    case 'review':
      return chosenForReview(db, day, input.count ?? null)
    case 'misses':
      return chosenForMisses(db, day, input.session)
    default:
      return chosenFromScope(db, day, input, seed)
  }
}

function chosenForReview(db: Db, day: number, count: number | null): Chosen {
  const limits = limitsLeft(db, day)
  const due = offeredFacts(db, day, { which: 'due' })
  const fresh = limits.fresh > 0 ? offeredFacts(db, day, { which: 'new' }) : []
  return {
    kind: 'review',
    title: 'Review',
    article: null,
    topic: null,
    askables: lookedUp(withQuestions(db, worthOffering([...due, ...fresh], limits, day, ROUNDS))),
    count,
    limits,
    minutes: null,
    nothing: 'Nothing is due and nothing new is waiting: all clear for today.',
  }
}

function chosenForMisses(db: Db, day: number, id: string): Chosen {
  const session = sessionById(db, id)
  const rows = sql<{ fact: string }>(
    db,
    `SELECT DISTINCT fact FROM standing
     WHERE session = ? AND why <> 'again' AND verdict <> 'right'`,
  ).all(id)
  const facts = askables(db, day, { which: 'all', facts: rows.map(({ fact }) => fact) })
  return {
    kind: 'quiz',
    title: `Misses of ${session.title}`,
    article: session.article,
    topic: session.topic,
    askables: lookedUp(facts),
    count: null,
    limits: NO_LIMIT,
    minutes: null,
    nothing: 'Nothing was missed in that session that can be asked again.',
  }
}

type Asked = Exclude<Input<'startSession'>, { kind: 'review' | 'misses' }>

function chosenFromScope(db: Db, day: number, input: Asked, seed: string): Chosen {
  const scope: Scope = input
  const { title, article } = scopeName(db, scope)
  const count =
    input.count ?? (input.kind === 'taste' ? TASTE : standsInScope(db, scope).length > MOST ? MOST : null)
  return {
    kind: input.kind,
    title: input.kind === 'quiz' ? title : `${KIND_NAMES[input.kind]}: ${title}`,
    article,
    topic: scope.topic ?? null,
    askables: askablesOf(db, scope, { day, kind: input.kind, count, seed }),
    count,
    limits: NO_LIMIT,
    minutes: input.kind === 'exam' ? (input.minutes ?? null) : null,
    nothing: scope.missed
      ? 'Nothing here was missed when it was asked last, so there is nothing to ask again.'
      : 'There is no question here to ask: nothing was made of this text, or all of it is suspended.',
  }
}

const KIND_NAMES = { taste: 'Taste quiz', practice: 'Practice', exam: 'Exam' }

/** A session that is not told how much to ask asks no more than so many facts. */
const MOST = 1000

type Wish = {
  readonly day: number
  readonly kind: SessionKind
  readonly count: number | null
  readonly seed: string
}

/** Of a large scope only as many facts as a session could need are looked at more closely. */
function askablesOf(db: Db, scope: Scope, { day, kind, count, seed }: Wish): Askables {
  const parameters = currentParameters(db)
  const enough = count === null ? Infinity : 6 * count + 60
  const offered = (one: FactStand): Offered => offeredOn(one, day, parameters)
  if (kind === 'taste') {
    const found = standsInScope(db, scope).filter((one) => isAwake(one, day))
    return lookedUp(tasteOf(withQuestions(db, found.map(offered))))
  }
  const among =
    kind === 'exam'
      ? [urgencyOf(drawnOf(standsInScope(db, scope), enough, seed), day)]
      : articleUrgencies(db, day)
  const urgent = mostUrgent(among, within(db, scope), { day, parameters, most: enough })
  return lookedUpInTurn(db, urgent.map(offered))
}

/** The paper of an exam is drawn by lot. */
function drawnOf(found: readonly FactStand[], enough: number, seed: string): readonly FactStand[] {
  if (found.length <= enough) return found
  const drawn = new Set(shuffled(found, seed).slice(0, enough))
  return found.filter((one) => drawn.has(one))
}

const lookedUp = (all: readonly Askable[]): Askables => ({
  total: all.length,
  first: (count) => all.slice(0, count),
})

function lookedUpInTurn(db: Db, facts: readonly Offered[]): Askables {
  const known: Askable[] = []
  return {
    total: facts.length,
    first: (count) => {
      known.push(...withQuestions(db, facts.slice(known.length, count)))
      return known.slice(0, count)
    },
  }
}

/** New facts that can be recognised, a topic at a time; what was asked before only where these run out. */
function tasteOf(all: readonly Askable[]): Askable[] {
  const choosable = (askable: Askable): boolean => askable.candidates.some(({ form }) => form === 'choice')
  const rank = (askable: Askable): number => (askable.memory === null ? 0 : 2) + (choosable(askable) ? 0 : 1)
  const turns = new Map<string, number>()
  const ranked = all.map((askable, place) => {
    const key = `${rank(askable)} ${askable.topic}`
    const turn = turns.get(key) ?? 0
    turns.set(key, turn + 1)
    return { askable, rank: rank(askable), turn, place }
  })
  ranked.sort((a, b) => a.rank - b.rank || a.turn - b.turn || a.place - b.place)
  const recognised = ({ candidates, ...rest }: Askable): Askable => {
    const choices = candidates.filter(({ form }) => form === 'choice')
    return { ...rest, candidates: choices.length > 0 ? choices : candidates }
  }
  return ranked.map(({ askable }) => recognised(askable))
}
