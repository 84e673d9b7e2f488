import { inSentence, unstopped } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { contentStems, words } from '../language/words.ts'
import type { Fact } from '../types.ts'
import type { Spare } from './spare.ts'

/** "How high may the bond be at most?" of "The bond may not be higher than two months' rent." */
export function highest({ statement }: Fact, knowledge: Knowledge): Spare | null {
  const { subject, may, more, most } = NOT_ABOVE.exec(unstopped(statement))?.groups ?? {}
  const how = HOW.get(more ?? '')
  if (subject === undefined || may === undefined || most === undefined || how === undefined) return null
  if (
    words(most).length > 4 ||
    !/\d|\b(?:half|one|two|three|four|five|six|seven|eight|nine|ten|twelve)\b/u.test(most)
  )
    return null
  const asked = `ow ${how} ${may === 'can' ? 'can' : 'may'} ${inSentence(knowledge, subject)} be at most?`
  return {
    // "How high may the bond be at most?" alone says too little.
    stem: contentStems(`h${asked}`).length < 3 ? `According to the article, h${asked}` : `H${asked}`,
    key: most,
    accepts: [],
  }
}

const NOT_ABOVE =
  /^(?<subject>(?:the|an?) [\p{L} -]{3,50}?) (?<may>may|must|can|shall) ?not be (?<more>\p{Ll}+er) than (?<most>[^,;:.]{3,40})$/iu

const HOW: ReadonlyMap<string, string> = new Map(
  'high long large big heavy old tall wide deep thick fast warm hot late'
    .split(' ')
    .map((how) => [
      how === 'big' || how === 'hot'
        ? `${how}${how.slice(-1)}er`
        : how.endsWith('e')
          ? `${how}r`
          : how.endsWith('y')
            ? `${how.slice(0, -1)}ier`
            : `${how}er`,
      how,
    ]),
)
