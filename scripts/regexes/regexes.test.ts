import { expect, test } from 'vitest'
import { constructed, literals } from './collect.ts'
import { LENGTH, MOST_MS, worstOf } from './cost.ts'

/** Expressions that never see a long text: where they stand, how long it can be at most, and what holds that bound. */
const BOUNDED: Readonly<Record<string, { readonly longest: number; readonly because: string }>> = {
  'src/main/import/decode.ts /<meta': {
    longest: 1024,
    because: 'the first kilobyte of a file alone is looked at',
  },
  'src/engine/facts/events.ts /(?<what>': { longest: 2_000, because: 'a longer sentence tells no event' },
  'src/renderer/lib/score-words.ts /\\B': { longest: 30, because: 'it is given the digits of one number' },
}

const boundOf = (where: string, source: string): number => {
  const file = where.replace(/:\d+$/, '')
  const found = Object.entries(BOUNDED).find(([name]) => `${file} /${source}`.startsWith(name))
  return found?.[1].longest ?? LENGTH
}

test(
  'no expression can be made to look at 100,000 characters for longer than 50 ms',
  { timeout: 600_000 },
  async () => {
    const [written, made] = [literals(), await constructed()]
    expect(written.length, 'literals').toBeGreaterThan(1_000)
    expect(made.length, 'constructed').toBeGreaterThan(30)
    const all = [...written, ...made]
    const once = new Map(all.map((one) => [`/${one.source}/${one.flags}`, one]))
    const slow: string[] = []
    for (const [expression, { where, source, flags }] of once) {
      const worst = worstOf(source, flags, boundOf(where, source))
      if (worst)
        slow.push(
          `${where} ${expression}: ${worst.length} characters ${JSON.stringify(worst.attack)} ${worst.ms} ms`,
        )
    }
    expect(slow, `at most ${MOST_MS} ms`).toEqual([])
  },
)

test('one that grows by the square, and one that grows without measure, are found', () => {
  expect(worstOf('\\s+$', '')).not.toBeNull()
  expect(worstOf('(?:a+)+b', '')).not.toBeNull()
  expect(worstOf('^(?:[a-z\\d-]+ ?){1,9}$', 'u')).not.toBeNull()
  expect(worstOf('(?<!\\s)\\s+$', '')).toBeNull()
})
