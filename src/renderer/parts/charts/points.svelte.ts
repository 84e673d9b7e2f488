/** The points of a drawing that lead somewhere: Tab reaches one of them, the arrows the others, and one is told. */
export class Points {
  readonly #count: () => number
  #reached = $state<number | null>(null)
  #told = $state<number | null>(null)

  constructor(count: () => number) {
    this.#count = count
  }

  get #last(): number {
    return this.#count() - 1
  }

  /** The one that Tab reaches: the newest, until the arrows went elsewhere. */
  get current(): number {
    return this.#reached ?? this.#last
  }

  /** The one that is told: where the focus or the pointer is, else the newest. */
  get told(): number {
    return this.#told ?? this.#last
  }

  readonly tell = (index: number | null): void => {
    this.#told = index
  }

  readonly onkeydown = (event: KeyboardEvent & { currentTarget: Element }): void => {
    const at = this.current
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: this.#last }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const reached = Math.min(this.#last, Math.max(0, to))
    this.#reached = reached
    event.currentTarget.closest('svg')?.querySelectorAll('a')[reached]?.focus()
  }
}
