import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const asked = (text: string) =>
  generate(
    `# The smithy\n\nA smithy was the workshop of a village.\n\n${text}\n`,
    '',
    'markdown',
  ).questions.flatMap((one) => ('answer' in one ? [`${one.prompt} ${String(one.answer)}`] : [one.prompt]))

test('a label with its meaning after it is asked as a definition, both ways', () => {
  const prompts = asked(`## Words of the forge

- **Anvil**: a block of iron on which hot metal is hammered into shape.
- **Swage**: a grooved tool that gives a hot bar its round form. It is held with tongs.
- **Quenching**: cooling hot steel in water so that it turns hard.
- **Scarf**: the slope filed on an end before two bars are welded.
- **Abreast**: side by side along the edge of the hearth.`).join('\n')
  expect(prompts).toContain('what does “swage” mean? A grooved tool that gives a hot bar its round form.')
  expect(prompts).toContain('How does the article define an anvil?')
  expect(prompts).toContain('What does “abreast” mean?'.slice(1))
  expect(prompts).toMatch(
    /(?:Which term means|this meaning:) “cooling hot steel in water so that it turns hard”/,
  )
  expect(prompts).not.toContain('say about “Anvil”')
})

test('a label with a sentence, an amount or an order after it is not', () => {
  const prompts = asked(`## What old smiths say

- **Cracks at the edge**: the bar was struck when it was too cold to move.
- **Scale on the face**: brush it off with wire before the next heat.
- **Loss of length**: about 5 millimetres with every weld of two bars.
- **Water**: a trough that leaks lets the fire die down.`).join('\n')
  expect(prompts).not.toMatch(/ mean\?|define|Which term/)
  expect(prompts).toContain('does the article advise for “Scale on the face”?')
  expect(prompts).toContain('does the article say about “Cracks at the edge”?')
})

test('a step is asked as a step', () => {
  const prompts = asked(`## How to make a hook

1. **Draw out**: hammer the end of the bar into a long point.
2. **Bend**: lay the point over the horn and strike it round.
3. **Cool**: put the whole hook into a pail of water.`).join('\n')
  expect(prompts).toContain('hat does the article tell you to do in the step “Bend”?')
})
