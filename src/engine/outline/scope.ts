import { entrySections } from './entries.ts'
import { withArticle } from '../language/number.ts'
import type { UnscopedSection } from './sections.ts'
import { termNamed, type Lexicon } from '../terms/terms.ts'
import { withoutNumber } from './title-number.ts'
import { promisesSeveral, readTitle } from './title.ts'
import { isAdvice, type Frame } from './title-frames.ts'
import type { Block, Term } from '../types.ts'

/** What the items of a section inherit from their heading and the headings above it. */
export type Scope = {
  readonly frame: Frame | null
  /** What one thing listed here is called ("advantage"), or null. */
  readonly noun: string | null
  /** What the items speak of, or null where that is not certain. */
  readonly term: Term | null
  /** Whether the section's own heading names the term, so that it outweighs what an item mentions. */
  readonly named: boolean
  /** The class of the examples below, as the heading sets it off: "foundation model that is not an LLM". */
  readonly group: string | null
  /** The heading is itself the label of one thing listed under the heading above ("Transfer learning"). */
  readonly label: string | null
  /** The heading is a question, and what stands below answers it. */
  readonly question: string | null
}

const NOWHERE: Scope = {
  frame: null,
  noun: null,
  term: null,
  named: false,
  group: null,
  label: null,
  question: null,
}

/** The scope of each section. A nearer heading narrows what a farther one says. */
export function scopes(
  sections: readonly UnscopedSection[],
  blocks: readonly Block[],
  lexicon: Lexicon,
): readonly Scope[] {
  const found: Scope[] = []
  const withItems = new Set(
    blocks.flatMap(({ kind, section }) => (kind === 'item' || kind === 'row' ? [section] : [])),
  )
  const withSections = new Set(sections.map(({ parent }) => parent))
  const labelled = new Set(
    blocks.flatMap(({ kind, runs, section }) => (kind === 'item' && runs[0]?.strong ? [section] : [])),
  )
  // "**Substitutes.** …" and two more such paragraphs are entries as well.
  const headed = Map.groupBy(blocks.filter(isEntryParagraph), ({ section }) => section)
  const entriesOfGlossary = entrySections(sections, blocks)
  const lengths = new Map<number, number>()
  for (const { section } of blocks) lengths.set(section, (lengths.get(section) ?? 0) + 1)
  sections.forEach((section, i) => {
    const above = (section.parent === null ? undefined : found[section.parent]) ?? NOWHERE
    const plain = !withItems.has(i) && !withSections.has(i)
    // A question over more than an answer is a heading like any other.
    const entries =
      (withItems.has(i) && ((lengths.get(i) ?? 0) > ANSWER_AT_MOST || labelled.has(i))) ||
      (headed.get(i)?.length ?? 0) >= ENTRIES_AT_LEAST
    const asks = above.frame === 'faq' || !(entries || withSections.has(i))
    found.push(
      entriesOfGlossary.has(i)
        ? { ...NOWHERE, frame: 'glossary', label: section.title }
        : scopeOf(section, above, lexicon, { plain, asks, parts: withSections.has(i) }),
    )
  })
  return found
}

/** What a title may promise of the article without each section's keeping it. */
const OF_WHOLE: ReadonlySet<Frame> = new Set(['example', 'takeaway', 'steps', 'faq', 'glossary'])

/** A paragraph that begins with a few words in bold, which ask nothing. */
const isEntryParagraph = ({ kind, runs: [first, second] }: Block): boolean =>
  kind === 'paragraph' && first?.strong === true && second !== undefined && !/\?\s*$/u.test(first.text)

const ENTRIES_AT_LEAST = 3

/** "Chess: the rules" and "The tip: rules and charges" are about what stands in their sections, and not every line of these is a rule. */
const RULES_OF = /\b(?:rules|rulebook|how to play)(?: and \p{Ll}{3,20})?$/iu

/** The blocks of a question that is answered at once: the heading and two more. */
const ANSWER_AT_MOST = 3

