import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const statements = (text: string): string[] => generate(text, '').facts.map(({ statement }) => statement)
const glossary = (entries: string): string[] => statements(`# Glossary\n\n${entries}\n`)

test('what is meant by a plural stays in the plural where the meaning does', () => {
  expect(glossary('- **Guard cells**: A pair of cells that open a pore.')).toEqual([
    'Guard cells are a pair of cells that open a pore.',
  ])
  expect(glossary('- **Routers**: A device that joins networks.')).toEqual([
    'A router is a device that joins networks.',
  ])
})

test('a meaning without a verb of its own is said with one', () => {
  expect(glossary('- **Bond**: Money paid at the start and held as security.')).toEqual([
    'Bond is money paid at the start and held as security.',
  ])
  expect(glossary('- **ARP**: Finds the address of a machine.')).toEqual([
    'ARP finds the address of a machine.',
  ])
})

test('what comes after a semicolon belongs to no definition', () => {
  expect(glossary('- **Glucose**: A six-carbon sugar; plants store it as starch.')).toEqual([
    'Glucose is a six-carbon sugar.',
  ])
})

test('words that a text uses are a glossary, not its uses', () => {
  expect(
    statements('# Leases\n\n## Words the Act uses\n\n**Lodger** – a person who rents a room.\n'),
  ).toEqual(['A lodger is a person who rents a room.'])
})

test('a line under a heading is a clause where it has a verb, a thing where it has none', () => {
  const text = `# Trains

A train runs on rails. A train is heavy.

## Where the train falls short

- Setting up a line costs a fortune.
- Steep hills
`
  expect(statements(text)).toContain('One limitation of trains is that setting up a line costs a fortune.')
})

test('advice whose label is its first half is said in one sentence and asked as a condition', () => {
  const { facts, questions } = generate(
    '# Cars\n\n- **Choose a hybrid if**: you have nowhere to plug in.\n- **Choose a small car if**: you live in a city.\n- **Choose a van if**: you move pianos.\n',
    '',
  )
  expect(facts.map(({ statement, attributed }) => [statement, attributed])[0]).toEqual([
    'Choose a hybrid if you have nowhere to plug in.',
    true,
  ])
  expect(questions.map(({ prompt }) => prompt)).toContain(
    'When does the article advise you to choose a hybrid?',
  )
})

test('a label that its clause does not name is kept with it', () => {
  expect(
    statements(
      '# Plants\n\n- Temperature. Enzymes work faster as it gets warmer.\n- Soil. Roots need air.\n',
    ),
  ).toEqual(['Temperature: enzymes work faster as it gets warmer.', 'Soil: roots need air.'])
})

const VERSUS = `# Kites vs Balloons

A kite is a toy that flies on a line. A balloon is a bag that is filled with gas.
`

test('of two things set side by side a pro is told of its owner or not at all', () => {
  expect(statements(`${VERSUS}\n## Kites\n\n### Pros\n\n- Flies for hours\n- No gas needed\n`)).toEqual(
    expect.arrayContaining(['One pro of kites: flies for hours.', 'One pro of kites: no gas needed.']),
  )
  expect(statements(`${VERSUS}\n## Pros\n\n- Cheap thread\n- Light wood\n`)).toEqual(statements(VERSUS))
  expect(statements('# Kites\n\nA kite is a toy.\n\n## Pros\n\n- Cheap thread\n- Light wood\n')).toEqual([
    'A kite is a toy.',
    'One pro of kites is cheap thread.',
    'One pro of kites is light wood.',
  ])
})

test('under “Use cases” the name of one of the two things is whose they are', () => {
  const uses = `${VERSUS}\n## Use cases\n\n- **Kites:** signals, surveys, and sport\n- **Rescue:** a line across a river\n`
  expect(statements(uses)).toEqual(
    expect.arrayContaining([
      'The use cases of kites are signals, surveys, and sport.',
      'One use case is rescue: a line across a river.',
    ]),
  )
})

test('under “When to use” a clause says when, and a thing is a use', () => {
  const when = `${VERSUS}\n## When to use kites\n\n- You have wind\n- Long trips at sea\n`
  expect(statements(when)).toEqual(
    expect.arrayContaining(['Use kites when you have wind.', 'One use of kites is long trips at sea.']),
  )
})

