type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** Which keys mean what at this moment of a session. */
export type KeyContext = {
  /** A recall is a question, until its answer is shown to be graded. */
  readonly stage: 'question' | 'recall' | 'revealed' | 'feedback'
  /** Options that a digit can choose; 0 for the forms without. */
  readonly options: number
  /** In a text field letters, digits and Ctrl+Z are the field's own. */
  readonly inText: boolean
  /** On a button or link, Enter and Space are its own. */
  readonly onControl: boolean
  /** Letters and digits without Ctrl; the settings can switch them off. */
  readonly singleKeys: boolean
}

export type KeyAction =
  | { readonly do: 'choose'; readonly option: number }
  | { readonly do: 'move'; readonly by: 1 | -1 }
  | { readonly do: 'grade'; readonly grade: 1 | 2 | 3 | 4 }
  | { readonly do: Plain | 'answer' | 'reveal' | 'on' | 'leave' | 'undo' | 'redo' }

/** What a key does in a session (INTERFACE, "Keys"), or null where it does nothing of ours. */
export function sessionKey(pressed: Pressed, context: KeyContext): KeyAction | null {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key
  if (pressed.ctrlKey || pressed.metaKey) {
    if (key !== 'z' || pressed.altKey || context.inText) return null
    return { do: pressed.shiftKey ? 'redo' : 'undo' }
  }
  if (pressed.altKey) return null
  if (key === 'Escape') return { do: 'leave' }
  if (key === 'Enter') {
    // With Shift it is a new line of what is being written.
    if (context.onControl || (context.inText && pressed.shiftKey)) return null
    return { do: ENTER[context.stage] }
  }
  if (context.inText) return null
  switch (context.stage) {
    case 'question':
      return questionKey(key, context)
    case 'recall':
      return key === ' ' && !context.onControl ? { do: 'reveal' } : questionKey(key, context)
    case 'revealed':
      return context.singleKeys ? gradeKey(key) : null
    case 'feedback':
      return feedbackKey(key, context)
  }
}

const ENTER = { question: 'answer', recall: 'reveal', revealed: 'answer', feedback: 'on' } as const

function questionKey(key: string, context: KeyContext): KeyAction | null {
  if (context.options > 0 && key === 'ArrowDown') return { do: 'move', by: 1 }
  if (context.options > 0 && key === 'ArrowUp') return { do: 'move', by: -1 }
  if (!context.singleKeys) return null
  if (/^[1-9]$/.test(key) && Number(key) <= context.options) return { do: 'choose', option: Number(key) - 1 }
  if (context.options > 0 && key === 'j') return { do: 'move', by: 1 }
  if (context.options > 0 && key === 'k') return { do: 'move', by: -1 }
  return single(key, { 0: 'unknown', h: 'hint', g: 'guessed' })
}

function feedbackKey(key: string, context: KeyContext): KeyAction | null {
  if (!context.singleKeys) return null
  return gradeKey(key) ?? single(key, { s: 'source', e: 'edit', d: 'dispute', b: 'suspend' })
}

function gradeKey(key: string): KeyAction | null {
  return key === '1' || key === '2' || key === '3' || key === '4'
    ? { do: 'grade', grade: Number(key) as 1 | 2 | 3 | 4 } // one of the four digits, just shown
    : null
}

type Plain = 'unknown' | 'hint' | 'guessed' | 'source' | 'edit' | 'dispute' | 'suspend'

const single = (key: string, meanings: Readonly<Record<string, Plain>>): KeyAction | null => {
  const meaning = Object.hasOwn(meanings, key) ? meanings[key] : undefined
  return meaning === undefined ? null : { do: meaning }
}

/** The screen that Ctrl with a digit, comma or O opens. */
export function screenKey(
  pressed: Pressed,
): 'today' | 'library' | 'import' | 'questions' | 'scores' | 'insights' | 'settings' | null {
  if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey || pressed.shiftKey) return null
  switch (pressed.key) {
    case '1':
      return 'today'
    case '2':
      return 'library'
    case 'o':
    case 'O':
      return 'import'
    case '3':
      return 'questions'
    case '4':
      return 'scores'
    case '5':
      return 'insights'
    case '6':
    case ',':
      return 'settings'
    default:
      return null
  }
}

/** What stands over the screen at a key: the palette at Ctrl+K, the sheet of keys at ?, outside of text. */
export function overlayKey(
  pressed: Pressed & { readonly target: EventTarget | null },
  singleKeys: boolean,
): 'palette' | 'keys' | null {
  const ctrl = pressed.ctrlKey || pressed.metaKey
  if (ctrl && !pressed.altKey && !pressed.shiftKey && pressed.key.toLowerCase() === 'k') return 'palette'
  return pressed.key === '?' && singleKeys && !ctrl && !pressed.altKey && !isTextField(pressed.target)
    ? 'keys'
    : null
}

/** Undo at Ctrl+Z, redo at Ctrl+Shift+Z or Ctrl+Y; in a text field both are the field's own. */
export function deedKey(pressed: Pressed & { readonly target: EventTarget | null }): 'undo' | 'redo' | null {
  if (!(pressed.ctrlKey || pressed.metaKey) || pressed.altKey || isTextField(pressed.target)) return null
  const key = pressed.key.toLowerCase()
  if (key === 'y' && !pressed.shiftKey) return 'redo'
  return key === 'z' ? (pressed.shiftKey ? 'redo' : 'undo') : null
}

/** Where letters, digits and Ctrl+Z are the field's own. */
export const isTextField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('textarea, input:not([type=radio], [type=checkbox], [type=range]), [contenteditable]')

/** What the cap of a key with Ctrl says here: "Ctrl O", on a Mac "⌘ O". */
export function capOfCtrl(key: string): string {
  return `${navigator.platform.startsWith('Mac') ? '⌘' : 'Ctrl'} ${key}`
}
