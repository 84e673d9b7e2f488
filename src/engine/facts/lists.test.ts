import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const facts = (text: string, kind: string) =>
  generate(text, '')
    .facts.filter((fact) => fact.kind === kind)
    .map(({ members, statement, evidence }) => ({ members, statement, passages: evidence.length }))

test('fragments after a clause that leads to them are its members', () => {
  const text =
    '# Leases\n\nUnder section 9 a written lease has to state:\n\n1. the names of both parties and an address for letters;\n2. the rent;\n3. the day on which it falls due.\n'
  expect(facts(text, 'list')).toEqual([
    {
      members: [
        'the names of both parties and an address for letters',
        'the rent',
        'the day on which it falls due',
      ],
      statement:
        'A written lease has to state the names of both parties and an address for letters; the rent; the day on which it falls due.',
      passages: 4,
    },
  ])
})

test('what a heading counts is one list', () => {
  const text =
    '# Metals\n\nA metal conducts heat well. Metals shine.\n\n## Types of metals\n\n- copper\n- iron\n- tin\n'
  expect(facts(text, 'list')).toMatchObject([{ statement: 'The types of metals are copper, iron and tin.' }])
})

test('bare years and a list that promises no whole are no list of facts', () => {
  expect(
    facts(
      '# Rome\n\nWhat followed is a list of dates:\n\n- **406**: Vandals cross the Rhine.\n- **410**: Goths sack Rome.\n',
      'list',
    ),
  ).toEqual([])
  expect(
    facts('# Rome\n\nSome authors whose names everyone should know:\n\n- Livy\n- Ovid\n- Virgil\n', 'list'),
  ).toEqual([])
})

test('names in a list keep their capitals where some are plainly names', () => {
  const text =
    '# Rome\n\nWe read Seneca and admire Cicero.\n\nThe best authors of Rome are:\n\n- Livy\n- Cicero\n- Seneca\n'
  expect(facts(text, 'list')).toMatchObject([
    { statement: 'The best authors of Rome are Livy, Cicero and Seneca.' },
  ])
})

test('numbered steps are one sequence, each step with its passage, however long', () => {
  const text =
    '# TCP\n\n## Opening a connection\n\nTCP opens a connection with a handshake:\n\n1. The client sends a first segment with the number it will begin to count from.\n2. The server answers with a segment of its own, which confirms the number.\n3. The client confirms, and data can flow.\n'
  expect(facts(text, 'sequence')).toEqual([
    {
      members: [
        'The client sends a first segment with the number it will begin to count from',
        'The server answers with a segment of its own, which confirms the number',
        'The client confirms, and data can flow',
      ],
      statement:
        'TCP opens a connection with a handshake, in this order: the client sends a first segment with the number it will begin to count from; the server answers with a segment of its own, which confirms the number; the client confirms, and data can flow.',
      passages: 3,
    },
  ])
})

test('a numbered list that counts without an order is no sequence', () => {
  const text = '# Rome\n\nThe collection has three parts:\n\n1. The Code\n2. The Digest\n3. The Novels\n'
  expect(facts(text, 'sequence')).toEqual([])
  expect(facts(text, 'list')).toHaveLength(1)
})

test('"they include" under a heading of several has the heading for its subject', () => {
  const { facts } = generate(
    '# Rust\n\n## Symptoms\n\nThey include:\n\n- brown spots\n- a rough surface\n- holes in the plate\n',
    '',
  )
  expect(facts.filter(({ kind }) => kind === 'list').map(({ statement }) => statement)).toEqual([
    'Symptoms include brown spots, a rough surface and holes in the plate.',
  ])
})

test('numbered orders are steps whatever their heading, but numbered tips are not', () => {
  const steps = (title: string) =>
    generate(
      `# Rust\n\n## ${title}\n\n1. Scrub the plate with sand.\n2. Rinse the plate with water.\n3. Dry the plate in the sun.\n`,
      '',
    ).facts.filter(({ kind }) => kind === 'sequence').length
  expect(steps('A cure that works')).toBe(1)
  expect(steps('Three tips for old plates')).toBe(0)
})

test('a condition alone is no step', () => {
  const text =
    '# Rust\n\n## Steps\n\n1. Scrub the plate with sand.\n2. If there is not enough brine after 24 hours, top up with 20 g of salt that was dissolved in one litre of boiled and cooled water.\n3. Dry the plate.\n'
  const told = generate(text, '')
    .facts.map(({ statement }) => statement)
    .join()
  expect(told).not.toMatch(/24 hours[;.]/u)
  expect(told).toContain('top up with 20 g of salt')
})

test('what is done has steps to do it', () => {
  const steps = '1. Sign the form.\n2. Pay the fee.\n3. Print the card.\n'
  const stated = (title: string, head: string) =>
    generate(`# ${title}\n\n## ${head}\n\n${steps}`, '').facts.map(({ statement }) => statement.split(',')[0])
  expect(stated('Renew a parking permit', 'Steps')).toEqual(['The steps to renew a parking permit are'])
  expect(stated('Photosynthesis', 'Steps')).toEqual(['The steps of “Photosynthesis” are'])
})

test('a list whose lead means causes told before is told under its heading, and one that leads "here" not at all', () => {
  const list = '- pressure from the mills\n- bad flour\n- plague in the town\n'
  const told = (lead: string) => facts(`# Ely\n\n## The bad years\n\n${lead}:\n\n${list}`, 'list')
  expect(told('The causes hung together')[0]?.statement).toBe(
    'Under “The bad years” the article lists pressure from the mills, bad flour and plague in the town.',
  )
  expect(told('The causes of the famine hung together')[0]?.statement).toContain('The causes of the famine')
  expect(told('Signs matter here')).toEqual([])
})

test('of two lists under the headings of a part neither is that of the whole', () => {
  const parts = (second: string): string =>
    generate(
      `# Weaving\n\n## Kinds of knots\n\n### Knots for rugs\n\n- reef\n- granny\n- thief\n\n${second}`,
      '',
    )
      .facts.map(({ statement }) => statement)
      .join(' ')
  expect(parts('### Knots for nets\n\n- sheet\n- mesh\n- fisher\n')).not.toContain('The kinds of knots are')
  expect(
    generate('# Weaving\n\n## Kinds of knots\n\n- reef\n- granny\n- thief\n', '')
      .facts.map(({ statement }) => statement)
      .join(' '),
  ).toContain('reef, granny and thief')
})

test('ingredients with their amounts are no list besides', () => {
  const kinds = (items: string): string[] =>
    generate(`# Pea soup\n\n## Ingredients\n\n${items}\n`, '').facts.map(({ kind }) => kind)
  expect(kinds('- 450 g dried peas\n- 20 g salt\n- 2 onions')).not.toContain('list')
  expect(kinds('- dried peas\n- fine salt\n- brown onions')).toContain('list')
})

test('of what there are two sorts, the sentence before must say', () => {
  const kinds = (before: string): string[] =>
    facts(
      `# Looms\n\n## What is a loom?\n\nA loom is a frame on which cloth is woven. A loom holds the warp tight.\n\n${before} There are three sorts:\n\n- rigid\n- soft\n- folding\n`,
      'list',
    ).map(({ statement }) => statement)
  expect(kinds('The thread is pulled through by a hook, and much depends on it.')).toEqual([])
  expect(kinds('A loom is built for one width.')).toHaveLength(1)
})
