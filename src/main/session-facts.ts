import type { Input } from '../shared/contract.ts'
import type { SessionKind } from '../shared/session-models.ts'
import { askables } from './askables.ts'
import { sessionById } from './course.ts'
import { sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { Refused } from './dispatch.ts'
import { limitsLeft } from './limits.ts'
import type { Askable, PlanLimits } from './plan.ts'

/** What a session is made of. */
export type Chosen = {
  readonly kind: SessionKind
  readonly title: string
  readonly article: string | null
  readonly topic: string | null
  /** What could be asked, where `count` is given the most worth asking first. */
  readonly askables: readonly Askable[]
  /** How many questions, or null for all. */
  readonly count: number | null
  readonly limits: PlanLimits
  /** What is said where there is nothing to ask. */
  readonly nothing: string
}

const NO_LIMIT: PlanLimits = { fresh: Infinity, reviews: Infinity }
/** Questions of a taste. */
export const TASTE = 5

/** The facts that the session asked for is to ask, on study day `day`. */
export function chosenFor(db: Db, day: number, input: Input<'startSession'>): Chosen {
  switch (input.kind) {
    case 'review':
      return chosenForReview(db, day)
    case 'misses':
      return chosenForMisses(db, day, input.session)
    default:
      return chosenFromArticle(db, day, input)
  }
}

function chosenForReview(db: Db, day: number): Chosen {
  const limits = limitsLeft(db, day)
  return {
    kind: 'review',
    title: 'Review',
    article: null,
    topic: null,
    askables: [...askables(db, day, { which: 'due' }), ...askables(db, day, { which: 'new' })],
    count: null,
    limits,
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
    askables: facts,
    count: null,
    limits: NO_LIMIT,
    nothing: 'Nothing was missed in that session that can be asked again.',
  }
}

type FromArticle = Extract<Input<'startSession'>, { article: string }>

function chosenFromArticle(db: Db, day: number, input: FromArticle): Chosen {
  const row = sql<{ title: string }>(db, 'SELECT title FROM article WHERE id = ?').get(input.article)
  if (!row) throw new Refused('not-found', 'That article is not in the library.')
  const topic = input.topic ?? null
  const name = topic === null ? row.title : `${row.title}: ${topic}`
  const all = askables(db, day, {
    which: 'all',
    article: input.article,
    ...(input.topic !== undefined && { topic: input.topic }),
  })
  return {
    kind: input.kind,
    title: input.kind === 'quiz' ? name : `${input.kind === 'taste' ? 'Taste quiz' : 'Practice'}: ${name}`,
    article: input.article,
    topic,
    askables: input.kind === 'taste' ? tasteOf(all) : mostWorthAsking(all, day),
    count: input.count ?? (input.kind === 'taste' ? TASTE : null),
    limits: NO_LIMIT,
    nothing: 'There is no question here to ask: nothing was made of this text, or all of it is suspended.',
  }
}

/** What is due first, then what is new, then what is nearest to being forgotten. */
function mostWorthAsking(all: readonly Askable[], day: number): Askable[] {
  const urgent = ({ memory }: Askable): number => (memory === null ? 1 : memory.due <= day ? 2 : 0)
  return all.toSorted((a, b) => urgent(b) - urgent(a) || a.recall - b.recall)
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
