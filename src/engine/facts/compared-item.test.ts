import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const statements = (text: string): string[] =>
  generate(
    `# Kites vs Balloons\n\nA kite is a toy that flies on a line. A balloon is a bag that is filled with gas.\n\n${text}`,
    '',
  ).facts.map(({ statement }) => statement)

test('under an aspect a label that is one of the two things tells of it', () => {
  const told = statements(
    '## Key differences\n\n### 1. Flying time\n\n- **Kite:** minutes to hours\n- **Balloon:** hours to days\n\n### 2. Danger\n\n- **Thunder:** neither flies in a storm\n',
  )
  expect(told).toContain('Under “Flying time”, the article gives “minutes to hours” for kites.')
  expect(told.join(' ')).not.toContain('difference of')
})

test('popular ones are those of the thing whose section it is', () => {
  const text =
    '## Kites\n\n**Popular shapes:** the diamond, the delta, the box.\n\n**Line:** strong thread of silk.\n'
  expect(statements(text)).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Popular shapes of kites/u),
      expect.stringMatching(/^Line/u),
    ]),
  )
})

test('what both of the two are need be said only once in the title', () => {
  const text = (title: string): string =>
    `# ${title}\n\nA **box kite** is a kite with four sides. A **delta kite** is a kite like a wing.\n\n## Pros\n\n- Cheap thread\n\n## Uses\n\n- **Box kite:** signals, surveys, and sport\n`
  const told = generate(text('Box vs. Delta Kite'), '').facts.map(({ statement }) => statement)
  expect(told).toContain('The uses of box kites are signals, surveys, and sport.')
  expect(told.join(' ')).not.toContain('Cheap thread')
})
