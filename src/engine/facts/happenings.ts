import { readClause, type Clause } from '../language/clause.ts'
import { datesIn, yearsNamed, type Dated } from '../language/dates.ts'
import { bareName, canonicalName, type Usage } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { wordsAt, type Passage } from '../passage.ts'
import { mentionsIn, termNamed } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { placesIn, timesIn } from '../language/word-index.ts'
import { contentStems, isEmptyWord, tokens } from '../language/words.ts'
import { stands } from './alone.ts'
import { firstOfKind, nameOfAside, newcomer } from './came-about.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { datedWithin } from './dated-within.ts'
import { asSentence } from './owner.ts'
import { isHedged } from './hedged.ts'

/**
 * What a clause tells to have happened at a time: "The canal opened on 5 May 1825."
 *
 * @param said the clause with its pronouns resolved
 * @param more the sentence that names the year, where this one only counts from it
 */
export function happeningFacts(
  clause: Passage,
  said: string,
  evidence: Passage,
  block: Block,
  outline: Outline,
  more: readonly Passage[] = [],
): FactDraft[] {
  // Whatever is dated has a figure.
  if (!/\d/.test(said) || isHedged(said) || /\bneither\b(?!.*\bnor\b)/i.test(said)) return []
  const happened = [said, ...datedWithin(said)].map((text) => readHappening(text, outline)).find(Boolean)
  if (!happened) return []
  const { text, read, date, name } = happened
  const found = {
    kind: 'event' as const,
    statement: asSentence(text),
    confidence: 0.85,
    attributed: false,
    passage: evidence,
    more,
    decisive: [wordsAt(evidence, date.date), wordsAt(clause, read.subject)],
  }
  const told = contentStems(read.rest).slice(0, 3).join(' ')
  return [
    draftFact(outline, block, {
      ...found,
      subject: name,
      slot: `when ${read.verb.lemma} ${told}`,
      value: date.date,
    }),
  ]
}

/** A clause of one date that has a subject known without its surroundings. */
export type Happening = {
  readonly text: string
  readonly read: Clause
  readonly date: Dated
  /** The name of its subject. */
  readonly name: string
}

function readHappening(text: string, outline: Outline): Happening | null {
  const [date, ...more] = datesIn(text)
  const read = date ? readClause(text) : null
  if (!date || !read || more.length > 0 || yearsNamed(text) > 1 || !isOver(read)) return null
  const before = text.slice(text.indexOf(read.verb.text, read.opening.length), date.start)
  if (
    date.start > read.opening.length &&
    /\b(?:that|which|who|when|where|because|if|until|(?:after|before)(?!,)|than|by \p{L}+ing)\b/iu.test(
      before,
    )
  )
    return null
  if (date.start > read.opening.length && text.indexOf(read.rest) > date.end) return null
  // "A simple sheet, introduced in 1922": the date of what was introduced.
  if (date.start > read.opening.length && (PARTICIPLE.test(before) || SPLICED.test(before))) return null
  if (PERCEIVES.has(read.verb.lemma) && !/\p{Lu}/u.test(read.rest.replace(date.date, ' '))) return null
  // "The first settler was Otto Holm, in 1643": who it was, and no event.
  if (read.auxiliary === null && read.verb.lemma === 'be' && /^the (?:first|last|only) /iu.test(read.subject))
    return null
  if (isCutShort(read, date, outline) || !stands(text)) return null
  const { usage } = outline.lexicon
  const known = nameOfAside(read) ?? firstOfKind(read, usage) ?? nameOfSubject(read, text, outline)
  if (SOMEBODY_NEW.test(read.subject)) return null
  const name = known ?? newcomer(read, usage) ?? spokenAgain(read, outline) ?? described(read)
  return name === null ? null : { text, read, date, name }
}

/** "Built a machine, the government bought his patent in 1853": the date is that of another. */
const SPLICED =
  /, (?:the|an?|his|her|its|their|he|she|it|they) (?:\p{Ll}{1,30} ){1,3}(?:the|an?|his|her|its|their|them|it|him) /u

/** "A young woman walked up the hill": who she is, comes later. */
const SOMEBODY_NEW =
  /^an? (?:\p{Ll}+ ){0,2}(?:man|woman|boy|girl|child|stranger|visitor|friend|letter|telegram)\b(?!.*\p{Lu})/u

const PARTICIPLE =
  /, (?:first |later |then |finally |originally )?(?:\p{Ll}{2,}ed|built|made|written|begun|drawn|sold|bought|held|given|taken|known|found|set|struck|born|won|shown|sent|led)(?: \p{Ll}+){0,2} $/u
/** What somebody heard is a scene, and no event to know. */
const PERCEIVES: ReadonlySet<string> = new Set(
  'hear see feel watch smell notice look listen sit stand wait'.split(' '),
)

/** "The office that carried on Nansen's work": which one it is, its own words tell. */
const described = ({ subject, relative }: Clause): string | null =>
  /^the \p{Ll}+$/iu.test(subject) &&
  /^(?:that|which|who) .*\p{Lu}/u.test(relative) &&
  !/\b(?:it|they|he|she|him|them|this|these)\b/u.test(relative)
    ? `${bareName(subject)} ${relative}`
    : null

