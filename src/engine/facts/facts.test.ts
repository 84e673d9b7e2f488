import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import type { Fact } from '../types.ts'
import { readFacts } from './read-facts.ts'

const factsOf = (text: string): readonly Fact[] => readFacts(outlineOf(text)).facts
const statements = (text: string) => factsOf(text).map(({ statement }) => statement)

const kites = `# Kites

A **kite** is a tethered craft that flies in the wind. A **delta kite** is a kind of kite.

`

test('an item under a scoped heading is a fact of its term, its pronoun resolved', () => {
  const [fact] = factsOf(`${kites}## Benefits of kites\n\n- **Low cost**: They need no fuel.\n`).slice(-1)
  expect(fact).toMatchObject({
    kind: 'benefit',
    subject: 'kite',
    slot: 'low cost',
    label: 'Low cost',
    value: 'They need no fuel',
    statement: 'Kites need no fuel.',
    confidence: 0.95,
    evidence: [{ quote: '**Low cost**: They need no fuel.', line: 7 }],
  })
})

test('an item that does not name its subject is put under it by the word of the heading', () => {
  const text = `${kites}## Drawbacks of kites\n\n- **Weather**: A calm day keeps everyone on the ground.\n- Lines tangle easily.\n`
  expect(statements(text).slice(-2)).toEqual([
    'One drawback of kites is weather: a calm day keeps everyone on the ground.',
    'One drawback of kites is that lines tangle easily.',
  ])
})

test('the note in the brackets of a label outweighs the heading', () => {
  const text = `${kites}## Limitations\n\n- **Wind** (delta kites): A delta kite falls in still air.\n`
  expect(factsOf(text).at(-1)).toMatchObject({ kind: 'limitation', subject: 'delta kite', label: 'Wind' })
})

test('what is said of both belongs to the wider class', () => {
  const text = `# Kites and delta kites\n\n${kites.slice(9)}## Limitations\n\n- **Wind** (both): Both kinds of kite need wind.\n`
  expect(factsOf(text).at(-1)).toMatchObject({
    subject: 'kite',
    statement: 'Both kites and delta kites need wind.',
  })
})

test('examples keep their name, their class and their maker', () => {
  const text = `${kites}## Examples\n\n### Kites that are not delta kites\n\n- **Sky 3** (Acme): It carries a camera.\n\n### Delta kites\n\n- **Dart 2**: A kite for beginners.\n`
  const found = factsOf(text).filter(({ kind }) => kind === 'example')
  expect(found.map(({ subject, group, statement }) => [subject, group, statement])).toEqual([
    ['Sky 3', 'kite that is not a delta kite', 'Sky 3 carries a camera.'],
    ['Dart 2', 'delta kite', 'Dart 2 is a kite for beginners.'],
  ])
})

test('a bracket after an example is its maker only where the class is of made things', () => {
  const maker = (heading: string, item: string) =>
    factsOf(`## Examples of ${heading}\n\n- ${item}\n`).find(({ slot }) => slot === 'maker')
  expect(maker('cameras', '**Snap 3** (Acme): It is small.')).toMatchObject({
    value: 'Acme',
    subject: 'Snap 3',
  })
  expect(maker('cities', '**Rome** (Italy): It is old.')).toBeUndefined()
})

test('cells are facts of their column or of their row', () => {
  const across =
    '| Aspect | Kites | Drones |\n|---|---|---|\n| Power | Wind | Batteries |\n| Noise | – | Loud |\n'
  expect(factsOf(across).map(({ subject, slot, value }) => [subject, slot, value])).toEqual([
    ['kite', 'power', 'Wind'],
    ['drone', 'power', 'Batteries'],
    ['drone', 'noise', 'Loud'],
  ])
  const down = '| City | River |\n|---|---|\n| Rome | Tiber |\n'
  expect(factsOf(down)).toMatchObject([{ subject: 'Rome', slot: 'river', value: 'Tiber', kind: 'cell' }])
  const glossary = '| Term | Meaning |\n|---|---|\n| Keel | A fin below a kite |\n'
  expect(factsOf(glossary)).toMatchObject([
    { kind: 'definition', statement: 'A keel is a fin below a kite.' },
  ])
})

test('definitions are read from plain sentences about a marked name, not from any "is"', () => {
  const text = `${kites}A kite is great. The names are no rivals at all. It is a thing of beauty that flies.\n`
  const found = factsOf(text).filter(({ kind }) => kind === 'definition')
  expect(found.map(({ subject, value }) => [subject, value])).toEqual([
    ['kite', 'a tethered craft that flies in the wind'],
  ])
})

