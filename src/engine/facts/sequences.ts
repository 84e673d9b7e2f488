import { uncapitalised } from '../naming.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline.ts'
import { passageOf, sentencePassages } from '../passage.ts'
import { mentionsIn } from '../terms.ts'
import type { Block } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { joined, membersWithin, stepOf } from './list-members.ts'
import { asSentence, ownerOf, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'

/** Whether a numbered list tells what comes after what: its heading or the sentence before it says so. */
export function isSequence(items: readonly Block[], intro: Block | undefined, outline: Outline): boolean {
  const [first] = items
  if (!first || first.ordinal === undefined || items.length < 3) return false
  const title = outline.article.sections[first.section]?.title ?? ''
  const line = intro ? lastSentence(intro) : ''
  return scopeAt(outline, first).frame === 'steps' || ORDER.test(title) || ORDER.test(line)
}

const ORDER =
  /\b(?:steps?|stages?|phases?|in (?:this|the following|that) order|order of|procedure|process|sequence|handshake|life ?cycle|as follows|how (?:to|i|we|you|it|an?|the|do|does|did|is|are)|timeline|workflow|instructions|method|happens)\b/i

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
  const heading =
    of && !mentionsIn(outline.lexicon, title).length
      ? `of ${ownerOf(of, outline.lexicon).many}`
      : `of “${title}”`
  const statement =
    alone !== null && alone.split(/\s+/u).length >= 4
      ? `${alone}, in this order: ${told}`
      : `The steps ${of && !/^how\b/i.test(title) ? `of ${ownerOf(of, outline.lexicon).many}` : heading} are, in this order: ${told}`
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

const LONGEST = 22
const MOST = 12

const lastSentence = (block: Block): string =>
  sentencePassages(passageOf(block.runs, block)).at(-1)?.text.trim() ?? ''
