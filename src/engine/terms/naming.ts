import { remembered } from '../remembered.ts'
import { singular } from '../language/number.ts'
import { once } from '../once.ts'
import { indexWords, placesIn } from '../language/word-index.ts'
import type { WordIndex } from '../language/word-index.ts'
import { isEmptyWord, tokens } from '../language/words.ts'

/** How an article writes names: its running text, and whether its labels are in title case. */
export type Usage = {
  readonly text: string
  /** The running text and the headings in lower case. */
  readonly lower: string
  readonly titleCase: boolean
  /** The same as word indexes, made when first asked for; `small` is that of `text` in lower case. */
  readonly index: Readonly<Record<'text' | 'lower' | 'small', () => WordIndex>>
}

/** The running text of an article as what names are looked up in. */
export function usageOf(
  texts: readonly string[],
  labels: readonly string[],
  headings: readonly string[] = [],
  running: readonly string[] = texts,
): Usage {
  const several = labels.filter((label) => label.trim().includes(' '))
  const titled = several.filter((label) =>
    label
      .split(/\s+/)
      .slice(1)
      .some((word) => /^\p{Lu}\p{Ll}/u.test(word)),
  )
  // The large letters of a label tell nothing of how a name is written.
  const text = ` ${[...running, ...headings.filter(isSentenceCased)].join(' \n ')} `
  const lower = ` ${texts.join(' \n ')}  \n ${headings.join(' \n ')} `.toLowerCase()
  const isAll = running === texts && headings.length === 0
  const lowerIndex = once(() => indexWords(lower))
  return {
    text,
    lower,
    titleCase: titled.length * 2 > several.length,
    index: {
      text: once(() => indexWords(text)),
      lower: lowerIndex,
      small: isAll ? lowerIndex : once(() => indexWords(text.toLowerCase())),
    },
  }
}

/** "What is whole life insurance?" has its names in small letters, "Whole Life Insurance for You" has not. */
const isSentenceCased = (heading: string): boolean => {
  const words = heading
    .split(/\s+/u)
    .slice(1)
    .filter((word) => /^\p{L}{4,}/u.test(word))
  return words.length >= 2 && words.every((word) => /^\p{Ll}/u.test(word))
}

/** A name without article, brackets, quotes and end marks. */
export function bareName(written: string): string {
  return written
    .replace(/(?<!\s)\s*\([^()]*\)\s*$/u, '')
    .replace(/^[\s"“”'‘’]+|(?<![\s"“”'‘’.,;:!?])[\s"“”'‘’.,;:!?]+$/gu, '')
    .replace(/^(?:an?|the)\s+(?=\S)/iu, '')
    .replace(/\s+/gu, ' ')
}

/**
 * The canonical form of a name: singular, capitalised as the running text has it. A name that the text only
 * has at the start of a sentence, a label or a heading loses its capital, unless it is made like a proper name.
 */
