import { readClause } from '../language/clause.ts'
import { isPlural } from '../language/number.ts'
import { tokens } from '../language/words.ts'
import { allMatches } from '../matches.ts'
import { spacedParts } from '../language/word-count.ts'

/** A name that a text gives, and what it gives it to; null where the meaning needs what stands around it. */
export type Given = { readonly name: string; readonly meaning: string | null }

/** The names of "The strip that … is called the intertidal zone" and "an officer, known as a bailiff,". */
export function calledIn(text: string): Given[] {
  if (!GIVES.test(text)) return []
  return [...whollyCalled(text), ...calledAside(text), ...namedInPassing(text)]
}

/** One of these stands wherever a name is given; most sentences have none. */
const GIVES = /call|known as|termed|named|referred to as|(?:this|that) is /i

/** "Small rings of DNA called plasmids", "what economists call a spiral": told of the name, without a meaning of its own. */
const namedInPassing = (text: string): Given[] =>
  allMatches(text, IN_PASSING).flatMap(({ groups }) => {
    const name = oneNamed(beforeVerb(groups?.name ?? groups?.other ?? groups?.that), text)
    return name === undefined ||
      name.length < 2 ||
      /^(?:it|them|him|her|so|this|that|for|on|in|by|up|out)\b/iu.test(name)
      ? []
      : [{ name, meaning: null }]
  })

/** "A peak called a horn remains": after "a" the word in s is the verb. */
function oneNamed(name: string | undefined, text: string): string | undefined {
  if (name === undefined || !name.includes(' ') || !isPlural(name)) return name
  return /\ban? $/iu.test(text.slice(0, text.indexOf(name))) ? name.slice(0, name.lastIndexOf(' ')) : name
}

function whollyCalled(text: string): Given[] {
  let kind: string | null = null
  return allMatches(text, CALLED).flatMap(({ groups }) => {
    const { name, what } = groups ?? {}
    if (name === undefined || what === undefined) return []
    // "Those that eat others" are of the kind named before.
    const whole: string = kind === null ? what : what.replace(/^those(?= (?:that|which|who)\b)/iu, kind)
    kind =
      /^(?:an? |the )?(?<kind>\p{L}+(?: \p{L}+)?) (?:that|which|who)\b/iu.exec(what)?.groups?.kind ?? null
    return [{ name, meaning: isMeaning(whole) ? whole : null }]
  })
}

/** "Plasmids pass from cell to cell": of many only the first word is a name, where the second is in the number of its verb. */
function beforeVerb(written: string | undefined): string | undefined {
  const [first = '', second = ''] = written?.split(' ') ?? []
  return isPlural(first) && second !== '' && !isPlural(second) && /^\p{Ll}/u.test(second) ? first : written
}

const calledAside = (text: string): Given[] =>
  allMatches(text, ASIDE).flatMap(({ groups }) => {
    const { name, what } = groups ?? {}
    if (name === undefined || what === undefined) return []
    // "An officer of the court, known as a bailiff": not every officer of the court is one.
    return [
      { name, meaning: /\b(?:that|which|who|whose|where)\b/u.test(what) && isMeaning(what) ? what : null },
    ]
  })

/** "The foam on top is the crema": a place or part, and at the end its name. */
export function pointedOutIn(text: string): Given[] {
  const { what, name } = POINTED_OUT.exec(text)?.groups ?? {}
  if (what === undefined || name === undefined || !isMeaning(what) || ORDINARY.test(`${what} ${name}`))
    return []
  const last = tokens(`It is the ${name}.`).at(-2)
  return last?.pos === 'NOUN' ? [{ name, meaning: null }] : []
}

const POINTED_OUT =
  /^(?<what>The (?:[\p{L}-]+ ){1,4}(?:on|of|in|at|between|that|which|from|inside|around)\s[^,;:()]{3,60}) (?:is|are) the (?<name>\p{Ll}+(?: \p{Ll}+)?)[.]?$/u
const ORDINARY =
  /\b(?:result|problem|goal|idea|key|answer|reason|aim|point|thing|way|one|same|best|worst|most|least|\p{L}{3,40}est|advantage|difference|example|solution|purpose|first|second|last|next|main|heart|rule|case|cause|part|size|number|time|end|start|limit|exception|opposite)\b/iu

