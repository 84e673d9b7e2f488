import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '../../engine/seed.ts'
import type { Form } from '../../engine/types.ts'
import { agenda } from './agenda.ts'
import type { Agenda, Given } from './agenda.ts'
import type { Candidate } from '../memory/ladder.ts'
import { makeUpSession } from '../samples/made-up-session.ts'
import { planSession } from './plan.ts'
import type { Askable, PlanItem } from './plan.ts'
import type { Memory } from '../memory/schedule.ts'

const question = (fact: string, form: Form, change: Partial<Candidate> = {}): Candidate => ({
  id: `${fact} ${form}`,
  form,
  facts: [fact],
  classes: 0,
  reveals: [],
  ...change,
})

const askable = (fact: string, change: Partial<Askable> = {}): Askable => ({
  fact,
  article: 'article',
  topic: 'topic',
  group: null,
  memory: null,
  recall: 0,
  lastAsked: null,
  candidates: [question(fact, 'choice'), question(fact, 'cloze'), question(fact, 'typed')],
  ...change,
})

const strong: Memory = {
  state: 'review',
  stability: 30,
  difficulty: 5,
  due: 100,
  last: 70,
  reps: 4,
  lapses: 0,
  failuresToday: 0,
  demoted: 0,
}

const planned = (fact: string, form: Form = 'choice'): PlanItem => ({
  question: `${fact} ${form}`,
  facts: [fact],
  why: 'new',
  keyAt: 0,
})

type Run = { readonly asked: readonly PlanItem[]; readonly given: readonly Given[]; readonly end: Agenda }

/** Answers a whole session: `right` tells, for a fact and how often it was asked before, what the answer is. */
function run(
  plan: readonly PlanItem[],
  askables: readonly Askable[],
  right: (fact: string, before: number) => boolean,
): Run {
  const facts = new Map(askables.map((one) => [one.fact, one]))
  const [asked, given, times]: [PlanItem[], Given[], Map<string, number>] = [[], [], new Map()]
  for (;;) {
    const now = agenda(plan, given, facts, 'seed')
    if (now.now === null || asked.length > 2000) return { asked, given, end: now }
    const { question, facts: own } = now.now
    asked.push(now.now)
    given.push({
      position: now.position,
      question,
      facts: own.map((fact) => ({ fact, right: right(fact, times.get(fact) ?? 0) })),
      // A plan without topics is one of before they were kept.
      ...(plan[0]?.topic !== undefined && { topic: `article ${facts.get(own[0] ?? '')?.topic}` }),
    })
    for (const fact of own) times.set(fact, (times.get(fact) ?? 0) + 1)
  }
}

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
const eight = LETTERS.map((fact) => planned(fact))
const everyFact = LETTERS.map((fact) => askable(fact))
const order = ({ asked }: Run): string => asked.map(({ facts }) => facts.join('+')).join(' ')

