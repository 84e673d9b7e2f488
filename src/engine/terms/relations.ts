import { cleanPassage, type Outline } from '../outline/outline.ts'
import { evidenceOf, sentencePassages, type Passage } from '../passage.ts'
import { listedRelations } from './listed-relations.ts'
import { deniedTerm, exactTerm, genusTerm } from './relation-terms.ts'
import type { Relation, RelationKind } from '../types.ts'

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
        for (const relation of [...relationsIn(sentence, outline), ...listedIn(sentence, outline)])
          keep(relation)
  }
  return [...found.values()]
}

/** Whether an article says that everything of one name is also of the other. */
export function isSubclass(relations: readonly Relation[], from: string, to: string): boolean {
  const above = relations.filter((relation) => relation.kind === 'subclass' && relation.from === from)
  return above.some((relation) => relation.to === to)
}

/** The relations a sentence states of several names at once. */
function listedIn(sentence: Passage, outline: Outline): Relation[] {
  const listed = listedRelations(sentence.text.replace(IN_SHORT, ''), outline)
  return listed.map((one) => ({ ...one, evidence: evidenceOf(sentence, outline.source) }))
}

/** The relations a sentence states of one name and another. */
export function relationsIn(sentence: Passage, outline: Outline): Relation[] {
  const text = sentence.text.replace(IN_SHORT, '')
  return PATTERNS.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text)?.groups
    if (!found) return []
    const toTerm = kind === 'disjoint' ? deniedTerm : genusTerm
    const [from, to] = [exactTerm(found.from, outline), toTerm(found.to, outline)]
    if (!from || !to) return []
    return [{ kind, from: from.name, to: to.name, evidence: evidenceOf(sentence, outline.source) }]
  })
}

/** "Foundation models that are not LLMs" makes a class that shares nothing with LLMs. */
function exclusiveHeading(outline: Outline, section: number): Relation[] {
  const scope = outline.scopes[section]
  const heading = outline.article.sections[section]?.heading
  const block = heading == null ? undefined : outline.article.blocks[heading]
  const without = / that is not an? (?<out>.+)$/s.exec(scope?.group ?? '')?.groups?.out
  if (!block || !scope?.group || without === undefined) return []
  const { start, end, line } = block
  const evidence = { start, end, line, quote: outline.source.text.slice(start, end) }
  const apart: Relation = { kind: 'disjoint', from: scope.group, to: without, evidence }
  return scope.term
    ? [apart, { kind: 'subclass', from: scope.group, to: scope.term.name, evidence }]
    : [apart]
}

const IN_SHORT =
  /^(?:(?:in (?:short|brief|summary|other words|fact)|simply put|put simply|to sum up|by definition|strictly speaking|however|therefore|thus|hence|likewise|of course)[,:]\s+|(?:so|note that|remember that|recall that),?\s+)/iu

const KIND_OF =
  '(?:\\p{L}[\\p{L}-]* )?(?:subset|subclass|subtype|type|kind|class|category|form|branch|variety|species|sort|family|breed)s?'

const PATTERNS: readonly (readonly [RelationKind, RegExp])[] = [
  [
    'subclass',
    /^(?:all|every|each|any)\s{1,3}(?<from>.+?)\s{1,3}(?:is|are)\s{1,3}(?:an?\s{1,3}|the\s{1,3})?(?<to>.+)$/isu,
  ],
  [
    'subclass',
    new RegExp(
      `^(?<from>.+?)\\s{1,3}(?:is|are|forms?|represents?)\\s{1,3}(?:an?|one|the|just one)\\s{1,3}${KIND_OF} of (?:the |an? )?(?<to>.+)$`,
      'isu',
    ),
  ],
  ['subclass', /^(?<from>(?:an?\s{1,3})?[^,.;:]+?)\s{1,3}(?:is an?|are)\s{1,3}(?<to>(?!not\b).+)$/isu],
  ['disjoint', /^no\s{1,3}(?<from>.+?)\s{1,3}(?:is|are|can be)\s{1,3}(?:an?\s{1,3})?(?<to>.+)$/isu],
  [
    'disjoint',
    /^(?<from>[^,.;:]+?)\s{1,3}(?:is|are)\s{1,3}(?:not|never)\s{1,3}(?<to>(?!rivals?\b|all\b|always\b|every\b|only\b).+)$/isu,
  ],
  [
    'part',
    /^(?<from>[^,.;:]+?)\s{1,3}(?:is|are|forms?)\s{1,3}(?:an?\s{1,3}(?:\p{L}+ )?|the\s{1,3}(?:\p{L}+ )?|one (?:of the (?:\p{L}+ )?)?)?(?:part|component|element|layer|building block)s?\s{1,3}of\s{1,3}(?:the |an? )?(?<to>.+)$/isu,
  ],
  [
    'opposite',
    /^(?<from>[^,.;:]+?)\s{1,3}(?:is|are)\s{1,3}the\s{1,3}(?:exact |very )?(?:opposite|reverse|inverse|antonym)s?\s{1,3}(?:of|to)\s{1,3}(?:the |an? )?(?<to>.+)$/isu,
  ],
]