const NAME = '(?:the |an? )?["“]?(?<name>\\p{L}[\\p{L}\\d’\'-]*(?: [\\p{L}\\d’\'-]+){0,3}?)["”]?'
const BREAK = '(?=[.,;:)]|$|\\s(?:and|but|because|after|since|in|by|from|or|when|which|who|for|as)(?:\\s|,))'
const ADVERB = '(?:\\p{Ll}+ly |often |sometimes |now |later )?'
const CALLED = new RegExp(
  `(?:^|[;:]\\s{1,9}|, (?:and|but|while) )(?<what>(?:an? \\p{L}+, )?[^;:,]{6,160}?)(?:,[^,;:]{3,60},)? (?:is|are|was|were) ${ADVERB}(?:called|known as|termed|named(?! (?:after|for|by|in)\\b)|referred to as) ${NAME}${BREAK}`,
  'giu',
)
const ASIDE = new RegExp(
  `(?:^|[\\s(])(?<what>(?:an?|the|its|their) [^,;:()]{3,80}), ${ADVERB}(?:called|known as|termed) ${NAME}(?=[.,;])`,
  'giu',
)
const IN_PASSING = new RegExp(
  `(?:(?<=\\p{Ll}{3} |\\p{Lu} )(?<!\\b(?:and|then|also|later|often|who|they|that|which|was|were|are|been|he|she) )(?:called(?! the)|known as|termed)|, which (?:is|are|was|were) ${ADVERB}(?:called|known as|termed)|\\bwhat (?:\\p{L}+ ){0,2}\\p{L}+s? (?:now )?(?:call|called|calls)|\\bwhat (?:is|was|are|were|came to be) (?:now |later )?(?:called|known as)) ${NAME}${BREAK}|[;,] (?:and )?(?:this|that) is (?:called |known as )?(?<that>\\p{Ll}{4,}(?:ing|[ts]ion|ment))(?=[.;]|$)|\\b(?:calls?|called) (?:this|these|such)(?: \\p{L}+){0,5}(?:, [^,]{5,80},)? (?:an? |the )?(?<other>\\p{Ll}[\\p{L}-]+(?: [\\p{L}-]+){0,2})(?=[.;]|$)`,
  'giu',
)

/** A meaning that needs nothing around it: it limits its kind, holds no whole clause and points nowhere else. */
export function isMeaning(what: string): boolean {
  return (
    spacedParts(what) >= 4 &&
    KIND.test(what) &&
    (LIMITS.test(what) || DESCRIBED.test(what)) &&
    !POINTS.test(what) &&
    !BARE_CLASS.test(what) &&
    isPhrase(what) &&
    !hasSecondVerb(what)
  )
}

/** A verb belongs to what limits the kind, if there is one. */
function isPhrase(what: string): boolean {
  const read = readClause(what)
  return read === null || read.relative !== ''
}

const KIND = /^(?:an?|the|any|[\p{L}-]+s|[\p{L}-]+ [\p{L}-]+s|[\p{L}-]{3,}(?= (?:that|which|who)\b))\s/iu
/** "A single, rounded seed" is told by its looks. */
const DESCRIBED = /^an? [\p{L}-]+,? [\p{L}-]+ [\p{L}-]+$/iu
const LIMITS = /\b(?:that|which|who|whose|where|of|between|with|for|made|used|from|in)\b/iu
const POINTS =
  /^(?:how|what|why|when|where|whether) (?:that|it|they|he|she)\b|\b(?:that|which) (?:results?|follows?|remains?|comes? out|comes? next|is left)$|^(?:the|an?) (?:first|second|last|only|other|latter|former|procedure|process|result|name|word|phrase|term|nickname|title|idea|\p{L}{3,}est) (?!of\b)|^(?:its|their|his|her)\b|\b(?:this|these|those|such|it|they|them|follows|above|same|here|there|i|we|you|he|she|him)\b/iu

/** "A kind of kite" puts it in a class and tells it from none. */
const BARE_CLASS =
  /^(?:an?|one|the) (?:[\p{L}-]+ )?(?:kind|type|sort|form|subset|class|part|component)s? of [\p{L}\d-]+(?: [\p{L}\d-]+){0,3} ?$/iu

/** "The veneration of images and started a quarrel": no one thing. */
const hasSecondVerb = (what: string): boolean =>
  tokens(what.replace(/\b(?:that|which|who|whose|where)\b.*$/su, '')).some(
    ({ pos }, i, all) => pos === 'VERB' && /^(?:and|or|but)$/.test(all[i - 1]?.text ?? ''),
  )
