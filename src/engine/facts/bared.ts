import { readClause } from '../language/clause.ts'
import { cut, type Passage } from '../passage.ts'

/** A sentence without the brackets all around it, and without the call before it. */
export const bared = (sentence: Passage): Passage => withoutCall(withoutBrackets(sentence))

/** "(A few of them are known as rogue waves.)" is a sentence all the same. */
const withoutBrackets = (sentence: Passage): Passage =>
  /^\([^()]{20,}[.]\)$/u.test(sentence.text) && /\b(?:called|known as|named)\b|\d/u.test(sentence.text)
    ? cut(sentence, 1, sentence.text.length - 1)
    : sentence

/** "Note: a kite has no weight of its own." is told without its call. */
function withoutCall(sentence: Passage): Passage {
  const call = CALL.exec(sentence.text)?.[0].length ?? 0
  return call > 0 && readClause(sentence.text.slice(call)) !== null
    ? cut(sentence, call, sentence.text.length)
    : sentence
}

const CALL = /^(?:Note|NB|Remember|Important|One (?:trap|catch|caveat|warning|snag)): /u
