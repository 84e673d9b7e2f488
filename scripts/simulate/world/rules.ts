import { revealedFacts } from '../../../src/engine/bank/leak.ts'
import type { Fact } from '../../../src/engine/types.ts'
import type { Askable } from '../../../src/main/sessions/plan.ts'
import type { Source } from '../../../src/shared/models.ts'
import type { Met, Sat } from './study.ts'

/** What is known of the library's facts, by id. */
export type Known = {
  readonly facts: ReadonlyMap<string, Fact>
  readonly askables: ReadonlyMap<string, Askable>
}

/** How often a session broke a rule, and out of how many times it could. */
export type Breaches = {
  readonly questions: number
  readonly leaks: number
  readonly truefalse: number
  readonly truefalseOver: number
  readonly sameWords: number
  readonly runs: number
  readonly back: number
  readonly backEarly: number
  readonly afterFive: number
  readonly siblings: number
  readonly siblingsFar: number
}

export const NO_BREACHES: Breaches = {
  questions: 0,
  leaks: 0,
  truefalse: 0,
  truefalseOver: 0,
  sameWords: 0,
  runs: 0,
  back: 0,
  backEarly: 0,
  afterFive: 0,
  siblings: 0,
  siblingsFar: 0,
}

export const sum = (a: Breaches, b: Breaches): Breaches => {
  const names = Object.keys(a) as (keyof Breaches)[] // they have the same
  return Object.fromEntries(names.map((name) => [name, a[name] + b[name]])) as Breaches
}

/** Reads what was really shown, not what was planned. */
export function breaches(session: Sat, known: Known): Breaches {
  const { met } = session
  const truefalse = met.filter(({ asked }) => asked.form === 'truefalse')
  const forced = truefalse.filter(({ parts }) => parts.every(({ row }) => hasOnly(known, row.fact)))
  const again = comebacks(session)
  return {
    questions: met.length,
    leaks: countLeaks(session, known),
    truefalse: truefalse.length,
    truefalseOver: truefalse.length - forced.length > met.length / 10 ? 1 : 0,
    sameWords: countSameWords(session, known),
    runs: countRuns(session),
    back: again.length,
    backEarly: again.filter(({ others, left }) => others < 3 && left > 0).length,
    afterFive: again.filter(({ failures }) => failures > 4).length,
    ...siblingsApart(session, known),
  }
}

const hasOnly = ({ askables }: Known, fact: string): boolean =>
  askables.get(fact)?.candidates.every(({ form }) => form === 'truefalse') ?? false

/** The facts that each question is the first of the session to ask. */
function firstAsked({ plan, met }: Sat): ReadonlySet<string>[] {
  const planned = new Set(plan.flatMap(({ facts }) => facts))
  const seen = new Set<string>()
  return met.map(({ parts }) => {
    const fresh = parts.map(({ row }) => row.fact).filter((fact) => planned.has(fact) && !seen.has(fact))
    for (const fact of fresh) seen.add(fact)
    return new Set(fresh)
  })
}

function countLeaks(session: Sat, { facts }: Known): number {
  const waiting = new Set(session.plan.flatMap((item) => item.facts))
  const first = firstAsked(session)
  return session.met.filter((one, at) => {
    for (const fact of first[at] ?? []) waiting.delete(fact)
    const open = [...waiting].flatMap((fact) => facts.get(fact) ?? [])
    return revealedFacts(asText(textsOf(one)), open).length > 0
  }).length
}

/** Everything a learner reads with a question and its answer. */
function textsOf({ asked, feedback }: Met): string[] {
  const told = (source: Source | null | undefined): string =>
    source?.pieces.map(({ text }) => text).join('') ?? ''
  return [
    asked.prompt,
    ...asked.options,
    feedback.explanation,
    told(feedback.source),
    feedback.contrast?.said ?? '',
    told(feedback.contrast?.source),
    ...feedback.pieces.map(({ piece, belongs }) => `${piece}: ${belongs}`),
  ]
}

/** A question of nothing but these texts, for the engine to read. */
const asText = (texts: readonly string[]): Parameters<typeof revealedFacts>[0] => ({
  id: '',
  form: 'recall',
  facts: [],
  // A source of several passages parts them by a dot in the middle.
  prompt: texts.join('\n').replaceAll(' · ', '\n'),
  topic: '',
  explanation: '',
  evidence: [],
  warnings: [],
  answer: '',
  points: [],
})

