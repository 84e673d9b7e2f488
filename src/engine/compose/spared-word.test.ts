import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const BENEFITS = `# Tile stove vs iron stove

## Benefits of the tile stove

- **Slow heat**: the walls stay warm until dawn.
- **Clean air**: smoke leaves by a pipe of its own.
- **Low cost**: a load of wood lasts for the night.

## Benefits of the iron stove

- **Fast heat**: the room is warm within the hour.
- **Small size**: it fits below a window.
- **Easy move**: two people carry it up the stairs.
`

test('a plain word is not asked for where its fact is told apart and recalled without it', () => {
  const { questions, facts } = generate(BENEFITS, '', 'markdown')
  const fact = facts.find(({ value }) => value.includes('load of wood'))
  const forms = questions.filter((one) => one.facts.includes(fact?.id ?? '')).map(({ form }) => form)
  expect(forms).toContain('recall')
  expect(forms).toContain('choice')
  expect(forms).not.toContain('cloze')
})
