type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export type ExamContext = {
  /** Options that a digit can choose; 0 for the forms without. */
  readonly options: number
  /** In a text field letters, digits and Ctrl+Z are the field's own. */
  readonly inText: boolean
  /** On a button or link, Enter is its own. */
  readonly onControl: boolean
  readonly singleKeys: boolean
}

export type ExamAction =
  | { readonly do: 'choose'; readonly option: number }
  | { readonly do: 'move' | 'turn'; readonly by: 1 | -1 }
  | { readonly do: 'on' | 'guessed' | 'leave' | 'undo' | 'redo' }

/** What a key does at an exam's paper, or null where it does nothing of ours. */
export function examKey(pressed: Pressed, context: ExamContext): ExamAction | null {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key !== 'z' || pressed.altKey || context.inText) return null
    return { do: pressed.shiftKey ? 'redo' : 'undo' }
  }
  if (pressed.altKey || pressed.shiftKey) return null
  switch (key) {
    case 'Escape':
      return { do: 'leave' }
    case 'Enter':
      return context.onControl ? null : { do: 'on' }
    case 'PageDown':
      return { do: 'turn', by: 1 }
    case 'PageUp':
      return { do: 'turn', by: -1 }
    default:
      return context.inText ? null : questionKey(key, context)
  }
}

function questionKey(key: string, { options, singleKeys }: ExamContext): ExamAction | null {
  if (options > 0 && key === 'ArrowDown') return { do: 'move', by: 1 }
  if (options > 0 && key === 'ArrowUp') return { do: 'move', by: -1 }
  if (!singleKeys) return null
  if (/^[1-9]$/.test(key) && Number(key) <= options) return { do: 'choose', option: Number(key) - 1 }
  if (options > 0 && key === 'j') return { do: 'move', by: 1 }
  if (options > 0 && key === 'k') return { do: 'move', by: -1 }
  return key === 'g' ? { do: 'guessed' } : null
}
