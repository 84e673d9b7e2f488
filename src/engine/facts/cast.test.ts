import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { outlineOf } from '../outline/outline.ts'
import { castOf } from './cast.ts'

const saidIn = (text: string): string[] =>
  generate(text, '', 'markdown').facts.map(({ statement }) => statement)

test('"she" is the woman whom the sentences before name, beside a man', () => {
  const text = `# Light

Clara Dove met the lens grinder Henry Holm at Leiden. She measured the speed of a shutter in 1840.
`
  expect(saidIn(text)).toContain('Clara Dove measured the speed of a shutter in 1840.')
})

test('"he" stays open where two men have been named', () => {
  const text = `# Light

Jonas Dove met the lens grinder Henry Holm at Leiden. He measured the speed of a shutter in 1840.
`
  expect(saidIn(text).filter((one) => /measured/.test(one))).toEqual([])
})

test('the one whom the title names is meant from paragraph to paragraph', () => {
  const text = `# Clara Dove

Clara Dove was a lens grinder whose shutters were used in every camera. She was born in Ely.

In 1840 she moved to Leiden. During the long winter of 1841 she built a shutter for the observatory.

In 1850 her book on shutters was printed in Leiden.
`
  expect(saidIn(text)).toEqual(
    expect.arrayContaining([
      'In 1840 Clara Dove moved to Leiden.',
      'In 1850 Clara Dove’s book on shutters was printed in Leiden.',
    ]),
  )
})

test('an object is named where the sentence names nobody whom it could mean', () => {
  const text = `# Clara Dove

Clara Dove ground lenses for the observatory. Clara Dove wrote to nobody.

In 1843 Henry Holm described her as the best grinder in Leiden.
`
  expect(saidIn(text)).toContain('In 1843 Henry Holm described Clara Dove as the best grinder in Leiden.')
})

test('who is named only after "he" was told of is not the one', () => {
  const text = `# The price of bread

His mother scrubbed pans at Ely. He became a teacher, and he hated it. He resigned after four days.

He read medicine. He never practised it. He went to Soham in 1909.

Then came the war. John Rowett, a merchant, gave 10,000 pounds. John Rowett asked for nothing. He showed it to him.

He died at his farm in 1971. He was ninety.
`
  expect(castOf(outlineOf(text)).main.he).toBeNull()
  expect(castOf(outlineOf(text)).hero).toBeNull()
})

test('a first name alone is the same one only once the whole name was given', () => {
  const named = (text: string) => castOf(outlineOf(`# Mills\n\n${text}\n`)).namedIn('John')
  expect(named('John Rowett gave money. John asked for nothing.').map(({ name }) => name)).toEqual([
    'John Rowett',
  ])
  expect(named('John, the third, read. Later John Rowett gave money.')).toEqual([])
  expect(named('John Rowett gave money. John Hill gave more. John asked.')).toEqual([])
})

test('after another of the same gender "he" may be the one of the title, or the other', () => {
  const said = (more: string): string[] =>
    saidIn(`# Ignaz Holm

Ignaz Holm was a doctor who washed the mills of Ely. He was born in Ely in 1818.

His book on mills appeared in 1861. ${more}In 1865 he was lured to a mill at Soham.
`)
  expect(said('')).toContain('In 1865 Ignaz Holm was lured to a mill at Soham.')
  const two = said('Henry Dove spoke against it, and his letters grew wild. ').join(' ')
  expect(two).not.toContain('was lured')
})

const lifeOf = (opening: string, pronoun: 'He' | 'She' | 'It'): string => `# Ibn Tamar

${opening} a Moroccan maker of maps whose charts were used in every port of the west.

In 1240 ${pronoun.toLowerCase()} moved to Fez. ${pronoun} drew a map of the western coast there in 1241. ${pronoun} taught at a school.

In 1250 ${pronoun.toLowerCase()} left for Cairo. ${pronoun} died there in 1268.
`

test('a name that no list of names has is a person’s where the years of a life stand after it', () => {
  expect(saidIn(lifeOf('Abu Salim ibn Tamar (1204 – 1268) was', 'He'))).toContain(
    'In 1240 Abu Salim ibn Tamar moved to Fez.',
  )
  expect(saidIn(lifeOf('Ibn Tamar (born 1204 in Ceuta) was', 'She'))).toContain(
    'In 1240 Ibn Tamar moved to Fez.',
  )
  // A ship has years too.
  const persons = (text: string) => castOf(outlineOf(text, 'markdown')).namedIn('Ibn Tamar')
  expect(persons(lifeOf('Ibn Tamar (1204 – 1268) was', 'She'))).toEqual([])
  expect(persons(lifeOf('Ibn Tamar (1204 – 1268) was', 'It'))).toEqual([])
})

test('"her" right behind what another woman does is not told with that one’s name alone', () => {
  const text = `# Clara Dove

Clara Dove was a lens grinder. She was born in Ely in 1810. Clara Dove wrote to nobody.

The guild gave her a lens, and Queen Anna made her a knight of the Order of Leiden.
`
  expect(saidIn(text).filter((one) => /made her a knight/u.test(one))).toEqual([])
})
