import { tick } from 'svelte'
import type { Hand } from './hand.svelte.ts'

const FACT = '[data-fact]'

/** The element id of the notes of a fact. */
export const noteId = (fact: string): string => `note-${fact}`

/**
 * Attached to the text: a click on a fact or a passage takes it to hand, and so does the focus. Of all facts one alone
 * stands in the tab order; the keys of `walkFacts` go from one to the next.
 *
 * @param whole whether all of the text stands in the page; until then its first fact may come late
 */
export function marksIn(hand: Hand, whole: () => boolean): (text: HTMLElement) => () => void {
  return (text) => {
    const take = (element: Element, fact: string | null): void => {
      const block = blockOf(element)
      if (block !== null) hand.take(block, fact)
    }
    const onclick = (event: MouseEvent): void => {
      if (!(event.target instanceof Element)) return
      const mark = event.target.closest<HTMLElement>(FACT)
      if (mark) {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        take(mark, mark.dataset['fact'] ?? null)
        // Enter on a fact goes to its notes; a pointer leaves the focus in the text.
        if (event.detail === 0) void focusNote(mark.dataset['fact'] ?? '')
      } else if (getSelection()?.isCollapsed !== false && !event.target.closest('a, button, input')) {
        take(event.target, null)
      }
    }
    const onfocusin = ({ target }: FocusEvent): void => {
      const mark = target instanceof Element ? target.closest<HTMLElement>(FACT) : null
      if (!mark) return
      for (const other of text.querySelectorAll<HTMLElement>(`${FACT}[tabindex="0"]`)) other.tabIndex = -1
      mark.tabIndex = 0
      take(mark, mark.dataset['fact'] ?? null)
    }
    void whole()
    const first = text.querySelector<HTMLElement>(FACT)
    if (first && !text.querySelector(`${FACT}[tabindex="0"]`)) first.tabIndex = 0
    text.addEventListener('click', onclick)
    text.addEventListener('focusin', onfocusin)
    return () => {
      text.removeEventListener('click', onclick)
      text.removeEventListener('focusin', onfocusin)
    }
  }
}

/** Goes to the next fact of the text, or the one before, from where the learner is. */
export function walkFacts(by: 1 | -1): void {
  const marks = [...document.querySelectorAll<HTMLElement>(FACT)]
  const stops = marks.filter((mark, at) => mark.dataset['fact'] !== marks[at - 1]?.dataset['fact'])
  const from = stops.findIndex((mark) => mark.dataset['fact'] === factAt(document.activeElement))
  // Who is nowhere begins with the first fact on the screen.
  const below = stops.findIndex((mark) => mark.getBoundingClientRect().top > 0)
  const next = from < 0 ? below - (by === 1 ? 0 : 1) : from + by
  const mark = stops[next]
  if (!mark) return
  mark.focus({ preventScroll: true })
  const { top, bottom } = mark.getBoundingClientRect()
  if (top < 96 || bottom > innerHeight - 96) mark.scrollIntoView({ block: 'center', behavior: 'auto' })
}

/** Goes from the notes back to the fact they are about; gives whether it did. */
export function leaveNotes(): boolean {
  const note = document.activeElement?.closest<HTMLElement>('[data-note]')
  const mark =
    note && document.querySelector<HTMLElement>(`[data-fact="${CSS.escape(note.dataset['note'] ?? '')}"]`)
  mark?.focus()
  return mark !== null && mark !== undefined
}

const factAt = (element: Element | null): string | undefined =>
  element?.closest<HTMLElement>(FACT)?.dataset['fact'] ??
  element?.closest<HTMLElement>('[data-note]')?.dataset['note']

async function focusNote(fact: string): Promise<void> {
  await tick()
  document.getElementById(noteId(fact))?.focus()
}

function blockOf(element: Element): number | null {
  const found = /^passage-(\d+)$/.exec(element.closest('[id^="passage-"]')?.id ?? '')
  return found ? Number(found[1]) : null
}