function scopeOf(
  section: UnscopedSection,
  above: Scope,
  lexicon: Lexicon,
  { plain, asks, parts }: { readonly plain: boolean; readonly asks: boolean; readonly parts: boolean },
): Scope {
  const { frame: read, noun, about, explicit, without } = readTitle(section.title)
  // "What is X?" over a list of entries defines each of them, not X alone.
  const frame = !asks && read === 'definition' ? null : read
  const term = about === null ? afterColon(section.title, read, lexicon) : termNamed(lexicon, about)
  // What "Avoid them if:" or "Use either of the two for:" stands over is of nothing that stands above.
  if (isAdvice(section.title) && (frame !== 'use' || (term === null && !OF_IT.test(section.title))))
    return NOWHERE
  const question = asks && /(?<!^did you know)\?$/iu.test(section.title) ? section.title : null
  if (question !== null) {
    const owner = term ?? (above.frame === 'faq' ? null : above.term)
    return {
      ...NOWHERE,
      frame: frame === 'definition' ? 'definition' : 'faq',
      term: owner,
      named: false,
      question,
    }
  }
  if (section.level === 0) return { ...NOWHERE, term, named: term !== null }
  // "X and Y: differences and examples" over a whole article says nothing of each of its sections.
  if (
    section.level === 1 &&
    frame !== null &&
    parts &&
    (OF_WHOLE.has(frame) || RULES_OF.test(section.title) || promisesSeveral(section.title))
  )
    return { ...NOWHERE, term, named: term !== null }
  if (frame !== null)
    return framed(
      { frame, noun },
      // "Disadvantages: replication" speaks of nothing that stands above.
      term ?? (about === null && !/:\s+\p{Ll}/u.test(section.title) ? above.term : null),
      term !== null,
      without,
      lexicon,
    )
  if (above.frame !== null && above.question === null && plain && (above.named || !term))
    return { ...above, named: false, label: withoutNumber(section.title).trim() }
  if (term) {
    const kept = inherited(above.frame) !== null && !above.named ? above : NOWHERE
    return framed(kept, term, true, without, lexicon)
  }
  // Those who made a revolution are none of its consequences.
  if (PEOPLE.test(section.title)) return { ...NOWHERE, term: above.term }
  return {
    ...above,
    frame: inherited(above.frame),
    named: false,
    label: null,
    question: null,
    group: null,
    term: isSeveralThings(section.title, about, explicit) ? null : above.term,
  }
}

/** "Use it for": what the heading above names. */
const OF_IT = /^\p{L}+ (?:for |with )?(?:it|them) /iu

/** "Disadvantages: replication" are those of replication, where that is a name of the article's. */
function afterColon(title: string, frame: Frame | null, lexicon: Lexicon): Term | null {
  const said = frame === null ? undefined : /^[^:]{3,40}:\s+([^:]{2,60})$/u.exec(title)?.[1]
  return said === undefined ? null : termNamed(lexicon, said)
}

function framed(
  { frame, noun }: Pick<Scope, 'frame' | 'noun'>,
  term: Term | null,
  named: boolean,
  without: string | null,
  lexicon: Lexicon,
): Scope {
  return {
    ...NOWHERE,
    frame,
    noun,
    term,
    named,
    group: term === null ? null : groupOf(term, without, lexicon),
  }
}

/** A class by its name, with what the heading shuts out of it. */
function groupOf(term: Term, without: string | null, lexicon: Lexicon): string {
  if (without === null) return term.name
  const other = termNamed(lexicon, without)?.name ?? without
  return `${term.name} that is not ${withArticle(other)}`
}

/** Under "Features" a heading that names nothing known still lists features; a question's frame ends with it. */
const inherited = (frame: Frame | null): Frame | null => (frame !== null && OWN.has(frame) ? null : frame)

const OWN: ReadonlySet<Frame> = new Set(['faq', 'definition', 'takeaway'])

const PEOPLE =
  /^(?:(?:the|key|main|major|important|leading|notable|famous|some) )*(?:figures|people|persons|personalities|leaders|thinkers|actors|players|inventors|scientists|writers|artists)\b(?! (?:affected|involved))/iu

const isSeveralThings = (title: string, about: string | null, explicit: boolean): boolean =>
  about === null && !explicit && /\s(?:and|or|vs\.?|versus)\s/i.test(title)
