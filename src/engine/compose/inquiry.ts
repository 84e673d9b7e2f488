import type { Pools } from './distractors.ts'
import type { Ask, Rival } from './guard.ts'
import { seeded } from '../seed.ts'

/** One thing to ask of a fact in whole words, before a form is chosen for it. */
export type Inquiry = {
  readonly ask: Ask
  /** Which question of its fact it is ("name", "value" …); wordings of one aim compete. */
  readonly aim: string
  /** The question: it ends in a question mark, or in a sentence with a blank. */
  readonly stem: string
  /** The same where the answer is typed and no options stand below it. */
  readonly typedStem?: string
  /** Where wrong options may come from; empty where it is only good for typing. */
  readonly pools: Pools
  readonly wrongBecause: (rival: Rival) => string
  /** Further right answers when it is typed; null where typing it would be unfair. */
  readonly accepts: readonly string[] | null
  /** Terms a typo must not reach. */
  readonly siblings: readonly string[]
  /** Smaller is better: how far it is from what a teacher would ask first. */
  readonly strain: number
}

/** Whether two descriptions are made alike: beside "They form …" an "It holds …" or a mere phrase would stand out. */
export function inOneNumber(one: string, other: string): boolean {
  const [own, its] = [one, other].map((text) => /^(?:They|It|That)(?=\s)/u.exec(text)?.[0])
  return own === its
}

/** One of several wordings, always the same for the same seed. */
export function oneWording(wordings: readonly string[], seed: string): string {
  return wordings[Math.floor(seeded(seed)() * wordings.length)] ?? ''
}

/** The wording after the one that `oneWording` takes: the same question in another form is asked in other words. */
export function nextWording(wordings: readonly string[], seed: string): string {
  const at = wordings.indexOf(oneWording(wordings, seed))
  return wordings[(at + 1) % wordings.length] ?? ''
}

/** The contrast where an option was a name: what the article says of that name instead. */
export const saysInstead = (name: string, words: string): string => `The article says of ${name}: “${words}”`

/** The contrast where an option was a description: whose it is. "What an LLM predicts" needs no more words. */
export const belongsTo = (name: string, words: string): string =>
  /^what /i.test(name) ? `That is w${name.slice(1)}.` : `That is ${name}: “${words}”`

/** A label beside running text. */
export const quoted = (label: string): string => (/^what /i.test(label) ? label : `“${label}”`)