describe('a wrong answer', () => {
  test('comes back after three others, until right once', () => {
    expect(order(run(eight, everyFact, () => true))).toBe('a b c d e f g h')
    expect(order(run(eight, everyFact, (fact, before) => fact !== 'a' || before > 0))).toBe(
      'a b c d a e f g h',
    )
    expect(order(run(eight, everyFact, (fact, before) => fact !== 'a' || before > 1))).toBe(
      'a b c d a e f g a h',
    )
  })

  test('comes back after as many as are left where those are fewer', () => {
    expect(order(run(eight, everyFact, (fact, before) => fact !== 'g' || before > 0))).toBe(
      'a b c d e f g h g',
    )
    expect(order(run(eight, everyFact, (fact, before) => fact !== 'h' || before > 1))).toBe(
      'a b c d e f g h h h',
    )
  })

  test('comes back in the order of the misses', () => {
    expect(order(run(eight, everyFact, (fact, before) => !'ab'.includes(fact) || before > 0))).toBe(
      'a b c d a b e f g h',
    )
  })

  test('comes back as asked again, in other words', () => {
    const { asked } = run(eight, everyFact, (fact, before) => fact !== 'a' || before > 0)
    expect(asked[4]).toMatchObject({ facts: ['a'], why: 'again' })
    expect(asked[4]?.question).not.toBe('a choice')
  })

  test('comes back on its rung the first time and a rung easier the second', () => {
    const forms = ['choice', 'sort', 'cloze', 'typed'] as const
    const candidates = forms.map((form) => question('a', form, { classes: 3 }))
    const askedOfA = (stability: number, first: Form): (Form | undefined)[] => {
      const a = askable('a', { memory: { ...strong, stability }, candidates })
      const plan = [planned('a', first), ...eight.slice(1)]
      const { asked } = run(plan, [a, ...everyFact.slice(1)], (fact, before) => fact !== 'a' || before > 1)
      const ofA = asked.filter(({ facts }) => facts.includes('a'))
      return ofA.map((item) => candidates.find(({ id }) => id === item.question)?.form)
    }
    expect(askedOfA(30, 'typed')).toEqual(['typed', 'cloze', 'sort'])
    expect(askedOfA(3, 'sort')).toEqual(['sort', 'cloze', 'choice'])
  })

  test('ends for today after five failures', () => {
    const { asked, end } = run(eight, everyFact, (fact) => fact !== 'a')
    expect(asked.filter(({ facts }) => facts.includes('a'))).toHaveLength(5)
    expect(end).toMatchObject({ now: null, total: asked.length, position: asked.length })
  })

  test('counts the failures of the day before the session too', () => {
    const failing = { ...strong, state: 'relearning' as const, failuresToday: 3 }
    const a = askable('a', { memory: failing })
    const { asked } = run(eight, [a, ...everyFact.slice(1)], (fact) => fact !== 'a')
    expect(asked.filter(({ facts }) => facts.includes('a'))).toHaveLength(2)
  })

  test('does not come back as the third running of its topic while it can wait', () => {
    const under = (topics: readonly string[]): Run =>
      run(
        eight.map((item, i) => ({ ...item, topic: `article ${topics[i]}` })),
        everyFact.map((one, i) => ({ ...one, topic: topics[i] ?? '' })),
        (fact, before) => fact !== 'a' || before > 0,
      )
    expect(order(under('x x y x x y y z'.split(' ')))).toBe('a b c d e f a g h')
    expect(order(under(LETTERS.map(() => 'x')))).toBe('a b c d a e f g h')
  })

  test('waits by the topic that stands over its question, not by its own', () => {
    const topics = 'x y x y y x z z'.split(' ')
    const plan = eight.map((item, i) => ({ ...item, topic: `article ${topics[i]}` }))
    const other = [question('a', 'choice'), question('a', 'cloze', { topic: 'y' })]
    const facts = everyFact.map((one, i) => ({
      ...one,
      topic: topics[i] ?? '',
      ...(one.fact === 'a' && { candidates: other }),
    }))
    const missedA = run(plan, facts, (fact, before) => fact !== 'a' || before > 0)
    // Beside d and e it would be the third of y.
    expect(order(missedA)).toBe('a b c d e f a g h')
  })

  test('comes back in other words than those it was shown in meanwhile', () => {
    const match = question('m', 'match', { id: 'match', facts: ['a', 'd'], topic: 'm' })
    const a = askable('a', { candidates: [question('a', 'typed'), match] })
    const plan = [planned('a', 'typed'), ...eight.slice(1, 3), { ...planned('d'), question: 'match' }]
    const facts = new Map([a, ...everyFact.slice(1)].map((one) => [one.fact, one]))
    const given = plan.map(({ question, facts }, position) => ({
      position,
      question,
      facts: (question === 'match' ? ['a', 'd'] : facts).map((fact) => ({ fact, right: position > 0 })),
    }))
    expect(agenda(plan, given, facts, 'seed').now?.question).toBe('a typed')
  })

  test('waits where all it could be asked with brings another back too early', () => {
    const match = question('m', 'match', { id: 'match', facts: ['a', 'd'] })
    const both = ['a', 'd'].map((fact) => askable(fact, { candidates: [question(fact, 'choice'), match] }))
    const others = everyFact.filter(({ fact }) => !'ad'.includes(fact))
    const missed = run(eight, [...both, ...others], (fact, before) => !'ad'.includes(fact) || before > 0)
    expect(order(missed)).toBe('a b c d e f g a+d h')
  })

  test('is not asked together with what was missed later and has to wait', () => {
    const match = question('m', 'match', { id: 'match', facts: ['a', 'd'] })
    const both = ['a', 'd'].map((fact) =>
      askable(fact, { candidates: [question(fact, 'choice'), question(fact, 'cloze'), match] }),
    )
    const others = everyFact.filter(({ fact }) => !'ad'.includes(fact))
    const { asked } = run(eight, [...both, ...others], (fact, before) => !'ad'.includes(fact) || before > 0)
    expect(asked[4]).toMatchObject({ facts: ['a'], why: 'again' })
    expect(asked[4]?.question).not.toBe('match')
  })

  test('does not come back where the fact can no longer be asked', () => {
    expect(order(run(eight, everyFact.slice(1), (fact) => fact !== 'a'))).toBe('a b c d e f g h')
    const mute = askable('a', { candidates: [] })
    expect(order(run(eight, [mute, ...everyFact.slice(1)], (fact) => fact !== 'a'))).toBe('a b c d e f g h')
  })

  test('does not give away what is still to be asked', () => {
    const telling = question('a', 'typed', { reveals: ['h'] })
    const a = askable('a', { candidates: [question('a', 'choice'), telling] })
    const early = run(eight, [a, ...everyFact.slice(1)], (fact, before) => fact !== 'a' || before > 0)
    expect(early.asked[4]?.question).toBe('a choice')
    const last = [...eight.slice(1), planned('a')]
    const late = run(last, [a, ...everyFact.slice(1)], (fact, before) => fact !== 'a' || before > 0)
    expect(late.asked[8]?.question).toBe('a typed')
  })

  test('in a match brings back the facts that were missed, and not those shown beside', () => {
    const match = question('m', 'match', { id: 'match', facts: ['a', 'b', 'x'] })
    const plan: PlanItem[] = [
      { question: 'match', facts: ['a', 'b'], why: 'new', keyAt: 0 },
      ...eight.slice(2),
    ]
    const facts = new Map([...everyFact, askable('x', { candidates: [match] })].map((one) => [one.fact, one]))
    const missed = ['a', 'x'].map((fact) => ({ fact, right: false }))
    const given: Given[] = [
      { position: 0, question: 'match', facts: [...missed, { fact: 'b', right: true }] },
    ]
    expect(agenda(plan, given, facts, 'seed')).toMatchObject({ total: plan.length + 1, now: plan[1] })
  })
})

