import { expect, test } from 'vitest'
import { outlineOf } from '../outline/outline.ts'
import { stands } from './alone.ts'
import { pointsOutside } from './points-outside.ts'
import { readFacts } from './read-facts.ts'
import { isReportage } from './reportage.ts'

test('what points to a noun, a time or a measure of the text before does not stand', () => {
  for (const text of [
    'Parliament freed those of Kent and Surrey from the hop tax in 1862.',
    'The Ely Mill Company was founded six years later; French bakers bought most of the shares.',
    'For almost forty years afterwards the valley had no beavers at all.',
    'The bridge was closed once more in June 1931.',
    'The last known herd was shot in 1887.',
    'The amount that is needed depends on how hard the water is.',
    'The ice on the far side is warmed less and lasts longer.',
    'Ada Hill in Leeds goes further.',
    'A pony, for example, may do nothing but shiver.',
  ]) {
    expect(pointsOutside(text), text).toBe(true)
    expect(stands(text), text).toBe(false)
  }
})

test('what names these itself does', () => {
  for (const text of [
    'Parliament freed the hop gardens of Sussex and those of Kent from the tax.',
    'The census of 1841 counted 8 million people, that of 1911 counted 4 million.',
    'The mill burnt down in 1820 and was rebuilt six years later, in brick.',
    'After the fire the bridge was closed once more.',
    'The last known herd of wild ponies in Kent was shot in 1887.',
    'The last known great auk died on Eldey in 1844.',
    'The amount that is needed for a litre of brine depends on the salt.',
    'The ice on the far side of the Moon lasts longer.',
    'Most ponies, for example those of Exmoor, shiver.',
  ])
    expect(pointsOutside(text), text).toBe(false)
})

test('the scene of a report is no fact', () => {
  for (const text of [
    'Two old men sit on the harbour wall, their nets between them.',
    'A dozen visitors are waiting outside the gate, cameras in hand.',
    'On a grey morning in March a cart leaves the yard and crosses the moor.',
  ]) {
    expect(isReportage(text), text).toBe(true)
    expect(stands(text), text).toBe(false)
  }
})

test('what holds of any day, or happened on one, is', () => {
  for (const text of [
    'Two referees stand behind the goal line in every match of the cup.',
    'On a clear night the Milky Way is seen from the moor.',
    'On a cold morning in March 1902 a cart left the yard.',
    'On 3 March 1902 a dozen people stood trial in Ely.',
  ])
    expect(isReportage(text), text).toBe(false)
})

const toldOf = (text: string): string =>
  readFacts(outlineOf(`# Salt on the Arn\n\n${text}\n`))
    .facts.map(({ statement }) => statement)
    .join(' ')

test('a ship or a country that the text has only just named is told of by nobody', () => {
  expect(toldOf('A gale blew. The ship, some 90 metres long, was stuck for 12 days.')).not.toMatch(
    /The ship/u,
  )
  expect(toldOf('The salt of Marenvia was dear. In 1822 Danish troops occupied the country.')).not.toMatch(
    /country/u,
  )
  expect(toldOf('In 1822 Danish troops occupied the salt works of Ely.')).toMatch(/In 1822 Danish troops/u)
  expect(
    toldOf('The ship was built in 1822. The ship was sold in 1830. In 1840 Ada Hill bought the ship.'),
  ).toMatch(/Ada Hill bought the ship/u)
})

test('years later go where the sentence has its own date', () => {
  expect(
    toldOf('Ada Hill boiled salt. Her brother Jonas Hill took up salt ten years later, and died in 1861.'),
  ).not.toMatch(/ten years later/u)
})
