import { capitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import { remembered } from '../remembered.ts'
import { tokens, type Token } from '../language/words.ts'
import type { Owner } from './owner.ts'
import { isThoseOf } from './points-outside.ts'

/**
 * A sentence that can be understood without what stands around it: an opening pronoun gives way to what it
 * means, an opening "However," goes. Null where something in it still points elsewhere.
 *
 * @param both what "both" means, where the article sets two things side by side
 */
export function standAlone(sentence: string, owner: Owner | null, both: string | null): string | null {
  const bare = withoutLink(sentence.trim()).replace(REMINDS, '').replace(TOO, '').replace(ITSELF, '$1')
  const said = withBoth(withOwner(bare, owner), both)
  return pointsElsewhere(said) ? null : capitalised(said)
}

/** A sentence without the "However," or ", by contrast," that links it to the one before. */
export const withoutLink = (sentence: string): string =>
  sentence.replace(CONNECTIVE, '').replace(LINK_WITHIN, '')

const LINK_WITHIN =
  /, (?:by contrast|in contrast|by comparison|by way of comparison|on the other hand),(?= )/u

/** Whether a text is a clause, with a verb of its own, or only a phrase ("the next word of a sequence"). */
export function isClause(text: string): boolean {
  // A pronoun is a subject, and a subject has its verb, even one the tagger takes for a noun.
  if (/^(?:it|they|he|she|we|you|there|both)\s\p{L}/iu.test(text)) return true
  if (PLAINLY_SAID.test(text)) return true
  const read = tokens(text)
  const opens =
    read[0] && /^(?:because|if|when|while|since|although|as|once|after|before)$/i.test(read[0].text)
  const first = read.findIndex(({ text: word }, i) => i > 0 && opensClause(word))
  const main = read.slice(0, first < 0 ? undefined : first)
  if (!opens && main.some((_, i) => isFinite(read, i))) return true
  const open = read.filter(({ text: word }, i) => i > 0 && opensClause(word)).length + (opens ? 1 : 0)
  return read.filter((_, i) => isFinite(read, i)).length > open
}

/** "The two halves separate and are washed", "a thin skin forms around the yolk": the tagger takes the verb for another word. */
const PLAINLY_SAID =
  /^(?:the|these|both|all) (?:(?!(?:of|that|which|who|whose|where|when|by|for|with)\b)[\p{L}-]{2,20} ){2,6}and (?:is|are|was|were) \p{Ll}|^an? (?:(?!(?:of|that|which|who|whose|where|and|or|as|for|in|on|at|to|with|by|from)\b)[\p{L}-]{1,20}(?<!s) ){1,4}(?!(?:series|species|means|\p{Ll}+ics|lens|gas|always|sometimes)\b)\p{Ll}{3,20}(?<![sui])s (?:around|into|across|through|over|under|between|out|up|down|away|along|off|round|back|apart|together|the|an?|each|every) /iu

/** The World Health Organization, written WHO, opens none. */
const opensClause = (word: string): boolean => word !== 'WHO' && SUBORDINATE.test(word)

/** Each of these takes one verb for the clause it opens. */
const SUBORDINATE =
  /^(?:that|which|who|whose|where|when|because|if|while|whereas|although|whether|what|how|why)$/i

/** What the tagger makes of verbs. */
const CAN_BE_VERB: ReadonlySet<string> = new Set(['AUX', 'VERB', 'NOUN'])

/** Whether the token is the first verb of its clause; what "and" adds to it counts for no other. */
function isFinite(read: readonly Token[], at: number): boolean {
  const [token, before] = [read[at], read[at - 1]]
  if (!token || !before || !CAN_BE_VERB.has(token.pos)) return false
  if (/^(?:and|or|but|to|then)$/i.test(before.text)) return false
  if (before.pos === 'AUX' || /^(?:not|n't)$/i.test(before.text)) return false
  if (token.pos === 'AUX') return true
  if (token.pos === 'NOUN' && /^(?:NOUN|PROPN)$/.test(before.pos) && at + 1 < read.length)
    return isVerbAfterPlural(token, before) || isVerbAfterOne(read, at)
  if (token.pos !== 'VERB' || /(?:ing|ed|en)$/i.test(token.text)) return false
  return (
    /ing$/.test(before.text) ||
    /^(?:NOUN|PROPN|PRON|ADV|NUM|PUNCT)$/.test(before.pos) ||
    SUBORDINATE.test(before.text)
  )
}

/** "Lines tangle easily": after a plural a bare noun is a verb that the tagger missed. */
const isVerbAfterPlural = (token: Token, before: Token): boolean =>
  isPlural(before.text) && !isPlural(token.text) && !/(?:ing|ed|er|or|tion|ment|ness|ity)$/i.test(token.text)

/** "The wind backs when …", "the project claims 100 %": a noun in "-s" after one thing, before what no noun is followed by. */
function isVerbAfterOne(read: readonly Token[], at: number): boolean {
  const [token, before, next] = [read[at], read[at - 1], read[at + 1]]
  if (!token || !before || !next || isPlural(before.text) || !/[^s]s$/u.test(token.text)) return false
  return (
    read[0]?.pos === 'DET' && at === 2 && (/^(?:NUM|DET)$/.test(next.pos) || /^(?:when|if)$/u.test(next.text))
  )
}

const CONNECTIVE =
  /^(?:however|moreover|furthermore|besides(?: this| that)?|in addition|additionally|also|therefore|thus|hence|instead|similarly|likewise|for example|for instance|in fact|indeed|finally|meanwhile|on the other hand|by contrast|in contrast|conversely|as a result|consequently|in response|in exchange|in return|at the same time|as before|in turn|nonetheless|nevertheless|once again|as such|to this end|in the process|in addition|in particular|in practice|in theory|in principle|in short|in other words|in general|generally|overall|first|second|third|last|lastly|and|but|so|yet|still|then)(?:[,:]\s+|(?<=^(?:and|but|so|yet))\s+(?!(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|must)\b))/iu

/** "…, too." and "…, though." */
const TOO = /, (?:too|though|however|as well)(?=[.]?$)/iu

/** "Recall that biofilms are …" says it again. */
const REMINDS =
  /^(?:recall|remember|note|notice|keep in mind|in summary|to sum up|in conclusion)(?: that|,)\s+/iu

/** "Form V itself turns into Form VI": not the one of before. */
const ITSELF =
  /^((?!(?:it|he|she|they|the (?:thing|word|act|name))\b)(?:\p{L}[\p{L}\d-]{0,30} ){1,4})(?:itself|themselves) (?=(?:(?:is|are) (?:called|known)|(?!is\b|was\b)\p{Ll}{2,12}s) )/iu

function withOwner(sentence: string, owner: Owner | null): string {
  if (!owner || EXPLETIVE.test(sentence)) return sentence
  return sentence
    .replace(
      /^(?:it|this)(?:\s+(?:too|also))?(?=\s+(?:\p{Ll}+s|can|could|will|may|might|must|had|did|was)\b)/iu,
      // Of the only living species there is one: "the aardwolf", and no "an".
      ONE_OF_ALL.test(sentence) ? owner.one.replace(/^an? /u, 'the ') : owner.one,
    )
    .replace(/^(?:they|these|all of them)(?:\s+(?:too|also|all))?(?=\s+\p{Ll})/iu, (they) =>
      canBeThey(owner) ? owner.many : they,
    )
    .replace(/^its(?=\s+\p{L})/iu, possessive(owner.one))
    .replace(/^their(?=\s+\p{L})/iu, possessive(owner.many))
}

const ONE_OF_ALL =
  /^(?:it|this) (?:is|was) (?:also )?(?:the (?:only|largest|smallest|\p{Ll}{3,10}est|most|first|last)\b|one of the (?:\p{L}+ )?(?:most|\p{Ll}{3,10}est|few|only)\b)/iu

/** Under "Star" or "Longitudinal" "they" are star dunes: one word for one thing is no "they". */
const canBeThey = ({ one, many }: Owner): boolean => one !== many || / /.test(many) || isPlural(many)

/** "It is therefore possible that" means nothing that was named. */
const EXPLETIVE =
  /^it (?:is|was|has been|had been|can be|may be|might be|became|becomes) (?:[\p{L}’'-]+ ){0,3}?(?:(?:im)?possible|(?:un)?likely|important|necessary|essential|vital|best|better|easy|hard|difficult|common|rare|usual|clear|true|known|thought|believed|said|estimated|recommended|advisable|worth|wise|safe|useful|helpful|normal|illegal|forbidden|allowed|time|enough) (?:that|to|for|if|when|whether|how|why)\b|^it (?:is|was) (?:an? )?\p{L}+ (?:practice|idea|rule|mistake|custom|habit|matter|pity|wonder|duty) (?:that|to|for)\b/iu

function withBoth(sentence: string, both: string | null): string {
  if (both === null || BOTH_OF_SOMETHING.test(sentence)) return sentence
  return sentence.replace(
    /^both(?:\s+(?:of them|(?:kinds|types|sorts) of \p{L}+|models|approaches|systems|methods|terms|technologies|concepts|forms))?(?=\s+(?:are|have|can|use|rely|rest|share|need|do|will|\p{Ll}+))(?!\s+\p{L}+\s+and\s)/iu,
    `both ${both}`,
  )
}

/** "Both sides send streams", "both parties agree": of what these are two, the words say themselves. */
const BOTH_OF_SOMETHING =
  /^both (?!(?:kinds|types|sorts|models|approaches|systems|methods|terms|technologies|concepts|forms)\b)\p{Ll}+s (?:(?:are|were|have|had|can|may|must|will|do|need|send|use|share|hold|make|take|get|agree)\b|\p{Ll}+ (?:an?|the|each|their|it|them|at|in|on|to|from)\b)/iu

const possessive = (name: string): string => (name.endsWith('s') ? `${name}'` : `${name}'s`)

const pointsElsewhere: (sentence: string) => boolean = remembered(
  (sentence) => OPENS_ELSEWHERE.test(sentence) || ELSEWHERE.test(sentence) || isThoseOf(sentence),
  10_000,
)

const OPENS_ELSEWHERE =
  /^(?:it|its|they|them|their|this|that|these|those|such|he|she|his|her|we|our|you|your|i|my|both(?! \p{L}[\p{L} -]* and )|neither|either|some(?! of the \p{L})(?= (?:are|is|of them|only|do|can|have|were))|many(?= (?:are|of them|do|can|have|were))|most(?= (?:are|of them|do|can|have|were))|others?|another|one(?= (?:is|of them|was|can|has))|each(?= (?:is|has|was|had|of them|can|one|lasts?|takes?|holds?|weighs?|covers?|contains?|measures?|costs?|carries|gives?)\b)|here|there(?! (?:is|are|was|were|exist))|then|yes|no(?= (?:\p{L}+ before or since|one|doubt|more|longer|wonder|such|matter|sooner|less|other)\b|[,.;:!—–]|$)|whether (?:it|they|that|this|these|those)\b|any (?:excess|remainder|others?)\b|the first(?= (?:(?:of|ones?|two|three|four|is|are|was|were|has|had|can|to|part|half|group|case|step|thing|time|answer|reason|kind|type)\b|\p{L}+,? (?:is|are|was|were|has|had|can|of them)\b))|the (?:former|latter|two|second|other|others|same|names?|rest|above|following|choice|result|next)|before it|after it|for (?:it|them)|without (?:it|them)|in (?:it|them)|with (?:it|them)|if so|as such|by doing so|to do so)\b/iu

const ELSEWHERE =
  /(?<!, (?:and|but|so) )\bthis\b|\b(?:these|such a|such an)\b|\b(?:of|in|with|for|by) either \p{L}+(?! or\b)|\bthose(?! (?:who|that|of|with|in|which|whose|from|used|made|needed|present|\p{Ll}{2,}ing)\b)\b|(?<! and [^,;.]{3,60}, )\bthe (?:former|latter)\b|\b(?:as mentioned|mentioned (?:above|earlier)|(?:see|shown|described|listed|discussed|given) (?:above|below|earlier|later|here)|above-mentioned|aforementioned|the following|previous(?:ly)? (?:section|mentioned|described)|as we (?:saw|have seen))\b|\b(?:figure|fig\.|table|chapter|(?:sub)?(?:section|paragraph)|subclause) \(?\d/iu
