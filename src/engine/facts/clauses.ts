import { readClause } from '../language/clause.ts'
import { frontClause } from './fronts.ts'
import { isClause } from './standing.ts'
import { cut, type Passage } from '../passage.ts'
import { allMatches } from '../matches.ts'
import { tokens } from '../language/words.ts'

/**
 * The clauses of a sentence that could each stand as a sentence, in order: "X opened in 1830, and Y closed." has
 * two. A sentence of one clause is given back as it is.
 */
export function clausesOf(sentence: Passage): Passage[] {
  const found: Passage[] = []
  let [from, inList] = [0, false]
  for (const joint of allMatches(sentence.text, JOINT)) {
    const to = joint.index + joint[0].length
    const left = sentence.text.slice(from, joint.index)
    const right = sentence.text.slice(to)
    if (!isWhole(left) || endsOpen(left) || tearsQuote(left)) continue
    if (isOfThree(left, joint[0], right)) {
      inList = true
      continue
    }
    if (inList || isListOfClauses(left, joint[0], right) || isOnlySomebody(right, joint[0])) continue
    if (!isWhole(right) && !(joint[0].startsWith(';') && partsAtStop(left, right))) continue
    found.push(cut(sentence, from, joint.index))
    from = to
  }
  return [...found, cut(sentence, from, sentence.text.length)]
}

/** Where one clause ends and another may begin. */
const JOINT =
  /;\s+(?:and |but )?|,\s+(?:and|but|yet|while|whereas)\s+|,\s+(?=(?:an?|the|no|each|every) [^,;:]{8,80}, (?:and|or|but) )|:\s+(?=\p{Ll})/gu

/** "…; a newspaper, so they say, reported that …": a semicolon that stands in no list parts two sentences. */
const partsAtStop = (left: string, right: string): boolean =>
  !/[:;]/u.test(left) &&
  !/;/u.test(right) &&
  !/^(?:that|which|who|when|where|if|to|not|and|or|but|the (?:other|second|latter))\b/iu.test(right) &&
  tokens(right).some(({ pos }) => pos === 'VERB' || pos === 'AUX')

/** A quotation that is opened and not closed. */
export const tearsQuote = (text: string): boolean =>
  text.split('"').length % 2 === 0 || text.lastIndexOf('“') > text.lastIndexOf('”')

/** "The wheel turns, the stones grind, and the flour falls": the last of a list of clauses takes "and". */
function isListOfClauses(left: string, joint: string, right: string): boolean {
  const at = left.lastIndexOf(', ')
  if (at < 0 || !/^, and /u.test(joint)) return false
  const last = left.slice(at + 2)
  // "She was tired, she was cold, and she …"
  const [pronoun = ''] = /^(?:he|she|it|they)(?= )/u.exec(last) ?? []
  if (pronoun !== '' && right.startsWith(`${pronoun} `)) return isWhole(left.slice(0, at))
  return /^\p{Ll}/u.test(last) && !OPENS_OTHER.test(last) && isWhole(left.slice(0, at)) && isBareClause(last)
}

/** "The brake was set too tight, the stern rose, and the rope broke": what comes between is one of three. */
const isOfThree = (left: string, joint: string, right: string): boolean => {
  const parts = right.split(/, and /u)
  return /^,\s+$/u.test(joint) && !isNow(left) && parts.length === 2 && parts.some((one) => isBareClause(one))
}

const OPENS_OTHER =
  /^(?:and|but|or|so|yet|more|less|fewer|which|who|whose|where|when|while|whereas|because|since|as|if|then|though|although|with|the (?:first|last|other)|it|they|he|she|this|an?)\b/u

const isNow = (text: string): boolean =>
  /\b(?:is|are|has|have|does|do|can|may|must|will)\b/u.test(text) ||
  /s$/u.test(readClause(text)?.verb.text.replace(/^was$/u, '') ?? 's')

const isBareClause = (text: string): boolean => {
  const read = readClause(text)
  return read !== null && read.aside === '' && read.relative === ''
}

/** "It hired Ann Dove, a baker from Ely who had lost a shop, and …": who she was, and no clause. */
const isOnlySomebody = (right: string, joint: string): boolean => {
  if (!/^,\s+$/u.test(joint)) return false
  const [first = ''] = right.split(/, (?:and|or|but) /u)
  return /^an? [^,]{3,60} who \p{Ll}/u.test(first) && !isClause(first)
}

/** "A vent through which ash, steam": the verb of what "which" opens is still to come. */
function endsOpen(left: string): boolean {
  const open = /\b(?:through|in|by|from|on|to|at|for|with|into|of) which (?<rest>[^;:]{3,120})$/u.exec(left)
    ?.groups?.rest
  return open !== undefined && !tokens(open).some(({ pos }) => pos === 'VERB' || pos === 'AUX')
}

/** Whether a text has its own subject and verb; a pronoun is a subject. */
const isWhole = (text: string): boolean => isWholeMain(frontClause(text)?.main ?? text)

const isWholeMain = (text: string): boolean =>
  !/^(?:that|which|who|when|where|if|to|not)\b|^an? (?:\p{L}+ ){1,3}whose\b/iu.test(text) &&
  // "They grind it like sandpaper, a process called abrasion, and leave scratches": no clause of its own.
  !/^an? (?:(?:[\p{L}-]+ ){1,2}(?:called|known as|named|termed)|(?:blend|mix|mixture|cross|contraction|combination|play|pun) (?:of|on|between))\b/iu.test(
    text,
  ) &&
  (PRONOUN_SUBJECT.test(text) || LIMITED.test(text) || readClause(text.replace(POSSESSIVE, 'the ')) !== null)

/** "Her captain was …": a possessive has its noun. */
const POSSESSIVE = /^(?:his|her|its|their) (?=\p{Ll})/iu

/** "A landlord who keeps it may be fined". */
const LIMITED =
  /^(?:an?|the|any) \p{L}+ (?:who|that|which) [^;]{5,80} (?:may|must|can|cannot|is|are|has|have|will)\s/iu

const PRONOUN_SUBJECT =
  /^(?:(?:overnight|suddenly|eventually|later|soon|then|afterwards|meanwhile|there|\p{Ll}{3,}ly),? )?(?:(?:in|on|at|by|from|after|before|for|with|between|during|until|since|within) [^,;:]{2,40},? )?(?:it|they|he|she|we|this|these|there) (?:\p{Ll}+ly )?\p{Ll}+/iu
