import { aspectNoun } from '../compose/aspect.ts'
import { unstopped } from '../compose/phrasing.ts'
import { inTime, isDate } from '../language/date-label.ts'
import { isPlural } from '../language/number.ts'
import { lowerCased } from '../terms/naming.ts'
import { tokens } from '../language/words.ts'

/** A cell as its question needs it: the head over it, whose it is in a sentence, and what stands in it. */
export type AskedCell = {
  readonly aspect: string
  readonly owner: string
  readonly subject: string
  readonly value: string
  /** Whether it and most cells beside it say how something is. */
  readonly isQuality: boolean
}

/**
 * What a head asks of its row by itself: "what are legions made up of?", "what does the jib do?", "what happened in
 * 509 BC?". Null for a head that is no question in all but its order.
 */
export function askedByHead({ aspect, owner, subject }: AskedCell): string | null {
  const head = aspect.trim().replace(/\?$/u, '')
  const [is, does] = isPlural(owner) ? ['are', 'do'] : ['is', 'does']
  if (DONE.test(head)) return `what ${is} ${owner} ${lowerCased(head)}?`
  if (/^what (?:it is|they are)$/iu.test(head)) return `what ${is} ${owner}?`
  if (/^what (?:it does|they do)$/iu.test(head)) return `what ${does} ${owner} do?`
  if (/^what (?:it means|they mean)$/iu.test(head)) return `what ${does} ${owner} mean?`
  if (/^(?:what happened|events?)$/iu.test(head) && isDate(subject))
    return `what happened ${inTime(subject).replace(/^\p{Lu}/u, (first) => first.toLowerCase())}?`
  if (/^what happens$/iu.test(head) && STAGE.test(owner)) return `what happens in ${owner}?`
  if (/^where$/iu.test(head)) return `where ${is} ${owner}?`
  const place = /^(?<done>made|built|found|grown|stored|kept|produced|caught|mined|spoken) in$/iu.exec(head)
    ?.groups?.done
  if (place !== undefined) return `where ${is} ${owner} ${place.toLowerCase()}?`
  if (/^who is responsible$/iu.test(head)) return `who is responsible for ${owner}?`
  const use = /^how to (?<verb>\p{Ll}+) (?:it|them)$/iu.exec(head)?.groups?.verb
  if (use !== undefined) return `how do you ${use} ${owner}?`
  const { verb, rest = '' } = /^(?<verb>\p{L}+s)(?<rest>(?: \p{Ll}+){0,2})$/u.exec(head)?.groups ?? {}
  const plain = verb === undefined ? undefined : PLAIN.get(verb.toLowerCase())
  return plain === undefined ? null : `what ${does} ${owner} ${plain}${rest}?`
}

const DONE =
  /^(?:\p{L}{2,}ed for|(?:made up|made|composed|built) of|(?:armed|filled|equipped|fitted|covered) with)$/iu

/** One is in a case, in a stage, in a phase. */
const STAGE = /^(?:the )?(?:case|situation|stage|phase|step|scenario|event)s? “/iu

/** Heads that go on from the name of their row: "Takes in", "Gives out", "Crosses". */
const PLAIN: ReadonlyMap<string, string> = new Map(
  'take give carry cross contain need eat produce connect span consist depend belong feed run come lead wear require include release absorb store link act work bind protect affect kill treat prevent break split turn'
    .split(' ')
    .map((verb) => [`${verb}s`.replace(/sss$/u, 'sses').replace(/([^aeiou])ys$/u, '$1ies'), verb]),
)

/**
 * What a head that is a noun asks: "what is the domain of Jupiter?", "what is the length of the Nile in km?", "how does
 * the table describe the slope of cinder cones?" of a quality. Null for a head that is no noun.
 */
