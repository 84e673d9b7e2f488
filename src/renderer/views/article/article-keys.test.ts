import { expect, test } from 'vitest'
import { articleKey } from './article-keys.ts'

const press = (key: string, more: Partial<Parameters<typeof articleKey>[0]> = {}, single = true) =>
  articleKey(
    { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, target: null, ...more },
    single,
  )

test('J and K go from fact to fact, and so does Alt with an arrow where single keys are off', () => {
  expect([press('j'), press('K')]).toEqual(['next', 'before'])
  expect([press('j', {}, false), press('e', {}, false)]).toEqual([null, null])
  expect(press('ArrowDown', { altKey: true }, false)).toBe('next')
  expect(press('ArrowUp', { altKey: true }, false)).toBe('before')
})

test('Ctrl+F finds, E edits, Escape goes back, and nothing else is taken', () => {
  expect(press('f', { ctrlKey: true })).toBe('find')
  expect(press('F', { metaKey: true })).toBe('find')
  expect(press('f', { ctrlKey: true, shiftKey: true })).toBeNull()
  expect(press('e')).toBe('edit')
  expect(press('Escape')).toBe('back')
  expect(press('ArrowDown')).toBeNull()
})
