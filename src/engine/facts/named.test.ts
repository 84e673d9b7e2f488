import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { outlineOf } from '../outline/outline.ts'
import { readFacts } from './read-facts.ts'

const named = (text: string) =>
  readFacts(outlineOf(`# Mills\n\n${text}\n`)).facts.flatMap(({ kind, subject, slot, value, statement }) =>
    kind === 'definition' ? [[subject, value]] : slot === 'name' ? [[subject, statement]] : [],
  )

test('what is called so defines the name', () => {
  expect(named('The beam that carries the sails is called the windshaft.')).toEqual([
    ['windshaft', 'the beam that carries the sails'],
  ])
  expect(
    named(
      'Mills that grind with water are called *watermills*; those that need wind are called *windmills*.',
    ),
  ).toEqual([
    ['watermills', 'mills that grind with water'],
    ['windmills', 'mills that need wind'],
  ])
})

test('a name in bold or italics is defined by what stands after its comma, or by "is a"', () => {
  expect(named('Inside they used **bolting**, a method in which flour is shaken through cloth.')).toEqual([
    ['bolting', 'a method in which flour is shaken through cloth'],
  ])
  expect(named('The *quern* was a hand mill of two stones, and every village had one.')).toEqual([
    ['quern', 'a hand mill of two stones'],
  ])
})

test('a bracket can hold the meaning of the word before it', () => {
  expect(named('Stones wear down by abrasion (the rubbing away of a surface by grains).')).toEqual([
    ['abrasion', 'the rubbing away of a surface by grains'],
  ])
})

test('where the meaning leans on what stands around it the sentence asks for the name', () => {
  expect(named('Only an officer of the guild, known as a soke reeve, could close a mill.')).toEqual([
    ['soke reeve', 'Only an officer of the guild, known as a soke reeve, could close a mill.'],
  ])
  expect(named('The miller may keep a part of the flour as pay. This is called **multure**.')).toEqual([
    ['multure', 'The miller may keep a part of the flour as pay. This is called multure.'],
  ])
})

test('a part that is pointed out is asked by its name, a judgement is not', () => {
  expect(named('The box in which the grain waits is the hopper.')).toEqual([
    ['hopper', 'The box in which the grain waits is the hopper.'],
  ])
  expect(named('The reason for all of that is the weather.')).toEqual([])
})

test('stress, the title of a book and what no sentence before explains give no name', () => {
  expect(named('The stones must *never* touch each other while the mill turns.')).toEqual([])
  expect(named('Ada Ford told the story of the guild in her *Annals* of the town.')).toEqual([])
  expect(named('This is called **multure**.')).toEqual([])
})

test('a person is asked for as a person, a thing with "the" keeps it', () => {
  const { questions } = generate(
    `# Mills

## Glossary

- **Ada Ford**: author of a history of mills in three books.
- **Jonas Bell**: engineer of the first steam mill at Ely.
- **Eve Moss**: poet who sang of the river and its wheels.
- **Windshaft**: the beam that carries the sails.

The *Soke* was the right of a lord to make all people use his mill, and they hated it.
`,
    '',
    'markdown',
  )
  const prompts = questions.map(({ prompt }) => prompt)
  expect(prompts).toContain('Who is described as “author of a history of mills in three books”?')
  expect(prompts.some((prompt) => /(?:name for|term means) .?(?:author|engineer|poet)/.test(prompt))).toBe(
    false,
  )
  expect(prompts.filter((prompt) => /define Soke/.test(prompt))).toEqual([])
})

test('"he called this" takes the one person before, and the sentence that goes on from the first', () => {
  const argued = 'Ada Ford argued that millers look for no best stone.'
  const look = 'They look until they find one that is good enough.'
  expect(named(`${argued} ${look} She called this *satisficing*.`)).toEqual([
    ['satisficing', `${argued} ${look} She called this satisficing.`],
  ])
  expect(named(`${argued} Jonas Bell wrote back to Ely. He called this *satisficing*.`).join()).not.toContain(
    'argued',
  )
  expect(named(`Ada Ford wrote to Jane Bell in Ely. She called this *satisficing*.`)).toEqual([])
})

test('"we" and "you" are people at large where a name is given', () => {
  expect(
    named('When we leave things as they are, we lose. Ada Ford called this **mill bias** in 1988.'),
  ).toEqual([
    ['mill bias', 'When we leave things as they are, we lose. Ada Ford called this mill bias in 1988.'],
  ])
})

test('a short sentence that only gives a name is read with the one before', () => {
  const turned = 'In 1859 Jonas Bell turned to an old belief, that flour can arise from stones.'
  expect(named(`${turned} It was called **spontaneous milling**.`)).toEqual([
    ['spontaneous milling', `${turned} It was called spontaneous milling.`],
  ])
  expect(named('It was called **spontaneous milling**.')).toEqual([])
})

test('what holds another name that is set off is no meaning', () => {
  const meanings = named(
    'Millers called a stop *crastling*, a blend of “crash” and “rest”, and the wider habit **mill rest**.',
  ).map(([, meaning = '']) => meaning)
  expect(meanings.filter((one) => one.startsWith('a blend')).join()).not.toContain('mill rest')
})

test('a time that only counts from another sentence has no name to tell', () => {
  const two = 'The first mill turned; the second did not. They called the brook a canal.'
  expect(
    named(`${two} Two years later the guild set up a Board of Mills, soon known as the Stone Unit.`).join(),
  ).not.toContain('turned')
})

test('a sentence whose pronoun is resolved can tell of a name', () => {
  const met = 'Ada Ford and Jane Bell met at the mill school of Ely in 1960.'
  expect(
    named(
      `${met} Their paper of 1974 described mental short cuts, or **heuristics**, which serve millers well.`,
    ),
  ).toEqual([
    [
      'heuristic',
      'Ada Ford and Jane Bell’s paper of 1974 described mental short cuts, or heuristics, which serve millers well.',
    ],
  ])
})

test('what a thing does now it is now, though it was bought then', () => {
  const said = (tail: string): string =>
    generate(
      `# Mills\n\nThe miller bought a sack of copal, a resin made from the sap of a tree, ${tail}.\n`,
      '',
      'markdown',
    )
      .facts.map(({ statement }) => statement)
      .join(' ')
  expect(said('which hardens in the cold')).toContain('Copal is a resin')
  expect(said('which hardened overnight')).not.toContain('Copal is a resin')
})
