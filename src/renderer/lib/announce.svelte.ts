import { untrack } from 'svelte'

/** What the live region says politely; the same sentence twice is said twice. */
export const announced = $state({ sentence: '' })

export function announce(sentence: string): void {
  // A no-break space makes a repeated sentence a change, which is what screen readers listen for.
  announced.sentence = untrack(() => announced.sentence) === sentence ? `${sentence}\u00a0` : sentence
}