export function askedByNoun({ aspect, owner, value, isQuality }: AskedCell, table: string): string | null {
  const unit = UNIT.exec(aspect)
  const noun = aspectNoun(unit === null ? aspect : aspect.slice(0, unit.index))
  // "Splitting of the shell" is something done, and no thing that a nut has.
  if (
    /^(?!(?:Spelling|Meaning|Setting|Rating|Ranking|Building|Wing|Ring|Beginning)\b)\p{Lu}\p{Ll}{3,}ing(?: (?:of|over|up|out|in|from) .+)?$/u.test(
      aspect,
    ) &&
    !isQuality &&
    !isCount(value)
  )
    return `what does the ${table} say about ${lowerCased(aspect)} for ${owner}?`
  if (noun === null || SAYS_LITTLE.test(noun) || / (?:and|or) /u.test(noun)) return null
  if ((isQuality && !LABEL.test(noun)) || (QUALITY.test(noun) && !/\d/u.test(value)))
    return `how does the ${table} describe the ${noun} of ${owner}?`
  const isMany = isPlural(noun)
  if (isMany && isCount(value)) return `how many ${noun} ${isPlural(owner) ? 'do' : 'does'} ${owner} have?`
  if (noun === 'reign') return `when did ${owner} reign?`
  // "Pans: any flameproof pan": one does not answer for several.
  if (isMany && isOneFor(value)) return null
  const link = (isMany && !/ |^years$/u.test(noun)) || FOR.test(noun) ? 'for' : 'of'
  const measured = unit === null ? '' : ` in ${unit.groups?.unit ?? ''}`
  const what = BY_PERSONS.test(noun) ? 'who' : 'what'
  return `${what} ${isMany ? 'are' : 'is'} the ${noun} ${link} ${owner}${measured}?`
}

/** "Any flameproof pan": one that answers for a head that speaks of several. */
export const isOneFor = (value: string): boolean => /^(?:any|an?|one|every|each) /iu.test(value)

/** Whether a cell only says how many. */
export const isCount = (value: string): boolean =>
  /^(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/iu.test(value)

const BY_PERSONS =
  /^(?:chief )?(?:commander|leader|ruler|author|inventor|designer|architect|founder|composer|painter|builder|discoverer|director|owner|maker|king|queen|president|captain|pilot|engineer)s?$/u

/** "Length (km)", "Highest frequency (in Hz)". */
const UNIT = /\s\((?:in )?(?<unit>(?:\p{L}{1,12}|°\s?[CF])(?:[²³]|\/\p{L}{1,3})?)\)$/u

/** Nobody asks for the air, or the hierarchy, of a thing. */
const SAYS_LITTLE =
  /^(?:rain|rainfall|snow|snowfall|sunshine|water|energy|power|air|\p{L}+ air|hierarchy|relation(?:ship)?)$/u

/** What stands under these is said as it is, whatever words it has. */
const LABEL =
  /\b(?:name|title|default|value|result|answer|advice|meaning|definition|colou?r|cause|reason|example|material|kind|type)$/u

/** What is told of these is how they are. */
const QUALITY =
  /(?:\p{L}{3}ity|\p{L}{3}ness|ordering|cleaning|handling|control|behaviou?r|noise|resistance)$/u

const FOR =
  /^(?:(?:standard|reduced|minimum|maximum) )?(?:amount|example|remark|comment|note|reason|limit|time|notice|points?|score|fine|penalty|fee|charge|price|rate|default|advice|rule|date)$|^examples? of |^\p{Ll}+ between |^(?:smallest|largest|biggest|best|right|usual) (?:pot|container|box|tank|cage|bed|dose|tool|time|place|soil|month|season|size)$/u

/** "Mostly gentle", "silent" say how something is; nobody gives it. The tagger takes "hinge" alone for a verb. */
export function saysHow(value: string): boolean {
  const said = unstopped(value).toLowerCase()
  const read = tokens(`It is ${said}.`).slice(2, -1)
  if (/\d/u.test(said) || !read.every(({ pos }) => /^(?:ADJ|ADV|VERB|PUNCT|CCONJ|PART)$/.test(pos)))
    return false
  return read.length > 1 || HOW.test(said)
}

const HOW =
  /^(?:low|high|small|large|big|short|long|good|poor|bad|fair|fast|slow|quick|loud|quiet|hard|soft|mild|strong|weak|light|heavy|cheap|dear|deep|shallow|steep|flat|warm|cool|cold|hot|dry|wet|thick|thin|sharp|round|smooth|rough|simple|medium|moderate|\p{L}{2,}(?:ent|ible|able|ous|ive|ful|less|ish))$/u
