/** The passage at hand, whose notes are open, and the fact in it that was chosen. */
export class Hand {
  /** A block of the passage. */
  block = $state<number | null>(null)
  fact = $state<string | null>(null)

  take(block: number, fact: string | null = null): void {
    this.block = block
    this.fact = fact
  }
}
