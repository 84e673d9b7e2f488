import { dateAtHead } from './dates.ts'
import { isPlural } from './number.ts'
import { remembered } from './remembered.ts'
import { tokens, type Token } from './words.ts'
import { spacedParts } from './word-count.ts'

/** A clause taken apart: what stands before its subject, the subject, its verb and what follows. */
export type Clause = {
  /** "In 1872", "At Adrianople, on 9 August 378,": what stands before the subject. */
  readonly opening: string
  /** The subject without what is put between commas after it. */
  readonly subject: string
  /** "who changes the locks": what limits the subject, or "". */
  readonly relative: string
  /** What is put between commas after the subject, or "". */
  readonly aside: string
  /** "was" of "was built", "can" of "can reach"; null where the verb stands alone. */
  readonly auxiliary: string | null
  readonly verb: Token
  /** What follows the verb, without the stop. */
  readonly rest: string
}

/** Takes a sentence or clause apart; null where its subject and its verb are not plain. */
export const readClause: (text: string) => Clause | null = remembered(clauseOf, 10_000)

function clauseOf(text: string): Clause | null {
  const opening = openingOf(text)
  const said = text.slice(opening.length)
  if (!STARTS_PLAINLY.test(said)) return null
  const read = tokens(said)
  const at = verbIn(read)
  const [first, before] = [read[at], read[at - 1]]
  if (!first || !before) return null
  const subject = said.slice(0, first.start).trim().replace(/,$/u, '')
  // A comma before the verb closes what was put in; without it the commas are those of a list.
  const closed = /,\s*$/u.test(said.slice(0, first.start))
  const [named = '', ...aside] = closed ? subject.split(/,\s+/u) : [subject]
  const { bare, relative } = limited(named)
  if (!isPlainSubject(bare) || (/,/.test(bare) && !/\s(?:and|or)\s/u.test(bare))) return null
  const main = mainVerb(read, at)
  // "Steamships could, and within a decade …": what they could, only the text before tells.
  if (!main || (main.pos === 'AUX' && LEFT_OPEN.test(said.slice(main.start)))) return null
  return {
    opening,
    subject: bare,
    relative,
    aside: aside.join(', '),
    auxiliary: main.start === first.start ? null : said.slice(first.start, main.start).trim(),
    verb: main,
    rest: said
      .slice(main.end)
      .trim()
      .replace(/(?<![.!;:,])[.!;:,]+$/u, ''),
  }
}

const LEFT_OPEN = /^(?:can|could|may|might|must|should|would|will|shall|do|does|did)(?: not)?[.,;]/iu

/** A subject without the clause that limits it ("a landlord who …") and without an adverb at its end. */
function limited(subject: string): { readonly bare: string; readonly relative: string } {
  const at = /\s(?:who|that|which)\s/u.exec(subject)?.index ?? subject.length
  const bare = subject.slice(0, at).replace(ADVERB_LAST, '')
  return { bare, relative: subject.slice(at).trim() }
}

const ADVERB_LAST =
  /\s(?:therefore|however|also|then|thus|often|usually|always|never|now|soon|still|once|together|alone|even|first|again|once again|later|\p{Ll}{3,}ly)$/u

/** What stands before the subject of a clause: dates and places, each closed by a comma or being a date. */
export const openingOf: (text: string) => string = remembered(readOpening, 10_000)

function readOpening(text: string): string {
  const head = text.slice(0, LONGEST_OPENING)
  const dated = afterDate(head, 0)
  let end = dated > 0 ? dated : (PLAIN_OPENINGS.map((one) => one.exec(head)?.[0].length).find(Boolean) ?? 0)
  for (let found = OPENING.exec(head.slice(end)); found; found = OPENING.exec(head.slice(end))) {
    const then = afterDate(head, end)
    end = then > end ? then : end + found[0].length
  }
  return end >= text.length ? '' : text.slice(0, Math.max(end, afterDate(head, end)))
}

/** No sentence that is worth reading puts more before its subject. */
const LONGEST_OPENING = 250

/** The end of a date that stands right there, with the space after it; else where it was. */
function afterDate(text: string, from: number): number {
  const end = dateAtHead(text.slice(from))
  const after = end === null ? null : /^(?: alone)?,?\s+/u.exec(text.slice(from + end))
  return end !== null && after ? from + end + after[0].length : from
}

/** "In the United States George Westinghouse …": a country needs no comma after it. */
const COUNTRY =
  /^In (?:(?:the )?\p{Lu}\p{L}+ (?:States|Kingdom|Republic|Empire|Union)|(?:England|Britain|France|Germany|Italy|Spain|China|Japan|India|America|Europe|Russia|Africa|Asia|Australia|Canada)),? (?=\p{Lu}|\d|(?:about|around|some|more|over|nearly|almost|roughly|many|most)\b)/u

