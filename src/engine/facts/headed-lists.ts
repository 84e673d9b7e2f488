import { isPlural, plural } from '../language/number.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { joined, memberOf, memberPassage, membersWithin } from './list-members.ts'
import { ingredientFacts } from './ingredients.ts'
import { asSentence, labelWithin, ownerOf } from './owner.ts'
import { spacedParts } from '../language/word-count.ts'
import type { Block } from '../types.ts'
import { withoutNumber } from '../outline/title-number.ts'
import type { Frame } from '../outline/title-frames.ts'

/** "- copper" and so on under "Types of metal": what the heading counts, as one fact. */
export function headedFact(items: readonly Block[], outline: Outline): FactDraft[] {
  const [first] = items
  const section = first && outline.article.sections[first.section]
  if (!first || !section || items.length < 3) return []
  const { frame, term, noun } = scopeAt(outline, first)
  const counted = frame === null ? countedBy(section.title) : null
  const framed =
    frame !== null && LISTED.has(frame) && noun !== null && !/^(?:tip|best practice)$/i.test(noun)
  // Of "When to use X" all the cases are one answer.
  const whenUsed =
    frame === 'use' && /^when (?:to|should)\b/iu.test(section.title) && items.length <= MOST_NAMED
  if ((counted === null && !framed && !whenUsed) || items.some(({ defines }) => defines)) return []
  const longest = whenUsed ? LONGEST : SHORT
  const members = items.map((item) => memberOf(item, outline, longest))
  if (members.some((member) => member === null)) return []
  const names = members.filter((member) => member !== null)
  // "Low", "High" and "Low" again are cells of a table that lost its columns.
  if (new Set(names).size < names.length) return []
  if (noun === 'ingredient' && items.some((item) => ingredientFacts(item, outline) !== null)) return []
  const whose = term ? ` of ${ownerOf(term, outline.lexicon).many}` : ''
  const within = membersWithin(names, outline.lexicon.usage)
  const told = whenUsed ? within.join('; ') : joined(within)
  return [
    draftFact(outline, first, {
      kind: 'list',
      subject: term?.name ?? outline.article.title,
      slot: section.title,
      value: whenUsed ? names.join('; ') : joined(names),
      members: names,
      statement: asSentence(
        counted !== null
          ? `The ${labelWithin(counted, outline.lexicon.usage)} are ${told}`
          : term && noun !== null && !whenUsed && !isOneOfLists(first.section, noun, outline)
            ? `The ${plural(noun)}${whose} are ${told}`
            : `Under “${section.title}” the article lists ${told}`,
      ),
      confidence: 0.9,
      passage: cleanPassage(outline, first),
      more: items.slice(1, MOST_QUOTED).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item, longest)?.source ?? null),
    }),
  ]
}

/** "Commands for files" and "Commands for branches" below "Kinds of commands": of two lists neither is that of the kinds. */
function isOneOfLists(at: number, noun: string, { scopes, article: { sections } }: Outline): boolean {
  const own = sections[at]
  return (
    own !== undefined &&
    !own.title.toLowerCase().includes(noun) &&
    sections.some(
      (one, i) =>
        i !== at &&
        one.parent === own.parent &&
        one.level === own.level &&
        scopes[i]?.noun === noun &&
        scopes[i]?.term === scopes[at]?.term,
    )
  )
}

/** "Sources of loss" counts what stands below it. */
const countedBy = (title: string): string | null => {
  const what = /^(?:the |main |key |common |major )*(?<what>\p{L}{3,}s of [^?:,]+)$/iu.exec(title.trim())
    ?.groups?.what
  return what !== undefined && isPlural(what) ? what : null
}

/** Frames whose lines are the members of one list; of features and uses each is a fact of its own. */
const LISTED: ReadonlySet<Frame> = new Set<Frame>([
  'types',
  'parts',
  'causes',
  'effects',
  'example',
  'points',
])

/** What the only list of a section lists, by the section's name. */
export function underHeading(
  intro: Block,
  items: readonly Block[],
  names: readonly string[],
  outline: Outline,
): FactDraft[] {
  const { blocks, sections } = outline.article
  const section = sections[intro.section]
  const groups = new Set(
    blocks.flatMap(({ kind, section: at, group }) =>
      kind === 'item' && at === intro.section ? [group] : [],
    ),
  )
  const [first] = items
  if (
    !first ||
    !section ||
    section.level < 2 ||
    groups.size !== 1 ||
    names.length < 3 ||
    names.length > MOST_NAMED
  )
    return []
  if (
    spacedParts(section.title) < 2 ||
    names.some((name) => /\b(?:this|these|it|above|below)\b/iu.test(name))
  )
    return []
  return [
    draftFact(outline, intro, {
      kind: 'list',
      subject: outline.article.title,
      slot: section.title,
      value: joined(names),
      members: names,
      statement: asSentence(
        `Under “${withoutNumber(section.title)}” the article lists ${joined(membersWithin(names, outline.lexicon.usage))}`,
      ),
      confidence: 0.85,
      passage: cleanPassage(outline, first),
      more: items.slice(1, MOST_QUOTED).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item, LONGEST)?.source ?? null),
    }),
  ]
}

/** What stands below "We take:", under those words. */
export function underLead(
  said: string,
  intro: Block,
  items: readonly Block[],
  names: readonly string[],
  outline: Outline,
): FactDraft[] {
  const [first] = items
  if (!first || names.length < 3 || names.length > MOST_NAMED) return []
  return [
    draftFact(outline, intro, {
      kind: 'list',
      subject: outline.article.title,
      slot: said,
      value: joined(names),
      members: names,
      statement: asSentence(
        `Under “${said}” the article lists ${joined(membersWithin(names, outline.lexicon.usage))}`,
      ),
      confidence: 0.85,
      passage: cleanPassage(outline, first),
      more: items.slice(1, MOST_QUOTED).map((item) => cleanPassage(outline, item)),
      decisive: items.map((item) => memberPassage(item, LONGEST)?.source ?? null),
    }),
  ]
}

/** More than these nobody names from memory. */
const MOST_NAMED = 8

/** Words an item may have to be a member under a heading, and after a sentence that leads to it. */
const SHORT = 8
const LONGEST = 16

/** Of so many items the passages are shown. */
export const MOST_QUOTED = 12
