import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { outlineOf } from '../outline/outline.ts'
import { readFacts } from './read-facts.ts'

const eventsOf = (text: string) =>
  readFacts(outlineOf(`# Mills\n\n${text}\n`))
    .facts.filter(({ kind }) => kind === 'event')
    .map(({ subject, value, statement }) => [subject, value, statement])

test('a dated sentence about a name tells when it happened', () => {
  expect(eventsOf('The Ely and Soham Mill opened on 27 September 1825.')).toEqual([
    ['Ely and Soham Mill', '27 September 1825', 'The Ely and Soham Mill opened on 27 September 1825.'],
  ])
  expect(eventsOf('In AD 64 a fire broke out near the Great Mill.')).toEqual([
    ['fire', 'AD 64', 'In AD 64 a fire broke out near the Great Mill.'],
  ])
})

test('a year that stands in a clause after a comma is not of the one before', () => {
  expect(eventsOf('Jonas Bell built a machine, the guild bought his patent in 1853 for a song.')).toEqual([])
  expect(eventsOf('Jonas Bell built a machine for the guild in 1853.')[0]?.slice(0, 2)).toEqual([
    'Jonas Bell',
    '1853',
  ])
})

test('"Abroad" is where, and not who', () => {
  expect(eventsOf('Abroad, the Ely Guild issued stamps in 1843.')[0]?.[0]).toBe('Ely Guild')
})

test('each clause of a sentence tells its own', () => {
  expect(
    eventsOf('In 1811 Ada Ford led the guild over the hills, and in 1815 Jonas Bell beat Ford at Ely.'),
  ).toEqual([
    ['Ada Ford', '1811', 'In 1811 Ada Ford led the guild over the hills.'],
    ['Jonas Bell', '1815', 'In 1815 Jonas Bell beat Ford at Ely.'],
  ])
})

test('what is put in between commas is told of the subject', () => {
  expect(eventsOf('The mill at Ely, opened in 1811, is larger than the others.')).toEqual([
    ['mill at Ely', '1811', 'The mill at Ely was opened in 1811.'],
  ])
})

test('a pronoun means the subject of the sentence before where nobody else is named', () => {
  expect(eventsOf('Jonas Bell loved mills all his life. He built a large one at Ely in 1840.')).toEqual([
    ['Jonas Bell', '1840', 'Jonas Bell built a large one at Ely in 1840.'],
  ])
  expect(eventsOf('Jonas Bell met Henry Ford on a boat. He built a large mill at Ely in 1840.')).toEqual([])
  expect(eventsOf('So did the miller. He built a large mill at Ely in 1840.')).toEqual([])
})

test('a guess, hearsay and a subject that only the text before names tell nothing', () => {
  expect(eventsOf('Jonas Bell perhaps built the mill at Ely in 1840.')).toEqual([])
  expect(eventsOf('The struggle ended in 1840 with a new law.')).toEqual([])
  expect(eventsOf('I moved to Ely with my aunt in 1984.')).toEqual([])
  expect(eventsOf('Jonas Bell opened mills in 1840 and in 1851.')).toEqual([])
})

test('a year is asked in a question that a teacher would write, with other years as options', () => {
  const text = `# Mills

The Ely and Soham Mill opened on 27 September 1825. In 1831 an engineer called Jonas Bell patented a light millstone. The guild of Ely was founded in 1840 by farmers from Soham. Ada Ford became in 1851 the first woman to run a mill.
`
  const { questions } = generate(text, '', 'markdown')
  const stems = questions.flatMap(({ form, prompt }) => (form === 'choice' ? [prompt] : []))
  expect(stems).toEqual([
    'In which year did the Ely and Soham Mill open?',
    'In which year did Jonas Bell patent a light millstone?',
    'In which year was the guild of Ely founded by farmers from Soham?',
    'In which year did Ada Ford become the first woman to run a mill?',
  ])
  const [first] = questions
  expect(first).toMatchObject({ form: 'choice', answer: '1825' })
  expect(first && 'options' in first ? first.options.map(({ text }) => text).sort() : []).toEqual([
    '1825',
    '1831',
    '1840',
    '1851',
  ])
})

