import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const LEAD =
  '# Solar Panels\n\nA solar panel is a device that turns sunlight into power. Solar panels are cheap.\n\n'
const prompts = (text: string): string =>
  generate(LEAD + text, '')
    .questions.map(({ prompt }) => prompt)
    .join('\n')
const statements = (text: string): string[] =>
  generate(LEAD + text, '').facts.map(({ statement }) => statement)

const POINTS =
  '- **Lower Bills**: They cut what a home buys.\n- **Long Life**: They last for decades.\n- **Little Care**: They need hardly any care.\n'

test('a noun taken from a heading names the subject once and in small letters', () => {
  expect(prompts(`## Solar Panel Benefits\n\n${POINTS}`)).toContain('benefit of solar panels')
  expect(prompts(`## Solar Panel Benefits\n\n${POINTS}`)).not.toMatch(/solar panel benefit/i)
})

test('of two nouns in a heading one is asked for', () => {
  const asked = prompts(`## Challenges and Limitations of Solar Panels\n\n${POINTS}`)
  expect(asked).toContain('challenge of solar panels')
  expect(asked).not.toMatch(/challenge and|of Solar Panels/)
})

test('a part does itself what is said of it', () => {
  expect(
    statements(
      '## Parts of a solar panel\n\n- **Frame**: It holds the glass.\n- **Glass**: It keeps out the rain.\n',
    ),
  ).toContain('The frame holds the glass.')
})

test('tips are no list of success', () => {
  const facts = statements('## Tips for Success\n\n- Face them south.\n- Avoid shade.\n- Ask three firms.\n')
  expect(facts.filter((said) => /success/i.test(said))).toEqual([])
})

test('a heading that counts what stands below it gives a list, one that does not gives none', () => {
  expect(statements('## Sources of loss\n\n- dust\n- heat\n- old cables\n')).toContain(
    'The sources of loss are dust, heat and old cables.',
  )
  expect(
    statements('## Odds and ends\n\n- dust\n- heat\n- old cables\n').some((said) => said.includes('dust')),
  ).toBe(false)
})

test('a box that begins with a term in bold defines it, a quotation does not', () => {
  expect(statements('> **Photovoltaic effect**: the release of electrons by light.\n')).toContain(
    'The photovoltaic effect is the release of electrons by light.',
  )
  expect(
    statements('> The sun is the source of all life, said the poet.\n').some((said) => said.includes('poet')),
  ).toBe(false)
})
