export type Overlay = 'palette' | 'keys'

/** What stands over the screen: the palette or the sheet of keys, one at a time and over no other dialog. */
class Overlays {
  shown = $state<Overlay | null>(null)

  show(overlay: Overlay): void {
    if (document.querySelector('dialog[open]') === null) this.shown = overlay
  }

  /** The dialog says so a moment after it has closed: another may stand there by then. */
  closed(overlay: Overlay): void {
    if (this.shown === overlay) this.shown = null
  }
}

export const overlays = new Overlays()
