import { labelledItem } from '../outline/label.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { sentencePassages, type Passage } from '../passage.ts'
import type { Block, Relation } from '../types.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { asSentence, ownerOf, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { bothInWords, bothOf, subjectOfSentence } from './subject.ts'
import { spacedParts } from '../language/word-count.ts'

/** The points of a summary: one an item, or one a sentence where it is written in prose. */
export function takeawayFacts(block: Block, outline: Outline, relations: readonly Relation[]): FactDraft[] {
  const scope = scopeAt(outline, block)
  if (scope.frame !== 'takeaway' || (block.kind !== 'item' && block.kind !== 'paragraph')) return []
  const passage = cleanPassage(outline, block)
  if (passage.text === '' || labelledItem(passage)?.bold) return []
  if (isAfterPoints(block, outline)) return []
  const points = block.kind === 'item' ? [passage] : sentencePassages(passage)
  return points.flatMap((point) => takeawayFact(point, block, outline, relations) ?? [])
}

/** Where the points are lines under one another, what stands after a gap is the article going on. */
export function isAfterPoints(block: Block, { article, source }: Outline): boolean {
  const heading = article.sections[block.section]?.heading ?? null
  const [first, second] = heading === null ? [] : article.blocks.slice(heading + 1)
  if (!first || second?.line !== first.line + 1 || block.kind !== 'paragraph') return false
  const between = source.text.slice(first.start, block.start)
  return /\n\s*\n/u.test(between)
}

function takeawayFact(
  point: Passage,
  block: Block,
  outline: Outline,
  relations: readonly Relation[],
): FactDraft | null {
  const first = sentencePassages(point)[0] ?? point
  const { term } = scopeAt(outline, block)
  const owner = term ? ownerOf(term, outline.lexicon) : null
  const alone = standAlone(first.text, owner, bothInWords(outline))
  // "A strong one can carry …": of what, the point before tells.
  if (
    alone === null ||
    /^(?:an?|the) [\p{L}-]+ ones?\b/iu.test(alone) ||
    spacedParts(first.text) < 5 ||
    /[:?]$/.test(first.text)
  )
    return null
  const both = /^both\b/i.test(first.text) ? bothOf(outline, relations) : null
  const subject =
    both?.name ?? subjectOfSentence(first.text, outline)?.term.name ?? term?.name ?? outline.article.title
  const value = unstopped(first.text)
  return draftFact(outline, block, {
    kind: 'takeaway',
    subject,
    slot: null,
    value,
    members: membersOf(value),
    group: outline.article.sections[block.section]?.title ?? null,
    statement: asSentence(alone),
    confidence: 0.9,
    attributed:
      isAttributed(alone) ||
      /^(?:choose|use|avoid|keep|start|pick|remember|always|never|don['’]t|do not)\b/i.test(alone),
    passage: point,
    decisive: [first.source],
  })
}
