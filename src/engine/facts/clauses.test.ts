import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string =>
  generate(`# Mills\n\n${text}\n`, '', 'markdown')
    .facts.map(({ statement }) => statement)
    .join(' ')

test('a list of clauses is not cut before its last, two clauses are', () => {
  const list = saidIn(
    'A steel roller has far less friction, so it turns faster than a stone, dry wheat falls under it, and the flour drops into the sack below.',
  )
  expect(list).not.toMatch(/falls under it[.]/)
  expect(saidIn('The mill of Ely opened in 1820, and the mill of Soham closed in 1850.')).toContain(
    'The mill of Ely opened in 1820.',
  )
})

test('who somebody was is no clause of its own', () => {
  const said = saidIn(
    'For the wheel it hired Wilma Kerr, a smith from Perth who had built two locks, and among the owners sat a young baker from Soham named Otto Holm.',
  )
  expect(said).not.toMatch(/(?:^|[.] )A smith from Perth who/)
})

test('what a thing is whose part does something is no clause of its own', () => {
  expect(
    saidIn('They chose the smock mill, a mill whose cap alone turns into the wind, and a boat for stone.'),
  ).not.toMatch(/(?:^|[.] )A mill whose/)
})

test('of three clauses none is left behind', () => {
  const three = saidIn(
    'At 40 metres the rope on the winch of Ely was set too tight, the barge rolled on a wave, and the rope broke in the locks of Soham.',
  )
  expect(three).not.toMatch(/too tight[.]|on a wave[.]|(?:^|[.] )The rope broke/)
  const she = saidIn(
    'Ada Hale was a baker in Ely. She had three ovens in Soham, she was tired of flour, she missed her garden in Kent, and she needed a coat.',
  )
  expect(she).not.toContain('garden in Kent.')
  expect(
    saidIn('A cow of the Ely breed has four teats, a goat has two, and a mare of Soham has two.'),
  ).not.toContain('a goat has two, and a mare')
})
