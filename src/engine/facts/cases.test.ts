import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const told = (text: string): string[] => generate(text, '').facts.map(({ statement }) => statement)

test('what holds in one of several cases keeps its case', () => {
  const facts = told(
    `# Revenue\n\n## Total revenue\n\n**Total revenue** is the price multiplied by the quantity.\n\n* Demand inelastic: a price rise raises total revenue.\n* Demand elastic: a price rise lowers total revenue.\n* Demand unit elastic: total revenue stays the same.\n`,
  )
  expect(facts).toContain('Demand elastic: a price rise lowers total revenue.')
  expect(facts).not.toContain('A price rise lowers total revenue.')
})

test('a label that names what is told of is left out where the sentence says it', () => {
  const facts = told(
    `# Owls\n\n## Features of owls\n\n- **Hearing:** owls hear mice under the snow.\n- **Flight:** owls fly without a sound.\n- **Sight:** owls see well at night.\n\nOwls are birds of the night.\n`,
  )
  expect(facts).toContain('Owls fly without a sound.')
})

test('paragraphs that begin in bold under a question are entries, not one answer', () => {
  const facts = told(
    `# Demand\n\nDemand is what people buy.\n\n## What determines it?\n\n**Time.** Demand is more elastic in the long run.\n\n**Habit.** Smokers hardly react to prices.\n\n**Income share.** Cheap goods are bought without a thought.\n`,
  )
  expect(facts.join(' ')).toContain('Demand is more elastic in the long run.')
  expect(facts.join(' ')).not.toContain('To the question')
})

test('an arrow sets off a label, and a mistake is told as one', () => {
  const facts = told(
    `# Curves\n\n## Slopes\n\n- Steep curve → the quantity hardly reacts.\n- Flat curve → the quantity reacts strongly.\n\n## Common mistakes\n\n- Confusing elasticity with slope (see 6.1)\n- Forgetting that a percentage depends on the start\n`,
  )
  expect(facts).toContain('Steep curve: the quantity hardly reacts.')
  expect(facts).toContain('One common mistake is confusing elasticity with slope.')
})

test('under "When to use" a clause is when it is used, and all of them are one answer', () => {
  const facts = told(
    `# PostgreSQL\n\n**PostgreSQL** is a database server.\n\n## When to use PostgreSQL\n\n- Several servers need the same data\n- Geospatial queries\n- Many clients write at once\n`,
  )
  expect(facts).toContain('PostgreSQL is used when several servers need the same data.')
  expect(facts.some((one) => one.startsWith('Under “When to use PostgreSQL” the article lists'))).toBe(true)
})

test('what has no verb of its own is what a thing is used for', () => {
  const facts = told(
    `# TCP\n\n**TCP** is a transport protocol.\n\n## Uses of TCP\n\n- File transfer with FTP and SFTP\n- Mail servers need every byte\n- Remote shells\n`,
  )
  expect(facts).toContain('TCP is used for file transfer with FTP and SFTP.')
  expect(facts).toContain('TCP is used when mail servers need every byte.')
})
