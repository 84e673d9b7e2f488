import { singular } from './number.ts'
import { cleanPassage, type Outline } from './outline.ts'
import { evidenceOf, sentencePassages, type Passage } from './passage.ts'
import { mentionsIn, termNamed } from './terms.ts'
import type { Relation, RelationKind, Term } from './types.ts'

/** How the names of an article stand to each other, where it says so plainly. One of each kind and pair. */
export function readRelations(outline: Outline): readonly Relation[] {
  const found = new Map<string, Relation>()
  const keep = (relation: Relation): void => {
    const key = [relation.kind, relation.from, relation.to].join('|')
    if (relation.from !== relation.to && !found.has(key)) found.set(key, relation)
  }
  for (const i of outline.clean) {
    const block = outline.article.blocks[i]
    if (!block || block.kind === 'code' || block.kind === 'row') continue
    if (block.kind === 'heading') exclusiveHeading(outline, block.section).forEach(keep)
    else
      for (const sentence of sentencePassages(cleanPassage(outline, block)))
        relationsIn(sentence, outline).forEach(keep)
  }
  return [...found.values()]
}

/** Whether an article says that everything of one name is also of the other. */
export function isSubclass(relations: readonly Relation[], from: string, to: string): boolean {
  const above = relations.filter((relation) => relation.kind === 'subclass' && relation.from === from)
  return above.some((relation) => relation.to === to)
}

/** The relations a sentence states. */
export function relationsIn(sentence: Passage, outline: Outline): Relation[] {
  const text = sentence.text.replace(IN_SHORT, '')
  const evidence = evidenceOf(sentence, outline.source)
  return PATTERNS.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text)?.groups
    if (!found) return []
    const [from, to] = [exactTerm(found.from, outline), genusTerm(found.to, outline)]
    return from && to ? [{ kind, from: from.name, to: to.name, evidence }] : []
  })
}

/** "Foundation models that are not LLMs" makes a class that shares nothing with LLMs. */
function exclusiveHeading(outline: Outline, section: number): Relation[] {
  const scope = outline.scopes[section]
  const heading = outline.article.sections[section]?.heading
  const block = heading == null ? undefined : outline.article.blocks[heading]
  const without = / that is not an? (?<out>.+)$/.exec(scope?.group ?? '')?.groups?.out
  if (!block || !scope?.group || without === undefined) return []
  const { start, end, line } = block
  const evidence = { start, end, line, quote: outline.source.text.slice(start, end) }
  const apart: Relation = { kind: 'disjoint', from: scope.group, to: without, evidence }
  return scope.term
    ? [apart, { kind: 'subclass', from: scope.group, to: scope.term.name, evidence }]
    : [apart]
}

/** The name must be all there is: "the cost of an LLM" is no LLM. */
function exactTerm(written: string | undefined, outline: Outline): Term | null {
  if (written === undefined) return null
  const bare = written.replace(/^(?:an?|the|all|every|each|any)\s+/i, '').trim()
  return termNamed(outline.lexicon, bare) ?? termNamed(outline.lexicon, singular(bare))
}

/** The first name of a predicate, with at most three describing words before it. */
function genusTerm(written: string | undefined, outline: Outline): Term | null {
  const first = mentionsIn(outline.lexicon, written ?? '')[0]
  if (!first || written === undefined) return null
  const before = written.slice(0, first.start).trim()
  const after = written.slice(first.end)
  if (
    before !== '' &&
    (before.split(/[\s,]+/).length > 3 || /[.;:]|\b(?:of|for|in|with|to|by|from|not)\b/i.test(before))
  )
    return null
  // "A foundation model API" is no foundation model.
  return /^(?:$|[.,;:!?)]|\s+(?:that|which|who|made|built|trained|used|designed|with|for|in|of|and|but|whose|where|when|focused|able|capable|specialised|specialized|optimi[sz]ed)\b|\s*[(–—])/u.test(
    after,
  )
    ? first.term
    : null
}

const IN_SHORT = /^(?:in (?:short|brief|summary|other words)|simply put|put simply|to sum up)[,:]\s+/iu

const KIND_OF =
  '(?:\\p{L}[\\p{L}-]* )?(?:subset|subclass|subtype|type|kind|class|category|form|branch|variety|species|sort|family|breed)s?'

const PATTERNS: readonly (readonly [RelationKind, RegExp])[] = [
  ['subclass', /^(?:all|every|each|any)\s+(?<from>.+?)\s+(?:is|are)\s+(?:an?\s+|the\s+)?(?<to>.+)$/iu],
  [
    'subclass',
    new RegExp(
      `^(?<from>.+?)\\s+(?:is|are|forms?|represents?)\\s+(?:an?|one|the|just one)\\s+${KIND_OF} of (?:the |an? )?(?<to>.+)$`,
      'iu',
    ),
  ],
  ['subclass', /^(?<from>(?:an?\s+)?[^,.;:]+?)\s+(?:is an?|are)\s+(?<to>(?!not\b).+)$/iu],
  ['disjoint', /^no\s+(?<from>.+?)\s+(?:is|are|can be)\s+(?:an?\s+)?(?<to>.+)$/iu],
  [
    'disjoint',
    /^(?<from>[^,.;:]+?)\s+(?:is|are)\s+(?:not|never)\s+(?:an?\s+)?(?<to>(?!rivals?\b|all\b|always\b|every\b|only\b).+)$/iu,
  ],
  [
    'part',
    /^(?<from>[^,.;:]+?)\s+(?:is|are|forms?)\s+(?:an?\s+(?:\p{L}+ )?|the\s+)?(?:part|component|element|layer|building block)s?\s+of\s+(?:the |an? )?(?<to>.+)$/iu,
  ],
  [
    'opposite',
    /^(?<from>[^,.;:]+?)\s+(?:is|are)\s+the\s+(?:exact |very )?(?:opposite|reverse|inverse|antonym)s?\s+(?:of|to)\s+(?:the |an? )?(?<to>.+)$/iu,
  ],
]
