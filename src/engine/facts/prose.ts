import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { allMatches } from '../matches.ts'
import { isPlural } from '../language/number.ts'
import { sentencePassages, wordsAt, type Passage } from '../passage.ts'
import type { Block, Relation, Term } from '../types.ts'
import { tokens } from '../language/words.ts'
import { acronymFacts } from './acronym-facts.ts'
import { stands } from './alone.ts'
import { consideredFacts } from './considered.ts'
import { definitionFacts } from './definitions.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { eventFacts } from './events.ts'
import { goesOn } from './goes-on.ts'
import { isHedged } from './hedged.ts'
import { bidsOf } from './instructions.ts'
import { inWhichFacts } from './in-which.ts'
import { leaningFacts, type Alone } from './leaning.ts'
import { explainedNextFacts } from './explained-next.ts'
import { inlineListFacts } from './inline-lists.ts'
import { membersOf } from './members.ts'
import { asSentence, ownerOf, unstopped, type Owner } from './owner.ts'
import { explainedFacts, namedFacts } from './named.ts'
import { knownBeforeFacts } from './known-before.ts'
import { madeUp } from './made-up.ts'
import { resultFacts } from './results.ts'
import { standAlone } from './standing.ts'
import { bothInWords, bothOf, subjectOfSentence } from './subject.ts'
import { isAfterPoints } from './takeaways.ts'
import { taxonomyFacts } from './taxonomy.ts'
import { toldIn, type Before, type Told as ToldIn } from './told.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { spacedParts } from '../language/word-count.ts'
import { partFacts } from './framed-part.ts'
import { namedAfter, titledBefore, type Named } from './pronoun-rows.ts'
import { frontClause } from './fronts.ts'
import { framedFacts } from './framed.ts'
import { storyFacts } from './framed-story.ts'
import { roleFacts } from './roles.ts'
import { meansUnnamed } from './unnamed.ts'
import { wholeFacts } from './whole.ts'
import { bared } from './bared.ts'

/** The facts that running sentences tell. A sentence that nothing sure can be made of gives none. */
export function proseFacts(block: Block, outline: Outline, relations: readonly Relation[]): FactDraft[] {
  let spokenOf: Term | null = null
  let spokenMany = false
  let before: Before = NOTHING.before
  let named: Named = null
  const earlier: Alone[] = []
  const sentences = sentencePassages(cleanPassage(outline, block)).map(bared)
  const made = madeUp(sentences)
  return sentences.flatMap((sentence, i, all) => {
    const isMore = /^(?:it|they|its|their)\b/iu.test(sentence.text)
    const mention = isMore ? null : subjectOfSentence(sentence.text, outline)
    // "Rates are set by the Board. It has …": it is none of the rates.
    const isOther = spokenMany && /^its?\b/iu.test(sentence.text)
    const isOne = mention !== null && ONE_OF_KIND.test(sentence.text.slice(mention.end))
    const subject: Term | null = isMore ? (isOther ? null : spokenOf) : isOne ? null : (mention?.term ?? null)
    spokenOf = subject
    if (mention) spokenMany = isPlural(sentence.text.slice(mention.start, mention.end))
    const owner: Owner | null = isMore && subject ? ownerOf(subject, outline.lexicon) : null
    const said = standAlone(sentence.text, owner, bothInWords(outline))
    const unfit = isUnfit(sentence) || made.has(i)
    before = { ...before, about: before.about ?? titledBefore(sentence, outline) }
    const told = unfit ? NOTHING : toldIn(sentence, before, block, outline)
    const { alone } = before
    before = told.before
    const { farther, next } = namedAfter(named, sentence, alone, before.alone)
    named = next
    const read = sentenceFacts({ sentence, said: unfit ? null : said, subject }, block, outline, relations)
    earlier.push(told.before.alone ?? { text: oneSpaced(sentence.text), from: sentence })
    const names =
      unfit || read.some(({ kind }) => kind === 'definition')
        ? []
        : [
            ...namedFacts(sentence, earlier, block, outline),
            ...explainedNextFacts(sentence, all[i + 1], block, outline),
          ]
    const aside = unfit ? [] : asideFacts(sentence, names, block, outline)
    const plain = read.filter((one) => ![...names, ...told.facts].some((other) => says(other, one)))
    const others = [...plain, ...names]
    const last = oneSpaced(all[i - 1]?.text ?? '')
    const facts = [...others, ...aside, ...told.facts.filter((one) => isNew(one, others))].filter(
      ({ statement }) =>
        (last === '' || !goesOn(statement, last)) && !meansUnnamed(statement, block, outline),
    )
    if (block.kind === 'item' && !unfit && facts.length === 0 && all.length === 1)
      return toldByItem(sentence, block, outline)
    if (block.kind !== 'paragraph' || unfit) return facts
    const roles = roleFacts(sentence, block, outline).filter(
      (one) => !facts.some(({ subject, kind }) => kind !== 'event' && subject === one.subject),
    )
    if (facts.length > 0) return [...facts, ...roles]
    // "Because sound needs a medium to carry it, it …": a pronoun that the sentence itself explains.
    const open = oneSpaced(sentence.text)
    const whole = told.before.alone?.text ?? (stands(open) && isOfItself(open) ? open : null)
    return [...roles, ...toldAsItStands(sentence, alone, farther, whole, block, outline)]
  })
}

