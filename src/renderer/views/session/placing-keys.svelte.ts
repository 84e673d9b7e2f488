import { tick } from 'svelte'
import type { AskedQuestion } from '../../../shared/session-models.ts'
import { announce } from '../../lib/announce.svelte.ts'
import type { Draft } from './draft.svelte.ts'
import { drop, firstAim, pickUp, piecesIn, putBack, unplaced } from './placing.ts'

/**
 * Placing by keys and clicks. Tab comes to one stop in the tray and one in the places, arrows go from
 * stop to stop: `tray-<piece>`, `slot-<slot>` and, in a sort, `put-<piece>`.
 */
export class PlacingKeys {
  readonly #asked: AskedQuestion
  readonly #draft: Draft
  readonly #focus: (stop: string) => void
  #trayAt = $state(0)
  #placeAt = $state('slot-0')

  constructor(asked: AskedQuestion, draft: Draft, focus: (stop: string) => void) {
    this.#asked = asked
    this.#draft = draft
    this.#focus = (stop) => void tick().then(() => focus(stop))
  }

  readonly inTray = $derived.by(() => unplaced(this.#draft.placing))
  readonly trayStop = $derived.by(() =>
    this.inTray.includes(this.#trayAt) ? this.#trayAt : (this.inTray[0] ?? -1),
  )
  /** While a piece is in the hand, only places can be aimed at. */
  readonly stops = $derived.by(() => {
    const { placing } = this.#draft
    return this.#asked.slots.flatMap((_, slot) => [
      `slot-${slot}`,
      ...(placing.shared && placing.held === null
        ? piecesIn(placing, slot).map((piece) => `put-${piece}`)
        : []),
    ])
  })
  readonly placeStop = $derived.by(() => (this.stops.includes(this.#placeAt) ? this.#placeAt : this.stops[0]))

  name(piece: number): string {
    return this.#asked.pieces[piece] ?? ''
  }

  reach(stop: string): void {
    if (stop.startsWith('tray-')) this.#trayAt = numberOf(stop)
    else this.#placeAt = stop
  }

  /** Takes a piece up, and goes on to the places unless the mouse carries it there. */
  take(piece: number, goOn = true): void {
    if (this.#draft.placing.held === piece) return this.giveBack()
    this.#draft.placing = pickUp(this.#draft.placing, piece)
    this.#trayAt = piece
    this.#placeAt = `slot-${firstAim(this.#draft.placing)}`
    announce(`${this.name(piece)} is picked up. Choose its place.`)
    if (goOn) this.#focus(this.#placeAt)
  }

  giveBack(): void {
    const { held } = this.#draft.placing
    if (held === null) return
    this.#draft.placing = putBack(this.#draft.placing)
    announce(`${this.name(held)} is back.`)
    this.#focus(`tray-${held}`)
  }

  clickSlot(slot: number): void {
    const { placing } = this.#draft
    const [there] = piecesIn(placing, slot)
    if (placing.held !== null) this.#put(slot)
    else if (!placing.shared && there !== undefined) this.take(there)
    else announce('Pick up something to place first.')
  }

  /** Does what a key means on a stop; false where it means nothing here. */
  press(key: string, stop: string, singleKeys: boolean): boolean {
    const { held } = this.#draft.placing
    if (key === 'Escape' && held !== null) this.giveBack()
    else if (/^Arrow(Down|Right)$/.test(key) || (singleKeys && key === 'j')) this.#move(stop, 1)
    else if (/^Arrow(Up|Left)$/.test(key) || (singleKeys && key === 'k')) this.#move(stop, -1)
    else if (singleKeys && /^[1-9]$/.test(key)) this.#putByDigit(Number(key) - 1, stop)
    else if (key === 'Delete' || key === 'Backspace') this.#sendBack(stop)
    else return false
    return true
  }

  #put(slot: number): void {
    const { placing } = this.#draft
    if (placing.held === null || slot >= placing.slots) return
    announce(`${this.name(placing.held)}: ${this.#asked.slots[slot]}.`)
    this.#draft.placing = drop(placing, slot)
    this.#placeAt = `slot-${slot}`
    const [next] = this.inTray
    this.#focus(next === undefined ? this.#placeAt : `tray-${next}`)
  }

  #putByDigit(slot: number, stop: string): void {
    const { placing } = this.#draft
    if (slot >= placing.slots) return
    // Without a piece in the hand, the one that has the focus is meant.
    if (placing.held === null && stop.startsWith('tray-')) {
      this.#draft.placing = pickUp(placing, numberOf(stop))
    }
    this.#put(slot)
  }

  #move(stop: string, by: 1 | -1): void {
    const list = stop.startsWith('tray-') ? this.inTray.map((piece) => `tray-${piece}`) : this.stops
    const next = list[(list.indexOf(stop) + by + list.length) % list.length]
    if (next === undefined) return
    this.reach(next)
    this.#focus(next)
  }

  #sendBack(stop: string): void {
    const { placing } = this.#draft
    const piece = stop.startsWith('put-') ? numberOf(stop) : piecesIn(placing, numberOf(stop))[0]
    if (placing.held !== null || stop.startsWith('tray-') || piece === undefined) return
    this.#draft.placing = putBack(pickUp(placing, piece))
    announce(`${this.name(piece)} is back.`)
    this.#focus(stop.startsWith('put-') ? `tray-${piece}` : stop)
  }
}

const numberOf = (stop: string): number => Number(stop.slice(stop.indexOf('-') + 1))