test('the year named before "when" is that of what follows', () => {
  expect(eventsOf('The answer came in 1687, when Ada Ford showed at Ely how the stones wear.')).toEqual([
    ['Ada Ford', '1687', 'In 1687 Ada Ford showed at Ely how the stones wear.'],
  ])
})

test('who did it is asked of people, not of engines', () => {
  const asked = (text: string) =>
    generate(`# Mills\n\n${text}\n`, '', 'markdown').questions.flatMap(({ form, prompt }) =>
      form === 'typed' && prompt.startsWith('Who') ? [prompt] : [],
    )
  expect(asked('In 1831 an engineer called Jonas Bell patented a light millstone.')).toEqual([
    'Who patented a light millstone in 1831?',
  ])
  expect(asked('In 1831 the locomotive Swallow won a race at Ely.')).toEqual([])
})

test('the date of a later verb is not asked of the first', () => {
  const asked = (text: string): string =>
    generate(`# Ely\n\n${text}\n\nThe mill of Ely opened in 1801.\n`, '', 'markdown')
      .questions.map(({ prompt }) => prompt)
      .join('\n')
  expect(asked('Anna Holm took up the cause of the mill and died at Soham in 1850.')).not.toMatch(
    /(?:year|When) did Anna Holm take up/u,
  )
  expect(asked('Anna Holm took up the cause of the mill in 1850.')).toMatch(/did Anna Holm take up/u)
})

test('a clause of when with its year dates what it stands before; a participle keeps its own date', () => {
  const told = (text: string): string =>
    generate(`# Ely\n\n${text}\n\nThe mill of Ely opened in 1801.\n`, '', 'markdown')
      .facts.filter(({ kind }) => kind === 'event')
      .map(({ statement }) => statement)
      .join('\n')
  expect(told('When in 1850 the weir broke at Soham, Anna Holm was sent to London.')).toContain(
    'In 1850 Anna Holm was sent to London.',
  )
  expect(told('Anna Holm owned a mill at Soham, built in 1790.')).not.toContain('1790')
  expect(told('On 3 May 1850 Anna Holm heard a dog bark.')).not.toContain('dog')
})

test('a list of names is not cut in a question, nor "only once"', () => {
  const asked = (text: string): string =>
    generate(`# Ely\n\n${text}\n\nThe mill of Ely opened in 1801.\n`, '', 'markdown')
      .questions.map(({ prompt }) => prompt)
      .join('\n')
  expect(
    asked('In 1966 Anna Holm gave the mill of Soham to Otto Hill, Ada Dove and Jonas Bell together.'),
  ).not.toMatch(/year did Anna Holm give the mill of Soham to Otto Hill\?/u)
  expect(asked('Anna Holm rode only once, from Soham in May 1850, with six others.')).not.toContain(
    'ride once',
  )
})

test('"taped" is asked as "tape"', () => {
  const { questions } = generate(
    '# Sleep\n\nIn 1951 Eugene Bell, a student in Ely, taped electrodes to the lids of a sleeper in Soham.\n\nIn 1968 Jane Bell opened a mill school in Ely.\n',
    '',
    'markdown',
  )
  expect(questions.map(({ prompt }) => prompt).join('\n')).toContain('did Eugene Bell tape electrodes')
})

test('the year of two clauses in one is asked of neither', () => {
  const asked = (text: string): string =>
    generate(`# Mills\n\n${text}\n`, '')
      .questions.map(({ prompt }) => prompt)
      .join(' ')
  expect(
    asked('In June 2012 the Ely Mill went down for an hour and the system of Soham failed.'),
  ).not.toContain('In which year')
  expect(asked('In June 2012 the Ely Mill went down for an hour.')).toMatch(
    /year did the Ely Mill go down|When did/u,
  )
})

test('who was the first is no event', () => {
  const events = (text: string): string[] =>
    generate(`# Soham\n\n${text}\n`, '')
      .facts.filter(({ kind }) => kind === 'event')
      .map(({ statement }) => statement)
  expect(events('The first baker known to have reached Soham was Otto Holm, in 1643.')).toEqual([])
  expect(events('Otto Holm reached Soham in 1643.')).toEqual(['Otto Holm reached Soham in 1643.'])
})
