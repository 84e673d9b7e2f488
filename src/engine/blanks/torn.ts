import type { Gap } from './gap.ts'
import { tokens } from '../language/words.ts'

/**
 * Whether a blank tears something apart, so that what is to be written is no name or phrase of its own: half of "the
 * longer … the …", the end of an institution's name, a verb among verbs, a word of a program's line.
 */
export const isTorn = (gap: Gap, sentence: string): boolean => {
  const [before, after] = [sentence.slice(0, gap.start), sentence.slice(gap.end)]
  return (
    isHalfCompared(gap.text, before) ||
    (/ (?:and|or) $/u.test(before) && isHalfOfTwo(gap, sentence)) ||
    OPENS_WITH_LINK.test(gap.text) ||
    COUNTLESS.test(gap.text) ||
    isOfCode(before, after) ||
    (IN_NAME.test(before.slice(-NEAR)) && /^\p{Lu}/u.test(gap.text)) ||
    (/\bthe $/iu.test(before) && PEOPLES_NAME.test(gap.text) && /^, (?:an?|the|who) /u.test(after)) ||
    isOneOfMany(gap.text, before, after) ||
    isOfVerb(gap.text, before, after)
  )
}

const NEAR = 90

/** "The heavier and dearer the car": what is compared goes to its end. */
const isHalfCompared = (text: string, before: string): boolean =>
  /^(?:more )?\p{L}+ the \p{L}/u.test(text) || /\bthe (?:more|less|\p{L}+er) and $/iu.test(before)

/** "From their look" goes with the word before it. */
const OPENS_WITH_LINK =
  /^(?:from|of|to|for|with|without|under|over|through|into|onto|across|along|on|in|at|as|than|after|before|by|about|usually|often|mostly|mainly|sometimes|generally|typically|normally|perhaps|possibly|rather|very|quite|also|even|only|then) \p{Ll}|^\p{Ll}+ing of an? /u

/** "The finest and cheapest loaf": the noun belongs to both. */
function isHalfOfTwo({ start, end }: Gap, sentence: string): boolean {
  const all = tokens(sentence)
  const at = all.findIndex((token) => token.start === start)
  const inside = all.filter((token) => token.start >= start && token.end <= end)
  return inside.length > 1 && inside[0]?.pos === 'ADJ' && all[at - 2]?.pos === 'ADJ'
}

const SEVERAL = /\b\p{Lu}{2,6}, \p{Lu}{2,6},? (?:(?:and|or) )?\p{Lu}{2,6}\b/u

/** "The stars break, round off and pack together", "can read, draw pictures and review code". */
const isOfVerb = (text: string, before: string, after: string): boolean =>
  /^\p{Ll}+ (?:off|up|out|down|away|back|apart|together)$/u.test(text) ||
  (/^\p{Ll}+$/u.test(text) && /^ (?:off|up|out|down|away|apart|together)(?=[ .,;])/u.test(after)) ||
  (/^\p{Ll}+ \p{Ll}+$/u.test(text) &&
    /\b(?:can|may|must|will|could|should) [^.;:]{3,80}, [^,.;:]{3,60} and $/u.test(before.slice(-ROW)))

const ROW = 160

/** "Lots of clients". */
const COUNTLESS = /^(?:lots|plenty|dozens|scores|masses|heaps|loads|a lot|a number|a few)$/iu

/** "-u USER:PASSWORD", "ALL_PROXY". */
const isOfCode = (before: string, after: string): boolean =>
  /[-_=\\@](?<! [-–])$|\p{L}:$/u.test(before.slice(-3)) || /^(?:_|[=:\\@](?=[\p{L}\p{N}]))/u.test(after)

/** "Commission for Relief in Belgium", "Bureau of Weights and Measures". */
const IN_NAME = /\p{Lu}\p{L}{1,30} (?:for|of) (?:the )?\p{Lu}\p{L}{1,30} (?:in|and|of|for|&) $/u

/** "The Trojan Aeneas, the forefather of …": his name alone is asked. */
const PEOPLES_NAME = /^\p{Lu}\p{Ll}{1,20}(?:an|ish|ese) \p{Lu}\p{Ll}+$/u

/** "HTTP, FTP, SFTP, SCP", "such as TVs, drones and cameras": any other of them would do. */
const isOneOfMany = (text: string, before: string, after: string): boolean =>
  /^\p{Lu}{2,6}$/u.test(text)
    ? /\b\p{Lu}{2,6},? (?:(?:and|or) )?$/u.test(before) &&
      SEVERAL.test(`${before.slice(-NEAR)}${text}${after}`)
    : /^\p{Ll}/u.test(text) &&
      /\b(?:such as|including|among them|for example|for instance) [^.;:()]{0,60}$/u.test(before) &&
      (/^(?:,| and | or )/u.test(after) || / (?:and|or) $/u.test(before))
