import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate } from '../memory/ladder.ts'
import { makeUpSession } from '../samples/made-up-session.ts'
import type { MakeUp } from '../samples/made-up-session.ts'
import { planSession } from './plan.ts'
import type { Askable, Plan, PlanItem } from './plan.ts'
import type { Memory } from '../memory/schedule.ts'

const TODAY = 100
const NO_LIMITS = { fresh: 1000, reviews: 1000 }

const shapes: fc.Arbitrary<MakeUp> = fc.record({
  facts: fc.integer({ min: 1, max: 60 }),
  topics: fc.integer({ min: 1, max: 8 }),
  grouped: fc.constantFrom(0, 0.5, 1),
  reveals: fc.integer({ min: 0, max: 3 }),
  honest: fc.constant(true),
})
const kinds = fc.constantFrom('review' as const, 'quiz' as const, 'practice' as const)
const runs = { seed: 4, numRuns: 1000 }

const questionsOf = (askables: readonly Askable[]): ReadonlyMap<string, Candidate> =>
  new Map(askables.flatMap(({ candidates }) => candidates.map((one) => [one.id, one] as const)))

/** The facts given away by a question before their own is asked, as "position fact". */
function leaks(items: readonly PlanItem[], askables: readonly Askable[]): string[] {
  const questions = questionsOf(askables)
  const askedAt = new Map(items.flatMap((item, at) => item.facts.map((fact) => [fact, at] as const)))
  return items.flatMap((item, at) => {
    const question = questions.get(item.question)
    const shown = [...(question?.reveals ?? []), ...(question?.facts ?? [])]
    return shown.filter((fact) => (askedAt.get(fact) ?? -1) > at).map((fact) => `${at} ${fact}`)
  })
}

const factsOf = (items: readonly PlanItem[]): string[] => items.flatMap(({ facts }) => facts)

const choice = (fact: string, change: Partial<Candidate> = {}): Candidate => ({
  id: `${fact}?`,
  form: 'choice',
  facts: [fact],
  classes: 0,
  reveals: [],
  ...change,
})

const askable = (fact: string, change: Partial<Askable> = {}): Askable => ({
  fact,
  article: 'article',
  topic: fact,
  group: null,
  memory: null,
  recall: 0,
  lastAsked: null,
  candidates: [choice(fact)],
  ...change,
})

const memory = (change: Partial<Memory> = {}): Memory => ({
  state: 'review',
  stability: 3,
  difficulty: 5,
  due: TODAY,
  last: 90,
  reps: 2,
  lapses: 0,
  failuresToday: 0,
  demoted: 0,
  ...change,
})

const named = (
  count: number,
  name: string,
  change: (i: number) => Partial<Askable> = () => ({}),
): Askable[] => Array.from({ length: count }, (_, i) => askable(`${name}${i}`, change(i)))

const quiz = (askables: readonly Askable[], seed = 'seed'): Plan =>
  planSession(askables, 'quiz', NO_LIMITS, TODAY, seed)

describe('in 1,000 random sessions that have an honest order', () => {
  test('nothing is given away, every fact is asked once, no question twice, true/false at most a tenth', () => {
    fc.assert(
      fc.property(shapes, kinds, fc.string(), (shape, kind, seed) => {
        const askables = makeUpSession(seed, shape)
        const { items, heldBack } = planSession(askables, kind, NO_LIMITS, TODAY, seed)
        expect(leaks(items, askables)).toEqual([])
        expect(heldBack).toEqual({ due: 0, fresh: 0 })
        const due = askables.filter(
          ({ memory }) => kind !== 'review' || memory === null || memory.due <= TODAY,
        )
        expect(factsOf(items).sort()).toEqual(due.map(({ fact }) => fact).sort())
        expect(new Set(items.map(({ question }) => question)).size).toBe(items.length)
        const questions = questionsOf(askables)
        const truefalse = items.filter(({ question }) => questions.get(question)?.form === 'truefalse')
        expect(truefalse.length).toBeLessThanOrEqual(items.length / 10)
      }),
      runs,
    )
  })

  test('the same seed lays out the same session', () => {
    fc.assert(
      fc.property(shapes, kinds, fc.string(), (shape, kind, seed) => {
        const one = planSession(makeUpSession(seed, shape), kind, NO_LIMITS, TODAY, seed)
        expect(planSession(makeUpSession(seed, shape), kind, NO_LIMITS, TODAY, seed)).toEqual(one)
      }),
      { ...runs, numRuns: 100 },
    )
  })
})

