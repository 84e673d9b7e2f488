import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const recalls = (text: string) =>
  new Map(
    generate(text, '', 'markdown').questions.flatMap((one) =>
      one.form === 'recall' ? [[one.prompt, one.answer] as const] : [],
    ),
  )

test('how and why are answered by the whole short answer, and yes or no by its first sentence', () => {
  const asked = recalls(`# Questions about tides

## How does the moon raise a tide?

The moon pulls the near side of the sea more strongly than the far side. The water gathers in two bulges.

## Do lakes have tides?

Yes, but the tides of lakes are too small for anybody to see them. The wind moves the water far more.

## Why is there a tide at night?

The second bulge lies on the far side. The earth turns through it.

## Can a tide be predicted?

Yes, for years ahead, since the paths of the moon and the sun are known. Storms are not.
`)
  expect(asked.get('How does the moon raise a tide?')).toMatch(/^The moon pulls .* two bulges\.$/u)
  expect([...asked.values()].join(' ')).not.toMatch(/The wind moves|Storms are not/u)
})

test('an item of several sentences is told whole, without what its writer says of himself', () => {
  const asked = recalls(`# A loaf

## Method

1. **Prove.** Dust the basket with flour and put in the dough. Leave it for about 1 hour at room temperature.
2. **Shape.** Pull the dough into a tight ball on the table. I use my kitchen table for this.
3. **Score.** Slash the top of the loaf with a sharp razor blade.
`)
  const answers = [...asked.values()].join('\n')
  expect(answers).toContain('put in the dough. Leave it for about 1 hour at room temperature.')
  expect(answers).not.toContain('kitchen table')
})

test('what opens with "above all" and a list is not asked by the name of the thing', () => {
  const asked = recalls(`# Volcanoes

## Hazards

- **Volcanic gas** – above all water vapour, carbon dioxide and sulphur dioxide, which is heavier than air.
- **Ash cloud** – a danger to aircraft, since ash melts in jet engines and stops them.
- **Lahar** – a mudflow of ash and water that runs down the valleys of the volcano.
`)
  const prompts = [...asked.keys()].join('\n')
  expect(prompts).toContain('Ash cloud')
  expect(prompts).not.toContain('Volcanic gas')
})

test('an order is not chosen by the word that its label shares with it', () => {
  const { questions } = generate(
    `# A loaf

## Method

1. **Bake uncovered.** Take off the lid and bake the loaf for 20 minutes more at 220 degrees.
2. **Shape.** Tip the dough onto a floured table and pull it into a tight ball.
3. **Score.** Slash the top with a sharp razor blade about one centimetre deep.
4. **Prove.** Dust the basket with flour and put in the dough with its seam up.
`,
    '',
    'markdown',
  )
  const chosen = questions.flatMap(({ form, prompt }) => (form === 'choice' ? [prompt] : [])).join('\n')
  expect(chosen).toContain('“Prove”')
  expect(chosen).not.toContain('“Bake uncovered”')
})
