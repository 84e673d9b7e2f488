import { expect, test } from 'vitest'
import type { Section } from '../types.ts'
import { sampleFact } from '../samples/reading.ts'
import { areToldAlike, nearestFirst, ofOneSort } from './one-sort.ts'

const meaning = (value: string, section = 1) => ({ ...sampleFact('Staling'), value, section })
const miller = meaning('a person who grinds the grain of others')
const carter = meaning('a person who brings sacks by road')
const lease = meaning('a contract for seven years')
const rest = meaning('whatever is swept up in the evening')

test('beside a person stand only persons, beside a thing also what is of no known sort', () => {
  expect(ofOneSort(miller, [carter, lease, rest])).toEqual([carter])
  expect(ofOneSort(meaning('a tool for dressing stones'), [carter, rest])).toEqual([rest])
})

const chapters: readonly Section[] = ['Mills', 'The stones', 'A', 'B', 'Carters'].map((title, at) => ({
  title,
  level: at === 0 ? 1 : 2,
  parent: at === 0 ? null : 0,
  heading: at,
  scope: null,
  topic: title,
}))

test('what is of the same sort comes first, then what stands in the same section, and nothing else', () => {
  const far = meaning('a device for lifting sacks', 4)
  const farOff = meaning('whatever falls beside the stones', 4)
  const tool = meaning('a tool for dressing stones')
  expect(nearestFirst(tool, [farOff, rest, far], chapters)).toEqual([[far], [rest]])
})

test('words under letters of the alphabet stand in one section', () => {
  const husk = meaning('whatever comes off the grain', 2)
  const chaff = meaning('whatever the wind takes away', 3)
  expect(nearestFirst(husk, [chaff, rest], chapters)).toEqual([[], [chaff]])
})

test('what is told by the same noun may stand in another section', () => {
  const near = meaning('a cord for the sack hoist', 4)
  expect(nearestFirst(meaning('a cord that stops the sails'), [near, rest], chapters)).toEqual([
    [near],
    [rest],
  ])
})

test('what is done is told as no thing is', () => {
  const dressing = 'cutting the furrows of a stone anew'
  expect(areToldAlike(dressing, 'hoops of iron around a stone')).toBe(false)
  expect(areToldAlike(dressing, 'lifting a stone with a crane')).toBe(true)
  expect(areToldAlike('to lift a stone', 'a beam with a screw')).toBe(false)
  expect(areToldAlike('winding ridges of sand', 'a beam with a screw')).toBe(true)
})
