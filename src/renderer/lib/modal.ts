/** Opens a dialog over the page; when it goes, the focus goes back to where it was. For `{@attach}`. */
export function modal(dialog: HTMLDialogElement): () => void {
  const from = document.activeElement
  dialog.showModal()
  return () => {
    if (from instanceof HTMLElement) from.focus({ preventScroll: true })
  }
}
