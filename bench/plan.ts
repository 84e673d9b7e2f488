import { makeUpSession } from '../src/main/samples/made-up-session.ts'
import { agenda, planSession } from '../src/main/sessions/plan.ts'
import type { Given } from '../src/main/sessions/plan.ts'
import { DEFAULT_PARAMETERS, remember } from '../src/main/memory/schedule.ts'

type Speech = { readonly print: (line: string) => void }

const TODAY = 100
const LIMITS = { fresh: 60, reviews: 200 }

/** Sessions of about 200 facts built, the course of one followed, and steps of memory. */
export default async function benchPlan({ print }: Speech): Promise<void> {
  const sessions = Array.from({ length: 60 }, (_, i) =>
    makeUpSession(`bench ${i}`, { facts: 260, topics: 12, grouped: 0.5, reveals: 2, honest: true }),
  )
  const plans = sessions.map((askables, i) =>
    timed(() => planSession(askables, 'review', LIMITS, TODAY, `${i}`)),
  )
  const items = plans.map(({ value }) => value.items.flatMap(({ facts }) => facts).length)
  print(`session of ${middle(items)} facts built: ${figures(plans)} (to reach: 30 ms)`)

  const [askables = []] = sessions
  const plan = plans[0]?.value.items ?? []
  const facts = new Map(askables.map((one) => [one.fact, one]))
  const given: Given[] = []
  const steps = []
  for (let position = 0; position < 2000; position++) {
    const step = timed(() => agenda(plan, given, facts, 'bench'))
    const { now } = step.value
    if (!now) break
    steps.push(step)
    const right = position % 3 > 0
    given.push({ position, question: now.question, facts: now.facts.map((fact) => ({ fact, right })) })
  }
  print(`next question after up to ${steps.length} answers: ${figures(steps)} (to reach: 5 ms)`)

  const all = timed(() => {
    let memory = remember(null, { kind: 'blend', blend: 0.6, kappa: 1 }, 0, DEFAULT_PARAMETERS, 0.9)
    for (let day = 1; day <= 100_000; day++) {
      memory = remember(memory, { kind: 'blend', blend: 0.9, kappa: 0.85 }, day, DEFAULT_PARAMETERS, 0.9)
    }
    return memory
  })
  print(`step of memory: ${((all.ms * 1000) / 100_000).toFixed(1)} µs`)
}

type Timed<T> = { readonly value: T; readonly ms: number }

function timed<T>(run: () => T): Timed<T> {
  const start = performance.now()
  const value = run()
  return { value, ms: performance.now() - start }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN

function figures(runs: readonly Timed<unknown>[]): string {
  const ms = runs.map((run) => run.ms).sort((a, b) => a - b)
  const at = (share: number): string => (ms[Math.floor(share * (ms.length - 1))] ?? NaN).toFixed(2)
  return `${at(0.5)} ms in the middle, ${at(0.95)} at the 95th percentile, ${at(1)} at most`
}
