import { readClause } from '../language/clause.ts'
import { openingOf } from '../language/clause-opening.ts'
import { isPlural } from '../language/number.ts'
import { remembered } from '../remembered.ts'
import { tokens } from '../language/words.ts'
import { leavesOut } from './left-out.ts'
import { meansNobody } from './nobody.ts'
import { pointsOutside } from './points-outside.ts'
import { isReportage } from './reportage.ts'
import { isClause, standAlone } from './standing.ts'
import { meansToldBefore } from './told-before.ts'
import { hasThing, isOnIt, saysOfBefore } from './of-it.ts'

/** Whether a text can be understood alone: no pronoun before the noun it means, nothing that was told before. */
export const stands: (text: string) => boolean = remembered(
  (text) => !leavesOut(text) && standsAfter(text),
  10_000,
)

/** Whether a text can be understood with the sentence before: it may leave out what that one names. */
export const standsAfter: (text: string) => boolean = remembered(
  (text) =>
    standAlone(text.replace(WITHIN, '; '), null, null) !== null &&
    !leansOnBefore(text.replace(WITHIN, '; ')) &&
    !/(?:\b(?:that|there|then|here|since)|(?<!\b(?:say|says|said|do|does|did) )\bso)[.;,]?$/iu.test(text) &&
    !ELSEWHERE.test(text) &&
    !OTHER_ONES.test(text) &&
    !isPartOfNothing(text) &&
    !meansNobody(text) &&
    !meansNothing(text) &&
    !pointsBack(text) &&
    !saysOfBefore(text) &&
    !meansToldBefore(text) &&
    !pointsOutside(text) &&
    !isReportage(text) &&
    !TORN.test(text) &&
    !isReasonAlone(text) &&
    !isPronounOpen(text),
  10_000,
)

/** "Because damp flour, which millers feared, rots": a reason that answers a question, and says nothing alone. */
const isReasonAlone = (text: string): boolean => /^because (?!of\b)/iu.test(text) && !isClause(text)

/** "He wrote for, and edited, newspapers" torn in two: "edited, newspapers" has no subject. */
const TORN = /^\p{L}{2,20}ed, \p{L}/u

/** "The active ones", "one of the four", "the younger brother", "reasons that have been given": of what, was told before. */
const OTHER_ONES =
  /^[\p{L} ]{0,30}\b(?:in|of|at|on) the (?:first|second|third|other) (?!(?:world|half|part|place|time|century|year|day|war|row|floor|of)\b)\p{Ll}+ (?:\p{Ll}+ed|fell|rose|was|were|had|is|are|has) |^(?:earlier|previous|subsequent|further|more recent) (?:studies|experiments|tests|work|attempts|estimates|measurements|results|research|trials)\b|^an? (?:different|similar|further|second|third|related|rival|better|simpler) (?:idea|view|theory|explanation|approach|account|answer|method|way|reason|kind|type|example|problem|question)\b|^one (?:round|turn|pass|step|cycle) |^in the (?:first|second|third|fourth|other|last)(?=,| (?:the|an?|it|they)\b)|^the \p{L}+ one (?:is|was|has|had)\b|^the (?:period|amount|sum|total|fee|limit|percentage|figure|remainder) (?:is|are|was|were|must|may|can|has)\b|^(?:typical|common|early|usual|possible|main|frequent|rare|popular|notable|famous|well-known|other|some) (?:signs|symptoms|causes|treatments?|complications|examples|reasons|uses|features|effects|side effects|risks|algorithms|methods|tools|techniques|types|kinds) (?:are|include)\b|^an? (?:adult|male|female|juvenile|individual|specimen|newborn) (?:(?:\p{Ll}+ly|often|can|may) )?(?:weighs?|reach(?:es)?|measures?|is|has|lives?|eats?|needs?|grows?|lays?|produces?|stands?|sleeps?|be|was|had)\b|^(?:big|large|the biggest|the largest|old|some) (?:males|females|adults|individuals|specimens|ones) \p{Ll}|\bthe (?!rest\b|best\b|west\b|east\b|test\b|guest\b|forest\b|chest\b|harvest\b|interest\b|request\b|contest\b|protest\b|conquest\b)\p{Ll}+est(?: (?:with|at|by) |[.;]?$)|\bof the (?:two|three|four|five|six|seven)(?=[,.;]|$)|, the (?:younger|elder|older|other|second|latter|former) \p{Ll}+,|\breasons? that (?:have|has|had|were|was) (?:been )?(?:put|given|named|offered)\b(?!.* (?:for|why)\b)|\b(?:the|its|their|these|those) (?:\p{L}+ )?ones\b(?! (?:of|that|who|which|with)\b)|^(?:an?|the|any) (?:\p{L}+ )?\p{L}+ who \p{Ll}+s? (?:it|them)\b|\bthat \p{Ll}+ \p{Ll}+ \p{Ll}+ for it[.;,]?$|\b(?:its|their|the) (?:last|first|other|next) (?:one|two|three|four|five)(?=[.,;]?$| (?:in|on|at|by|after|before|from|with) )|^(?:when|if|once|after|before|until|because|since|where) (?:the |an? )?[\p{L}-]+(?: [\p{L}-]+)? \p{Ll}+s? (?:it|them)\b(?=,)|^(?:(?:in|at|by|on|from|after|before|during|until) [^,;]{3,40},? )?(?:people|everyone|everybody|nobody|many|most|some) \p{Ll}+ (?:them|it)\b/iu

