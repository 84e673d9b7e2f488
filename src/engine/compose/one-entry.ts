import { lineAt } from '../lines.ts'
import { onceFor } from '../remembered.ts'
import type { Block, Fact } from '../types.ts'

/**
 * Whether two terms are told in one entry of a list of words: "Awl: a tool that makes holes. A bent one is called a
 * hook." What is told there besides is a kind of its term, or an old name for it, and may be meant as well.
 */
export function areOfOneEntry(one: Fact, other: Fact, blocks: readonly Block[]): boolean {
  const [own, its] = [startOf(one), startOf(other)]
  if (own === its) return false
  const first = own < its ? one : other
  const block = blockAt(blocks, own)
  return block !== undefined && block === blockAt(blocks, its) && opensEntry(first)
}

const startOf = ({ evidence }: Fact): number => evidence[0]?.start ?? -1

const startsOf = onceFor((blocks: readonly Block[]) => blocks.map(({ start }) => start))

const blockAt = (blocks: readonly Block[], at: number): Block | undefined =>
  blocks[lineAt(startsOf(blocks), at) - 1]

/** "**Awl** – a tool …": the term, and then a mark. */
const opensEntry = onceFor(({ subject, evidence }: Fact): boolean => {
  const quote = (evidence[0]?.quote ?? '').replace(/[*_`“”"]/gu, '').trimStart()
  return (
    quote.toLowerCase().startsWith(subject.toLowerCase()) && MARK.test(quote.slice(subject.length, MOST_READ))
  )
})

const MARK = /^s?\s*(?:\([^()]{1,60}\)\s*)?(?::|[–—-]\s)/u
const MOST_READ = 200
