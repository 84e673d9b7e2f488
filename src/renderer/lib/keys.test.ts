import { describe, expect, test } from 'vitest'
import { screenKey, sessionKey } from './keys.ts'
import type { KeyContext } from './keys.ts'

const press = (key: string, more: Partial<KeyboardEvent> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...more,
})
const question: KeyContext = {
  stage: 'question',
  options: 4,
  inText: false,
  onControl: false,
  singleKeys: true,
}
const feedback: KeyContext = { ...question, stage: 'feedback', options: 0 }

describe('at a question', () => {
  test('a digit chooses the option it stands before, and none beyond the last', () => {
    expect(sessionKey(press('1'), question)).toEqual({ do: 'choose', option: 0 })
    expect(sessionKey(press('4'), question)).toEqual({ do: 'choose', option: 3 })
    expect(sessionKey(press('5'), question)).toBeNull()
  })

  test('arrows and J K move', () => {
    for (const key of ['ArrowDown', 'j', 'J']) {
      expect(sessionKey(press(key), question)).toEqual({ do: 'move', by: 1 })
    }
    for (const key of ['ArrowUp', 'k']) {
      expect(sessionKey(press(key), question)).toEqual({ do: 'move', by: -1 })
    }
  })

  test('Enter answers, 0 gives up, H asks for help, G admits a guess, Escape leaves', () => {
    expect(sessionKey(press('Enter'), question)).toEqual({ do: 'answer' })
    expect(sessionKey(press('0'), question)).toEqual({ do: 'unknown' })
    expect(sessionKey(press('h'), question)).toEqual({ do: 'hint' })
    expect(sessionKey(press('G', { shiftKey: true }), question)).toEqual({ do: 'guessed' })
    expect(sessionKey(press('Escape'), question)).toEqual({ do: 'leave' })
  })

  test('without options neither digits nor arrows choose', () => {
    const typed = { ...question, options: 0 }
    for (const key of ['1', 'ArrowDown', 'j']) expect(sessionKey(press(key), typed)).toBeNull()
  })

  test('Enter on a button is the button’s own', () => {
    expect(sessionKey(press('Enter'), { ...question, onControl: true })).toBeNull()
  })
})

describe('in a text field', () => {
  const inText = { ...question, options: 0, inText: true }

  test('letters, digits and Ctrl+Z are text', () => {
    for (const key of ['0', '1', 'h', 'g', 'j', ' ']) expect(sessionKey(press(key), inText)).toBeNull()
    expect(sessionKey(press('z', { ctrlKey: true }), inText)).toBeNull()
  })

  test('Enter answers and Escape leaves', () => {
    expect(sessionKey(press('Enter'), inText)).toEqual({ do: 'answer' })
    expect(sessionKey(press('Escape'), inText)).toEqual({ do: 'leave' })
  })
})

describe('at the feedback', () => {
  test('Enter goes on, S opens the source, 1 to 4 change the grade', () => {
    expect(sessionKey(press('Enter'), feedback)).toEqual({ do: 'on' })
    expect(sessionKey(press('s'), feedback)).toEqual({ do: 'source' })
    expect(sessionKey(press('3'), feedback)).toEqual({ do: 'grade', grade: 3 })
    expect(sessionKey(press('5'), feedback)).toBeNull()
  })
})

test('Ctrl+Z or Cmd+Z takes back at either stage, with Shift it does again', () => {
  for (const context of [question, feedback]) {
    expect(sessionKey(press('z', { ctrlKey: true }), context)).toEqual({ do: 'undo' })
    expect(sessionKey(press('z', { metaKey: true }), context)).toEqual({ do: 'undo' })
    expect(sessionKey(press('Z', { ctrlKey: true, shiftKey: true }), context)).toEqual({ do: 'redo' })
  }
})

test('single keys switched off leave Enter, Escape, arrows and Ctrl+Z', () => {
  const off = { ...question, singleKeys: false }
  for (const key of ['1', '0', 'j', 'h', 'g']) expect(sessionKey(press(key), off)).toBeNull()
  for (const key of ['1', 's']) expect(sessionKey(press(key), { ...feedback, singleKeys: false })).toBeNull()
  expect(sessionKey(press('Enter'), off)).toEqual({ do: 'answer' })
  expect(sessionKey(press('ArrowDown'), off)).toEqual({ do: 'move', by: 1 })
  expect(sessionKey(press('z', { ctrlKey: true }), off)).toEqual({ do: 'undo' })
})

test('a key with Ctrl or Alt is never a single key', () => {
  expect(sessionKey(press('1', { ctrlKey: true }), question)).toBeNull()
  expect(sessionKey(press('g', { altKey: true }), question)).toBeNull()
})

test('Ctrl with a digit or comma opens a screen', () => {
  expect(['1', '2', '3', '4', '5', '6', ','].map((key) => screenKey(press(key, { ctrlKey: true })))).toEqual([
    'today',
    'library',
    'questions',
    'scores',
    'insights',
    'settings',
    'settings',
  ])
  expect(screenKey(press('1'))).toBeNull()
})
