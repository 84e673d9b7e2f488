import { readClause, type Clause } from '../language/clause.ts'
import { scopeAt, type Outline } from '../outline/outline.ts'
import type { Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { stands } from './alone.ts'
import { antecedentOf, resolved, type Antecedent } from './antecedent.ts'
import { frontedOf, introducedBy, nameOfAside, namesPerson } from './came-about.ts'
import { claimsIn } from './claims.ts'
import { castOf } from './cast.ts'
import { clausesOf } from './clauses.ts'
import { capitalised } from '../terms/naming.ts'
import type { FactDraft } from './draft.ts'
import { asSentence } from './owner.ts'
import { untied } from './fronts.ts'
import { plainly } from './plainly.ts'
import { presentedFacts } from './presented.ts'
import { twoDeeds } from './second-verb.ts'
import { pairAfter, withFrontPair, withPair, type Pair } from './together.ts'
import { isPlaceName } from './place-name.ts'
import { withoutAside, withoutTail } from './tails.ts'
import { happeningFacts, nameOfSubject } from './happenings.ts'
import { isHedged } from './hedged.ts'
import { isName } from '../terms/names.ts'
import { isPlural } from '../language/number.ts'
import type { Alone } from './leaning.ts'
import { reportFacts } from './reports.ts'
import { standAlone } from './standing.ts'
import { isAfterPoints } from './takeaways.ts'
import { tellingFacts } from './telling.ts'
import { wholeFacts } from './whole.ts'
import { withYear, yearAfter, type YearBefore } from './year-before.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** What the sentences so far have named, that a pronoun or "six years later" may mean. */
export type Before = {
  readonly about: Antecedent | null
  readonly year: YearBefore | null
  /** Two persons whom "they" means. */
  readonly pair: Pair
  /** The sentence before, where it stands alone. */
  readonly alone: Alone | null
}

/** What the clauses of a sentence tell, and what the next sentence may mean. */
export type Told = { readonly facts: readonly FactDraft[]; readonly before: Before }

/** The facts of a sentence clause by clause, pronouns resolved from the clause or sentence before. */
export function toldIn(sentence: Passage, before: Before, block: Block, outline: Outline): Told {
  let { about, year, pair } = before
  const isPoint = scopeAt(outline, block).frame === 'takeaway' && !isAfterPoints(block, outline)
  const onlyEvents = block.kind === 'item' || isPoint
  const facts = clausesOf(sentence).flatMap((clause) => {
    const written = untied(plainly(oneSpaced(clause.text).replace(PUT_IN, ' ').replace(LINKS, '')))
    const dated = withYear(written, year) ?? withoutLater(written)
    const more = dated !== null && year && year.from !== sentence ? [year.from] : []
    const fronted = frontedOf(dated ?? written)
    const place = { block, at: sentence.source.start, before: textBefore(sentence, clause) }
    const open = withPair(withFrontPair(fronted?.main ?? dated ?? written), pair)
    const text = resolved(open, about, place, outline)
    const plain = text === null || stands(text) ? text : withoutAside(text)
    const whole = plain === null ? null : standAlone(plain, null, null)
    const said = whole === null ? null : withoutTail(whole)
    const read = said === null ? null : readClause(said.replace(BRACKETS, ''))
    const name = said !== null && read ? (nameOfAside(read) ?? nameOfSubject(read, said, outline)) : null
    about = nameGiven(written) ?? (read && whole !== null ? meantAfter(read, whole, name, outline) : null)
    pair = pairAfter(written, whole, pair, outline)
    year = yearAfter(dated ?? written, sentence, year)
    const reported =
      whole === null || onlyEvents ? [] : reportFacts(withoutAside(whole), sentence, block, outline)
    if (said === null || isHedged(said) || (read !== null && isOfOther(read, outline))) return reported
    const first =
      fronted && name !== null ? happeningFacts(clause, fronted.told(name), sentence, block, outline) : []
    const two = twoDeeds(said)
    const happened = (two === null ? [said] : [two.first, two.second]).flatMap((one) =>
      happeningFacts(clause, one, sentence, block, outline, more),
    )
    // "X, founded in 1918, grew to …": what is put in happened, and the clause says more.
    const isAside = happened.length > 0 && happened.every(({ statement }) => statement !== asSentence(said))
    if (reported.length > 0) return [...happened, ...reported]
    const only = onlyEvents || (happened.length > 0 && !isAside)
    const claimed = only ? [] : claimsIn(said, sentence, block, outline)
    const told = [...happened, ...claimed]
    if (told.length > 0 || onlyEvents) return [...first, ...told]
    const telling = tellingFacts(said, sentence, block, outline)
    // Of several clauses each may tell what is worth asking; of one the whole sentence is read again.
    const isPart = clause !== sentence && block.kind === 'paragraph'
    return [
      ...first,
      ...(telling.length > 0 || !isPart ? telling : wholeFacts(asSentence(said), sentence, block, outline)),
    ]
  })
  return {
    facts: [...presentedFacts(sentence, block, outline), ...facts],
    before: { about, year, pair, alone: standingAlone(sentence, before.about, block, outline) },
  }
}

/** "Nero lowered its weight": of what, the clause before says. */
const isOfOther = (read: Clause, outline: Outline): boolean =>
  /^its?\b/u.test(read.rest) &&
  !/^the /iu.test(read.subject) &&
  castOf(outline).namedIn(read.subject).length > 0

/** The whole sentence with its pronoun resolved, where nothing else in it points elsewhere. */
function standingAlone(
  sentence: Passage,
  about: Antecedent | null,
  block: Block,
  outline: Outline,
): Alone | null {
  const written = oneSpaced(sentence.text)
  const place = { block, at: sentence.source.start, before: '' }
  const text = resolved(withoutLater(written) ?? written, about, place, outline)
  const said = text !== null && stands(text) ? standAlone(text, null, null) : null
  return said === null ? null : { text: said, from: sentence }
}

const textBefore = ({ text }: Passage, clause: Passage): string => text.slice(0, text.indexOf(clause.text))

/** What a pronoun means after a clause, told with all its tails: who it presents, else its subject. */
function meantAfter(read: Clause, said: string, name: string | null, outline: Outline): Antecedent | null {
  const presented = introducedBy(said)
  if (presented !== null) return { name: presented, number: 'person', isPresented: true }
  const thing = INTRODUCES.exec(said)?.groups?.name
  if (thing !== undefined && !isPlural(thing)) return { name: thing, number: 'one' }
  if (name === null || namesPerson(read.subject)) return null
  // "Baikal contains …" of an article on Lake Baikal: what has its name in the title is no person, unless a person is.
  if (isTitled(name, outline))
    return { name: /^the /iu.test(read.subject) ? `the ${name}` : name, number: 'one' }
  // What was cut off may name another.
  const rest = said.slice(Math.max(0, said.indexOf(read.rest)))
  return antecedentOf({ ...read, rest }, name, isPlaceName(name, outline))
}

function isTitled(name: string, outline: Outline): boolean {
  const { title } = outline.article
  if (!/^\p{Lu}/u.test(name) || isPlural(name)) return false
  if (!` ${title.replace(/[^\p{L}\p{N}-]+/gu, ' ')} `.includes(` ${name} `)) return false
  // "The Baikal" is a ship, and the lake no person for it.
  const persons = [...castOf(outline).namedIn(title), castOf(outline).hero]
  return persons.every((one) => one === null || one.name.startsWith('the '))
}

/** "The chief builder is sphagnum, a moss …": what "it" is from then on. */
const INTRODUCES =
  /^(?:The|One|Another) [^,;:]{3,60} (?:is|was) (?<name>(?:(?:the|an?) )?\p{Ll}[\p{L}-]{3,}), an? /u

/** "Physicists call this difference the tidal force": what "it" is after a name was given; null where none was. */
function nameGiven(clause: string): Antecedent | null {
  const { article = '', name } = GIVEN.exec(clause)?.groups ?? {}
  if (name === undefined || isPlural(name) || !isName(name)) return null
  return { name: `${article}${name}`, number: 'one' }
}

const GIVEN =
  /\b(?:(?:is|was) (?:\p{Ll}+ly )?(?:called|known as|termed)|calls? (?:this|the) (?:\p{Ll}+ )?\p{Ll}+) (?<article>(?:the|an?) )?(?<name>\p{Ll}[\p{L}-]+(?: \p{Ll}[\p{L}-]+){0,2})[.]?$/u

/** "A few weeks later Max Perutz gave …": when the text goes on from, and what is told stands without it. */
function withoutLater(clause: string): string | null {
  const found = LATER.exec(clause)?.[0]
  return found === undefined ? null : capitalised(clause.slice(found.length))
}

const LATER =
  /^(?:(?:then|(?:much )?later|soon|soon after(?:wards)?|shortly after(?:wards)?|eventually|afterwards|after that|by then|meanwhile|at the same time|at first|in the end|in time|at last|since then|still|today|(?:an?|a few|several|some|many|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:days?|weeks?|months?|years?|decades?|hours?|minutes?|centuries) (?:later|afterwards|earlier|before)|(?:the|that) (?:next|following|same) (?:day|week|month|year|night|morning|spring|summer|autumn|winter))(?:,\s+|\s+(?=\p{Lu}|the |an? )))+/iu

/** "In 1079 — or a little later — the mill burnt": what stands between dashes can go. */
const PUT_IN = /\s[—–]\s[^—–]{3,60}\s[—–]\s/gu

/** "The reedling (*Panurus biarmicus*) is": what stands in brackets names nothing that "it" could mean. */
const BRACKETS = / \([^()]{1,80}\)(?= \p{Ll})/u

/** Words that link a sentence to the one before it. */
const LINKS =
  /(?<= (?:had|has|have|was|were)) meanwhile(?= \p{Ll})|(?<=\p{Ll}) (?:two|three|four|five|six|seven|eight|nine|ten|\d+) years later(?=,[^;]{0,120} in \d{3,4}\b)|(?:,? (?:therefore|thus|hence|nevertheless|moreover)(?=[ ,]),?)|,\s(?:by contrast|in contrast|by comparison|on the other hand|in turn|of course|for instance|meanwhile),(?= )|,\s(?:however|though|then|too)(?=,)|, (?:though|however)(?=[.;]?$)/gu