test('a label that the clause opens with is not said twice', () => {
  const text = `# Bread

Bread is baked from dough. Bread is old.

## A few words about what goes in

- **Yeast.** Baker's yeast is a single-celled fungus.
- **Salt.** Bakers weigh two grams for each loaf.
`
  const told = statements(text).join('\n')
  expect(told).toContain("Baker's yeast is a single-celled fungus.")
  expect(told).not.toContain('Yeast: ')
})

test('what says how a thing is, or names one without its article, stands after a colon', () => {
  const said = statements(
    '# Kites and balloons\n\nA **kite** is flown on a line. A **balloon** is filled with gas.\n\n## Pros and cons of kites\n\n### Cons of kites\n\n- Sensitive to sudden gusts of wind\n- Cheapest when they are made of paper\n- Noise in a strong wind from the sea\n',
  )
  expect(said).toContain('One con of kites: sensitive to sudden gusts of wind.')
  expect(said).toContain('One con of kites is noise in a strong wind from the sea.')
})

test('an amount is what a thing has, and not what it is', () => {
  const text = '# Looms\n\nLooms differ in how many shafts they have.\n\n## Looms by shafts\n\n'
  const said = statements(
    `${text}- **Rigid loom**: Two shafts. The usual choice at home.\n- **Table loom**: A small loom for samples.\n`,
  )
  expect(said).toContain('Rigid loom: two shafts. The usual choice at home.')
  expect(said.join(' ')).not.toMatch(/loom is two/u)
  expect(said).toContain('A table loom is a small loom for samples.')
})

test('what a body says is a clause, written WHO or not', () => {
  const said = statements(
    '# Salt\n\n## Bringing it down\n\n- **Salt**: the WHO recommends less than 5 grams a day.\n- **Sleep**: at least seven hours a night.\n',
  )
  expect(said.join(' ')).not.toContain('is the WHO')
  expect(said.join(' ')).toContain('the WHO recommends less than 5 grams a day.')
})

test('the reverse of what was told before is no meaning', () => {
  expect(
    glossary(
      '- **Spring tide**: A tide that is higher than most.\n- **Neap tide**: the reverse, low when the moon is half.',
    ).join(' '),
  ).not.toContain('reverse')
  expect(glossary('- **Lee side**: the opposite bank of a stream.').join(' ')).toContain('opposite bank')
})

test('an example that is worked out for the reader is no fact', () => {
  const text =
    '# Falling bodies\n\n## Worked examples\n\n**Example 1: a ball.** How long does a ball of 2 kg fall from 20 m?\n\n**Example 2: a ball in water.** Drop a ball of 2 kg into 3 litres of water at 20 °C.\n'
  expect(statements(text).join(' ')).not.toContain('Example')
  expect(
    statements('# Birds\n\n## Examples of birds\n\n- **Robin**: A small bird that sings in winter.\n').join(
      ' ',
    ),
  ).toContain('Robin is a small bird')
})

test('a heading over several numbered rules is none of them', () => {
  const rules = (paragraphs: string): string =>
    statements(
      `# Boat Club\n\n## Rules for Sailors\n\n### 1. Lending\n\n${paragraphs}\n\n### 2. Night\n\nNo boat leaves the harbour at night.\n`,
    ).join(' ')
  expect(
    rules('1.1 The ordinary time of a loan is nine days.\n\n1.2 A loan may be renewed once.'),
  ).not.toContain('One rule')
  expect(rules('1.1 The ordinary time of a loan is nine days.')).toContain('One rule')
})

test('a bid that opens an example, and the title of a guide, are told of nothing', () => {
  expect(
    statements(
      '# Falling bodies\n\n## Example\n\n**Write the height down.** A height of 20 m for the ball.\n',
    ).join(' '),
  ).not.toContain('Write the height')
  expect(statements('# Rye\n\n- **A guide to rye**: the six kinds of flour.\n').join(' ')).not.toContain(
    'A guide',
  )
  expect(statements('# Rye\n\n- **A guide dog**: a dog that leads the blind.\n').join(' ')).toContain(
    'guide dog',
  )
})

test('two sentences are no label', () => {
  const said = (line: string): string =>
    generate(
      `Rye bread at home\n\nKeeping\n${line}\nFlour: kept dry in a tin for a year.\nSalt: kept in a jar of clay.\n`,
      '',
      'plain',
    )
      .facts.map(({ statement }) => statement)
      .join(' ')
  expect(said('Rye keeps well. But not on the stove: take it off at night.')).not.toContain('stove: ')
})
