import { expect, test } from 'vitest'
import { aspectOf, couldBeOfLabel } from './label-sort.ts'

const label = (name: string, said: string) => ({ label: name, said })

test('several things, and something done, are told by their grammar', () => {
  const spokes = label('Spokes', 'thin rods between the hub and the rim')
  const hub = label('Hub', 'the middle of a wheel, through which the axle goes')
  const truing = label('Truing', 'making a wheel run straight again')
  expect(couldBeOfLabel(spokes, hub)).toBe(false)
  expect(couldBeOfLabel(hub, spokes)).toBe(true)
  expect(couldBeOfLabel(truing, hub)).toBe(false)
  expect(couldBeOfLabel(hub, label('Rim', 'the outer ring of a wheel'))).toBe(true)
})

test('a label that asks for an amount or a place stands beside its like alone', () => {
  expect(aspectOf('Average lifespan')).toBe('span')
  expect(aspectOf('Habitat')).toBe('place')
  expect(aspectOf('Rate of climb')).toBe(null)
  expect(couldBeOfLabel(label('Lifespan', 'up to 20 years'), label('Defence', 'it runs'))).toBe(false)
  expect(couldBeOfLabel(label('Winter', 'it sleeps'), label('Summer', 'it hunts'))).toBe(true)
})
