import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join(' ')

test('a "they" after two peoples is neither of them', () => {
  expect(
    saidIn('The Goths fell upon the Vandals in 370. They were let in across the river in 376.'),
  ).not.toContain('The Goths were let in')
})

test('a count of years is nothing that was named', () => {
  expect(
    saidIn('The mill of Soham opened in 1820. It was two hundred years since the flood of Ely.'),
  ).not.toContain('The mill of Soham was two hundred years')
})

test('"his mother" after "his father" is the mother of the same', () => {
  const said = saidIn(
    'Henry Holm kept a mill at Ely. His father, Otto, was a judge at Soham in 1820; his mother, Ada, had owned a mill at Soham.',
  )
  expect(said).toContain('Henry Holm’s mother, Ada, had owned a mill at Soham.')
  expect(said).not.toContain('father’s mother')
})

test('"her" after a giving verb is nobody’s before a noun', () => {
  const said = saidIn(
    'Henry Holm kept a mill at Ely. Anna Dove came in 1820. Holm offered her thirty mills in Soham. Holm gave her work in Soham.',
  )
  expect(said).not.toContain('Dove’s thirty')
  expect(said).not.toContain('Dove’s work')
})

test('"him" beside the only man of a clause is another', () => {
  const said = (who: string) =>
    saidIn(`${who} gave 10,000 pounds for the building of Ely, and asked only for 20 mills in Soham.`)
  expect(said('John Hill, a merchant who had been at school with him,')).not.toContain('10,000')
  expect(said('John Hill, a merchant who had been at school in Ely,')).toContain('10,000')
})

test('"it" is neither somebody nor what has the same office in another place', () => {
  const said = saidIn(
    'The Italian Bruno Conti invented the roller mill in the 1820s, and it went on sale in 1828 under the name Rolla.',
  )
  expect(said).not.toContain('Conti went on sale')
  const gallon = (where: string): string =>
    saidIn(`The bushel of Ely holds 36 litres. ${where} and holds 35 litres of grain in each.`)
  expect(gallon('In Texas it is the Winchester bushel')).not.toContain('Ely is the Winchester')
})

test('"it" after what somebody made is what was made', () => {
  expect(
    saidIn('The roller mill of Ely opened in 1820, and it went on sale in 1828 as the Rolla.'),
  ).toContain('The roller mill of Ely went on sale in 1828')
})

test('"he" after a sentence that says who it was is this one', () => {
  const said = saidIn(
    'Henry Holm kept a mill at Ely. The third miller was Zoltan Vereb, an engineer who had studied in Pest. He was picked in 1820 as a nod to the East.',
  )
  expect(said).not.toMatch(/Holm was picked/)
  expect(said).toContain('Vereb was picked')
})

test('brackets after a name do not hide what "it" is', () => {
  expect(
    saidIn('The reedling of Ely (Panurus biarmicus) is a small bird. It belongs to the babblers of Asia.'),
  ).toContain('The reedling of Ely belongs to the babblers of Asia.')
})

test('"it was the first to be" says what it was, "it was the first time that" nothing of it', () => {
  const said = (more: string): string => saidIn(`The mill of Soham is a monument of Ely. ${more}`)
  expect(said('It was the first mill in Norland to be built of stone rather than wood.')).toContain(
    'The mill of Soham was the first mill in Norland',
  )
  expect(said('It was the first time that stone from Norland was used in 1820.')).not.toContain(
    'Soham was the first time',
  )
  expect(saidIn('At the time, the mill of Soham had the longest sails of any mill in Norland.')).toBe('')
})

test('what a clause of time is about may be what "it" means', () => {
  const text =
    'The oven is lined with clay, which is called luting. When an oven does crack, it is mostly the lid, and then it bursts at night.'
  expect(saidIn(text)).not.toContain('luting is mostly')
  expect(
    saidIn(
      'The great oven of Ely was lined with clay. When Hale sold the house in 1920, it held forty loaves.',
    ),
  ).toContain('When Hale sold the house in 1920, it')
})
