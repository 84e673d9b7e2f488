import { onceFor } from '../remembered.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import type { Block, Fact } from '../types.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { words } from '../language/words.ts'

/** Whether a meaning says what its term is a kind of: "the commonest kind; they are heaps …" leaves that open. */
export const namesKind = (meaning: string): boolean => !BARE_KIND.test(meaning) && !OF_TERM.test(meaning)

/** "The smallest and commonest kind", "an older sort". */
const BARE_KIND =
  /^(?:(?:an?|the|one|another) )?(?:[\p{L}-]{1,30},? ){0,5}(?:kinds?|sorts?|types?|ones?|variety)(?=$|[;,.]| (?:and|that|which|but|with|found|used|made)\b)/iu

/** "…; they are heaps": what it is, is told only with a pronoun for the term. */
const OF_TERM = /[;:.] (?:they|it|these|this|he|she|its|their)\b/iu

/** "A six-carbon sugar; many plants store it as starch": what is left of a meaning before a semicolon tells the class alone. */
export function isCutToClass({ value, evidence }: Fact, { reading }: Knowledge): boolean {
  if (words(value).length > MOST_OF_CLASS || TOLD_MORE.test(value)) return false
  const at = evidence[0]?.start ?? -1
  return textsOf(reading.article.blocks).some(({ start, end, text }) => {
    const place = start <= at && at < end ? text.toLowerCase().indexOf(value.toLowerCase()) : -1
    return place >= 0 && /^\s?;/u.test(text.slice(place + value.length, place + value.length + 2))
  })
}

const MOST_OF_CLASS = 5

const TOLD_MORE = / (?:of|with|in|for|by|from|to|on|at|that|which|who|where|between|under|over)(?= )/iu

const textsOf = onceFor((blocks: readonly Block[]) =>
  blocks.map(({ start, end, runs }) => ({
    start,
    end,
    text: oneSpaced(runs.map(({ text }) => text).join('')),
  })),
)
