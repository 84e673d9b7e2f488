import { describe, expect, it } from 'vitest'
import { tableKey } from './table-keys.ts'

const place = { at: 40, total: 50, seen: 12, singleKeys: true }
const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  tableKey({ key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held }, place)

describe('a key at the table', () => {
  it.each([
    ['ArrowDown', 41],
    ['ArrowUp', 39],
    ['PageDown', 49],
    ['PageUp', 28],
    ['Home', 0],
    ['End', 49],
  ])('%s goes to the row %i, and with Shift selects up to it', (key, to) => {
    expect(press(key)).toEqual({ do: 'go', to, selecting: false })
    expect(press(key, { shiftKey: true })).toEqual({ do: 'go', to, selecting: true })
  })

  it('stays within the list', () => {
    expect(tableKey({ ...none, key: 'ArrowUp' }, { ...place, at: 0 })).toMatchObject({ to: 0 })
    expect(tableKey({ ...none, key: 'End' }, { ...place, total: 0 })).toMatchObject({ to: -1 })
  })

  it('Space toggles, Enter opens, Escape selects nothing, Ctrl+A everything', () => {
    expect([press(' '), press('Enter'), press('Escape'), press('a', { ctrlKey: true })]).toEqual([
      { do: 'toggle' },
      { do: 'open' },
      { do: 'none' },
      { do: 'all' },
    ])
  })

  it('letters act unless single keys are switched off, and never with Ctrl or Alt', () => {
    expect([press('b'), press('d'), press('t'), press('E')]).toEqual([
      { do: 'suspend' },
      { do: 'dispute' },
      { do: 'tag' },
      { do: 'edit' },
    ])
    expect(tableKey({ ...none, key: 'b' }, { ...place, singleKeys: false })).toBeNull()
    expect([press('b', { ctrlKey: true }), press('b', { altKey: true }), press('x')]).toEqual([
      null,
      null,
      null,
    ])
  })
})

const none = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false }
