import { readClause } from '../language/clause.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { contentStems } from '../language/words.ts'
import type { Fact } from '../types.ts'
import type { Recalled } from './plain.ts'

/** "What is the blight, if not a true fungus?", "What raises a tide?" of a sentence that says what is not so. */
export function contrastRecall({ statement }: Fact, knowledge: Knowledge): Recalled | null {
  const said = unstopped(statement)
  const cleft = CLEFT.exec(said)?.groups
  if (cleft?.asked !== undefined && cleft.answer !== undefined && contentStems(cleft.asked).length >= 2)
    return {
      stem: `According to the article, what ${cleft.asked}?`,
      answer: asSentence(`${cleft.not ?? ''}${cleft.answer}`),
    }
  const { subject, is, what, not } = NOT.exec(said)?.groups ?? {}
  if (subject === undefined || is === undefined || what === undefined || not === undefined) return null
  if (readClause(`${subject} ${is} ${what}`)?.opening !== '' || contentStems(subject).length === 0)
    return null
  return {
    stem: `What ${is} ${/^(?:the|an?) /iu.test(subject) ? inSentence(knowledge, subject) : subject}, if not ${not}?`,
    answer: asSentence(what),
  }
}

const CLEFT =
  /^What (?<asked>\p{Ll}+s \p{L}[^,;:.“”"]{3,60}?) (?:is|was) (?<not>not [^,;:.“”"]{3,80} but )?(?<answer>(?:the|an?|how) [^;:.“”"]{8,160})(?:[.].*)?$/su
const NOT =
  /^(?<subject>[\p{L}\d ’'-]{4,60}) (?<is>is|are|was|were) (?<what>(?:an? |the |\p{Ll}+ )[^,;:.“”"]{3,60}), (?:and )?not (?<not>(?:an? |the )[^,;:.“”"]{3,60})$/u
