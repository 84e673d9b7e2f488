type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export type TableAction =
  | { readonly do: 'go'; readonly to: number; readonly selecting: boolean }
  | { readonly do: 'toggle' | 'all' | 'none' | 'open' | 'suspend' | 'dispute' | 'tag' | 'edit' }

/** Where the table stands: the row it is at, how many there are, how many are seen at once. */
export type TablePlace = {
  readonly at: number
  readonly total: number
  readonly seen: number
  readonly singleKeys: boolean
}

/** What a key does while the table has the focus, or null where it does nothing of ours. */
export function tableKey(pressed: Pressed, place: TablePlace): TableAction | null {
  if (pressed.altKey) return null
  if (pressed.ctrlKey || pressed.metaKey) return ctrlKey(pressed, place)
  const { at, total, seen } = place
  const go = (to: number): TableAction => ({
    do: 'go',
    to: Math.min(total - 1, Math.max(0, to)),
    selecting: pressed.shiftKey,
  })
  switch (pressed.key) {
    case 'ArrowDown':
      return go(at + 1)
    case 'ArrowUp':
      return go(at - 1)
    case 'PageDown':
      return go(at + seen)
    case 'PageUp':
      return go(at - seen)
    case 'Home':
      return go(0)
    case 'End':
      return go(total - 1)
    case ' ':
      return { do: 'toggle' }
    case 'Enter':
      return { do: 'open' }
    case 'Escape':
      return { do: 'none' }
    default:
      return place.singleKeys && !pressed.shiftKey ? letterKey(pressed.key) : null
  }
}

function ctrlKey(pressed: Pressed, { total }: TablePlace): TableAction | null {
  if (pressed.key.toLowerCase() === 'a' && !pressed.shiftKey) return { do: 'all' }
  if (pressed.key === 'Home') return { do: 'go', to: 0, selecting: pressed.shiftKey }
  if (pressed.key === 'End') return { do: 'go', to: total - 1, selecting: pressed.shiftKey }
  return null
}

function letterKey(key: string): TableAction | null {
  switch (key.toLowerCase()) {
    case 'b':
      return { do: 'suspend' }
    case 'd':
      return { do: 'dispute' }
    case 't':
      return { do: 'tag' }
    case 'e':
      return { do: 'edit' }
    default:
      return null
  }
}
