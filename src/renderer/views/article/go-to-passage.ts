/** The element id of a block of the article. */
export const passageId = (index: number): string => `passage-${index}`

/** Brings a block of the article on the screen and gives it the focus. */
export function goToPassage(index: number): void {
  const element = document.getElementById(passageId(index))
  element?.scrollIntoView({ block: 'start', behavior: 'auto' })
  element?.focus({ preventScroll: true })
}

/** Attached to the block that a source named: it is shown in the middle and takes the focus. */
export function showAsChosen(element: HTMLElement): void {
  // The row has to stand in the page before it can be scrolled to.
  requestAnimationFrame(() => {
    element.scrollIntoView({ block: 'center', behavior: 'auto' })
    element.focus({ preventScroll: true })
  })
}
