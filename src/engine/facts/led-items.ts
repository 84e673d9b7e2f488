import { readClause } from '../language/clause.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { cut, evidenceOf, passageOf, sentencePassages, type Passage } from '../passage.ts'
import { onceFor } from '../remembered.ts'
import type { Block } from '../types.ts'
import { claimsIn } from './claims.ts'
import type { FactDraft } from './draft.ts'
import { unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { tellingFacts } from './telling.ts'

/**
 * What an item says that ends the sentence before its list: "The remote pilot | must keep the drone in sight". Null
 * where no such sentence leads to it.
 */
export function ledFacts(block: Block, outline: Outline): FactDraft[] | null {
  const lead = leadOf(block, outline)
  const item = cleanPassage(outline, block)
  if (!lead || !/^\p{Ll}/u.test(item.text)) return null
  const [first] = sentencePassages(item)
  const said = standAlone(
    `${lead.text} ${unstopped((first?.text ?? '').replace(/[;,]\s+(?:and|or)$/u, ''))}`,
    null,
    null,
  )
  // "The features are | data is stored once": a list of clauses, and none of them all the features.
  if (
    !first ||
    said === null ||
    (/\bare$/iu.test(lead.text) && !/\b(?:who|that|which) are$/iu.test(lead.text))
  )
    return []
  const claimed = claimsIn(said, first, block, outline)
  const told = claimed.length > 0 ? claimed : tellingFacts(said, first, block, outline)
  return told.map((one) => ({ ...one, evidence: [...one.evidence, evidenceOf(lead, outline.source)] }))
}

/** The sentence that an item's list ends, without its colon; null where what stands before is whole. */
export const leadOf = ({ group }: Block, outline: Outline): Passage | null =>
  group === undefined ? null : (leadsOf(outline).get(group) ?? null)

const leadsOf = onceFor(({ article: { blocks } }: Outline) => {
  const leads = new Map<number, Passage | null>()
  for (const [i, { kind, group }] of blocks.entries())
    if (kind === 'item' && group !== undefined && !leads.has(group))
      leads.set(group, leadIn(blocks[i - 1], blocks[i]))
  return leads
})

function leadIn(before: Block | undefined, first: Block | undefined): Passage | null {
  const leads =
    before?.kind === 'paragraph' || (before?.kind === 'heading' && before.level === LABEL_LEVEL)
      ? before
      : null
  const line = leads ? sentencePassages(passageOf(leads)).at(-1) : undefined
  if (!line || /[.!?…]["”’)]*$/u.test(line.text)) return null
  const bare = /^(?<said>(?:.*[^\s:—–])?)[\s:—–]*$/su.exec(line.text)?.groups?.said ?? ''
  const hasColon = (bare !== line.text.trimEnd() && !/[—–]\s*$/u.test(line.text)) || leads?.kind === 'heading'
  return bare.split(/\s+/u).length >= 3 && (!hasColon || OPEN.test(bare) || endsSentence(bare, first))
    ? cut(line, 0, bare.length)
    : null
}

/** "No deposit is kept where the tool comes back: | within three days": a phrase that only the lead can end. */
const endsSentence = (lead: string, first: Block | undefined): boolean =>
  /^(?:at|by|between|within|before|after|if|where|when|unless|until) /u.test(
    first?.runs.map(({ text }) => text).join('') ?? '',
  ) && readClause(lead) !== null

/** A label that heads a list is a heading of this level. */
const LABEL_LEVEL = 7

/** After these a colon stands within the sentence. */
const OPEN =
  /\b(?:must(?: not)?|may(?: not| only)?|shall|should(?: not)?|can(?:not)?|ha(?:s|ve) to|when|if|unless|is|are)$/iu
