import { allMatches } from '../matches.ts'
import { tokens } from '../language/words.ts'

/** Whether a text points to what only the text before tells: "those of Kent", "once more", "two years later", "goes further". */
export const pointsOutside = (text: string): boolean =>
  isThoseOf(text) ||
  isThatOf(text) ||
  isAfterNothing(text) ||
  LAST_OF_KIND.test(text) ||
  NEEDED.test(text) ||
  OTHER_SIDE.test(text) ||
  FARTHER.test(text) ||
  ONLY_EXAMPLE.test(text)

/** "The council freed those of Ely": of what these are some was said before. */
export function isThoseOf(sentence: string): boolean {
  const at = sentence.search(/\bthose (?:of|in|from) /u)
  return at > 0 && !allMatches(sentence.slice(0, at), MANY).some(([word]) => !ONE.test(word))
}

const MANY =
  /(?<!\p{L})(?:\p{L}{2,30}s|\p{L}{0,30}(?:men|children|people|teeth|feet|mice|data|bacteria))(?!\p{L})|[a-z]s['’]|\band\b/gu
const ONE = /^(?:was|has|does|this|its|his|always|sometimes|perhaps|\p{L}+(?:ss|us|is))$/iu

/** "Ran faster than that of Kent": of what there is a noun before, or nobody knows. */
function isThatOf(text: string): boolean {
  const at = text.search(/(?<=\p{L},? )that of \p{L}/u)
  return at > 0 && !tokens(text.slice(0, at)).some(({ pos }) => pos === 'NOUN')
}

/** "Was founded four years later", "was closed once more", "for seventy years afterwards": after what? */
function isAfterNothing(text: string): boolean {
  const found = AFTER.exec(text)
  return found !== null && !FIRST_TOLD.test(text.slice(0, found.index))
}

const AFTER =
  /\b(?:(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+|some|several|many|a few) (?:days?|weeks?|months?|years?|decades?|centuries) (?:later|earlier|afterwards)(?=[,;:.]|$| (?:by|in|with|and|to)\b)|[Ff]or [^,;:.]{3,40} afterwards\b|(?:was|were|had|has|have|\p{Ll}{2,20}ed) (?:soon |shortly )?(?:once more|once again|yet again|thereafter|afterwards)\b|afterwards(?=[.;]?$))/u

/** The time or the first of two deeds. */
const FIRST_TOLD =
  /\b1?\d{3}\b|[,;] |\b(?:and|but|then|until|when|after|once|since|while|as|if|before|who|which|that|given|during|at)\b/iu

/** "The last known pack was shot": of which animals? */
const LAST_OF_KIND =
  /^[Tt]he (?:last|first|only|oldest|largest) (?:known|surviving|remaining|recorded|documented|living|wild) (?:packs?|herds?|specimens?|pairs?|groups?|individuals?|cases?|copy|copies|survivors?|birds?|animals?|colony|example|population|members?) (?!of\b|in\b|on\b|from\b|that\b|which\b|who\b)/u

/** "The share that is needed depends on the disease": of what, for what? */
const NEEDED =
  /^[Tt]he (?:share|amount|number|proportion|percentage|quantity|dose|level|time|length|size|sum|speed|force|rest|part) (?:that|which) (?:is|was) (?:needed|required|necessary|left|lost|missing|used)(?! (?:for|to|by|in|from|when|if)\b)/u

/** "The water on the far side": of what? */
const OTHER_SIDE =
  /^[^,;:]{3,40} (?:on|at|from|to|along) the (?:far|near|opposite) (?:side|end|bank|shore|edge)(?! (?:of|from)\b)/u

/** "Ada Hill goes further": than who, in what? */
const FARTHER = /^[^,;:]{3,60} (?:goes|go|went|has gone|have gone) (?:even |much |still )?f[au]rther[.;]?$/u

/** "A pony, for example, may do nothing but shiver": what it is an example of was told before. */
const ONLY_EXAMPLE = /^(?:An?|Some|One) [^,;:]{2,40}, for (?:example|instance), /u
