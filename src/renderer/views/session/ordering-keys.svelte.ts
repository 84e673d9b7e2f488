import { tick } from 'svelte'
import type { AskedQuestion } from '../../../shared/session-models.ts'
import { announce } from '../../lib/announce.svelte.ts'
import type { Draft } from './draft.svelte.ts'
import { letGo, lift, moveTo, settle } from './ordering.ts'

/** Ordering by keys, clicks and drags. Tab comes to one piece of the list, arrows go from piece to piece. */
export class OrderingKeys {
  readonly #asked: AskedQuestion
  readonly #draft: Draft
  readonly #focus: (piece: number) => void
  #reached = $state<number | null>(null)

  constructor(asked: AskedQuestion, draft: Draft, focus: (piece: number) => void) {
    this.#asked = asked
    this.#draft = draft
    // A piece that moves in the list loses the focus on the way.
    this.#focus = (piece) => void tick().then(() => focus(piece))
  }

  /** The piece that Tab comes to. */
  readonly stop = $derived.by(() => this.#reached ?? this.#draft.ordering.order[0] ?? 0)

  name(piece: number): string {
    return this.#asked.pieces[piece] ?? ''
  }

  reach(piece: number): void {
    this.#reached = piece
  }

  /** A click takes a piece up, or puts the one in the hand in its place. */
  click(piece: number): void {
    const { ordering } = this.#draft
    if (ordering.held === null) this.take(piece)
    else if (ordering.held === piece) this.drop()
    else {
      this.to(ordering.held, ordering.order.indexOf(piece))
      this.drop()
    }
  }

  take(piece: number): void {
    this.reach(piece)
    this.#draft.ordering = lift(this.#draft.ordering, piece)
    announce(`${this.name(piece)} is picked up, at place ${this.#placeOf(piece)}.`)
  }

  drop(): void {
    const { held } = this.#draft.ordering
    if (held === null) return
    this.#draft.ordering = settle(this.#draft.ordering)
    announce(`${this.name(held)} stands at place ${this.#placeOf(held)}.`)
  }

  giveBack(): void {
    const { held } = this.#draft.ordering
    if (held === null) return
    this.#draft.ordering = letGo(this.#draft.ordering)
    announce(`${this.name(held)} is back at place ${this.#placeOf(held)}.`)
    this.#focus(held)
  }

  /** Moves a piece to a place, from 0. */
  to(piece: number, place: number): void {
    const before = this.#draft.ordering
    this.#draft.ordering = moveTo(before, piece, place)
    if (this.#draft.ordering === before) return
    this.reach(piece)
    announce(`Place ${this.#placeOf(piece)} of ${before.order.length}.`)
    this.#focus(piece)
  }

  /** Does what a key means on a piece; false where it means nothing here. */
  press(key: string, piece: number, singleKeys: boolean): boolean {
    const { held, order } = this.#draft.ordering
    if (key === 'Escape' && held !== null) this.giveBack()
    else if (/^Arrow(Down|Right)$/.test(key) || (singleKeys && key === 'j')) this.#move(piece, 1)
    else if (/^Arrow(Up|Left)$/.test(key) || (singleKeys && key === 'k')) this.#move(piece, -1)
    else if (singleKeys && /^[1-9]$/.test(key)) {
      if (Number(key) > order.length) return true
      if (held === null) this.#draft.ordering = lift(this.#draft.ordering, piece)
      this.to(held ?? piece, Number(key) - 1)
      this.drop()
    } else return false
    return true
  }

  #move(piece: number, by: 1 | -1): void {
    const { held, order } = this.#draft.ordering
    if (held !== null) return this.to(held, order.indexOf(held) + by)
    const next = order[(order.indexOf(piece) + by + order.length) % order.length]
    if (next === undefined) return
    this.reach(next)
    this.#focus(next)
  }

  #placeOf(piece: number): number {
    return this.#draft.ordering.order.indexOf(piece) + 1
  }
}