/** "About 370 the Huns …", "By 1835 Germany …". */
const ABOUT_THEN =
  /^(?:(?:by|from|about|around|until|after|before|between|since|(?:since|after|before|until) the \p{L}+ of) (?:AD )?\d{1,4}s?(?: (?:BCE?|AD|CE))?(?: (?:and|to) (?:AD )?\d{1,4}(?: (?:BCE?|AD|CE))?)?(?! ?(?:°|%|\p{Ll}+s\b)|,\d)|(?:by|until|since|before|after) (?:1\d|20)\d\d(?! (?:years|days|hours|people|men|women|children|cases)\b|[-–,.\d])),?\s+/iu

/** "Between 140 and 165 °C the reaction begins." */
const AT_HEAT =
  /^(?:at|between|above|below|over|under) (?:about |around |roughly )?\d[\d.,]*(?: (?:and|to) \d[\d.,]*)? ?(?:°\s?[CF]?|degrees(?: Celsius| Fahrenheit)?|%|per ?cent),?\s+/iu

/** "In the summer of 1973 the two of them", "On the night of 22 October 1707 a fleet": a time that is a date within. */
const TIME_OF =
  /^(?:in|on|at|by|during|throughout|since|until|after|before) the (?:(?:early |late |very )?(?:night|morning|evening|afternoon|day|eve|week|month|spring|summer|autumn|fall|winter|year|end|beginning|start|middle)s? of (?:\d{1,2} )?(?:\p{Lu}\p{L}+ )?(?:\d{1,2}, )?\d{4}),?\s+/iu

