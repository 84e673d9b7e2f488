import type { Outline } from '../outline/outline.ts'
import { evidenceOf, type Passage } from '../passage.ts'
import type { Block, Evidence, Fact, Span } from '../types.ts'
import { contentStems, fold } from '../language/words.ts'
import { shortHash } from '../ids.ts'

/** A fact before it is merged with its restatements and has its id. */
export type FactDraft = Omit<Fact, 'id' | 'aliases' | 'topic'>

/** What an extractor has to say; the rest follows from the block it read. */
export type Found = {
  readonly kind: Fact['kind']
  readonly subject: string
  /** Null where nothing names it: a hash of the value stands in. */
  readonly slot: string | null
  readonly value: string
  readonly statement: string
  readonly confidence: number
  readonly passage: Passage
  readonly label?: string | null
  readonly members?: readonly string[]
  readonly group?: string | null
  readonly attributed?: boolean
  readonly decisive?: readonly (Span | null)[]
  readonly more?: readonly Passage[]
}

/** Makes a draft of what an extractor found in a block. */
export function draftFact(outline: Outline, block: Pick<Block, 'section'>, found: Found): FactDraft {
  // Half a character by itself is a sentence without a word.
  const evidence = [found.passage, ...(found.more ?? [])]
    .map((passage) => evidenceOf(passage, outline.source))
    .filter(({ quote }) => quote !== '')
  return {
    kind: found.kind,
    subject: found.subject,
    slot: found.slot === null ? unnamedSlot(found.value) : fold(found.slot),
    label: found.label ?? null,
    value: found.value,
    members: found.members ?? [],
    group: found.group ?? null,
    statement: found.statement,
    section: block.section,
    confidence: found.confidence,
    attributed: found.attributed ?? isAttributed(found.statement),
    evidence,
    decisive: (found.decisive ?? [])
      .filter((span) => span !== null)
      .flatMap((span) => evidence.flatMap((one) => common(span, one)))
      .slice(0, 6),
  }
}

/** A slot that nothing names begins with "#". */
export const unnamedSlot = (value: string): string =>
  `#${shortHash(contentStems(value).join(' ')).slice(0, 6)}`

/** Opinion, advice, forecasts and dated claims: true because the article says so, and when it says so. */
export function isAttributed(text: string): boolean {
  return /\b(?:should|ought to|recommend\w*|advis\w+|crucial|essential|paramount|worth|deserves?|in my (?:view|opinion)|we believe|arguably|probably|likely|expected to|predicted to|is set to|are set to|will (?:soon|become|continue|grow|replace|dominate)|in 20\d\d\b.*\b(?:is|are)|currently|nowadays|today|increasingly|recently|these days|so far|by 20[2-9]\d|upcoming|is moving|are moving|are taking the place|nobody should|be careful|with care)\b/i.test(
    text,
  )
}

function common(span: Span, { start, end }: Evidence): Span[] {
  const both = { start: Math.max(span.start, start), end: Math.min(span.end, end) }
  return both.start < both.end ? [both] : []
}