test('where no order is honest, what is asked still gives nothing away, and what is not is told', () => {
  fc.assert(
    fc.property(shapes, fc.string(), (shape, seed) => {
      const askables = makeUpSession(seed, { ...shape, honest: false, reveals: 3 })
      const { items, heldBack } = planSession(askables, 'review', NO_LIMITS, TODAY, seed)
      expect(leaks(items, askables)).toEqual([])
      const due = askables.filter(({ memory }) => memory === null || memory.due <= TODAY)
      expect(factsOf(items).length + heldBack.due + heldBack.fresh).toBe(due.length)
    }),
    { ...runs, numRuns: 300 },
  )
})

describe('what gives something away', () => {
  test('comes after what it gives away', () => {
    const chain = named(12, 'f', (i) => ({
      candidates: [choice(`f${i}`, { reveals: i < 11 ? [`f${i + 1}`] : [] })],
    }))
    expect(factsOf(quiz(chain).items)).toEqual(chain.map(({ fact }) => fact).reverse())
  })

  test('is asked another way where two give each other away', () => {
    const other = choice('a', { id: 'other', form: 'typed' })
    const a = askable('a', { candidates: [choice('a', { reveals: ['b'] }), other] })
    const b = askable('b', { candidates: [choice('b', { reveals: ['a'] })] })
    expect(quiz([a, b]).items.map(({ question }) => question)).toEqual(['other', 'b?'])
  })

  test('is asked another way by true/false only where nothing else will do', () => {
    const both = named(2, 'f', (i) => ({
      candidates: [
        choice(`f${i}`, { reveals: [`f${1 - i}`] }),
        choice(`f${i}`, { id: `way${i}`, form: i === 0 ? 'truefalse' : 'typed' }),
      ],
    }))
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      expect(quiz(both, seed).items.map(({ question }) => question)).toEqual(['way1', 'f0?'])
    }
  })

  test('is held back where there is no other way: the new fact, not the due one', () => {
    const a = askable('a', { candidates: [choice('a', { reveals: ['b'] })] })
    const b = askable('b', { candidates: [choice('b', { reveals: ['a'] })], memory: memory() })
    const plan = planSession([a, b], 'review', NO_LIMITS, TODAY, 'seed')
    expect(factsOf(plan.items)).toEqual(['b'])
    expect(plan.heldBack).toEqual({ due: 0, fresh: 1 })
  })
})

