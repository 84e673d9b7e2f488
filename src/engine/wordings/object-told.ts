import { readClause } from '../language/clause.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import { termOf } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { contentStems, words } from '../language/words.ts'
import { lowerCased } from '../terms/naming.ts'
import type { Fact } from '../types.ts'
import type { Recalled } from './plain.ts'
import type { Spare } from './spare.ts'
import { plainQuestion } from './why.ts'

/** "What did the thesis deal with?", to be answered in own words. */
export function objectRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  const asked = objectOf(fact, knowledge)
  return asked === null || isName(asked, knowledge)
    ? null
    : { stem: asked.stem, answer: asSentence(asked.answer) }
}

/** "What does sonar use to measure depth?", to be answered in a word or two. */
export function objectTyped(fact: Fact, knowledge: Knowledge): Spare | null {
  const asked = objectOf(fact, knowledge)
  return asked === null || !isName(asked, knowledge)
    ? null
    : { stem: asked.stem, key: asked.answer.replace(/^(?:the|an?) /u, ''), accepts: [] }
}

/** A name or a term can be typed; "the material" and "motion" could be said in other words. */
const isName = ({ answer }: Recalled, knowledge: Knowledge): boolean =>
  words(answer).length <= 3 && (/\p{Lu}|\d/u.test(answer) || termOf(knowledge, answer) !== null)

function objectOf({ statement }: Fact, knowledge: Knowledge): Recalled | null {
  const read = readClause(unstopped(statement))
  if (!read || OPEN.test(read.rest) || /^(?:an?|one) (?:person|man|woman)/iu.test(read.subject)) return null
  for (const [verb, pattern] of TAKES) {
    const {
      kept = '',
      answer,
      tail = '',
    } = (verb.test(read.verb.lemma) && pattern.exec(read.rest)?.groups) || {}
    if (answer === undefined || contentStems(answer).length === 0) continue
    const stem = plainQuestion('What', { ...read, rest: `${kept}${tail}` }, knowledge)
    if (stem === null) return null
    // "What does speed depend on?" alone says too little.
    const whole = contentStems(stem).length < 3 ? `According to the article, ${lowerCased(stem)}` : stem
    return { stem: whole, answer }
  }
  return null
}

const OPEN =
  /[;:.()“”"]|, (?:and|but|so|which|who)\b|\b(?:it|its|they|their|them|he|she|his|her|this|these|those|same)\b|\band \p{Ll}+(?:ed|s) (?:the|an?|to|with|from|in)\b/iu

const ANSWER = '(?<answer>(?:(?:the|an?) )?\\p{L}[^,]{2,120})'

const TAKES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:deal)$/u, new RegExp(`^(?<kept>with) ${ANSWER}$`, 'u')],
  [/^(?:refer|lead|belong|contribute)$/u, new RegExp(`^(?<kept>to) ${ANSWER}$`, 'u')],
  [/^(?:depend|rest|rely|focus|concentrate)$/u, new RegExp(`^(?<kept>on) ${ANSWER}$`, 'u')],
  [/^(?:stand|account)$/u, new RegExp(`^(?<kept>for) ${ANSWER}$`, 'u')],
  [/^(?:serve|act)$/u, new RegExp(`^(?<kept>as) ${ANSWER}$`, 'u')],
  [
    /^(?:turn|convert|change|transform)$/u,
    new RegExp(`^(?<kept>(?:the |an? )?[\\p{L} ’'-]{3,40} into) ${ANSWER}$`, 'u'),
  ],
  [/^use$/u, /^(?<kept>)(?<answer>(?:the |an? )?[\p{L} ’'-]{3,40}?)(?: )(?<tail>to \p{Ll}+ [^,]{3,60})$/u],
]
