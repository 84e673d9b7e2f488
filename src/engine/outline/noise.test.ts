import { expect, test } from 'vitest'
import { outlineOf } from './outline.ts'

const reasons = (text: string): (string | undefined)[] => {
  const { article } = outlineOf(`# Rivers\n\nA river runs to the sea.\n\n${text}\n`)
  const last = article.blocks.at(-1)
  return article.excluded.filter(({ start }) => last && start >= last.start).map(({ reason }) => reason)
}

test('what helps the reader around a page is set aside', () => {
  expect(reasons('Jump to: [Springs](#a) · [Deltas](#b)')).toEqual(['link list'])
  expect(reasons('**Related posts:** [What is a lake?](/lake) · [Dams](/dams)')).toEqual(['link list'])
  expect(reasons('You might also like: Lakes · Ten Swims')).toEqual(['cross-link'])
  expect(reasons('*By the editorial team · Updated 12 February · 6 min read*')).toEqual(['author'])
  expect(reasons('Last reviewed by the River Office in March.')).toEqual(['about the page'])
  expect(reasons('Figure 3: A delta from the air.')).toEqual(['caption'])
  expect(reasons('We use cookies to improve this site.')).toEqual(['cookie notice'])
})

test('sentences that begin with the same words say something', () => {
  expect(reasons('By the sea a river slows down and drops its sand.')).toEqual([])
  expect(reasons('Figure skating needs ice on the river.')).toEqual([])
  expect(reasons('Related species live in lakes: perch, pike and roach.')).toEqual([])
})

test('a question that asks the reader to call is no question of the article', () => {
  const { article } = outlineOf('# FAQ\n\n## Is it deep?\n\nNo.\n\n## Still unsure?\n\nTalk to one of us.\n')
  expect(article.excluded.map(({ quote }) => quote)).toEqual(['## Still unsure?', 'Talk to one of us.'])
})

test('a footnote tells where a text has its facts from', () => {
  const { article } = outlineOf('# Rivers\n\nIt is long.[^1]\n\n[^1]: Smith, Rivers of the World, 1990.\n')
  expect(article.excluded.map(({ reason }) => reason)).toEqual(['references'])
})

test('of a call that lost the space before it only the call is cut', () => {
  const { article } = outlineOf(
    'Kilns\nKilns came to the island late, when traders needed jars for their oil.Read our guide to pottery\n',
    'plain',
  )
  expect(article.excluded.map(({ quote }) => quote)).toEqual(['Read our guide to pottery'])
})

test('a passage that is left out by hand says nothing, whatever it looks like', () => {
  const text = '# Rivers\n\nA river runs to the sea.\n\nDelta :: land at the mouth of a river\n'
  const omit = ['A river runs', 'Delta'].map((words) => {
    const start = text.indexOf(words)
    return { start, end: text.indexOf('\n', start) }
  })
  const { article, clean } = outlineOf(text, 'markdown', [], omit)
  expect(article.excluded.map(({ reason }) => reason)).toEqual(['left out by you', 'left out by you'])
  expect(clean).toEqual([0])
})

test('a rule about subscribers and a chapter on categories say something', () => {
  expect(reasons('When you subscribe to the river fund, the first fee is due at once.')).toEqual([])
  expect(reasons('Subscribe to our letter about rivers.')).toEqual(['call to action'])
  expect(reasons('Students get 50% off the yearly permit for two years.')).toEqual([])
  expect(reasons('Get 50% off your first boat.')).toEqual(['promotion'])
  expect(reasons('## Categories\n\nRivers fall into three categories by the way that they are fed.')).toEqual(
    [],
  )
  expect(reasons('## Categories\n\nWater')).toEqual(['tags'])
})

test('where else to read, what is new in a version and a call to show one’s cake are set aside', () => {
  expect(reasons('Main article: Deltas of the north')).toEqual(['cross-link'])
  expect(reasons('**New in 4.2:** rivers can be paused.')).toEqual(['about the page'])
  expect(reasons('Did you make this? Tag @river on the net!')).toEqual(['call to action', 'call to action'])
})

test('a third item and a news that tells something are none', () => {
  expect(reasons('(c) rafts and canoes')).toEqual([])
  expect(reasons('New in the delta are herons from the south.')).toEqual([])
})

test('a line that only points elsewhere is set aside, and so is a sentence that a topic is broad', () => {
  expect(reasons('See [Springs](#springs) for more about water.')).toEqual(['link'])
  expect(reasons('Hydrology is a broad topic and many books tell of it.')).toEqual(['filler'])
  expect(reasons('See how water falls: it bends round the stones.')).toEqual([])
})

test('a list of popular things is no list of links, one of popular posts is', () => {
  const left = (title: string) =>
    outlineOf(`# Rivers\n\nA river runs.\n\n## ${title}\n\n- Ebro\n- Elbe\n`).article.excluded.length
  expect(left('Popular rivers')).toBe(0)
  expect(left('Popular posts')).toBe(3)
})

test('who wrote a text, told at its end, is none of its subject', () => {
  const body = '# Hens\n\nA hen is a bird that lays eggs.\n\nHens need sand.\n\nHens need light.\n\n'
  expect(reasons(`${body}*Ada is a nurse from Ely who likes hens and long walks.*\n`)).toEqual(['author'])
  expect(reasons(`${body}A broody is a hen in spring who likes her nest.\n`)).toEqual([])
})

test('what is sold at the end of a page is set aside', () => {
  expect(reasons('See how Wherry Works cut its fuel costs by 30% for a leading ferry company.')).toEqual([
    'promotion',
  ])
  expect(reasons('No strings attached.')).toEqual(['promotion'])
  expect(reasons('See how the water cut a gorge through the soft rock.')).toEqual([])
})

test('a note under a table and a line about the writer are no part of the text', () => {
  expect(reasons('*Table 2.1 Rivers and canals. The row for canals leaves out locks.*')).toEqual(['caption'])
  expect(reasons('*Ada Holm’s book of walks,* The Slow Weir, *is published in May.*')).toEqual(['author'])
  expect(reasons('*Ada Holm teaches at the college in Ely.*')).toEqual(['author'])
  expect(reasons('*The Slow Weir* is a book that was published in 1911.')).toEqual([])
  expect(reasons('Table mountains stand where a river cut round hard rock.')).toEqual([])
})
