import { expect, test } from 'vitest'
import { examKey } from './exam-key.ts'

const pressed = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})
const choosing = { options: 4, inText: false, onControl: false, singleKeys: true }
const writing = { options: 0, inText: true, onControl: false, singleKeys: true }

test('digits choose, arrows and J K move, G marks a guess', () => {
  expect(examKey(pressed('3'), choosing)).toEqual({ do: 'choose', option: 2 })
  expect(examKey(pressed('5'), choosing)).toBeNull()
  expect(examKey(pressed('ArrowUp'), choosing)).toEqual({ do: 'move', by: -1 })
  expect(examKey(pressed('j'), choosing)).toEqual({ do: 'move', by: 1 })
  expect(examKey(pressed('g'), choosing)).toEqual({ do: 'guessed' })
})

test('in a text field digits and letters are text, and Ctrl+Z is the field’s own; pages still turn', () => {
  for (const key of ['1', 'g', 'j', 'ArrowUp']) expect(examKey(pressed(key), writing)).toBeNull()
  expect(examKey(pressed('z', { ctrlKey: true }), writing)).toBeNull()
  expect(examKey(pressed('PageDown'), writing)).toEqual({ do: 'turn', by: 1 })
  expect(examKey(pressed('Enter'), writing)).toEqual({ do: 'on' })
})

test('Ctrl+Z and Ctrl+Shift+Z take back and do again, Esc leaves, a button keeps its Enter', () => {
  expect(examKey(pressed('z', { ctrlKey: true }), choosing)).toEqual({ do: 'undo' })
  expect(examKey(pressed('Z', { metaKey: true, shiftKey: true }), choosing)).toEqual({ do: 'redo' })
  expect(examKey(pressed('Escape'), choosing)).toEqual({ do: 'leave' })
  expect(examKey(pressed('Enter'), { ...choosing, onControl: true })).toBeNull()
})

test('single keys can be switched off', () => {
  for (const key of ['1', 'g', 'j'])
    expect(examKey(pressed(key), { ...choosing, singleKeys: false })).toBeNull()
})
