import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const bankOf = (text: string) => generate(text, '', 'markdown')
const promptsOf = (text: string) => bankOf(text).questions.map(({ prompt }) => prompt)

const GLOSSARY = `# Words of the mill

## Glossary

- **Quern**: a hand mill that is turned with a stick.
- **Hopper**: a box from which the grain falls between the stones.
- **Damsel**: a rod that shakes the box so that the grain falls.
- **Bolting**: the sifting of meal through a cloth.
- **Sail brake**: Stops the wheel when the wind grows too strong.
- **Wind governor**: Moves the stones apart when the wind grows strong.
`

test('a thing is asked with the article its definition has', () => {
  const prompts = promptsOf(GLOSSARY)
  expect(prompts).toContain('Explain in a sentence what a quern is.')
  expect(prompts).toContain('Explain in a sentence what the sail brake does.')
})

test('what tells what a thing does is asked as such', () => {
  const prompts = promptsOf(GLOSSARY).filter((one) => /wheel when the wind/.test(one))
  expect(prompts.some((one) => one.includes('“It stops the wheel when the wind grows too strong.”'))).toBe(
    true,
  )
  expect(prompts.some((one) => /(?:name for|means “)stops/.test(one))).toBe(false)
})

test('a person is described, and never means anything', () => {
  const { facts, questions } = bankOf(`# Writers

## Glossary

Bell
: Author of a book on mills.

Ford
: Secretary of the guild and author of the Lives.

Hale
: Satirist, who mocked the millers.
`)
  expect(facts.map(({ statement }) => statement)).toContain('Bell is described as author of a book on mills.')
  const prompts = questions.map(({ prompt }) => prompt)
  expect(prompts.filter((one) => /what does “|describes? (?:bell|ford|hale)/.test(one))).toEqual([])
})

test('only what is told in like words takes the place of another in a false statement', () => {
  const { questions } = bankOf(`# Renting

## Glossary

- **Tenant**: a person who rents a home from another person.
- **Lodger**: a person who rents a room in the home of another person.
- **Break clause**: a term of the lease that lets one side end it early.
`)
  const wrong = questions.flatMap((one) =>
    one.form === 'truefalse' && one.answer === 'False' ? [one.prompt] : [],
  )
  expect(wrong.some((one) => /break clause is a person/i.test(one))).toBe(false)
})

test('a meaning is chosen among those of its section, where there are enough', () => {
  const { questions } = bankOf(`# Mills and millers

## Frame

- **Tail pole**: a beam behind the cap that turns the whole mill into the wind when it is pushed.
- **Quarter bar**: a timber that props the post from one side.
- **Crown tree**: a log across the top of the post that carries the whole weight of the body.
- **Side girt**: a plank along either side that joins the front of the body to its tail.
- **Sprattle beam**: a joist under the cap that holds the upper end of the shaft in its place.

## Beside the mill

- **Crowdie**: a porridge that shepherds ate from a pan.
- **Harp line**: a furrow that cools the meal on one side.
- **Alms measure**: a custom that fills the sack of a beggar.
`)
  const choice = questions.find(
    ({ form, prompt }) => form === 'choice' && /^How does the article define .*quarter bar/iu.test(prompt),
  )
  const options = choice?.form === 'choice' ? choice.options.map(({ text }) => text).join(' ') : ''
  expect(options).toMatch(/props the post/u)
  expect(options).not.toMatch(/porridge|furrow|custom/u)
})

test('what the article says of "us" and "you" stands between quotation marks', () => {
  const asked = (meaning: string) =>
    promptsOf(
      `# Words of the mill\n\n## Glossary\n\n- **Rumble**: ${meaning}.\n- **Meal**: the grain after the stones.\n`,
    )
  const quoted = asked('a sound that is too low for us').filter((one) => one.includes('too low for us'))
  expect(quoted.length).toBeGreaterThan(0)
  expect(quoted.filter((one) => !one.includes('“'))).toEqual([])
})