/** "The canal" of an article that has it again and again, and in its title: there is no other. */
function spokenAgain({ subject }: Clause, { article, lexicon }: Outline): string | null {
  const noun = /^the (?<noun>\p{Ll}+)$/iu.exec(subject)?.groups?.noun
  if (noun === undefined || !contentStems(article.title).includes(contentStems(noun)[0] ?? '')) return null
  return timesIn(lexicon.usage.index.lower(), `the ${noun}`) >= AGAIN
    ? canonicalName(subject, lexicon.usage)
    : null
}

const AGAIN = 4

/** "In 1969 Bell Labs pulled out", "the Bank began in 2009": with what, only the text before tells. */
function isCutShort(read: Clause, date: Dated, outline: Outline): boolean {
  const told = contentStems(read.rest.replace(date.date, ' ').replace(/,(?!\d).*$/su, ''))
  if (told.length > 0 || /^(?:was|were|had been)\b/u.test(read.auxiliary ?? '')) return false
  if (/^(?:be|have)$/.test(read.verb.lemma)) return false
  return !(
    ALONE.has(read.verb.lemma) ||
    (COMES.test(read.verb.lemma) && !namesSomebody(read.subject, outline))
  )
}

/** Who begins has begun something; a war or a work just begins. */
const namesSomebody = (subject: string, outline: Outline): boolean =>
  hasProperName(subject, outline) &&
  !/\b(?:war|wars|revolution|age|era|period|dynasty|reign|games|crisis|depression|reformation|renaissance|movement|strike|siege|battle|production|building|construction|programme|project|service|empire|republic)\b/iu.test(
    subject,
  )

const COMES = /^(?:begin|start|follow|happen|occur|come|continue|stop|arrive|appear|return|fail|succeed)$/
const ALONE: ReadonlySet<string> = new Set(
  'die open close end collapse erupt sink resign abdicate retire explode crash fall burn reopen dissolve disband surrender marry emigrate vanish disappear land'.split(
    ' ',
  ),
)

/** Told in the past: "opened", "was built", "had shown", or going on since then. */
export function isOver({ auxiliary, verb }: Clause): boolean {
  const first = (auxiliary ?? verb.text).split(' ')[0] ?? ''
  if (auxiliary === null && verb.pos === 'AUX') return /^(?:was|were|had)$/i.test(first)
  if (auxiliary !== null) return /^(?:was|were|had|has|have|could)$/i.test(first)
  return !/(?:^|\s)(?:is|are|has|have|do|does)$/i.test(first) && !(/s$/.test(first) && first !== verb.lemma)
}

/** What a subject is called wherever it is spoken of; null where only what stands around would tell. */
export function nameOfSubject(
  { subject }: Pick<Clause, 'subject'>,
  text: string,
  outline: Outline,
): string | null {
  const { usage } = outline.lexicon
  const bare = subject.replace(/^["“‘']|["”’']$/gu, '')
  const named = /\b(?:called|named|nicknamed)\s+(?<name>\p{Lu}.*)$/su.exec(bare)?.groups?.name
  if (named !== undefined) return named
  const titled = TITLED.exec(bare)?.groups?.name
  if (titled !== undefined) return titled
  if (hasProperName(bare, outline)) return properName(bare, outline)
  const mention = mentionsIn(outline.lexicon, bare).at(-1)
  if (mention && mention.end === bare.length) return mention.term.name
  if (/^an? /i.test(bare) && /\p{Ll} \p{Lu}\p{Ll}/u.test(text)) return canonicalName(bare, usage)
  return null
}

/** "The Ottoman sultan Mehmed II", "the locomotive Mallard": common nouns and then the name. */
const TITLED =
  /^(?:(?:[Tt]he|[Aa]n?) )?(?:\p{Lu}\p{L}+ )?(?:(?!of\b|in\b|at\b|for\b|from\b|on\b|and\b|with\b)\p{Ll}[\p{L}-]+ ){1,3}(?<name>\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|of|the|de|von|van))*)$/u

const properName = (bare: string, { lexicon }: Outline): string =>
  termNamed(lexicon, bare)?.name ?? bareName(bare)

/** A capital that no sentence begins with: of a word after the first, or of a first word that is a name. */
export function hasProperName(subject: string, { lexicon }: Outline): boolean {
  return tokens(subject).some(({ text, pos }, i, all) => {
    if (!/^\p{Lu}/u.test(text) || (i === 0 && isEmptyWord(text))) return false
    // "Rye flour": the first word of a sentence before a small one is large by its place.
    const plain =
      /^\p{Ll}/u.test(all[i + 1]?.text ?? '') ||
      /(?:[ts]ion|ing|ment|ness|ity|ism|illin|mycin|ology|graphy|onomy|metry|ics|ship|hood|flict)$/u.test(
        text,
      )
    return i > 0 || (pos === 'PROPN' && isNameIn(text, lexicon.usage, plain))
  })
}

/** Whether the text writes the word large within a sentence, or never small. */
const isNameIn = (word: string, { index }: Usage, plain: boolean): boolean => {
  const { text } = index.text()
  const within = placesIn(index.text(), word).some(
    (at) =>
      /[\p{L},\d] $/u.test(text.slice(Math.max(0, at - 2), at)) &&
      /^ \p{Ll}/u.test(text.slice(at + word.length, at + word.length + 2)),
  )
  return within || (!plain && !isPlural(word) && placesIn(index.text(), word.toLowerCase()).length === 0)
}
