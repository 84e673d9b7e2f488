import { remembered } from '../remembered.ts'
import { isPlural } from './number.ts'
import { tokens, type Token } from './words.ts'
import { spacedParts } from './word-count.ts'
import { openingOf } from './clause-opening.ts'
import { verbIn, mainVerb } from './clause-verb.ts'

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
  const opening = openingOf(text) || openingBeforeBare(text)
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
  if (!isPlainSubject(bare) || (/,(?!\d)/.test(bare) && !/\s(?:and|or)\s/u.test(bare))) return null
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

/** "In sea water sound travels at 1,500 m/s": a place and, without a comma, a bare noun with its verb. */
function openingBeforeBare(text: string): string {
  return beforePassive(text) || beforeBareNoun(text)
}

/** "In the metric system heat is measured in joules", "in most of Europe fog is called …". */
function beforePassive(text: string): string {
  if (!/^(?:In|At|On|Within|Inside) /u.test(text)) return ''
  const read = tokens(text)
  const at = read.findIndex(({ pos }) => pos === 'AUX' || pos === 'VERB')
  const [placed, thing, is, done] = [read[at - 2], read[at - 1], read[at], read[at + 1]]
  if (!placed || !thing || !is || !done || at > LATEST_VERB || at < 3) return ''
  const isBare = thing.pos === 'NOUN' && /^(?:NOUN|PROPN)$/.test(placed.pos) && !isPlural(placed.text)
  const hasArticle = read.slice(1, at).some(({ pos }) => pos === 'DET' || pos === 'PRON')
  const isPassive =
    /^(?:is|are)$/.test(is.text) &&
    ((done.pos === 'VERB' && !/ing$/.test(done.text)) || (done.pos !== 'DET' && !hasArticle))
  const isOne = read.slice(1, at).every(({ pos }) => /^(?:NOUN|PROPN|ADJ|DET|ADP)$/.test(pos))
  return isBare && isPassive && isOne ? text.slice(0, thing.start) : ''
}

function beforeBareNoun(text: string): string {
  if (!/^(?:In|At|On|Through|Under|Above|Below|Within|Inside) (?!the |an? )\p{Ll}/u.test(text)) return ''
  const read = tokens(text)
  const verb = verbIn(read)
  const [placed, thing, found] = [read[verb - 2], read[verb - 1], read[verb]]
  if (!placed || !thing || !found || verb > LATEST_VERB || read[1]?.pos === 'VERB') return ''
  const isBare = thing.pos === 'NOUN' && /^(?:NOUN|PROPN|NUM|SYM)$/.test(placed.pos)
  return isBare && found.pos !== 'AUX' && !/ed$/.test(found.text) ? text.slice(0, thing.start) : ''
}

const LATEST_VERB = 9

const LEFT_OPEN = /^(?:can|could|may|might|must|should|would|will|shall|do|does|did)(?: not)?[.,;]/iu

/** A subject without the clause that limits it ("a landlord who …") and without an adverb at its end. */
function limited(subject: string): { readonly bare: string; readonly relative: string } {
  const at = /\s(?:who|that|which)\s/u.exec(subject)?.index ?? subject.length
  const bare = subject.slice(0, at).replace(ADVERB_LAST, '')
  return { bare, relative: subject.slice(at).trim() }
}

const ADVERB_LAST =
  /\s(?:therefore|however|also|then|thus|often|usually|always|never|now|soon|still|once|together|alone|even|first|again|once again|later|\p{Ll}{3,}ly)$/u

const STARTS_PLAINLY =
  /^(?!(?:it|they|he|she|we|you|i|this|that|these|those|such|there|here|his|her|its|their|our|my|your|who|which|what|when|where|if|because|although|while|as|since|so|to|not|nor|and|but|or|then|both|either|neither|even|only|just|still|once|too|how|why|whoever|whatever|was|were|had|has|nothing|nobody|anyone|everyone|everything|something|someone)\b)["“‘'*_]*[\p{L}\d]/iu

/** Up to ten words, none of which points elsewhere; "tip the dough" is an order. */
const isPlainSubject = (subject: string): boolean =>
  subject !== '' &&
  !/\s(?:and|or|of|from|to|in|on|at|by|with|for|into|all|each|every)$/iu.test(subject) &&
  !/^(?!(?:the|an?|all|both|half)\b)[\p{L}-]+ (?:the|an?)\s/iu.test(subject) &&
  !/^(?:in|on|at|by|from|after|before|during|under|near|for|within|with|(?:about|around)(?! \d)|between|of|to|into|until|since)\s/iu.test(
    subject,
  ) &&
  spacedParts(subject) <= 10 &&
  !ORDER.test(subject) &&
  // A quotation that is torn, or two.
  !/^[^"]*"[^"]*$|".*".*"|“[^”]*$|“.*“/u.test(subject) &&
  !/\b(?:his|her|its|their|our|my|your|this|that|these|those|it|they|them|he|she|we|you|i|who|which|if|when|because|not)\b|[():;]/iu.test(
    subject.replace(REGNAL, ''),
  )

/** "Offer people a coin toss in which they lose". */
const ORDER =
  /^(?:offer|give|ask|show|tell|consider|imagine|suppose|let|compare) (?:people|them|someone|somebody|anyone|yourself|students|volunteers)\b/iu

/** "Queen Elizabeth I": the first of her name, and nobody who speaks. */
const REGNAL = /(?<=\p{Lu}\p{Ll}{2,30}) I(?= of|$)/u
