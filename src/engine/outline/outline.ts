import type { AcronymPair } from '../terms/acronyms.ts'
import { languageNotice } from '../language/language.ts'
import { lineStarts } from '../lines.ts'
import { readLexicon } from '../terms/names.ts'
import { GLUED } from '../plain/glued.ts'
import { findNoise } from './noise.ts'
import { excludedIn } from '../overlaps.ts'
import { cut, passageOf, sentencePassages, type Passage, type Source } from '../passage.ts'
import { onceFor } from '../remembered.ts'
import { readText, type Format, type ReadText } from '../read.ts'
import { scopes, type Scope } from './scope.ts'
import { blockText, divide } from './sections.ts'
import { termNamed, type Lexicon } from '../terms/terms.ts'
import type { Article, Block, Excluded, Section, Span, Term } from '../types.ts'
import { words } from '../language/words.ts'

/** An article with its sections, names and noise understood: what facts are read from. */
export type Outline = {
  readonly article: Article
  readonly source: Source
  readonly scopes: readonly Scope[]
  readonly lexicon: Lexicon
  readonly pairs: readonly AcronymPair[]
  /** The blocks facts may come from, by their index. */
  readonly clean: readonly number[]
  /** The two things the article sets side by side, the wider one first where one is; or null. */
  readonly pair: readonly [Term, Term] | null
}

/**
 * Reads a text up to the point where its facts can be found. The passages in `keep` are not left out though they look
 * like noise; those in `omit` are, whatever they look like.
 */
export function outlineOf(
  given: string,
  format: Format = 'markdown',
  keep: readonly Span[] = [],
  omit: readonly Span[] = [],
): Outline {
  return outlineOfRead(readText(given, format), keep, omit)
}

/** The same, of a text that was taken apart already. */
export function outlineOfRead(
  read: ReadText,
  keep: readonly Span[] = [],
  omit: readonly Span[] = [],
): Outline {
  const { text, front, blocks: unplaced, noise: known, leftOut, glued } = read
  const firstHeading = unplaced.find(({ kind }, i) => kind === 'heading' && !known.has(i))
  const title = front.title || (firstHeading ? blockText(firstHeading).trim() : '')
  const { blocks, sections } = divide(unplaced, title)
  const source = { text, starts: lineStarts(text) }
  const noise = findNoise(blocks, sections, source, { known, glued, keep, omit })
  const clean = blocks.flatMap((_, i) => (noise.blocks.has(i) ? [] : [i]))
  const { lexicon, pairs } = readLexicon(
    clean.flatMap((i) => blocks[i] ?? []),
    sections,
  )
  const scoped = scopes(sections, blocks, lexicon)
  const article: Article = {
    ...front,
    title,
    words: words(blocks.map(blockText).join(' ')).length,
    characters: text.length,
    notice: languageNotice(text),
    text,
    blocks,
    sections: sections.map((section, i) => withScope(section, scoped[i])),
    excluded: inOrder(noise.excluded, leftOut),
  }
  return { article, source, scopes: scoped, lexicon, pairs, clean, pair: comparedPair(article, lexicon) }
}

/** The scope of the section a block stands in. */
export function scopeAt(outline: Outline, block: Block): Scope {
  const scope = outline.scopes[block.section]
  if (!scope) throw new Error(`block of line ${block.line} stands in no section`)
  return block.defines ? { ...scope, frame: 'glossary', noun: null, named: false, label: null } : scope
}

/** A block's text without the sentences that were set aside. */
export const cleanPassage = (outline: Outline, block: Block): Passage => cleanPassages(outline)(block)

/** Each extractor looks at every block. */
const cleanPassages = onceFor((outline: Outline) => onceFor((block: Block) => readClean(outline, block)))

function readClean(outline: Outline, block: Block): Passage {
  const set = excludedIn(outline.article.excluded)(block)
  const [glued, noise] = [set.filter(isGlued), set.filter((one) => !isGlued(one))]
  const whole = withoutGlued(passageOf(block), glued[0])
  if (noise.length === 0) return whole
  const kept = sentencePassages(whole).filter(({ source }) => !noise.some((one) => overlaps(one, source)))
  const [first, last] = [kept[0], kept.at(-1)]
  if (!first || !last) return cut(whole, 0, 0)
  // Noise stands before or after what is said; between two kept sentences the later ones are given up.
  const from = whole.text.indexOf(first.text)
  const to = kept.findIndex(
    (sentence, i) => whole.text.indexOf(sentence.text, from) < 0 || (i > 0 && gap(whole, kept, i)),
  )
  const end = to < 0 ? last : (kept[to - 1] ?? first)
  return cut(whole, from, whole.text.indexOf(end.text, from) + end.text.length)
}

const inOrder = (set: readonly Excluded[], leftOut: readonly Excluded[]): readonly Excluded[] =>
  leftOut.length === 0 ? set : [...set, ...leftOut].sort((a, b) => a.start - b.start)

const isGlued = ({ reason }: Excluded): boolean => reason === GLUED

/** A passage up to the words of a link that stand glued into it. */
function withoutGlued(whole: Passage, glued: Excluded | undefined): Passage {
  if (!glued) return whole
  const piece = whole.pieces.find(({ run }) => run.start <= glued.start && glued.start < run.end)
  return piece ? cut(whole, 0, piece.at + glued.start - piece.run.start) : cut(whole, 0, 0)
}

const overlaps = (one: Excluded, other: { start: number; end: number }): boolean =>
  one.start < other.end && other.start < one.end

/** Whether something was left out between a kept sentence and the one before it. */
function gap(whole: Passage, kept: readonly Passage[], i: number): boolean {
  const [before, after] = [kept[i - 1]?.text ?? '', kept[i]?.text ?? '']
  const end = whole.text.indexOf(before) + before.length
  return whole.text.slice(end, whole.text.indexOf(after, end)).trim() !== ''
}

function withScope(section: Omit<Section, 'scope'>, scope: Scope | undefined): Section {
  return { ...section, scope: scope?.term?.name ?? null }
}

/** The two names in the title, or else the two columns of the first table that compares. */
function comparedPair(article: Article, lexicon: Lexicon): readonly [Term, Term] | null {
  const parts = article.title
    .replace(/^.*\bbetween\s+/i, '')
    .split(/(?<!\s)\s+(?:and|or|vs\.?|versus|&)\s+|[:?]\s*/i)
  // "Supervised vs. Unsupervised Learning": what both are is said once.
  const [first = '', second = ''] = parts.map((part) => part.trim())
  const whole = `${first} ${second.split(' ').at(-1)}`
  const named = termNamed(lexicon, whole) ? [whole, ...parts.slice(1)] : parts
  const heads = article.blocks
    .find(({ head, cells }) => head && cells?.length === 3)
    ?.cells?.slice(1)
    .map(blockText)
  for (const names of [named, heads ?? []]) {
    const terms = names.flatMap((name) => termNamed(lexicon, name) ?? [])
    const [one, other] = [...new Set(terms)]
    if (one && other) return [one, other]
  }
  return null
}
