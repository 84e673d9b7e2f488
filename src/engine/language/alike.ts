import { foldAnswer } from '../marking/answer-fold.ts'
import { EMPTY_WORDS } from './empty-words.ts'
import { jaccard } from './jaccard.ts'
import { markTyped } from '../marking/marking.ts'

/** A value taken apart once, to be held against many. */
export type Wording = {
  readonly text: string
  readonly folded: string
  readonly telling: ReadonlySet<string>
  readonly denials: number
}

/** The words of a value, folded; those that tell something; how often it says no. */
export function wordingOf(text: string): Wording {
  const words = foldAnswer(text)
  return {
    text,
    folded: words.join(' '),
    telling: new Set(words.filter((word) => !EMPTY_WORDS.has(word))),
    denials: words.filter((word) => DENIAL.test(word)).length,
  }
}

const DENIAL = /^(?:not|no|never|nor|neither|none|without|cannot|.+nt)$/

/**
 * How alike two values are, 0 to 1: the Jaccard index of their telling words. A slip of the keys keeps a short value
 * alike, an added "not" never does.
 */
export function likeness(one: Wording, other: Wording): number {
  if (one.folded === other.folded) return 1
  const share = jaccard(one.telling, other.telling)
  if (one.denials !== other.denials) return Math.min(DENIED, share)
  const short = Math.max(one.telling.size, other.telling.size) <= FEW
  return short && isSlip(one.text, other.text) ? Math.max(SLIP, share) : share
}

const SLIP = 0.9
const DENIED = 0.5
const FEW = 5

/** Whether one is the other with a slip in it; numbers and codes never are. */
export const isSlip = (one: string, other: string): boolean => markTyped(one, [other], []).verdict !== 'wrong'

/**
 * Prepares facts for finding those that are at least as alike as `least`. Of many only those are looked at that share
 * one of the rarer words: whoever shares so much has one of them (prefix filtering, Chaudhuri 2006).
 */
export function likeFinder<T>(
  facts: readonly T[],
  wording: (fact: T) => Wording,
  least: number,
): (wanted: Wording) => T[] {
  const byWord = new Map<string, T[]>()
  for (const fact of facts)
    for (const word of wording(fact).telling) {
      const known = byWord.get(word)
      if (known) known.push(fact)
      else byWord.set(word, [fact])
    }
  const spread = (word: string): number => byWord.get(word)?.length ?? 0
  const near = ({ telling }: Wording): Iterable<T> => {
    if (facts.length <= LOOKED_AT) return facts
    const rarest = [...telling].sort((one, other) => spread(one) - spread(other))
    const tried = rarest.slice(0, rarest.length - Math.ceil(least * rarest.length) + 1)
    return new Set(tried.flatMap((word) => byWord.get(word) ?? []))
  }
  return (wanted) => [...near(wanted)].filter((fact) => likeness(wording(fact), wanted) >= least)
}

const LOOKED_AT = 20

/** A quotation without the signs of Markdown. */
export const withoutSigns = (quote: string): string => quote.replace(/[*_`=#|>]+/g, ' ')