/** Questions asked once more in the words of last time, though each of their facts has another that tells nothing. */
function countSameWords({ met }: Sat, { askables }: Known): number {
  const last = new Map<string, string>()
  return met.filter(({ asked, parts }) => {
    const repeated = parts.every(({ row }) => {
      const others = askables
        .get(row.fact)
        ?.candidates.filter(
          ({ id, form, facts, reveals }) =>
            id !== asked.question && form !== 'truefalse' && facts.length === 1 && reveals.length === 0,
        )
      return last.get(row.fact) === asked.question && (others?.length ?? 0) > 0
    })
    for (const { row } of parts) last.set(row.fact, asked.question)
    return repeated
  }).length
}

/**
 * Third questions running of a topic where another could have stood: in the plan, wherever so many of the topic can be
 * parted at all; and as it was met, wherever the plan went on with another topic or another miss had waited its time.
 */
function countRuns(session: Sat): number {
  const { plan, met } = session
  const planned = plan.map(({ topic }) => topic ?? '')
  const asked = met.map(({ asked }) => `${asked.article} ${asked.topic}`)
  const most = Math.max(...[...Map.groupBy(planned, (topic) => topic).values()].map((all) => all.length))
  const parted = most <= 2 * (planned.length - most + 1)
  const inPlan = parted ? planned.filter((_, at) => isThird(planned, at)).length : 0
  const waiting = waitingMisses(session)
  const isMet = met.filter(({ asked: { why } }, at) => {
    if (!isThird(asked, at)) return false
    const goesOn = met.findIndex((later, i) => i > at && later.asked.why !== 'again')
    const other = why === 'again' && goesOn >= 0 && asked[goesOn] !== asked[at]
    return other || (waiting[at] ?? []).some((topics) => topics.every((topic) => topic !== asked[at]))
  })
  return inPlan + isMet.length
}

/** At each place the misses that had waited for three others, and were not what was asked: each by its topics. */
function waitingMisses({ plan, met }: Sat): readonly (readonly string[])[][] {
  const planned = new Map(plan.map(({ question, facts }) => [question, facts]))
  const missed = new Map<string, { readonly at: number; readonly topics: readonly string[] }>()
  return met.map(({ asked, parts }, at) => {
    const own = new Set(parts.map(({ row }) => row.fact))
    const waiting = [...missed].filter(([fact, miss]) => !own.has(fact) && at - miss.at > 3)
    const topics = [`${asked.article} ${asked.topic}`]
    for (const { row } of parts) {
      const isAsked = asked.why !== 'again' && planned.get(asked.question)?.includes(row.fact)
      if (row.verdict === 'right') missed.delete(row.fact)
      else if (isAsked || missed.has(row.fact)) missed.set(row.fact, { at, topics })
    }
    return waiting.map(([, miss]) => miss.topics)
  })
}

const isThird = (topics: readonly string[], at: number): boolean =>
  at > 1 && topics[at] === topics[at - 1] && topics[at] === topics[at - 2]

/** Each time a missed fact came back: how many others came between, how many were left, how often it had failed. */
function comebacks(
  session: Sat,
): { readonly others: number; readonly left: number; readonly failures: number }[] {
  const first = firstAsked(session)
  const planned = new Map(session.plan.map(({ question, facts }) => [question, facts]))
  const missed = new Map<string, { readonly at: number; readonly failures: number }>()
  return session.met.flatMap(({ asked, parts }, at) => {
    const left = first.slice(at).filter((facts) => facts.size > 0).length
    // What a question shows beside the facts it is asked for is practice.
    const own = parts.filter(
      ({ row }) => asked.why === 'again' || planned.get(asked.question)?.includes(row.fact),
    )
    const back = own.flatMap(({ row }) => missed.get(row.fact) ?? [])
    for (const { row } of own) {
      const failures = missed.get(row.fact)?.failures ?? 0
      if (row.verdict === 'right') missed.delete(row.fact)
      else missed.set(row.fact, { at, failures: failures + 1 })
    }
    return back.map((miss) => ({ others: at - miss.at - 1, left, failures: miss.failures }))
  })
}

/** Facts of one group, each beside the one of it asked before. */
function siblingsApart({ plan }: Sat, { askables }: Known): Pick<Breaches, 'siblings' | 'siblingsFar'> {
  const last = new Map<string, number>()
  let [siblings, siblingsFar] = [0, 0]
  plan.forEach(({ facts }, at) => {
    const { article, group } = askables.get(facts[0] ?? '') ?? { article: '', group: null }
    if (group === null) return
    const before = last.get(`${article} ${group}`)
    if (before !== undefined) siblings++
    if (before !== undefined && at - before > 3) siblingsFar++
    last.set(`${article} ${group}`, at)
  })
  return { siblings, siblingsFar }
}