/** "They remembered about 10 percent of them": of what, was told before. */
function isPartOfNothing(text: string): boolean {
  const at =
    /\b(?:percent|per cent|half|third|quarter|most|none|hundred|thousand|million|two|three|four|five|six) of (?:it|them)\b/iu.exec(
      text,
    )?.index
  return (
    at !== undefined &&
    !tokens(text.slice(0, at)).some(
      ({ pos, text: word }) =>
        pos === 'NOUN' &&
        !/^(?:percent|cent|hours?|days?|weeks?|months?|years?|minutes?|half|third|quarter)$/iu.test(word),
    )
  )
}

/** "Fill that basket with": which one was told before; "the virus that causes" points nowhere, "1 May … that month" within. */
const pointsBack = (text: string): boolean =>
  tokens(text).some(
    ({ text: word, start }, i, all) =>
      /^that$/u.test(word) &&
      !/^names?$/.test(all[i + 1]?.text ?? '') &&
      /^(?:VERB|ADP)$/.test(all[i - 1]?.pos ?? '') &&
      all[i + 1]?.pos === 'NOUN' &&
      /^(?:ADP|PUNCT)$/.test(all[i + 2]?.pos ?? 'PUNCT') &&
      !(PERIOD.test(all[i + 1]?.text ?? '') && /\d/.test(text.slice(0, start))),
  )

const PERIOD = /^(?:day|week|month|year|decade|century)$/

/** "A light roast is stopped after it": an object that is not the subject and that nothing else names. */
export function meansNothing(text: string): boolean {
  const read = readClause(text)
  if (!read) return false
  const object = /\b(?:it|them|him)\b|\bher(?=[.,;]|$)/iu.exec(read.rest)
  if (!object) return false
  // "1,800 people died, most of them at once".
  if (/^them$/iu.test(object[0]) && PART_OF.test(read.rest.slice(0, object.index)) && isMany(read.subject))
    return false
  const opening =
    tokens(read.opening).some(({ pos, text: word }) => pos === 'PROPN' && !MONTH.test(word)) ||
    // "Within 23 days of receiving a deposit, the landlord must lodge it".
    /\p{Ll}ing an? \p{Ll}{1,40}, $/u.test(read.opening)
  // "Depending on how damp it is": the subject of a clause within can be that of the whole.
  const next = tokens(read.rest).find(({ start }) => start >= object.index + object[0].length)
  if (
    object.index > 0 &&
    /^it$/iu.test(object[0]) &&
    /^(?:AUX|VERB)$/.test(next?.pos ?? '') &&
    !isPlural(read.subject)
  )
    return false
  // "Was held in London to discuss it", "the first woman to get it": nothing that could be meant.
  if (/\bto \p{Ll}+ it$/iu.test(read.rest) && !hasThing(read.rest.slice(0, object.index))) return true
  if (/^it$/iu.test(object[0]) && isOnIt(read, read.rest.slice(0, object.index))) return true
  const many = /^them$/iu.test(object[0])
  const fits = (word: string): boolean => !/^it$/iu.test(object[0]) || !isPlural(word)
  const before = tokens(read.rest.slice(0, object.index)).filter(
    ({ pos, text: word }) =>
      /^(?:NOUN|PROPN)$/.test(pos) && !/^(?:none|all|most|much|some|half)$/iu.test(word),
  )
  return !opening && !(many ? before.length > 0 : before.some(({ text: word }) => fits(word)))
}

const isMany = (subject: string): boolean =>
  isPlural(subject) || /\b(?:people|men|women|children)$/iu.test(subject)

const PART_OF = /\b(?:most|many|some|half|all|none|both|each|several|one|two|three|four|five|six) of $/iu