/** "At fifteen she had …", "During the war he worked": what stands before a pronoun that is the subject. */
const BEFORE_PRONOUN =
  /^(?:in|on|at|by|from|after|before|during|under|near|for|within|with|without|throughout|until|since)\s(?:(?!(?:that|which|who|when|where|and|but|if|because|his|her|its|their|he|she|it|they|this|these)\b)[\p{L}\d’'.-]+\s){1,8}?(?=(?:he|she|it|they)\s\p{Ll})/iu

/** "After 81 days at sea the watch …": after a noun an article begins another phrase. */
const BEFORE_ARTICLE =
  /^(?:in|on|at|by|from|after|before|during|under|near|for|within|without|throughout|until|since)\s(?:the |an? )?(?:(?!(?:the|an?|that|which|who|when|where|and|or|but|if|because|his|her|its|their|this|these|all|both|not|only)\b)[\p{L}\d’'.-]+\s){1,6}?(?<!\b(?:in|on|at|by|from|after|before|during|under|near|for|within|with|without|of|to|into|over|than|as|about|around|between|through|against|is|are|was|were)\s)(?=(?:the|an?)\s)/iu

const PLAIN_OPENINGS: readonly RegExp[] = [
  TIME_OF,
  COUNTRY,
  AT_HEAT,
  ABOUT_THEN,
  BEFORE_PRONOUN,
  BEFORE_ARTICLE,
]

const OPENING =
  /^(?:in|on|at|by|from|after|before|during|under|near|for|within|with|without|outside|across|among|inside|throughout|according to|as early as)\s(?!\d{3,4}\b)[^,.;:]{2,60},\s+/iu

const STARTS_PLAINLY =
  /^(?!(?:it|they|he|she|we|you|i|this|that|these|those|such|there|here|his|her|its|their|our|my|your|who|which|what|when|where|if|because|although|while|as|since|so|to|not|nor|and|but|or|then|both|either|neither|even|only|just|still|once|too|how|why|whoever|whatever|nothing|nobody|anyone|everyone|everything|something|someone)\b)["“‘'*_]*[\p{L}\d]/iu

/** The first verb that is finite and stands in no clause put in after the subject. */
function verbAt(read: readonly Token[]): number {
  let inside = false
  let weak = -1
  for (let i = 1; i < read.length; i++) {
    const [token, before] = [read[i], read[i - 1]]
    if (!token || !before) return -1
    if (/^(?:who|which|that|whose|whom|where|when)$/i.test(token.text) && token.pos !== 'DET') {
      // "Who changes the locks": a verb that the model takes for a plural.
      inside = !(/s$/.test(read[i + 1]?.text ?? '') && /^(?:DET|PRON)$/.test(read[i + 2]?.pos ?? ''))
      if (!inside && REPORTS.test(read[i + 1]?.lemma ?? '')) return -1
      if (!inside) i++
      continue
    }
    if (isNounTakenForVerb(read, i)) continue
    if (weak < 0 && !inside && isMadeBySomething(read, i)) weak = i
    if (!(isFinite(token, before, read[i + 1]) || isVerbTakenForNoun(read, i)) || isBareOfOne(read, i))
      continue
    // "Who thinks the rent is too high": where that clause ends is not plain.
    if (inside && REPORTS.test(token.lemma)) return -1
    // "The plant, opened in 2011, is larger": a participle between commas is no verb of its own.
    const put = before.text === ',' && token.pos === 'VERB' && commas(read, i) === 1
    if (!inside && !(put && read.slice(i).some((one) => one.text === ','))) return i
    if (inside && before.text === ',') return i
    inside = false
    // The verb of the clause put in: with its auxiliary it is one.
    while (read[i + 1]?.pos === 'VERB' || read[i + 1]?.pos === 'AUX') i++
  }
  return weak
}

/** The verb, also one that the tagger takes for a noun all along: "satellites measure water vapour". */
function verbIn(read: readonly Token[]): number {
  const at = verbAt(read)
  const hidden = read.findIndex((_, i) => isHiddenVerb(read, i))
  return hidden > 0 && (at < 0 || hidden < at) ? hidden : at
}

/** A word that is both, in the number of what stands before it, where no noun can go on as the text does. */
function isHiddenVerb(read: readonly Token[], at: number): boolean {
  const [before, word, after] = [read[at - 1], read[at], read[at + 1]]
  if (word?.pos !== 'NOUN' || !before || !after || !HIDDEN.has(baseOf(word.text))) return false
  const subject = read.slice(0, at)
  if (subject.some(({ pos, text }) => pos === 'AUX' || pos === 'VERB' || /^[,;:]$/.test(text))) return false
  const isNoun = /^(?:NOUN|PROPN)$/.test(before.pos) || (at === 2 && /\p{L}{3}ing$/u.test(before.text))
  if (!isNoun || /^(?:of|in|for|the|an?)$/i.test(before.text)) return false
  const many = isPlural(subject.map(({ text }) => text).join(' '))
  if (/[^s]s$/.test(word.text) === many) return false
  // "The state ranks first", "a litre costs 3 euros", "the law states that": no noun goes on so.
  return (
    /^(?:DET|NUM|PRON|ADV|SCONJ)$/.test(after.pos) ||
    /^(?:how|that|when|between|from|more|less|up|down|into|only)$/i.test(after.text) ||
    (many && /^(?:NOUN|ADJ|PROPN)$/.test(after.pos) && isPlural(before.text)) ||
    // "A cache stores responses": no two plurals stand together.
    (!many && after.pos === 'NOUN' && isPlural(after.text))
  )
}

const baseOf = (word: string): string => word.replace(/(?<=[^s])s$/, '')

const HIDDEN: ReadonlySet<string> = new Set(
  'measure move feed supply form slope need cost state range block use cause rank limit change increase decrease control claim offer report mark work run end start stop last play face hold process cover lock store host return release support trade transport travel turn value vote taste weigh rise fall drop link shape power mix contact target signal balance benefit cross cycle divide double drive filter flow guard hunt join lead load map match mirror order pass peak permit pump question rate record rely require sense shift sound split spread step stretch supplement surround switch test touch trap vary view harm help heat cool guide grow'.split(
    ' ',
  ),
)

const REPORTS = /^(?:think|say|believe|know|claim|hope|feel|fear|find)s?$/

const commas = (read: readonly Token[], end: number): number =>
  read.slice(0, end).filter(({ text }) => text === ',').length

/** "The first offshore wind farm": one thing has no verb without an ending, but for those that never have one. */
const isBareOfOne = (read: readonly Token[], at: number): boolean => {
  const word = read[at]
  if (word?.pos !== 'VERB' || word.text !== word.lemma || UNCHANGED.test(word.text)) return false
  if (!/^(?:the|an?)$/i.test(read[0]?.text ?? '') || !/^(?:NOUN|ADJ|PROPN)$/.test(read[at + 1]?.pos ?? ''))
    return false
  return !read
    .slice(1, at)
    .some(({ text, pos }) => isPlural(text) || /^(?:and|people)$/i.test(text) || pos === 'AUX')
}

const UNCHANGED =
  /^(?:put|set|cut|hit|let|cost|shut|spread|read|burst|hurt|split|quit|cast|beat|bet|shed|thrust|lit|found|bound|wound|ground|fell|lay|saw|felt)$/

/** "Grizzly bears steal kills": of two verbs side by side the first is the plural that the second goes with. */
const isNounTakenForVerb = (read: readonly Token[], at: number): boolean => {
  const [word, after] = [read[at], read[at + 1]]
  return (
    word?.pos === 'VERB' &&
    /[^s]s$/.test(word.text) &&
    after?.pos === 'VERB' &&
    after.text === after.lemma &&
    /^(?:NOUN|PROPN|ADJ)$/.test(read[at - 1]?.pos ?? '')
  )
}

/** "Voters decided by a margin of": a participle before "by", unless it is the only verb. */
const isMadeBySomething = (read: readonly Token[], at: number): boolean =>
  read[at]?.pos === 'VERB' &&
  /ed$/.test(read[at].text) &&
  read[at + 1]?.text === 'by' &&
  /^(?:NOUN|PROPN)$/.test(read[at - 1]?.pos ?? '') &&
  (/^an?$/.test(read[at + 2]?.text ?? '') || read[at + 2]?.pos === 'NOUN')

/**
 * "Penicillin blocks the enzymes": no noun stands between a noun and an article, so this is a verb in the number of
 * its subject.
 */
function isVerbTakenForNoun(read: readonly Token[], at: number): boolean {
  const [before, word, after] = [read[at - 1], read[at], read[at + 1]]
  if (word?.pos !== 'NOUN' || !/^\p{Ll}{3,}$/u.test(word.text) || !after || !before) return false
  if (
    !/^(?:the|an?|its|their|his|her|all|each|every|any|no)$/.test(after.text) ||
    !/^(?:NOUN|PROPN)$/.test(before.pos)
  )
    return false
  return /[^s]s$/.test(word.text) !== isPlural(before.text)
}

/** Pasts that the model takes for nouns after a name, with their verbs. */
const PAST_OF_NAME: ReadonlyMap<string, string> = new Map([
  ['lit', 'light'],
  ['led', 'lead'],
  ['bred', 'breed'],
  ['fed', 'feed'],
  ['lent', 'lend'],
  ['dug', 'dig'],
  ['swam', 'swim'],
  ['sank', 'sink'],
  ['spun', 'spin'],
])

function isFinite(token: Token, before: Token, after: Token | undefined): boolean {
  if (/^\p{Lu}/u.test(token.text)) return false
  if (token.pos === 'AUX') return !/^(?:be|been|being|having)$/i.test(token.text)
  if (before.pos === 'PROPN' && (PAST_OF_NAME.has(token.text) || token.text === 'left')) return true
  if (token.pos !== 'VERB' || /ing$/i.test(token.text)) return false
  if (/^(?:to|not|and|or|by|of|in|with|the|an?)$/i.test(before.text) || before.pos === 'ADJ') return false
  // "A gladiator named Spartacus", "the party called Greens": a participle, no verb.
  if (/^(?:named|called|nicknamed|known|born|made|held|kept|left|seen)$/i.test(token.text))
    return (
      after !== undefined &&
      !/^\p{Lu}/u.test(after.text) &&
      !/^(?:as|by|in|for|from|behind)$/.test(after.text)
    )
  return !(/(?:ed|en)$/i.test(token.text) && after?.text === 'by')
}

/** "was" "built", "can" "reach": the auxiliary's verb, or the auxiliary itself where it has none ("was consul"). */
function mainVerb(read: readonly Token[], at: number): Token | null {
  const first = read[at]
  if (!first) return null
  const past = first.pos === 'VERB' ? undefined : PAST_OF_NAME.get(first.text)
  if (past !== undefined) return { ...first, pos: 'VERB', lemma: past }
  if (first.pos === 'NOUN') return { ...first, pos: 'VERB', lemma: baseOf(first.text) }
  if (first.pos !== 'AUX') return first
  for (let i = at + 1; i < read.length && i <= at + 4; i++) {
    const token = read[i]
    if (!token) return first
    if (token.pos === 'VERB' && !/ing$/.test(token.text)) return token
    if (token.pos !== 'AUX' && token.pos !== 'ADV' && !/^(?:not|never|n't)$/i.test(token.text)) return first
  }
  return first
}

/** Up to ten words, none of which points elsewhere; "tip the dough" is an order. */
const isPlainSubject = (subject: string): boolean =>
  subject !== '' &&
  !/\s(?:and|or|of|from|to|in|on|at|by|with|for|into|all|each|every)$/iu.test(subject) &&
  !/^(?!(?:the|an?|all|both|half)\b)[\p{L}-]+ (?:the|an?)\s/iu.test(subject) &&
  !/^(?:in|on|at|by|from|after|before|during|under|near|for|within|with|(?:about|around)(?! \d)|between|of|to|into|until|since)\s/iu.test(
    subject,
  ) &&
  spacedParts(subject) <= 10 &&
  !/\b(?:his|her|its|their|our|my|your|this|that|these|those|it|they|them|he|she|we|you|i|who|which|if|when|because|not)\b|[():;]/iu.test(
    subject.replace(REGNAL, ''),
  )

/** "Queen Elizabeth I": the first of her name, and nobody who speaks. */
const REGNAL = /(?<=\p{Lu}\p{Ll}{2,30}) I(?= of|$)/u
