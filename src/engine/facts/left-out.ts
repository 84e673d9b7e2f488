import { isPlural } from '../language/number.ts'
import { tokens, type Token } from '../language/words.ts'

/** Whether a text leaves out what only the text before names: "the front one", "found that absurd", "200 cross a day". */
export const leavesOut = (text: string): boolean =>
  ELLIPSIS.test(text) ||
  (AT_HEAD.test(text) && !/^(?:No|The (?:right|wrong|chosen)) one\b/u.test(text)) ||
  WITH_THEM.test(text) ||
  isOneOfBefore(text) ||
  isFoundThat(text) ||
  isCountOfNothing(text)

/** "Coconut oil don't", "was another matter", "was teaching in Leeds then", "brought out the first in 1953". */
const ELLIPSIS =
  /^(?!.*\b(?:than|as|but|whereas|while|who|that|if|when|which|what)\b)[^,;:]{2,60} (?:don['’]t|doesn['’]t|didn['’]t|do not|does not|did not)(?:[,;]|[.]?$)|^[^,;:]{2,40} (?:is|was|are|were) (?:quite )?(?:another|a different) (?:matter|story|question)\b|^(?![^.]*(?:\d{3,4}|\b(?:when|if|before|after)\b))[^,;:]{2,40} (?:is|was|are|were|had|lived|worked) [^,;:]{2,40} then(?:,|[.]?$)|^(?![^.]*\b(?:two|both|several|three|and)\b)[^,;:]{2,40} (?:brought out|built|made|opened|published|sold|launched|patented) the (?:first|second|third)(?: in \d{4}| on \d[^,;]{3,20})?(?:[.]?$|;)|^[^,;:]{2,60} (?:can|may|must|could) (?:hold|have|keep|take|bring|own|borrow|get) (?:one|two|three|four|five|six|ten)[.]?$|\bthe (?:modern|usual|common|present) (?:sort|kind|type|version)(?! of\b)(?:[.,;]| in\b|$)/iu

/** "Further simple eyes sit on top", "Ada Hale, its first keeper, …". */
const AT_HEAD =
  /^(?:Further|Additional) (?!to\b|from\b|away\b|up\b|down\b|north|south|east|west)\p{Ll}|^\p{Lu}[\p{L}.’'-]{1,30} \p{Lu}[^,;:]{1,40}, (?:its|their) (?:\p{Ll}{1,20} ){0,2}\p{Ll}{1,20}, \p{Ll}/u

/** "Glazes replace the butter with them": not with the glazes. */
const WITH_THEM =
  /^[^,;:]{2,60} (?:replace[ds]?|mix(?:ed|es)?|fill(?:ed|s)?|cover(?:ed|s)?|feeds?|fed) the [^,;:]{2,40} with them\b/u

/** "The front one, called …", "a real one takes longer": one of what? "The pot one uses" is no such thing. */
function isOneOfBefore(text: string): boolean {
  if (!text.includes('one')) return false
  const read = tokens(text)
  const at = read.findIndex(({ text: word }) => word === 'one')
  const before = read.slice(1, Math.max(at, 0))
  return (
    at >= 2 &&
    at <= 4 &&
    /^(?:the|an?)$/iu.test(read[0]?.text ?? '') &&
    before.every(
      ({ pos, text: word }) => pos === 'ADJ' || /^(?:first|front|last|second|real)$/u.test(word),
    ) &&
    /^(?:VERB|AUX|PUNCT)$/u.test(read[at + 1]?.pos ?? '')
  )
}

/** "Found that absurd, since …": what, was told before. */
const isFoundThat = (text: string): boolean =>
  text.includes('that') &&
  tokens(text).some(
    ({ text: word }, i, all) =>
      word === 'that' &&
      /^(?:found|finds?|thought|thinks?|called|calls|considered|made|makes)$/u.test(all[i - 1]?.text ?? '') &&
      all[i + 1]?.pos === 'ADJ' &&
      isClosed(all, i + 2),
  )

const isClosed = (read: readonly Token[], at: number): boolean =>
  read[at] === undefined ||
  /^[.;]$/u.test(read[at].text) ||
  (read[at].text === ',' &&
    /^(?:since|because|and|but|for|when|although|though)$/u.test(read[at + 1]?.text ?? ''))

/** "Close to 200 cross on a weekday": 200 of what? Who die are people. */
function isCountOfNothing(text: string): boolean {
  const count = COUNT.exec(text)?.[0]
  if (count === undefined || /^[12]\d{3} /u.test(count)) return false
  const [counted, next] = tokens(text).filter(({ start }) => start >= count.length)
  if (!counted || /[^s]s$/u.test(counted.text) || PEOPLE_DO.test(text.slice(count.length))) return false
  return (
    /^(?:VERB|AUX)$/u.test(counted.pos) ||
    // "200 cross on": one thing after a number is a verb that the model takes for a noun.
    (counted.pos === 'NOUN' &&
      counted.text.length > 3 &&
      next?.pos === 'ADP' &&
      next.text !== 'of' &&
      !isPlural(counted.text) &&
      !MANY.test(counted.text))
  )
}

/** Units and what are many without an "s". */
const MANY =
  /^(?:people|percent|feet|women|children|million|billion|thousand|hundred|dozen|sheep|fish|deer|species|series|aircraft|police|mice|teeth|geese|degree|square|cubic|staff|cattle|kelvin|hertz)$/u

const COUNT =
  /^(?:(?:close to|about|around|nearly|almost|over|more than|some|up to|fewer than|roughly|at least) )?\d[\d,.]* (?=\p{Ll})/iu

const PEOPLE_DO =
  /^(?:die|died|drowned|perished|survived|lived|attended|voted|emigrated|fled|lost|took part|(?:was|were|are) (?:killed|injured|wounded|arrested|born|executed|made homeless))\b/u
