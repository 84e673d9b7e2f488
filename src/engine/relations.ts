import { cleanPassage, type Outline } from './outline.ts'
import { evidenceOf, sentencePassages, type Passage } from './passage.ts'
import { listedRelations } from './listed-relations.ts'
import { deniedTerm, exactTerm, genusTerm } from './relation-terms.ts'
import type { Relation, RelationKind } from './types.ts'

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
  const evidence = evidenceOf(sentence, outline.source)
  return listedRelations(sentence.text.replace(IN_SHORT, ''), outline).map((one) => ({ ...one, evidence }))
}

/** The relations a sentence states of one name and another. */
export function relationsIn(sentence: Passage, outline: Outline): Relation[] {
  const text = sentence.text.replace(IN_SHORT, '')
  const evidence = evidenceOf(sentence, outline.source)
  return PATTERNS.flatMap(([kind, pattern]) => {
    const found = pattern.exec(text)?.groups
    if (!found) return []
    const toTerm = kind === 'disjoint' ? deniedTerm : genusTerm
    const [from, to] = [exactTerm(found.from, outline), toTerm(found.to, outline)]
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

const IN_SHORT =
  /^(?:(?:in (?:short|brief|summary|other words|fact)|simply put|put simply|to sum up|by definition|strictly speaking|however|therefore|thus|hence|likewise|of course)[,:]\s+|(?:so|note that|remember that|recall that),?\s+)/iu

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
    /^(?<from>[^,.;:]+?)\s+(?:is|are)\s+(?:not|never)\s+(?<to>(?!rivals?\b|all\b|always\b|every\b|only\b).+)$/iu,
  ],
  [
    'part',
    /^(?<from>[^,.;:]+?)\s+(?:is|are|forms?)\s+(?:an?\s+(?:\p{L}+ )?|the\s+(?:\p{L}+ )?|one (?:of the (?:\p{L}+ )?)?)?(?:part|component|element|layer|building block)s?\s+of\s+(?:the |an? )?(?<to>.+)$/iu,
  ],
  [
    'opposite',
    /^(?<from>[^,.;:]+?)\s+(?:is|are)\s+the\s+(?:exact |very )?(?:opposite|reverse|inverse|antonym)s?\s+(?:of|to)\s+(?:the |an? )?(?<to>.+)$/iu,
  ],
]