describe('a review', () => {
  const steps = named(3, 'step', () => ({ memory: memory({ state: 'relearning' }) }))
  const due = named(12, 'due', (i) => ({ memory: memory(), recall: i / 12 }))
  const fresh = named(6, 'new')
  const later = named(2, 'later', () => ({ memory: memory({ due: TODAY + 1 }) }))
  const all = [...fresh, ...due, ...later, ...steps]

  test('asks steps of today first, then what is due with what is new spread between', () => {
    const { items } = planSession(all, 'review', NO_LIMITS, TODAY, 'seed')
    expect(items.slice(0, 3).flatMap(({ facts }) => facts).sort()).toEqual(['step0', 'step1', 'step2']) // prettier-ignore
    const whys = items.slice(3).map(({ why }) => why)
    const dueBefore = whys
      .join(' ')
      .split('new')
      .map((part) => part.split('due').length - 1)
    expect(Math.min(...dueBefore.slice(0, -1))).toBeGreaterThanOrEqual(1)
    expect(Math.max(...dueBefore)).toBeLessThanOrEqual(3)
    expect(factsOf(items).filter((fact) => fact.startsWith('new'))).toEqual(fresh.map(({ fact }) => fact))
  })

  test('beyond its limits asks the best remembered and the first of the new, and counts the rest', () => {
    const { items, heldBack } = planSession(all, 'review', { fresh: 2, reviews: 5 }, TODAY, 'seed')
    const asked = factsOf(items).sort()
    expect(asked).toEqual([
      'due10',
      'due11',
      'due7',
      'due8',
      'due9',
      'new0',
      'new1',
      'step0',
      'step1',
      'step2',
    ])
    expect(heldBack).toEqual({ due: 7, fresh: 4 })
  })

  test('lets the topics of an article take turns with what is new, article by article', () => {
    const inTopics = named(9, 'n', (i) => ({
      topic: `topic${Math.floor(i / 3)}`,
      article: i < 6 ? 'one' : 'two',
    }))
    const { items } = planSession(inTopics, 'review', { fresh: 5, reviews: 0 }, TODAY, 'seed')
    expect(factsOf(items).sort()).toEqual(['n0', 'n1', 'n3', 'n4', 'n2'].sort())
    expect(factsOf(items).slice(0, 2)).toEqual(['n0', 'n3'])
  })

  test('takes other new facts in the place of those that give each other away', () => {
    const twins = named(2, 'twin', (i) => ({
      candidates: [choice(`twin${i}`, { reveals: [`twin${1 - i}`] })],
    }))
    const { items, heldBack } = planSession(
      [...twins, ...fresh],
      'review',
      { fresh: 4, reviews: 0 },
      TODAY,
      'seed',
    )
    expect(items).toHaveLength(4)
    expect(factsOf(items).filter((fact) => fact.startsWith('twin'))).toHaveLength(1)
    expect(heldBack).toEqual({ due: 0, fresh: 4 })
  })

  test('starts no fact with true/false alone, a quiz asks it', () => {
    const only = askable('only', { candidates: [choice('only', { form: 'truefalse' })] })
    expect(planSession([only], 'review', NO_LIMITS, TODAY, 'seed').items).toEqual([])
    expect(factsOf(quiz([only]).items)).toEqual(['only'])
  })

  test('of nothing is empty', () => {
    expect(planSession([], 'review', NO_LIMITS, TODAY, 'seed')).toEqual({
      items: [],
      heldBack: { due: 0, fresh: 0 },
    })
    expect(quiz([askable('mute', { candidates: [] })]).items).toEqual([])
  })
})

describe('topics and siblings', () => {
  /** How often a topic follows itself, at most. */
  const longestRun = (topics: readonly string[]): number => {
    let [longest, run] = [0, 0]
    topics.forEach((topic, i) => {
      run = topic === topics[i - 1] ? run + 1 : 1
      longest = Math.max(longest, run)
    })
    return longest
  }

  test('no three of a topic come running, wherever that can be avoided', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 2, maxLength: 6 })
    fc.assert(
      fc.property(counts, fc.boolean(), fc.string(), (sizes, grouped, seed) => {
        const facts = sizes.flatMap((size, topic) =>
          named(size, `t${topic}-`, (i) => ({
            topic: `topic${topic}`,
            group: grouped ? `group${topic}-${Math.floor(i / 3)}` : null,
          })),
        )
        const topics = factsOf(quiz(facts, seed).items).map((fact) => fact.split('-')[0] ?? '')
        const most = Math.max(...sizes)
        fc.pre(most <= 2 * (facts.length - most + 1))
        expect(longestRun(topics)).toBeLessThanOrEqual(2)
      }),
      { ...runs, numRuns: 400 },
    )
  })

  test('siblings stand one to three apart', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5 }), fc.string(), (groups, seed) => {
        const siblings = Array.from({ length: groups }, (_, g) =>
          named(2 + (g % 3), `g${g}-`, () => ({ group: `g${g}` })),
        )
        const facts = [...siblings.flat(), ...named(12, 'x-')]
        const asked = factsOf(quiz(facts, seed).items).map((fact) => fact.split('-')[0] ?? '')
        for (let g = 0; g < groups; g++) {
          const at = asked.flatMap((name, i) => (name === `g${g}` ? [i] : []))
          const distances = at.slice(1).map((place, i) => place - (at[i] ?? 0))
          expect(Math.max(...distances)).toBeLessThanOrEqual(3)
          expect(Math.min(...distances)).toBeGreaterThanOrEqual(2)
        }
      }),
      { ...runs, numRuns: 300 },
    )
  })
})

test('true/false stays at a tenth where the facts were all asked with their other question last', () => {
  const facts = named(25, 'f', (i) => ({
    lastAsked: `f${i}?`,
    candidates: [choice(`f${i}`), choice(`f${i}`, { id: `tf${i}`, form: 'truefalse' })],
  }))
  const asked = quiz(facts).items.map(({ question }) => question)
  expect(asked.filter((id) => id.startsWith('tf'))).toHaveLength(2)
})