describe('the course', () => {
  test('counts what came back into the total', () => {
    const facts = new Map(everyFact.map((one) => [one.fact, one]))
    const given = (right: boolean): Given[] => [
      { position: 0, question: 'a choice', facts: [{ fact: 'a', right }] },
    ]
    expect(agenda(eight, [], facts, 'seed')).toEqual({ now: eight[0], position: 0, total: 8 })
    expect(agenda(eight, given(true), facts, 'seed')).toMatchObject({ position: 1, total: 8 })
    expect(agenda(eight, given(false), facts, 'seed')).toMatchObject({ position: 1, total: 9 })
  })

  test('goes on when a grade is changed after the fact came back', () => {
    const { given } = run(eight, everyFact, (fact, before) => fact !== 'a' || before > 0)
    const regraded = given.map((one, i) => (i === 0 ? { ...one, facts: [{ fact: 'a', right: true }] } : one))
    const facts = new Map(everyFact.map((one) => [one.fact, one]))
    expect(agenda(eight, regraded.slice(0, 6), facts, 'seed')).toMatchObject({ now: eight[5], total: 9 })
  })

  test('of any answers: undoing any number of them stands where it stood then', () => {
    const session = fc.record({
      facts: fc.integer({ min: 1, max: 25 }),
      topics: fc.integer({ min: 1, max: 4 }),
      grouped: fc.constantFrom(0, 1),
      reveals: fc.integer({ min: 0, max: 2 }),
      honest: fc.constant(true),
    })
    fc.assert(
      fc.property(session, fc.double({ min: 0, max: 1, noNaN: true }), fc.string(), (shape, share, seed) => {
        const askables = makeUpSession(seed, shape)
        const { items } = planSession(askables, 'quiz', { fresh: 0, reviews: 0 }, 100, seed)
        const next = seeded(seed)
        const { asked, given, end } = run(items, askables, () => next() < share)
        const facts = new Map(askables.map((one) => [one.fact, one]))
        expect(end).toMatchObject({ now: null, position: asked.length, total: asked.length })
        asked.forEach((item, position) => {
          const then = agenda(items, given.slice(0, position), facts, 'seed')
          expect(then).toMatchObject({ now: item, position })
          expect(agenda(items, given.slice(0, position).reverse(), facts, 'seed')).toEqual(then)
        })
        checkCourse(items, given, askables)
      }),
      { seed: 7, numRuns: 100 },
    )
  })
})

/** Every miss is asked again until right or missed five times; nothing is given away on the way. */
function checkCourse(plan: readonly PlanItem[], given: readonly Given[], askables: readonly Askable[]): void {
  const questions = new Map(
    askables.flatMap(({ candidates }) => candidates.map((one) => [one.id, one] as const)),
  )
  for (const fact of plan.flatMap(({ facts }) => facts)) {
    const answers = given.flatMap(({ facts }) =>
      facts.filter((one) => one.fact === fact).map(({ right }) => right),
    )
    expect(answers.indexOf(true) === answers.length - 1 || answers.length === 5).toBe(true)
  }
  given.forEach(({ question, position }) => {
    const shown = questions.get(question)
    const before = new Set(given.slice(0, position + 1).flatMap(({ facts }) => facts.map(({ fact }) => fact)))
    const toCome = plan.flatMap(({ facts }) => facts).filter((fact) => !before.has(fact))
    expect(
      [...(shown?.reveals ?? []), ...(shown?.facts ?? [])].filter((fact) => toCome.includes(fact)),
    ).toEqual([])
  })
}
