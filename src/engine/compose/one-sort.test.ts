import { expect, test } from 'vitest'
import { sampleFact } from '../samples/reading.ts'
import { nearestFirst, ofOneSort } from './one-sort.ts'

const meaning = (value: string, section = 1) => ({ ...sampleFact('Staling'), value, section })
const miller = meaning('a person who grinds the grain of others')
const carter = meaning('a person who brings sacks by road')
const lease = meaning('a contract for seven years')
const rest = meaning('whatever is swept up in the evening')

test('beside a person stand only persons, beside a thing also what is of no known sort', () => {
  expect(ofOneSort(miller, [carter, lease, rest])).toEqual([carter])
  expect(ofOneSort(meaning('a tool for dressing stones'), [carter, rest])).toEqual([rest])
})

test('what is of the same sort comes first, then what stands in the same section', () => {
  const far = meaning('a device for lifting sacks', 4)
  const farOff = meaning('whatever falls beside the stones', 4)
  expect(nearestFirst(meaning('a tool for dressing stones'), [farOff, rest, far])).toEqual([
    [far],
    [rest],
    [farOff],
  ])
})