test('an event gives who, when and what', () => {
  const text = 'The kite rests on the **Bell frame**, which Alexander Bell introduced in 1902.'
  const found = factsOf(text).filter(({ kind }) => kind === 'event')
  expect(found.map(({ subject, slot, value }) => [subject, slot, value])).toEqual([
    ['Bell frame', 'who introduced it', 'Alexander Bell'],
    ['Bell frame', 'when it was introduced', '1902'],
    ['Alexander Bell', 'what it introduced in 1902', 'Bell frame'],
  ])
  expect(found[0]?.statement).toBe('Alexander Bell introduced the Bell frame in 1902.')
})

test('a timeline tells when things happened', () => {
  const text = '# Kites\n\nKites fly.\n\n## History\n\n- **1902**: Bell flies a large kite.\n'
  expect(factsOf(text).at(-1)).toMatchObject({
    kind: 'event',
    value: '1902',
    statement: 'In 1902, Bell flies a large kite.',
  })
})

test('the event of a pronoun belongs to what was spoken of, that of nothing known to nobody', () => {
  const known = 'The **box kite** is a kite of two cells. It was invented by Lawrence Hargrave in 1893.'
  expect(statements(known)).toContain('Lawrence Hargrave invented the box kite in 1893.')
  expect(factsOf('Wind blows. It was discovered by Ann Lee in 1900.')).toEqual([])
})

test('a question and its answer are one fact, with each sentence of the answer as evidence', () => {
  const text =
    '# FAQ\n\n### Can kites fly at night?\n\nYes. They need wind, not light.\n\n**Is a kite a toy?** No, it can be a tool.\n'
  expect(factsOf(text).map(({ kind, label, value }) => [kind, label, value])).toEqual([
    ['faq', 'Can kites fly at night?', 'Yes. They need wind, not light'],
    ['faq', 'Is a kite a toy?', 'No, it can be a tool'],
  ])
  expect(factsOf(text)[0]?.evidence.map(({ quote }) => quote)).toEqual(['Yes.', 'They need wind, not light.'])
})

test('takeaways stand alone, and advice is marked as the article’s own', () => {
  const text = `${kites}## Key takeaways\n\n- Kites need wind and a line.\n- You should fly with care.\n- Beginners should start with a small kite.\n`
  expect(
    factsOf(text)
      .slice(-2)
      .map(({ kind, statement, attributed }) => [kind, statement, attributed]),
  ).toEqual([
    ['takeaway', 'Kites need wind and a line.', false],
    ['takeaway', 'Beginners should start with a small kite.', true],
  ])
})

test('a list that a sentence introduces is one fact with its members', () => {
  const text = `${kites}Three parts of a kite are known to all:\n\n- the frame\n- the sail\n- the line\n`
  const found = factsOf(text).filter(({ kind }) => kind === 'list')
  expect(found).toMatchObject([{ subject: 'kite', members: ['the frame', 'the sail', 'the line'] }])
  expect(found[0]?.evidence).toHaveLength(4)
})

test('steps keep their order', () => {
  const text = '# Launching a kite\n\n## Steps\n\n1. Unroll the line\n2. Face the wind\n3. Let go\n'
  expect(factsOf(text)).toMatchObject([
    { kind: 'sequence', members: ['Unroll the line', 'Face the wind', 'Let go'] },
  ])
})

test('a sentence that points elsewhere is no fact', () => {
  const text = `${kites}This kite is a craft that sinks. Kites of this sort are described below. Such kites are rare things.\n`
  expect(factsOf(text).every(({ statement }) => !/this|such|below/i.test(statement))).toBe(true)
})

test('restatements are one fact with all their evidence', () => {
  const text = `${kites}## Kite\n\nA kite is a tethered craft flying in the wind.\n`
  const found = factsOf(text).filter(({ kind, subject }) => kind === 'definition' && subject === 'kite')
  expect(found).toHaveLength(1)
  expect(found[0]?.evidence.map(({ line }) => line)).toEqual([3, 7])
})

test('an acronym is a fact of its own', () => {
  const text = 'A **remote kite camera (RKC)** hangs on the line. The RKC is light.'
  expect(factsOf(text)).toContainEqual(
    expect.objectContaining({ kind: 'acronym', label: 'RKC', value: 'remote kite camera' }),
  )
})

test('a heading with one thing below it is its label, unless the text is prose about it', () => {
  const text = `${kites}## Benefits of kites\n\n### Low cost\n\nThey need no fuel.\n\n## Kinds\n\n### Delta kite\n\nA delta kite is a kite with two wings.\n`
  expect(factsOf(text).slice(-2)).toMatchObject([
    { kind: 'benefit', label: 'Low cost', statement: 'Kites need no fuel.' },
    { kind: 'definition', subject: 'delta kite', label: null },
  ])
})

test('a counted list in one sentence has its members', () => {
  const text = `${kites}There are three kinds of kites: flat, bowed and cellular.\n`
  expect(factsOf(text).at(-1)).toMatchObject({
    kind: 'list',
    subject: 'kite',
    members: ['flat', 'bowed', 'cellular'],
  })
})

