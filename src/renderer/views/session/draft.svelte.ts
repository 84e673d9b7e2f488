import type { Response } from '../../../shared/contract.ts'
import type { AskedQuestion } from '../../../shared/session-models.ts'
import { placed, startPlacing, unplaced } from './placing.ts'
import type { Placing } from './placing.ts'

export type Shape = 'options' | 'text' | 'places'

/** How a question is answered: by choosing, by writing or by placing. */
export const shapeOf = (asked: AskedQuestion): Shape =>
  asked.options.length > 0 ? 'options' : asked.pieces.length > 0 ? 'places' : 'text'

/** An answer in the making. */
export class Draft {
  readonly shape: Shape
  readonly #options: number
  chosen = $state<number | null>(null)
  text = $state('')
  placing = $state.raw<Placing>(startPlacing(0, 0, false))

  constructor(asked: AskedQuestion) {
    this.shape = shapeOf(asked)
    this.#options = asked.options.length
    this.placing = startPlacing(asked.pieces.length, asked.slots.length, asked.form === 'sort')
  }

  /** The answer as it would be given now, or null while something is missing. */
  readonly response = $derived.by((): Response | null => {
    if (this.shape === 'options') return this.chosen === null ? null : { kind: 'option', chosen: this.chosen }
    if (this.shape === 'text') return this.text.trim() === '' ? null : { kind: 'text', text: this.text }
    const slots = placed(this.placing)
    return slots && { kind: 'places', slots }
  })

  /** What is missing, said to the learner who answers too soon. */
  readonly missing = $derived.by((): string => {
    if (this.response) return ''
    if (this.shape === 'options') return 'Choose an answer first'
    if (this.shape === 'text') return 'Write an answer first'
    return `${unplaced(this.placing).length} still to place`
  })

  choose(option: number): void {
    if (option >= 0 && option < this.#options) this.chosen = option
  }

  /** To the next or the last option, round the ends. */
  move(by: 1 | -1): void {
    const from = this.chosen ?? (by === 1 ? -1 : this.#options)
    this.chosen = (from + by + this.#options) % this.#options
  }
}
