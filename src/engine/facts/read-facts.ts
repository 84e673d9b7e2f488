import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { readRelations } from '../terms/relations.ts'
import type { Fact, Relation, Span } from '../types.ts'
import { overlapFinder } from '../overlaps.ts'
import { mergeFacts } from './merge.ts'
import { fold } from '../language/words.ts'
import { acronymFacts } from './acronym-facts.ts'
import { attributesOf } from './attributes.ts'
import { authoredFacts } from './author-marks.ts'
import type { FactDraft } from './draft.ts'
import { faqFacts } from './faq.ts'
import { ingredientFacts } from './ingredients.ts'
import { instructionFacts } from './instructions.ts'
import { itemNameFacts } from './item-names.ts'
import { itemFacts } from './items.ts'
import { listFacts } from './lists.ts'
import { numberFacts } from './numbers.ts'
import { optionFacts } from './options.ts'
import { particularFacts } from './particulars.ts'
import { headedSequences } from './sequences.ts'
import { shapeFacts } from './shape.ts'
import { proseFacts } from './prose.ts'
import { troubleFacts } from './troubles.ts'
import { tableFacts } from './tables.ts'
import { takeawayFacts } from './takeaways.ts'

/**
 * The relations and facts of an article: one extractor for each structure, then the restatements merged.
 *
 * @param onPart told before each block how many are done
 */
export function readFacts(
  outline: Outline,
  onPart: (done: number, of: number) => void = () => undefined,
): {
  readonly relations: readonly Relation[]
  readonly facts: readonly Fact[]
} {
  if (outline.article.notice !== null)
    return {
      relations: [],
      facts: mergeFacts([...authoredFacts(outline).facts, ...shapeFacts(outline)], outline),
    }
  const relations = readRelations(outline)
  const attributes = attributesOf(outline)
  const blocks = outline.clean
    .flatMap((i) => outline.article.blocks[i] ?? [])
    .filter((block) => !attributes.blocks.has(block))
  const drafts = blocks.flatMap((block, at): FactDraft[] => {
    onPart(at, blocks.length)
    if (block.kind === 'heading')
      return scopeAt(outline, block).frame === 'faq'
        ? []
        : acronymFacts(cleanPassage(outline, block), block, outline)
    if (block.kind === 'code' || block.kind === 'row') return []
    const troubles = troubleFacts(block, outline)
    if (troubles.length > 0) return troubles
    const listed = particularFacts(block, outline) ?? ingredientFacts(block, outline)
    if (listed) return listed
    const options = optionFacts(block, outline)
    const bid = instructionFacts(block, outline)
    const isBid = ({ label, statement }: FactDraft): boolean =>
      label === null && bid.some((one) => fold(statement).endsWith(fold(one.statement)))
    const labelled =
      options.length > 0 ? options : itemFacts(block, outline, relations).filter((one) => !isBid(one))
    const said =
      options.length > 0 && block.kind !== 'item' ? options.flatMap(({ evidence }) => evidence) : null
    return [
      ...labelled,
      ...(labelled.length === 0 ? itemNameFacts(block, outline) : []),
      ...takeawayFacts(block, outline, relations),
      ...bid,
      ...proseFacts(block, outline, relations).filter((one) =>
        said === null
          ? labelled.length === 0 || !PLAIN.has(one.kind)
          : !one.evidence.some((place) => standsIn(place, said)),
      ),
    ]
  })
  const authored = authoredFacts(outline)
  const asked = faqFacts(outline)
  const lists = listFacts(outline)
  const isAnswer = answerFinder(asked)
  const isMember = memberFinder(lists)
  const told = drafts.filter((one) => !isAnswer(one))
  const read = [
    ...told.filter((one) => !isMember(one)),
    ...numberFacts(told, outline),
    ...tableFacts(outline),
    ...attributes.facts,
    ...asked,
    ...lists,
    ...headedSequences(outline),
  ]
  const others = read.filter(({ evidence }) => !evidence.every((one) => standsIn(one, authored.places)))
  return { relations, facts: mergeFacts([...authored.facts, ...others], outline) }
}

const standsIn = (one: Span, places: readonly Span[]): boolean =>
  places.some(({ start, end }) => one.start < end && start < one.end)

/** What a sentence says that answers a question of the article is asked with that question. */
function answerFinder(asked: readonly FactDraft[]): (one: FactDraft) => boolean {
  const answersIn = overlapFinder(asked.flatMap(({ decisive }) => decisive))
  return ({ kind, evidence: [said] }) => PLAIN.has(kind) && said !== undefined && answersIn(said).length > 0
}

/** "One ingredient is salt": the list of them says so already. */
function memberFinder(lists: readonly FactDraft[]): (one: FactDraft) => boolean {
  const listsIn = overlapFinder(
    lists.flatMap(({ kind, evidence, members }) =>
      kind === 'list' ? evidence.map(({ start, end }) => ({ start, end, members })) : [],
    ),
  )
  return ({ kind, label, value, evidence: [said, lead] }) =>
    label === null &&
    // Each use is told of what it is one of.
    kind !== 'use' &&
    // What ends the sentence before the list is a rule of its own.
    lead === undefined &&
    said !== undefined &&
    listsIn(said).some(({ members }) => members.some((member) => fold(member) === fold(value)))
}

const PLAIN: ReadonlySet<FactDraft['kind']> = new Set(['property', 'cause', 'comparison', 'number'])
