import type { Inquiry } from '../inquiry.ts'
import { words } from '../words.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** A whole question with a short answer to type: a term, an acronym, a name, a number. */
export function draftTyped(inquiry: Inquiry): Draft | null {
  const { ask, stem, accepts, siblings } = inquiry
  if (accepts === null || words(ask.key).length > LONGEST_ANSWER) return null
  return {
    question: {
      ...askedOf([ask.fact], stem, ask.fact.statement),
      form: 'typed',
      answer: ask.key,
      accepts: accepts.filter((one) => one !== ask.key),
      siblings: siblings.filter((one) => one !== ask.key && !accepts.includes(one)),
    },
    ask,
    rivals: [],
    swap: null,
    aim: inquiry.aim,
    strain: inquiry.strain,
  }
}

/** Words of an answer that can be asked for in one piece. */
const LONGEST_ANSWER = 4
