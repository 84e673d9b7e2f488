import { uncapitalised } from '../terms/naming.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { passageOf, sentencePassages } from '../passage.ts'
import { mentionsIn } from '../terms/terms.ts'
import type { Block } from '../types.ts'
import { bidsOf } from './instructions.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { joined, membersWithin, stepOf } from './list-members.ts'
import { asSentence, ownerOf, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { withoutNumber } from '../outline/title-number.ts'

/** Whether a numbered list tells what comes after what: its heading or the sentence before it says so. */
export function isSequence(items: readonly Block[], intro: Block | undefined, outline: Outline): boolean {
  const [first] = items
  if (!first || first.ordinal === undefined || items.length < 3) return false
  const title = outline.article.sections[first.section]?.title ?? ''
  const line = intro ? lastSentence(intro) : ''
  return (
    scopeAt(outline, first).frame === 'steps' ||
    ORDER.test(title) ||
    ORDER.test(line) ||
    (scopeAt(outline, first).frame === null && !COUNTS_UP.test(`${title} ${line}`) && items.every(bids))
  )
}

/** "Ten tips" are numbered without an order. */
const COUNTS_UP =
  /\b(?:tips?|ways|reasons|ideas|rules|things|facts|mistakes|questions|options|principles|habits|dos|don['’]ts|exercises?|quiz|review)\b/iu

/** "Boil the water": an order to do something. */
const bids = (item: Block): boolean => bidsOf(passageOf(item).text)

const ORDER =
  /\b(?:steps?|stages?|phases?|in (?:this|the following|that) order|order of|procedure|process|sequence|handshake|life ?cycle|as follows|how (?:to|i|we|you|it|an?|the|do|does|did|is|are)|timeline|workflow|instructions|directions|method|happens)\b/i

/** The steps of a numbered list as one fact, with one passage for each. */
export function sequenceFact(
  items: readonly Block[],
  intro: Block | undefined,
  outline: Outline,
): FactDraft[] {
  const [first] = items
  const steps = items.map((item) => stepOf(item, outline, LONGEST))
  if (!first || steps.some((step) => step === null)) return []
  const names = steps.filter((step) => step !== null)
  const title = outline.article.sections[first.section]?.title ?? outline.article.title
  const line = intro ? lastSentence(intro) : ''
  const alone = /:$/.test(line) ? standAlone(unstopped(line), null, null) : null
  const term = mentionsIn(outline.lexicon, alone ?? title)[0]?.term ?? scopeAt(outline, first).term
  const { usage } = outline.lexicon
  const told = joined(membersWithin(names, usage))
  const of = scopeAt(outline, first).term
  // "Instructions" alone names nothing; the article does.
  const named = /^\P{L}*\p{L}+\P{L}*$/u.test(title) ? outline.article.title : title
  const owner = of ? ownerOf(of, outline.lexicon).many : null
  // "Renew a permit" is done: its steps are those to renew it.
  const ofWhom = owner === null ? null : bidsOf(owner) ? `to ${owner}` : `of ${owner}`
  const heading = ofWhom !== null && !mentionsIn(outline.lexicon, title).length ? ofWhom : `of “${named}”`
  const statement =
    alone !== null && alone.split(/\s+/u).length >= 4
      ? `${alone}, in this order: ${told}`
      : `The steps ${ofWhom !== null && !/^how\b/i.test(title) ? ofWhom : heading} are, in this order: ${told}`
  return [
    draftFact(outline, first, {
      kind: 'sequence',
      subject: term?.name ?? outline.article.title,
      slot: title,
      label: title,
      value: names.map((name, i) => (i === 0 ? name : uncapitalised(name, usage))).join(', then '),
      members: names,
      statement: asSentence(statement),
      confidence: 0.95,
      passage: cleanPassage(outline, first),
      more: items.slice(1, MOST).map((item) => cleanPassage(outline, item)),
      decisive: items.slice(0, MOST).map((item) => cleanPassage(outline, item).source),
    }),
  ]
}

/** Headings that count their steps ("Step 1: Find a safe place") tell an order as a numbered list does. */
export function headedSequences(outline: Outline): FactDraft[] {
  const { article } = outline
  const clean = new Set(outline.clean)
  const steps = article.sections.flatMap(({ title, parent, heading }) => {
    const block = heading === null || !clean.has(heading) ? undefined : article.blocks[heading]
    const count = block ? STEP.exec(article.text.slice(block.start, block.end))?.groups?.count : undefined
    const name = withoutNumber(title.replace(STEP, '')).trim()
    return block && count !== undefined && name !== '' ? [{ block, parent, count: Number(count), name }] : []
  })
  return [...Map.groupBy(steps, ({ parent }) => parent).values()].flatMap((series) => {
    const [first] = series
    if (!first || series.length < 3 || series.some(({ count }, i) => count !== i + 1)) return []
    const names = series.map(({ name }) => unstopped(name))
    const told = joined(membersWithin(names, outline.lexicon.usage))
    return [
      draftFact(outline, first.block, {
        kind: 'sequence',
        subject: article.title,
        slot: 'steps',
        label: 'Steps',
        value: names
          .map((name, i) => (i === 0 ? name : uncapitalised(name, outline.lexicon.usage)))
          .join(', then '),
        members: names,
        statement: asSentence(`The steps of “${article.title}” are, in this order: ${told}`),
        confidence: 0.95,
        passage: cleanPassage(outline, first.block),
        more: series.slice(1, MOST).map(({ block }) => cleanPassage(outline, block)),
        decisive: [],
      }),
    ]
  })
}

const STEP = /^(?:#{1,6}\s+)?\**step\s+(?<count>\d{1,2})\s*[:.)–—-]?\s*/iu

const LONGEST = 22
const MOST = 12

const lastSentence = (block: Block): string => sentencePassages(passageOf(block)).at(-1)?.text.trim() ?? ''
