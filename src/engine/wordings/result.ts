import { readClause } from '../language/clause.ts'
import { isPlural } from '../language/number.ts'
import { asSentence, inSentence, unstopped } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { isClause } from '../facts/standing.ts'
import { reasonIn } from '../facts/reasons.ts'
import { withoutNumber } from '../outline/title-number.ts'
import { contentStems, tokens } from '../language/words.ts'
import type { Fact } from '../types.ts'
import type { Recalled } from './plain.ts'
import { plainQuestion, whyStem } from './why.ts'

/** The reason or the result that a sentence gives with "because", "as" or "so that", asked for. */
export function resultRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  return fact.kind === 'cause'
    ? (shortReason(fact, knowledge) ?? soThat(fact))
    : (asReason(fact, knowledge) ?? soThat(fact))
}

/** "Why are solids the fastest?" says too little, and is asked under the heading it stands below. */
function shortReason(fact: Fact, knowledge: Knowledge): Recalled | null {
  const stem = whyStem(fact, knowledge)
  const { effect, why } = reasonIn(fact.statement) ?? {}
  if (stem === null || effect === undefined || why === undefined) return null
  const first = /^[^,]{8,}(?=, so )/u.exec(why)?.[0] ?? why
  if (contentStems(stem).length >= 3) return { stem, answer: asSentence(first) }
  const { title, sections } = knowledge.reading.article
  const section = sections[fact.section]
  const under = withoutNumber(section?.title ?? '')
  return under === '' ||
    under === title ||
    (section?.level ?? 0) < 2 ||
    /\b(?:only|it|they)$|^an? .* (?:was|were|had)\b/iu.test(effect)
    ? null
    : {
        stem: `Under “${under}” the article says that ${inSentence(knowledge, effect)}. Why?`,
        answer: asSentence(first),
      }
}

/** "Why had the holds been lined with wood?" of "…, as copper gives no sparks." */
function asReason({ statement }: Fact, knowledge: Knowledge): Recalled | null {
  const { effect, why } = AS.exec(unstopped(statement))?.groups ?? {}
  if (effect === undefined || why === undefined || LIKE.test(why)) return null
  const [read, reason] = [readClause(effect), readClause(why.replace(/^(?:it|they) /u, 'the things '))]
  if (!read || !reason || read.opening !== '' || read.relative !== '' || TWOFOLD.test(effect)) return null
  // "Wide is better than deep": what is wide, only the text before tells.
  if (!read.subject.includes(' ') && !isPlural(read.subject)) return null
  if (REPORTS.test(reason.verb.lemma) || contentStems(effect).length < 3) return null
  const stem = plainQuestion('Why', read, knowledge)
  return stem === null ? null : { stem, answer: asSentence(why) }
}

const AS = /^(?<effect>[^,;:.“”"]{12,160}), as (?<why>[^,;:.“”"]{10,120})$/u

/** "As cards do in a pack", "as the glove takes the hand's shape" only likens. */
const LIKE = /^an? |\b(?:do|does|did|is|was|are|were|has|had|would)$|^\S+(?: \S+){0,4} (?:do|does|did)\b/u
const REPORTS = /^(?:say|call|name|know|put|write|note|claim|show|see|suggest|argue|think|believe|do|tell)$/u
const TWOFOLD = /,| and \p{Ll}+(?:ed|s) |\b(?:if|unless|whether|because)\b/u

/** "The nets closed the entrance every night. With what result?" */
function soThat({ statement }: Fact): Recalled | null {
  const { said, result } =
    SO_THAT.exec(unstopped(statement.replace(/(?<=[.]) \p{Lu}.*$/su, '')))?.groups ?? {}
  if (said === undefined || result === undefined || !isClause(result)) return null
  if (readClause(said) === null || contentStems(said).length < 4 || contentStems(result).length < 2)
    return null
  if (tokens(result)[0]?.pos === 'VERB' || BACK.test(said)) return null
  return { stem: `${said}. With what result?`, answer: asSentence(result) }
}

const SO_THAT =
  /^(?<said>[^;:.“”"]{20,180}?),? (?:so that|so(?= (?:the|an?|most|all|it|they) )) (?<result>[^;:.“”"]{12,160})$/u
const BACK = /\b(?:this|these|those|such|he|she|his|her|so)\b/iu
