import { isPlural } from '../language/number.ts'
import { tokens, type Token } from '../language/words.ts'

/** Whether a text leaves out what only the text before names: "the front one", "found that absurd", "200 cross a day". */
export const leavesOut = (text: string): boolean =>
  ELLIPSIS.test(text) ||
  IN_LINE.test(text) ||
  UNMEASURED.test(text) ||
  AT_THAT_RATE.test(text) ||
  WHOSE.test(text) ||
  THAT_YEAR.test(text) ||
  isItself(text) ||
  (AT_HEAD.test(text) && !/^(?:No|The (?:right|wrong|chosen)) one\b/u.test(text)) ||
  WITH_THEM.test(text) ||
  OF_SOME.test(text) ||
  isOneOfBefore(text) ||
  isFoundThat(text) ||
  isCountOfNothing(text)

/** "Coconut oil don't", "was another matter", "was teaching in Leeds then", "brought out the first in 1953". */
const ELLIPSIS =
  /^(?!.*\b(?:than|as|but|whereas|while|who|that|if|when|which|what)\b)[^,;:]{2,60} (?:don['’]t|doesn['’]t|didn['’]t|do not|does not|did not)(?:[,;]|[.]?$)|^[^,;:]{2,40} (?:is|was|are|were) (?:quite )?(?:another|a different) (?:matter|story|question)\b|^(?![^.]*(?:\d{3,4}|\b(?:when|if|before|after)\b))[^,;:]{2,40} (?:is|was|are|were|had|lived|worked) [^,;:]{2,40} then(?:,|[.]?$)|^(?![^.]*\b(?:two|both|several|three|and)\b)[^,;:]{2,40} (?:brought out|built|made|opened|published|sold|launched|patented) the (?:first|second|third)(?: in \d{4}| on \d[^,;]{3,20})?(?:[.]?$|;)|^[^,;:]{2,60} (?:can|may|must|could) (?:hold|have|keep|take|bring|own|borrow|get) (?:one|two|three|four|five|six|ten)[.]?$|\bthe (?:modern|usual|common|present) (?:sort|kind|type|version)(?! of\b)(?:[.,;]| in\b|$)/iu

/** "Thieves robbed her of some near Ely": some of what? */
const OF_SOME =
  /\b(?:robbed|deprived|relieved|disposed|lost|sold|kept|wrote|spoke) (?:(?:him|her|them|\p{Lu}\p{L}+) )?(?:of )?some(?= (?:off|in|on|at|near|from|by)\b|[.,;]|$)/u

/** "Norway followed in 1910", "was first, and …", "is no exception", "sold the first in 1953": what stands in line was told before. */
const IN_LINE =
  /(?:^|\bthat )an? (?:second|third|fourth|fifth|sixth) (?:one )?(?:followed|came|opened|appeared|is|was|were|had|has|would)\b|^[^,;:]{2,60} followed(?: in (?:the )?(?:early |late )?\d{4}s?)?(?:[.]?$|[,;])|\b(?:is|was|were|are) (?:the )?(?:first|second|third|last|next)(?=[,;]|[.]?$| and (?!foremost\b))|\b(?:is|are|was|were)(?:n['’]t| not)? (?:an |no |the only )?exceptions?(?! (?:to|that|which|from|for|of|in)\b)|^(?!.{0,90}\b(?:two|both|several|three|many)\b)[^,;:]{3,80}\p{Ll} the (?:first|second|third|last) in (?:1\d|20)\d\d(?! years\b)/iu

/** "Below 4.6 the germ dies", "holds enough to warm a room", "a degree or two lower", "a sofa is three": of what, or than what? */
const UNMEASURED =
  /^[^:]{5,80}, (?:could|can|may|must|would|did|does|do)[.]?$|^(?:how|what|why|when|where) that (?:is|was|works?|happens?)\b|^(?!.{0,160}\b(?:to|for|that|when|if)\b)[^,;:]{3,60} (?:is|are|was|were) (?:already |just )?enough[.;]?$|^(?:above|below|beyond) \d[\d.]*,? (?:the|an?|it|they|no|most|all)\b|\b(?:holds?|held|contains?|gives?|gave|stores?|produces?|releases?|provides?) enough to (?!eat\b|drink\b|live\b|do\b)|\b(?:a|one|two|three|several|a few) (?:degrees?|met(?:re|er)s?|feet|foot|inch(?:es)?|hours?|minutes?|days?|weeks?|pounds?|shades?|sizes?|tones?|steps?|notch(?:es)?) (?:or (?:two|three|more|so) )?(?:low|high|long|warm|cold|cool|hott|short|deep|small|larg|bigg|heavi|light|fast|slow|earli|lat)er(?=[,.;]|[.]?$)(?!, (?:than|compared)\b)|^an? (?!(?:[\p{L}’']{1,20} )?(?:dozen|score|pair|gross|couple|trio|quartet|duo|half|number|grade|minimum)\b)[^,;:]{3,60} is (?:one|two|three|four|five|six|seven|eight|nine|ten)[.;]?$/iu

/** "By the end of the year half of the town was dead": of which year? What is so at the end of any year is told now. */
const THAT_YEAR =
  /^(?:by|at|in|before|towards|near) the (?:very )?(?:end|beginning|close|middle|start|turn) of the (?:year|month|week|day|century|decade)\b(?! (?:in|of) )(?![^.]*\b(?:is|are|has|have|can)\b)(?![^.]*\b(?:1\d|20)\d\d\b)[^.]*\b(?:was|were|had|came|went|fell|rose|\p{Ll}{2,12}ed)\b/iu

/** "Price depends on the cut", under the price of wool: whose, the heading told. "Weight is the force …" says what it is. */
const WHOSE =
  /^(?:Speed|Height|Size|Price|Cost|Depth|Weight|Length|Width|Strength|Shape|Colou?r|Taste|Flavou?r|Growth|Quality) (?:depends?|varies|ranges?|rises|falls|increases|decreases|differs|drops)\b/u

/** "At 30 miles a day that lasts a year": what does, was told before. */
const AT_THAT_RATE =
  /^(?:at|with|for|by) (?:about |around |only |just )?\d[^,;]{0,25} that (?:is|was|\p{Ll}+s|would|will|can) /iu

/** "They looked at the feeling itself": which one, where nothing has named it. */
function isItself(text: string): boolean {
  const found =
    /\b(?:at|on|of|in|to|with|about|into) the (?<thing>feeling|sensation|idea|process|question|matter|effect|phenomenon|problem|event|act|moment|movement|task|trick|name|word|method) itself(?=[.,;]|$)/u.exec(
      text,
    )
  return found?.groups?.thing !== undefined && !text.slice(0, found.index).includes(found.groups.thing)
}

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