/** "Spent the year there", "most of the decade in one": what was named before. */
const ELSEWHERE =
  /\b(?:found|located|situated|are|is|was|were|seen|built|held|lies?|lived?|died|formed?) here\b|\p{L} here (?:is|are|was|were|has|have)\b|^there (?!is\b|are\b|was\b|were\b|has\b|have\b|had\b|exists?\b|will\b|may\b|can\b|must\b|remains?\b)|[\p{L}\d,] there\b(?! (?:is|are|was|were|has|have|had|exists?|will|would|may|can|must|to be))|\b(?:in|of|with|for|to|as|by|on|from) one[.;,]?$|\bneither\b(?!.*\bnor\b)|\b(?:had|has|have|did|do|does|got|get|use|used|need|offer|of|for|with) both(?=[,.;]|$| at once| together| at the same time)/iu

const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|AD|BC)$/

/** Whether a text goes on with what the sentence before told. */
export const leansOnBefore = (text: string): boolean => LEANS.test(text)

/** A pronoun that is the subject, or stands before it, means something outside the sentence. */
export function isPronounOpen(text: string): boolean {
  const at = PRONOUN.exec(text)?.index
  if (at === undefined) return false
  const opening = openingOf(text).length
  if (at <= opening) return true
  const many = /^the/iu.test(text.slice(at))
  const person = /^(?:he|him|his|she|hers?)\b/iu.test(text.slice(at))
  // "The Holy Roman Empire, which counted itself as his heir": an empire is no "he".
  const before = person ? text.slice(0, at).replace(BODY, '') : text.slice(0, at)
  return !tokens(before).some(
    ({ pos, text: word, start }, i, all) =>
      (pos === 'NOUN' || pos === 'PROPN') &&
      word.length > 2 &&
      // "Up to 35 percent of its body": a share is nobody's own.
      !/^(?:percent|cent|half|third|quarter|part)$/i.test(word) &&
      (!many || canBeMany(word, text.slice(0, at))) &&
      // "In 1906 Ford received her degree": who follows the date is in no phrase.
      (start === opening || !IN_PHRASE.test((all[i - 2] ?? all[i - 1])?.text ?? '')),
  )
}

const BODY =
  /\b[Tt]he (?:\p{Lu}[\p{L}-]{1,30} ){0,3}(?:Empire|Republic|Kingdom|Church|Company|Union|League|Senate|Government|Bank|University|Museum|Party|Act)\b/gu

/** "They" are several, or one that has many in it. */
const canBeMany = (word: string, before: string): boolean =>
  isPlural(word) ||
  /\b(?:and|or|police|staff|team|family|group|company|government|crew|army|council|press|species|series|data|fish|sheep|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million|both|many|several|few|some|most|all|each|every|any|anyone|everyone|someone|who|person)\b/iu.test(
    before,
  )

/** What stands after these may be a place or a time, and no one to be meant. */
const IN_PHRASE = /^(?:in|on|at|for|with|after|before|below|above|from)$/i

const PRONOUN = /\b(?:he|she|it|they|him|his|her|its|them|their)\b/iu

const LEANS =
  /\bthe way (?:back|home|there)[.;,]?$|^(?:two|three|four|five|six|seven|eight|nine|ten|\d+|an?|a few|some|several) (?:years?|months?|weeks?|days?|decades?) (?:later|afterwards|earlier)\b|^an? (?:\p{Ll}+ )?(?:detail|point|irony|exception|surprise|lesson|problem|question) (?:is|was) (?:the|that|how)\b|^\D*\bsince then\b|\binstead(?:[.;]?$|(?=, (?!of\b)))|\bon the (?:\p{L}{3,6}teenth|twentieth|thirtieth|(?:twenty|thirty)-\p{L}+)(?=[,.;])|\bto \p{Ll}{2,12} that(?=[:;,.]|$)|\b(?:this|these|such(?! as\b)|that follows)\b|^within (?:\p{L}+ )?(?:hours|days|weeks|months|years|decades|a (?:few )?(?:hour|day|week|month|year)s?)\b(?! of\b)|\b(?:was|were) now\b|\bnow (?:\p{L}{2,}ed|took|was|were|had|came|went|began|became|could|stood|held|lay|gave|made|ran)\b|\bat the same time(?! as\b)|\bthe (?:next|following|same|previous) (?:day|night|morning|week|month|year|century|decade|spring|summer|autumn|winter)\b|\b(?<!\bhad [^.;]{0,60})(?:years?|months?|weeks?|days?|decades?|centuries|century) (?:later|earlier|afterwards|before)[.;,]?$|^the \p{L}+ (?:is|was|are|were) (?:\p{Ll}+ )?(?:called|known|named|termed)\b/iu

/** "…, so that the loaf grows; this growth is called …" says itself what it means. */
const WITHIN = /;\s+(?:this|these|such|that(?= (?:is|are)\b))\b/giu
