import type { Response } from '../../../shared/session-calls.ts'
import type { Grade } from '../../../shared/models.ts'
import type { AskedQuestion, Hint, Revealed } from '../../../shared/session-models.ts'
import { startOrdering } from './ordering.ts'
import type { Ordering } from './ordering.ts'
import { placed, startPlacing, unplaced } from './placing.ts'
import type { Placing } from './placing.ts'

export type Shape = 'option' | 'options' | 'text' | 'places' | 'order' | 'recall'

const SHAPES = {
  choice: 'option',
  truefalse: 'option',
  multi: 'options',
  cloze: 'text',
  typed: 'text',
  match: 'places',
  sort: 'places',
  order: 'order',
  recall: 'recall',
} as const satisfies Readonly<Record<AskedQuestion['form'], Shape>>

/** How a question is answered: by choosing one or all that apply, by writing, placing, ordering, or recalling. */
export const shapeOf = (asked: AskedQuestion): Shape => SHAPES[asked.form]

/** An answer in the making. It knows the question as it was dealt, and nothing of where the answer goes. */
export class Draft {
  readonly shape: Shape
  readonly #options: number
  chosen = $state<number | null>(null)
  /** All that were chosen, where several may be. */
  picked = $state.raw<readonly number[]>([])
  /** The option that arrows reached, where several may be chosen. */
  at = $state<number | null>(null)
  text = $state('')
  placing = $state.raw<Placing>(startPlacing(0, 0, false))
  ordering = $state.raw<Ordering>(startOrdering(0))
  /** What a recall is held against, once it was shown. */
  revealed = $state.raw<Revealed | null>(null)
  grade = $state<Grade | null>(null)
  hint = $state.raw<Hint | null>(null)
  /** Whether pieces that nobody moved are meant to stand as they do. */
  asItStands = $state(false)

  constructor(asked: AskedQuestion) {
    this.shape = shapeOf(asked)
    this.#options = asked.options.length
    this.placing = startPlacing(asked.pieces.length, asked.slots.length, asked.form === 'sort')
    this.ordering = startOrdering(asked.pieces.length)
  }

  /** The answer as it would be given now, or null while something is missing. */
  readonly response = $derived.by((): Response | null => {
    switch (this.shape) {
      case 'option':
        return this.chosen === null ? null : { kind: 'option', chosen: this.chosen }
      case 'options':
        return this.picked.length === 0 ? null : { kind: 'options', chosen: this.picked.toSorted() }
      case 'text':
        return this.text.trim() === '' ? null : { kind: 'text', text: this.text }
      case 'places': {
        const slots = placed(this.placing)
        return slots && { kind: 'places', slots }
      }
      case 'order':
        return this.ordering.touched || this.asItStands
          ? { kind: 'order', order: [...this.ordering.order] }
          : null
      case 'recall':
        return this.grade === null ? null : { kind: 'recall', text: this.text, grade: this.grade }
    }
  })

  /** What is missing, said to the learner who answers too soon. */
  readonly missing = $derived.by((): string => {
    if (this.response) return ''
    switch (this.shape) {
      case 'option':
        return 'Choose an answer first'
      case 'options':
        return 'Choose all that apply first'
      case 'text':
        return 'Write an answer first'
      case 'places':
        return `${unplaced(this.placing).length} still to place`
      case 'order':
        return 'Nothing is moved yet. Once more answers it as it stands'
      case 'recall':
        return 'Grade it yourself, 1 to 4'
    }
  })

  choose(option: number): void {
    if (option < 0 || option >= this.#options || this.isOut(option)) return
    if (this.shape === 'option') this.chosen = option
    else this.toggle(option)
  }

  toggle(option: number): void {
    this.at = option
    this.picked = this.picked.includes(option)
      ? this.picked.filter((one) => one !== option)
      : [...this.picked, option]
  }

  /** To the next or the last option, round the ends, past those that are out. */
  move(by: 1 | -1): void {
    const from = (this.shape === 'option' ? this.chosen : this.at) ?? (by === 1 ? -1 : this.#options)
    const round = Array.from({ length: this.#options }, (_, i) => from + by * (i + 1))
    const next = round.map((at) => (at + 2 * this.#options) % this.#options).find((at) => !this.isOut(at))
    if (this.shape === 'option') this.chosen = next ?? null
    else this.at = next ?? null
  }

  isOut(option: number): boolean {
    return this.hint?.out.includes(option) ?? false
  }

  takeHint(hint: Hint): void {
    this.hint = hint
    if (this.chosen !== null && this.isOut(this.chosen)) this.chosen = null
  }

  show(revealed: Revealed): void {
    this.revealed = revealed
    this.grade = revealed.suggested
  }
}

/** Where chance alone can be right: what is written or recalled is never a guess. */
export const canGuess = (draft: Draft): boolean => draft.shape !== 'text' && draft.shape !== 'recall'
