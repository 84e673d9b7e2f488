import { expect, it } from 'vitest'
import { curveFinding, historyFinding } from './history-words.ts'

const answers = (text: string) =>
  [...text].map((sign) => ({ verdict: sign === 'r' ? ('right' as const) : ('wrong' as const) }))

it.each([
  ['', 'Never asked yet'],
  ['r', 'Asked once, and right'],
  ['w', 'Asked once, and missed'],
  ['rrr', 'Right all three times'],
  ['ww', 'Missed all two times'],
  ['rrwr', 'One miss in four answers'],
  ['rwrrw', 'Two misses in five answers'],
])('answers %j are “%s”', (given, said) => {
  expect(historyFinding(answers(given))).toBe(said)
})

it('the curve says what is recalled today, and when it is due', () => {
  const curve = { stretches: [], today: 100, due: 109, stability: 12, recallNow: 0.964, retention: 0.9 }
  expect(curveFinding(curve)).toBe(
    'You would recall it with 96\u00a0% today; in 9\u00a0days it is down to 90\u00a0%, and due',
  )
  expect(curveFinding({ ...curve, due: 100 })).toBe('You would recall it with 96\u00a0%: it is due today')
  expect(curveFinding({ ...curve, due: 99 })).toContain('it was due yesterday')
  expect(curveFinding({ ...curve, due: 90, recallNow: 0.8 })).toContain(
    '80\u00a0% today; it was due 10\u00a0days ago',
  )
})