/** "The mill of Ely is a monument. It …": this one, and no mill there is. */
const ONE_OF_KIND = /^ (?:of|in|at|near) \p{Lu}/u

/** What no extractor has made anything of is told with the sentence before, alone, or under the title of its story. */
function toldAsItStands(
  sentence: Passage,
  before: Before['alone'],
  farther: Before['alone'],
  whole: string | null,
  block: Block,
  outline: Outline,
): FactDraft[] {
  const isNamed = ({ statement }: FactDraft): boolean => !meansUnnamed(statement, block, outline)
  const names = before ?? farther
  const leans = names === null ? [] : leaningFacts(sentence, names, block, outline).filter(isNamed)
  if (leans.length > 0) return leans
  const alone = whole === null ? [] : wholeFacts(whole, sentence, block, outline).filter(isNamed)
  if (alone.length > 0) return alone
  const results = before === null ? [] : resultFacts(sentence, before, block, outline).filter(isNamed)
  if (results.length > 0) return results
  const known = before === null ? [] : knownBeforeFacts(sentence, before, block, outline)
  if (known.length > 0) return known
  const parts = partFacts(sentence, block, outline).filter(isNamed)
  if (parts.length > 0) return parts
  const framed = framedFacts(sentence, block, outline).filter(isNamed)
  return framed.length > 0 ? framed : storyFacts(whole, sentence, block, outline).filter(isNamed)
}

/** "Boats up to nine metres may moor on Sundays only.": an item that is a sentence, with an amount or a reason. */
function toldByItem(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const said = oneSpaced(sentence.text)
  return !stands(said) || bidsOf(said)
    ? []
    : wholeFacts(said, sentence, block, outline).filter(
        ({ kind, statement }) => kind !== 'property' && !meansUnnamed(statement, block, outline),
      )
}

/** What a sentence explains between commas, where it does not give that name itself. */
function asideFacts(
  sentence: Passage,
  named: readonly FactDraft[],
  block: Block,
  outline: Outline,
): FactDraft[] {
  const explained = explainedFacts(sentence, block, outline)
  return [...explained, ...inWhichFacts(sentence, block, outline)].filter(
    ({ subject }) => !named.some((one) => one.subject === subject),
  )
}

/** "A kiln is an oven that …" defines the kiln, "a kiln holds 300 pots" gives a number, and neither needs telling besides. */
const says = (one: FactDraft, other: FactDraft): boolean =>
  other.kind === 'property' &&
  other.slot.startsWith('#') &&
  ((one.kind === 'definition' && one.subject === other.subject) ||
    ((one.kind === 'number' || one.kind === 'event') && one.statement === other.statement))

/** A sentence, what it says when it stands alone (null where it can't or is unfit), and the term it is about. */
type Told = { readonly sentence: Passage; readonly said: string | null; readonly subject: Term | null }

function sentenceFacts(
  told: Told,
  block: Block,
  outline: Outline,
  relations: readonly Relation[],
): FactDraft[] {
  const { sentence, said, subject } = told
  const { frame } = scopeAt(outline, block)
  const acronyms = acronymFacts(sentence, block, outline)
  if (said === null) return acronyms
  const considered = consideredFacts(sentence, block, outline)
  if (considered.length > 0) return [...acronyms, ...considered]
  const events = eventFacts(sentence, said, block, outline)
  if (block.kind !== 'paragraph' || (frame === 'takeaway' && !isAfterPoints(block, outline)))
    return [...acronyms, ...events]
  const defined = definitionFacts(sentence, block, outline)
  const listed = defined.length === 0 ? inlineListFacts(sentence, block, outline) : []
  const classed = defined.length === 0 ? taxonomyFacts(sentence, block, outline) : []
  const read = [...defined, ...classed, ...listed]
  const [event] = events
  // "X rests on Y, which Z introduced in 2017" says something of X besides what befell Y.
  const more =
    read.length === 0 &&
    (event === undefined || (subject !== null ? event.subject !== subject.name : BOTH.test(said)))
  const claims = more ? claimFacts(told, said, block, outline, relations) : []
  return [...acronyms, ...events, ...read, ...claims]
}

/** What the sentence was read for already is not told again clause by clause. */
const isNew = ({ kind }: FactDraft, read: readonly FactDraft[]): boolean =>
  kind === 'event' || kind === 'number'
    ? !read.some((one) => one.kind === kind)
    : read.every((one) => one.kind === 'acronym' || one.kind === 'event')

