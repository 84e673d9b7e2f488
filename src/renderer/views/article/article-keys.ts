type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'target'>

export type ArticleKey = 'next' | 'before' | 'find' | 'edit' | 'back'

/** What a key does in an article, or null where it does nothing of ours. */
export function articleKey(pressed: Pressed, singleKeys: boolean): ArticleKey | null {
  const key = pressed.key.length === 1 ? pressed.key.toLowerCase() : pressed.key
  if (pressed.ctrlKey || pressed.metaKey) {
    return key === 'f' && !pressed.altKey && !pressed.shiftKey ? 'find' : null
  }
  if (key === 'Escape') return 'back'
  if (pressed.altKey) return key === 'ArrowDown' ? 'next' : key === 'ArrowUp' ? 'before' : null
  if (!singleKeys || isField(pressed.target)) return null
  if (key === 'j') return 'next'
  if (key === 'k') return 'before'
  return key === 'e' ? 'edit' : null
}

/** In a field letters are text. */
const isField = (target: EventTarget | null): boolean =>
  typeof HTMLElement !== 'undefined' &&
  target instanceof HTMLElement &&
  ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)
