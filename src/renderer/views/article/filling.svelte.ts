import { flushSync } from 'svelte'
import { afterFrame } from '../../lib/after-frame.ts'

/** Passages that are drawn at once: more than any window shows. */
const FIRST = 40
/** Passages that follow with each frame: few enough that none is late. */
const STEP = 25

/**
 * How much of a long text stands in the page. What one sees comes at once and the rest with the frames after it, so
 * that a text of ten thousand words opens as quickly as a short one. All of it stands there soon, or as soon as it is
 * needed: the browser finds, selects, prints and reads it out as it does any page.
 */
export class Filling {
  #steps = $state(0)
  readonly #named: () => number
  readonly #total: () => number
  /** So many passages are drawn, and those above the one that one came for. */
  readonly drawn = $derived.by(() => FIRST + Math.max(0, this.#named()) + this.#steps * STEP)
  readonly done = $derived.by(() => this.drawn >= this.#total())

  /**
   * @param total how many passages the text has
   * @param named the place of the passage that one came for, or -1
   */
  constructor(total: () => number, named: () => number) {
    this.#total = total
    this.#named = named
    $effect(() => {
      if (this.drawn < this.#total()) return afterFrame(() => this.#steps++)
      return undefined
    })
  }

  /** Draws what is left now: for who goes to another place of the text, searches it or prints it. */
  readonly all = (): void => {
    if (!this.done) flushSync(() => (this.#steps = Math.ceil(this.#total() / STEP)))
  }
}