const NOTHING: ToldIn = { facts: [], before: { about: null, year: null, pair: null, alone: null } }

/** Questions, code and half sentences tell nothing. */
const isUnfit = ({ text, pieces }: Passage): boolean =>
  /\?$|\.\.\.|…/.test(text) ||
  /:$/.test(text) ||
  LEADS_ON.test(text) ||
  isLatin(text) ||
  pieces.some(({ run }) => run.code && /[<>{};=]/.test(run.text))

/** "Ubi solitudinem faciunt, pacem appellant.": a saying in another tongue. */
const isLatin = (text: string): boolean =>
  !/\b(?:the|an?|of|in|is|was|are|were|and|to|by|for|with|on|at|as|from|that|has|had|have|not|it|can)\b/iu.test(
    text,
  ) &&
  allMatches(text, /\p{Ll}{2}(?:um|us|am|ae|em|unt|ant|ent|est|at|et|que|ibus|orum|arum|is)(?!\p{L})/gu)
    .length *
    2 >=
    spacedParts(text)

/** "Postgres is the better choice when", without a stop, leads to a list. */
const LEADS_ON =
  /\b(?:when|if|for|to|that|because|where|the|an?|and|or|of|with|by|is|are|must|may|should|can|cannot|not|you|who|which)$/iu

/** A sentence whose subject is a known name says something of it: cause, comparison or plain property. */
function claimFacts(
  { sentence, subject }: Told,
  said: string,
  block: Block,
  outline: Outline,
  relations: readonly Relation[],
): FactDraft[] {
  const length = spacedParts(sentence.text)
  if (length < 5 || length > 40 || isAttributed(said) || isHedged(said) || !stands(said)) return []
  if (!BOTH.test(said) && !VERBAL.has(wordAfterName(said, outline))) return []
  const about = /^both\b/i.test(sentence.text) ? bothOf(outline, relations)?.name : subject?.name
  if (about === undefined) return []
  const cause = /,?\s(?:because|as a result of|due to|owing to|thanks to)\s(?<why>.+)$/isu.exec(said)?.groups
    ?.why
  const owner = subject && meansSubject(cause, said, outline) ? ownerOf(subject, outline.lexicon) : null
  const value = unstopped(
    cause === undefined ? predicate(said, outline) : (standAlone(cause, owner, null) ?? cause),
  )
  return [
    draftFact(outline, block, {
      kind: cause !== undefined ? 'cause' : COMPARES.test(said) ? 'comparison' : 'property',
      subject: about,
      slot: null,
      value,
      members: membersOf(value),
      statement: asSentence(said),
      confidence: 0.75,
      passage: sentence,
      decisive: [wordsAt(sentence, value)],
    }),
  ]
}

/** "Because they are heavy" means the plates if they are many, not the one who carries them. */
function meansSubject(cause: string | undefined, said: string, outline: Outline): boolean {
  const mention = subjectOfSentence(said, outline)
  if (cause === undefined || !mention) return false
  const many = isPlural(said.slice(mention.start, mention.end))
  return /^(?:they|their)\b/iu.test(cause) ? many : !many || !/^its?\b/iu.test(cause)
}

/** No pronoun, or one that stands for what the clause before it is about: "Because sound needs a medium, it …". */
const isOfItself = (text: string): boolean =>
  !/\b(?:he|she|him|his|her|hers)\b/iu.test(text) &&
  (!/\b(?:its?|they|them|theirs?)\b/iu.test(text) || frontClause(text) !== null)

const BOTH = /^both\b/i
const COMPARES =
  /\b(?:whereas|unlike|in contrast to|compared (?:with|to)|\p{L}{1,40}er than|(?:more|less|fewer) \p{L}{1,40} than)\b(?! (?:it|they) (?:seems?|looks?|sounds?|appears?)| (?:you|one|many|people|most) )/iu

const VERBAL: ReadonlySet<string> = new Set(['AUX', 'VERB', 'ADV'])

/** "LLM costs are high" is about costs: what follows the name must be its verb. */
function wordAfterName(said: string, outline: Outline): string {
  const mention = subjectOfSentence(said, outline)
  if (!mention) return ''
  const aside = /^\s*\((?!\p{Lu}{2})[^()]*\)/u.exec(said.slice(mention.end))?.[0].length ?? 0
  return tokens(said).find(({ start }) => start >= mention.end + aside)?.pos ?? ''
}

/** What follows the name. */
function predicate(text: string, outline: Outline): string {
  const both = bothInWords(outline)
  if (both !== null && text.startsWith(`Both ${both} `)) return text.slice(both.length + 6)
  const mention = subjectOfSentence(text, outline)
  return mention ? text.slice(mention.end).trim() : text
}