test('the three running that an honest order forces are broken up', () => {
  for (let i = 0; i < 40; i++) {
    const askables = makeUpSession(`told ${i}`, {
      facts: 40,
      topics: 3,
      grouped: 0.6,
      reveals: 1,
      honest: true,
    })
    const topics = new Map(askables.map(({ fact, topic }) => [fact, topic]))
    const asked = quiz(askables, `${i}`).items.map(({ facts }) => topics.get(facts[0] ?? ''))
    expect(asked.filter((topic, at) => at > 1 && topic === asked[at - 1] && topic === asked[at - 2])).toEqual(
      [],
    )
  }
})

test('among many topics and groups nearly all siblings still stand one to three apart', () => {
  let [siblings, far] = [0, 0]
  for (let i = 0; i < 80; i++) {
    const shape = { facts: 20 + (i % 60), topics: 3 + (i % 9), grouped: 0.6, reveals: 0, honest: true }
    const askables = makeUpSession(`many ${i}`, shape)
    const groups = new Map(askables.map(({ fact, group }) => [fact, group]))
    const last = new Map<string, number>()
    quiz(askables, `${i}`).items.forEach(({ facts }, at) => {
      const group = groups.get(facts[0] ?? '') ?? null
      if (group === null) return
      const before = last.get(group)
      if (before !== undefined) siblings++
      if (before !== undefined && at - before > 3) far++
      last.set(group, at)
    })
  }
  expect(siblings).toBeGreaterThan(800)
  expect(far / siblings).toBeLessThan(0.03)
})

describe('a question for several facts', () => {
  const match = choice('m', { id: 'match', form: 'match', facts: ['m0', 'm1', 'm2', 'm3'] })
  const members = named(4, 'm', () => ({ candidates: [match] }))

  test('asks those of its facts that are in the session, once and together', () => {
    const { items } = quiz([...members.slice(0, 3), ...named(9, 'x')])
    const together = items.filter(({ question }) => question === 'match')
    expect(together.map(({ facts }) => [...facts].sort())).toEqual([['m0', 'm1', 'm2']])
  })

  test('leaves a session of five facts its five questions', () => {
    const choosable = named(5, 'm', (i) => ({ candidates: [choice(`m${i}`), match].filter(Boolean) }))
    for (const seed of ['a', 'b', 'c', 'd']) expect(quiz(choosable, seed).items).toHaveLength(5)
  })

  test('is not asked of a fact that it was asked of last', () => {
    const facts = named(4, 'm', (i) => ({
      lastAsked: i === 2 ? 'match' : null,
      candidates: [choice(`m${i}`), match],
    }))
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const { items } = quiz([...facts, ...named(9, 'x')], seed)
      expect(items.find((item) => item.facts.includes('m2'))?.question).toBe('m2?')
    }
  })

  test('is asked even there, once, where its facts have nothing else', () => {
    const { items } = quiz(members)
    expect(items).toHaveLength(1)
    expect([...(items[0]?.facts ?? [])].sort()).toEqual(['m0', 'm1', 'm2', 'm3'])
  })

  test('is not asked of a fact that has climbed beyond it', () => {
    const strong = askable('m3', {
      memory: memory({ stability: 30 }),
      candidates: [choice('m3', { form: 'typed' }), match],
    })
    const weak = named(3, 'm', (i) => ({ candidates: [choice(`m${i}`), match] }))
    for (const seed of ['a', 'b', 'c', 'd']) {
      const { items } = quiz([...weak, strong, ...named(9, 'x')], seed)
      expect(items.find(({ facts }) => facts.includes('m3'))?.question).toBe('m3?')
    }
  })
})

describe('wordings', () => {
  test('two stems nearly the same are not asked where another of the rung can be', () => {
    const stem = 'Which of these is a benefit of foundation models in daily work'
    const facts = named(2, 'f', (i) => ({
      candidates: [
        choice(`f${i}`, { stem }),
        choice(`f${i}`, { id: `own${i}`, stem: `What does the ${i} do` }),
      ],
    }))
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
      const asked = quiz(facts, seed).items.map(({ question }) => question)
      expect(asked.filter((id) => id.endsWith('?')).length).toBeLessThanOrEqual(1)
    }
  })
})