export function canonicalName(written: string, usage: Usage): string {
  const bare = bareName(written)
  // "O" and "B" are what they are called.
  if (/^\p{Lu}$/u.test(bare)) return bare
  const lower = lowerCased(bare)
  // "Diabetes is" and "Hermes was": one, for all its s.
  const one = (name: string): string => (goesOn(bare, ONE, usage) ? name : singular(name))
  if (lower === bare) return one(bare)
  if (occurs(singular(lower), usage) || occurs(lower, usage)) return one(lower)
  if (occursWithin(bare, usage)) return isProper(bare) || isOnlyMany(bare, usage) ? bare : one(bare)
  // "Belady's anomaly": a thing with the name of a person.
  if (EPONYM.test(bare) && !occurs(lowerCased(bare.replace(/['’]s .*$/su, '')), usage) && isNamed(bare))
    return one(bare)
  // "Hera was the queen", never in small letters: somebody's name.
  if (goesOn(bare, WAS, usage)) return bare
  if (!bare.includes(' ') && (isNeverSmall(bare, usage) || isPlace(bare, usage))) return bare
  // "Solar energy is produced" at the start of a sentence: the heading's second capital is none of the name's.
  const opened = bare.charAt(0) + lower.slice(1)
  if (opened !== bare && occurs(opened, usage)) return one(lower)
  const titled = bare
    .split(' ')
    .slice(1)
    .some((word) => /^\p{Lu}\p{Ll}/u.test(word))
  return titled && !usage.titleCase ? one(bare) : one(lower)
}

const EPONYM =
  /^(?!(?:(?:Bak|Brew|Farm|Driv|Work|Mak|Paint|Fath|Moth|Broth|Teach|Writ|Lawy|Play|Us|Buy|Sell|Own|Employ|Custom|Consum|Carpent)er|(?:Doct|Auth|Visit|Invest|Edit)or|Child|People|Wom[ae]n|M[ae]n|Lady|King|Queen|Bishop|Today|World|Nature|City|Company)['’]s)\p{Lu}\p{Ll}+['’]s \p{L}/u
const isNamed = (name: string): boolean =>
  tokens(`It is ${name.split(' ', 3).join(' ')}.`)[2]?.pos === 'PROPN'

/** "The Institutes", "the Vandals": a name of many that the text never has in the singular. */
const isOnlyMany = (name: string, { index }: Usage): boolean =>
  singular(name) !== name &&
  placesIn(index.text(), singular(name)).every(
    (at) => !isEdge(index.text().text.charAt(at + singular(name).length)),
  )

/** "Porto" three times and more, never small and never with an article: a name, though no sentence has it within. */
const isNeverSmall = (name: string, { index }: Usage): boolean => {
  const { text } = index.text()
  const found = placesIn(index.text(), name).filter((at) => isEdge(text.charAt(at + name.length)))
  return (
    singular(name) === name &&
    found.length >= 3 &&
    found.every((at) => !/\b(?:an?|the|every|each)\s$/iu.test(text.slice(Math.max(0, at - 6), at)))
  )
}

/** "Porto is a city": what is one has a name, though it only opens sentences. */
const isPlace = (name: string, { index }: Usage): boolean => {
  const { text } = index.text()
  return placesIn(index.text(), name).some((at) =>
    PLACE.test(text.slice(at + name.length, at + name.length + 70)),
  )
}

const PLACE =
  /^,? (?:is|was|lies|stands) (?:(?:an?|the|one of the) (?:[\p{L}-]+,? ){0,3}?(?:city|town|village|capital|port|river|island|country|region|province|county|mountain|lake|suburb|municipality)\b|(?:in|on) (?:the )?(?:north|south|east|west|centre|\p{Lu}))/u

const ONE = /^ (?:is|was|has)\s/u
const WAS = /^ was (?:an?|the|one)\s/u

/** Whether the text goes on so after a name that opens a sentence or stands without an article. */
function goesOn(name: string, after: RegExp, { index }: Usage): boolean {
  const { text } = index.text()
  return placesIn(index.text(), name).some(
    (at) =>
      !/(?:\b(?:an?|the|every|each|of|and)\s|[\p{L}\p{N}-])$/iu.test(text.slice(Math.max(0, at - 6), at)) &&
      after.test(text.slice(at + name.length, at + name.length + 12)),
  )
}

/**
 * How what heads a row stands within a sentence: a name as the running text has it, with "the" where it has that;
 * in quotation marks what the text does not use as a name.
 */
export function rowWithin(name: string, { index }: Usage): string {
  if ((name.split(' ').length <= 2 && isProper(name)) || OF_CALENDAR.test(name)) return name
  const { text } = index.text()
  const within = placesIn(index.text(), name).flatMap((at) => {
    const before = /(?:^|[^\p{L}\p{N}-])([\p{L}\d]+[,;)]?)\s(?:["“‘(])?$/u.exec(
      text.slice(Math.max(0, at - 24), at),
    )?.[1]
    return before !== undefined && isEdge(text.charAt(at + name.length)) ? [before] : []
  })
  const definite = within.filter((word) => /^the$/i.test(word)).length
  if (definite > 0 && definite * 2 >= within.length) return `the ${name}`
  return /^\p{Lu}/u.test(name) &&
    within.some((word) => !/^(?:an?|the|every|each|\d+)$|^\p{Lu}[\p{L}\d]*$/u.test(word))
    ? name
    : `“${name}”`
}

/** "Perfectly inelastic": how something is, and no name of a thing. */
export const isDescription: (name: string) => boolean = remembered((name) => {
  const read = tokens(`It is ${name.charAt(0).toLowerCase()}${name.slice(1)}.`).slice(2, -1)
  return (
    read.length > 1 && read.every(({ pos }) => pos === 'ADJ' || pos === 'ADV') && read.at(-1)?.pos === 'ADJ'
  )
}, 2000)

const OF_CALENDAR =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/

/** Whether a name is made like a proper name: a capital within, a digit, or several capitals. */
export const isProper = (name: string): boolean =>
  /\d/.test(name) ||
  name.split(/[\s-]+/u).some((word) => /\p{L}\p{Lu}/u.test(word) && !/^\p{Lu}+s$/u.test(word))

/** Lower case, but for words that are never written so: acronyms, codes, names with a capital within. */
export function lowerCased(text: string): string {
  if (text.toLowerCase() === text) return text
  return text.replace(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu, (word) =>
    word.toLowerCase() !== word &&
    !TAXON.test(word) &&
    word.split('-').every((part) => /^\p{Lu}?[\p{Ll}'’]*$/u.test(part)) &&
    !/^\p{Lu}-/u.test(word)
      ? word.toLowerCase()
      : word,
  )
}

/** "Asteroidea", "Felidae": the name of a class or family of living things. */
const TAXON = /^\p{Lu}\p{Ll}{2,}(?:oidea|idae|inae|aceae|phyta|mycota|mycetes|opsida|iformes|dermata|poda)$/u

/** A sentence's text with a small first letter, where the first word is no name. */
export function uncapitalised(text: string, usage: Usage): string {
  const first = /^[\p{L}\p{N}][\p{L}\p{N}'’-]*/u.exec(text)?.[0] ?? ''
  // "E-mail" is no letter's name, as "X-ray" is.
  if (/^E-\p{Ll}/u.test(first)) return `e${text.slice(1)}`
  const lower = lowerCased(first)
  if (first === '' || lower === first || /^I(?:['’]|$)/u.test(first) || /^\p{Lu}$/u.test(text)) return text
  if (EPONYM.test(text) && isNamed(text)) return text
  // "Mont-Blanc’s holds".
  if (/^\p{Lu}\p{Ll}+-\p{Lu}\p{Ll}/u.test(first)) return text
  if (isEmptyWord(first)) return lower + text.slice(first.length)
  if (OF_NATION.test(first) || DAYS.test(first)) return text
  if (
    /^\s(?:(?:von|van|de|der|da|di|del|du|ibn|bin) )?(?:\p{Lu}\p{Ll}|\d)/u.test(text.slice(first.length)) &&
    !ABOUT.test(first)
  )
    return text
  if (/^, (?:an?|the|son|daughter|king|queen|who)\s/u.test(text.slice(first.length))) return text
  const isName =
    (occursAlone(first, usage) || NUMBERED.test(text.slice(first.length))) && !occurs(lower, usage)
  return isName ? text : lower + text.slice(first.length)
}

/** "Grade V". */
const NUMBERED = /^ (?:[VX]|[IVX]{2,4})(?![\p{L}\p{N}-])/u

/** "Wednesdays all year". */
const DAYS = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)days?$/u

/** Languages and peoples never take a small letter. */
const OF_NATION =
  /^(?:American|Arabic|British|Chinese|Danish|Dutch|English|European|French|German|Greek|Hebrew|Indian|Irish|Italian|Japanese|Korean|Latin|Norwegian|Polish|Portuguese|Roman|Russian|Scottish|Spanish|Swedish|Swiss|Turkish|Welsh)$/u

const ABOUT = /^(?:\p{L}+ly|about|around|almost|some|over|under|between|more|less|fewer|up|only|just)$/iu

/** "iOS", and names of a program such as "order.created", "user_id" and "maxRetries". */
const KEPT_SMALL = /^\p{Ll}{1,40}(?:\p{Lu}|[._]\p{L})/u

/** The text with a capital first letter; a word such as "iOS" stays. */
export const capitalised = (text: string): string =>
  /^\p{Ll}+(?:$|[^\p{L}\p{N}]|[\p{Ll}'’-])/u.test(text) && !KEPT_SMALL.test(text)
    ? text.charAt(0).toUpperCase() + text.slice(1)
    : text

function occurs(name: string, { index }: Usage): boolean {
  const { text } = index.text()
  return [name, `${name}s`].some((form) =>
    placesIn(index.text(), form).some(
      (at) => isEdge(text.charAt(at - 1)) && isEdge(text.charAt(at + form.length)),
    ),
  )
}

/** Whether the text has the name in the middle of a sentence, where a capital means something. */
function occursWithin(name: string, { index }: Usage): boolean {
  const { text } = index.text()
  return placesIn(index.text(), name).some((at) => {
    const within = /[\p{Ll}\d,;)]\s(?:["“‘(])?$/u.test(text.slice(Math.max(0, at - 4), at))
    return within && isEdge(text.charAt(at + name.length))
  })
}

/** The same where it is not half of a longer name: "volcanic" is none for the "Volcanic Explosivity Index". */
function occursAlone(name: string, { index }: Usage): boolean {
  const { text } = index.text()
  return placesIn(index.text(), name).some(
    (at) =>
      /[\p{Ll}\d,;)]\s(?:["“‘(])?$/u.test(text.slice(Math.max(0, at - 4), at)) &&
      isEdge(text.charAt(at + name.length)) &&
      !/^ \p{Lu}\p{Ll}/u.test(text.slice(at + name.length, at + name.length + 3)),
  )
}

const isEdge = (char: string): boolean => !/[\p{L}\p{N}-]/u.test(char)
