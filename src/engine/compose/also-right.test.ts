import { expect, it } from 'vitest'
import { markTyped } from '../marking/marking.ts'
import { outlineOf } from '../outline/outline.ts'
import { alsoRight } from './also-right.ts'

const TEXT = `# Bones

## Patella (kneecap)

The flat bone in the chest is called the sternum, or simply the breastbone, and the ribs meet it.

The clavicle (also called the collarbone) is thin.

- Rib (true): joined at the front
- Rib (floating): joined at the back only
`

it.each([
  ['sternum', ['breastbone']],
  ['clavicle', ['collarbone']],
  ['patella', ['kneecap']],
  ['rib', []],
  ['chest', []],
])('of “%s” the text gives %j', (name, others) => {
  expect(alsoRight(name, outlineOf(TEXT).article)).toEqual(others)
})

it('takes an amount without what hedges it, and no other amount', () => {
  const { article } = outlineOf(TEXT)
  const accepted = ['up to 3 kg', ...alsoRight('up to 3 kg', article)]
  expect(markTyped('3 kg', accepted, []).verdict).toBe('right')
  expect(markTyped('4 kg', accepted, []).verdict).toBe('wrong')
  expect(alsoRight('3 kg', article)).toEqual([])
  expect(markTyped('5 to 12', ['five to twelve'], []).verdict).toBe('right')
})
