import { expect, test } from 'vitest'
import { reasonIn } from './reasons.ts'

test('a reason is found before and after what it explains', () => {
  const [effect, why] = ['bread goes stale', 'the starch gives up its water']
  for (const said of [
    `Bread goes stale because ${why}.`,
    `Because ${why}, bread goes stale.`,
    `Bread goes stale, since ${why}.`,
    `The starch gives up its water, so ${effect}.`,
    `The starch gives up its water, which is why ${effect}.`,
  ]) {
    const found = reasonIn(said)
    expect([found?.effect.toLowerCase(), found?.why.toLowerCase()]).toEqual([effect, why])
  }
})

test('a time, a purpose and what costs something are no reasons', () => {
  for (const said of [
    'Since 1904 bread has been sliced by machines.',
    'Bread is wrapped, so that the crust stays dry.',
    'Bread went to the soldiers, for a fee, and to the poor.',
    'Bread is eaten as cakes are eaten.',
    'Rye costs a quarter of wheat, so rye bread, for all its weight, is cheap.',
  ])
    expect(reasonIn(said)).toBeNull()
})
