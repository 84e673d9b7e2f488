import { tokens, type Token } from '../language/words.ts'
import { isOfBefore } from './of-before.ts'

/** Whether a text means something that only the text before can tell: "both bulges", "the rising", "the captured". */
export const meansToldBefore = (text: string): boolean =>
  LINKED.test(text) ||
  OTHER_KIND.test(text) ||
  ON_TOP.test(text) ||
  UNDONE.test(text) ||
  areSeveral(text) ||
  isOfBefore(text) ||
  isEvent(text)

/** "Caesar had by then conquered Gaul": the adverb links the clause to the one before. */
const LINKED =
  /^(?!(?:if|when|while|as|because|since|although|though)\b)(?:(?!\b(?:and|but|or|that|which|who|each|one)\b)[^,;:\d]){2,60} (?:(?:is|are|was|were|has|have|had|did|does|could|would) (?:meanwhile|likewise|by then|in turn|instead(?! of\b)|thereby)\b|(?:likewise|in turn|instead(?! of\b)) \p{Ll}+(?:ed|s)\b)|\b(?<!\b(?:same|just|exactly) )as before[.;]?$/iu

/** "The original tenant remains answerable": of which there are others, was told before. */
const OTHER_KIND =
  /^[Tt]he (?:original|new|remaining|former|other) \p{Ll}[\p{L}-]+ (?!of\b|for\b|between\b|\p{Lu})(?:is|are|was|were|has|have|had|must|may|can|could|will|would|remains?|becomes?|became|keeps?|kept|stays?|stayed|takes?|took|gets?|got|\p{Ll}+ed)\b|^[Tt]he (?:new|resulting) \p{Ll}{2,20} of \p{Ll}{2,20} (?:is|was) (?:called|named|termed)\b/u

/** "The foam on top is the crema": on top of what? */
const ON_TOP =
  /^(?:the|an?) (?:(?!of\b)[\p{L}-]+ ){1,3}(?:on top|inside|outside|below|beneath|beside|above|underneath) (?:is|are|was|were|has|have|had)\b/iu

/** "About 28 percent of a bean could be dissolved": by what? */
const UNDONE = /^[^,;:]{2,80} (?:could|would) be \p{Ll}{2,20}(?:ed|en)[.;]?$/u

/** "Carried through both bulges", where the two are nowhere named. */
function areSeveral(text: string): boolean {
  const found = SEVERAL.exec(text)
  if (!found || found.index === 0 || / (?:and|or|two|three) |:/u.test(text.slice(0, found.index)))
    return false
  const after = text.slice(found.index + found[0].length)
  return !/^ (?:and|of|that|which|who|in|on|at|called)\b|^:|^, (?:the|an?|one) /u.test(after)
}

/** Two by nature need no members, nor do two that something lies between. */
const SEVERAL =
  /(?<=\p{L} )(?<!\bbetween )(?:both|the (?:two|three)) (?!world\b|main\b|largest\b|sides\b|directions\b|ways\b|ends\b|hands\b|eyes\b|ears\b|parents\b|sexes\b|genders\b|feet\b|legs\b|arms\b|hemispheres\b|poles\b|halves\b|parties\b|partners\b|lungs\b|kidneys\b|times\b|years\b|days\b)(?:\p{Ll}+ )?\p{Ll}{2,}s\b/u

/** "Crassus put the rising down", "six thousand of the captured": which, was told before. */
function isEvent(text: string): boolean {
  const read = tokens(text)
  return read.some(
    (token, i) => /^the$/u.test(token.text) && (isToldEvent(read, i, text) || isToldLot(read, i)),
  )
}

function isToldEvent(read: readonly Token[], at: number, text: string): boolean {
  const [before, event, after] = [read[at - 1], read[at + 1], read[at + 2]]
  return (
    before?.pos === 'VERB' &&
    !/(?:ing|s)$/u.test(before.text) &&
    before.text !== 'called' &&
    event !== undefined &&
    EVENT.test(event.text) &&
    !/^(?:NOUN|PROPN)$/u.test(after?.pos ?? '') &&
    !/^(?:of|at|in|between|against|with|for|on|that|which|who|to)$/u.test(after?.text ?? '') &&
    !text.slice(0, event.start).includes(event.text) &&
    (before.text !== before.lemma || before.text === 'put')
  )
}

const EVENT =
  /^(?:rising|uprising|revolt|rebellion|riot|riots|battle|siege|strike|plot|mutiny|attack|crisis|fire|war)$/u

/** "Six thousand of the captured": some of them, or all to whom something was done. */
function isToldLot(read: readonly Token[], at: number): boolean {
  const [count, before, lot, after] = [read[at - 2], read[at - 1], read[at + 1], read[at + 2]]
  const some = before?.text === 'of' && /^(?:NUM|DET|ADJ)$/u.test(count?.pos ?? '')
  return (
    lot !== undefined &&
    LOT.test(lot.text) &&
    (some || (before?.pos === 'VERB' && before.text !== before.lemma && !/(?:ing|s)$/u.test(before.text))) &&
    (after === undefined || /^(?:VERB|ADP|PUNCT|CCONJ|AUX)$/u.test(after.pos)) &&
    !/^(?:of|from|in)$/u.test(after?.text ?? '')
  )
}

const LOT = /^(?:captured|wounded|defeated|conquered|vanquished|injured|rescued|arrested)$/u