test('what a law puts in quotation marks is defined as it is written', () => {
  const text = `# Harbour Act

## Definitions

"moorings" means any chain, buoy or ring to which a vessel is made fast;
`
  expect(factsOf(text)).toMatchObject([{ kind: 'definition', subject: 'moorings' }])
})

test('what an entry does is said with a pronoun, not as what it is', () => {
  const text = `# Stores\n\n## Types of stores\n\n- **Cold stores**: Keep meat and fish below zero.\n- **Dry stores**: Hold grain in sacks.\n- **Wet stores**: Hold oil in tanks.\n`
  expect(factsOf(text)[0]).toMatchObject({
    value: 'They keep meat and fish below zero',
    statement: 'Cold stores keep meat and fish below zero.',
  })
})

test('an entry that asks its reader says nothing', () => {
  const text = `${kites}## Before the first flight\n\n- **Site**: Is there a wire above the field?\n- **Line**: Does the reel turn freely?\n`
  expect(factsOf(text).filter(({ label }) => label === 'Site' || label === 'Line')).toEqual([])
})

test('a row that is named by a letter takes the word over it', () => {
  const text =
    '# Berths\n\n| Pier | Depth | Use |\n| - | - | - |\n| A | 4 m | ferries |\n| B | 9 m | tankers |\n'
  expect(factsOf(text).map(({ subject }) => subject)).toEqual(['pier A', 'pier A', 'pier B', 'pier B'])
})

test('what a list names is not told again one by one', () => {
  const text = '# Kite\n\n## Parts of the kite\n\n- spar\n- bridle\n- tail\n'
  expect(factsOf(text).map(({ kind }) => kind)).toEqual(['list'])
})

test('a picture between two steps parts no sequence', () => {
  const text =
    '# Kite\n\n## Instructions\n\n1. Cut the spars to length.\n2. Tie them crosswise.\n\n![A cross](cross.png)\n\n3. Glue the paper on.\n4. Add the tail.\n'
  expect(factsOf(text).map(({ kind, members }) => [kind, members.length])).toEqual([['sequence', 4]])
})

test('"it" under a label that names nothing is not the label', () => {
  const text =
    '# Kites at school\n\n## Remarks\n\n- **Ready in an hour**: It is quick enough for one lesson.\n- **Line length**: It is set by the teacher.\n'
  expect(statements(text)).toEqual(['Line length is set by the teacher.'])
})

test('headings that count their steps tell their order', () => {
  const text =
    '# How to Mend a Kite\n\n## Step 1: Find the tear\n\nHold the paper against the light.\n\n## Step 2: Cut a patch\n\nMake it a thumb wider than the tear.\n\n## Step 3: Glue it on\n\nPress it for a minute.\n'
  expect(factsOf(text).filter(({ kind }) => kind === 'sequence')).toMatchObject([
    {
      members: ['Find the tear', 'Cut a patch', 'Glue it on'],
      evidence: [{ line: 3 }, { line: 7 }, { line: 11 }],
    },
  ])
})

test('what a heading names is defined in the past too, by its whole name', () => {
  const text =
    '# Kite Makers\n\n## Iris\n\nIris was the maker of the first box kite. She lived by the sea.\n\n## Otis\n\nOtis was the man who flew it.\n'
  expect(
    factsOf(text)
      .filter(({ kind }) => kind === 'definition')
      .map(({ subject }) => subject),
  ).toEqual(['Iris', 'Otis'])
})

test('nobody is called after somebody', () => {
  expect(factsOf('# Kite\n\n## Iris\n\nThe bay of the first kites is named after her.\n')).toEqual([])
})

test('what is done with a thing is said of it', () => {
  const text =
    '# Kites\n\n## Types of kites\n\n- **Box kite**: Built by Hargrave for lifting cameras.\n- **Delta kite**: Flown by beginners.\n- **Stunt kite**: Needed for shows and races.\n'
  expect(factsOf(text).find(({ label }) => label === 'Stunt kite')).toMatchObject({
    statement: 'Stunt kite is needed for shows and races.',
    value: 'It is needed for shows and races',
  })
})

test('a title that promises several things frames none of its sections', () => {
  const text =
    '# Kite Elbow: Symptoms, Causes and Treatment\n\n## How it is found\n\n- **Pull test**: Measures how far the arm stretches.\n- **Grip test**: Shows how long the hand can hold.\n'
  expect(factsOf(text).map(({ kind }) => kind)).toEqual(['property', 'property'])
})

test('"either kite" means two that were named before', () => {
  expect(
    statements('# Kites\n\nThe flight of either kite brings joy to the children of the town.\n'),
  ).toEqual([])
})
