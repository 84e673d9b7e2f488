import { readClause } from '../language/clause.ts'
import { isCondition, labelledItem, type Labelled } from '../outline/label.ts'
import { itemsBeside } from '../outline/list-items.ts'
import { isMeaning } from '../outline/meaning.ts'
import { isName } from '../terms/names.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline/outline.ts'
import { cut, sentencePassages, type Passage } from '../passage.ts'
import type { Frame } from '../outline/title-frames.ts'
import type { Block, FactKind, Relation } from '../types.ts'
import { stems } from '../language/words.ts'
import { meansNothing } from './alone.ts'
import { comparedItem, ownedLabel } from './compared-item.ts'
import { definitionFacts, QUOTED_MEANS } from './definitions.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { exampleFacts, NUMBERED } from './examples.ts'
import { membersOf } from './members.ts'
import { unstopped } from './owner.ts'
import { figureFact, limitFact } from './figures.ts'
import { bidsOf } from './instructions.ts'
import { somebodyFact } from './somebody.ts'
import { areThingsKnown } from './known-things.ts'
import { capitalised } from '../terms/naming.ts'
import { isClause } from './standing.ts'
import { stateItem } from './state-item.ts'
import { isOrder, isTip, namesOwner, type Item } from './state-under-noun.ts'
import { isLabelOf } from './state-phrase.ts'
import { bothOf, subjectOfItem, subjectOfSentence, type Subject } from './subject.ts'
import { datedFact, isOfUnnamed } from './timeline.ts'
import { ledFacts } from './led-items.ts'
import { namedItemFacts } from './named-items.ts'
import { spacedParts } from '../language/word-count.ts'
import { labelledBlock } from './labelled-block.ts'
import {
  withoutLetter,
  withoutNote,
  withoutSecondLabel,
  beforeBar,
  firstSentence,
  firstPart,
  meaningIn,
  withoutAcronym,
  doneBy,
} from './item-words.ts'

/** The facts of "Label: sentence", and of an item without a label under a heading that says what it lists. */
export function itemFacts(block: Block, outline: Outline, relations: readonly Relation[]): FactDraft[] {
  const labelled = labelledBlock(block, outline)
  if (!labelled) {
    if (block.kind !== 'item') return []
    const quoted = quotedFacts(block, outline)
    if (quoted.length > 0) return quoted
    const led = ledFacts(block, outline)
    if (led) return led
    const told = namedItemFacts(block, outline)
    return told.length > 0 ? told : unlabelledFacts(block, outline, relations)
  }
  const scope = scopeAt(outline, block)
  if (
    labelled.body.text === '' ||
    ASKS.test(labelled.body.text) ||
    NUMBERED.test(labelled.label) ||
    GUIDE.test(labelled.label) ||
    // "Rye keeps. But not here" are two sentences, and no label.
    /\p{Ll}[.!?] \p{Lu}/u.test(labelled.label) ||
    scope.frame === 'faq' ||
    (scope.frame === 'takeaway' && !labelled.bold)
  )
    return []
  if (scope.frame === null && tellsOfOther(labelled)) return []
  if (isOfUnnamed(labelled, outline)) return []
  const dated = datedFact(labelled, block, outline)
  if (dated) return [dated]
  if (scope.frame === 'example')
    return exampleFacts(labelled, cleanPassage(outline, block), block, scope, outline)
  const somebody = scope.frame === null ? somebodyFact(labelled, block, outline) : null
  if (somebody) return [somebody]
  const title = outline.article.sections[block.section]?.title ?? outline.article.title
  const subject =
    scope.frame === 'steps' && !scope.term
      ? { name: title, term: null }
      : subjectOfItem(labelled, scope, outline, relations)
  return itemFact(
    withoutAcronym(labelled.label),
    firstSentence(beforeBar(withoutSecondLabel(withoutNote(labelled.body)))),
    subject,
    block,
    outline,
  )
}

/** '"deposit" means a sum of money that …;' in the list of what a law means by its words. */
function quotedFacts(block: Block, outline: Outline): FactDraft[] {
  const [first] = sentencePassages(cleanPassage(outline, block))
  return first && QUOTED_MEANS.test(first.text) ? definitionFacts(first, block, outline) : []
}

/** "Water. Bakers give every ingredient as a percentage …": only a later sentence speaks of the label. */
function tellsOfOther({ label, body }: Labelled): boolean {
  const [first, ...more] = sentencePassages(body).map(({ text }) => text)
  if (first === undefined || more.length === 0 || isMeaning(first) || readClause(first) === null) return false
  const own = stems(label)
  const has = (text: string): boolean => stems(text).some((stem) => own.includes(stem))
  return own.length === 1 && !has(first) && more.some(has)
}

/** A checklist asks its reader: "Privacy: does your project collect addresses?" */
const ASKS = /^[^.!?]*\?/u

/** "- Books became cheaper." under "Effects of the printing press". */
function unlabelledFacts(block: Block, outline: Outline, relations: readonly Relation[]): FactDraft[] {
  const scope = scopeAt(outline, block)
  const passage = withoutLetter(cleanPassage(outline, block))
  if (scope.frame === null || !(scope.frame in KINDS) || scope.noun === null || passage.text === '') return []
  if (/[?:]$|^[^.!]{3,40}\?\s/.test(passage.text) || spacedParts(passage.text) < 2) return []
  const said = withReason(firstSentence(passage), passage, scope.noun)
  const both = /^both\b/i.test(said.text) ? bothOf(outline, relations) : null
  const term = scope.term ?? subjectOfSentence(said.text, outline)?.term ?? null
  const subject = both ?? (term ? { name: term.name, term } : { name: outline.article.title, term: null })
  return itemFact(null, said, subject, block, outline)
}

/** "A beginner's guide to tea: the six kinds and how to brew them" is a title, and says of no guide what it is. */
const GUIDE =
  /\b(?:guide|introduction|primer|tutorial|overview|handbook|explainer|crash course) (?:to|for|of) /iu

/** "Never eat the leaves. They are poisonous." is one tip with its reason. */
function withReason(said: Passage, passage: Passage, noun: string): Passage {
  const next = isTip(noun) && isOrder(said.text) ? sentencePassages(passage)[1] : undefined
  if (!next || bidsOf(next.text) || /\?$|^(?:I|We|You|My|Our)\b/u.test(next.text)) return said
  return cut(passage, 0, passage.text.indexOf(next.text) + next.text.length)
}

/** "Demand elastic" beside "Demand inelastic" and "Demand unit elastic": what holds in one case does not in another. */
function isOneOfCases(label: string, block: Block, outline: Outline): boolean {
  const first = /^\p{L}{3,}(?= )/u.exec(label)?.[0]
  if (first === undefined || block.kind !== 'item') return false
  const beside = itemsBeside(block, outline.article.blocks)
  return (
    beside.filter((one) => labelledItem(cleanPassage(outline, one))?.label.startsWith(`${first} `)).length >=
    2
  )
}

function itemFact(
  written: string | null,
  said: Passage,
  subject: Subject,
  block: Block,
  outline: Outline,
): FactDraft[] {
  const own = scopeAt(outline, block)
  // "Adults: one tablet" under "How to take it" is no step of it.
  const scope =
    own.frame === 'steps' && block.ordinal === undefined ? { ...own, frame: null, noun: null } : own
  // "The same, but only for shared caches", "it stood apart": from what, only what stands before tells.
  if (LEANS.test(said.text)) return []
  const title = outline.article.sections[block.section]?.title ?? ''
  const year = /\bin (?:19|20)\d\d\b/.exec(title)?.[0] ?? null
  const label = ownedLabel(written, own, outline)
  const compared = comparedItem({ label, said: said.text, title }, own, subject.term, outline)
  const kind =
    compared !== null ? 'property' : kindOf(scope.frame, { label, said: said.text, subject, scope, year })
  const figure =
    label === null || (scope.named && scope.term) ? null : figureFact(label, said, block, outline)
  if (figure) return [figure]
  const limit = written === null ? null : limitFact(written, said, block, outline)
  if (limit) return [limit]
  const told = withoutEnd(said.text.replace(SEE, ''), label, outline)
  const item: Item = {
    label,
    said: kind === 'definition' ? firstPart(told) : told,
    subject,
    scope,
    year,
    oneOfCases: label !== null && isOneOfCases(label, block, outline),
  }
  const statement = compared ?? stateItem(item, outline)
  // "C4 plants first fix it into a compound": what, the item before says.
  if (
    statement === null ||
    /^\p{Ll}+s (?:this|these|such) \p{Ll}/u.test(said.text) ||
    (label !== null && /\bit\b/u.test(said.text) && meansNothing(statement))
  )
    return []
  const value = doneBy(
    label,
    unstopped(kind === 'definition' ? meaningIn(firstPart(told), label) : told),
    kind,
    statement,
    subject.name,
  )
  const ownLabel = compared !== null || namesOwner(label, subject, scope, outline.pair) ? null : label
  return [
    draftFact(outline, block, {
      kind,
      subject: subject.name,
      slot: kind === 'definition' ? 'definition' : ownLabel,
      label: ownLabel,
      value,
      members: membersOf(value),
      group: title,
      statement,
      confidence: sureness(scope.frame, label),
      attributed:
        scope.frame === 'trend' || isAttributed(statement) || (label !== null && isCondition(label)),
      passage: cleanPassage(outline, block),
      decisive: [said.source],
    }),
  ]
}

/** "To pay the gifts, the silver was cut": which gifts, the item before told; the rest stands alone. */
function withoutEnd(said: string, label: string | null, outline: Outline): string {
  const end =
    label === null ? null : /^To \p{Ll}{2,20} the [^,;:]{3,40}, (?=(?:the|an?|\p{Lu}))/u.exec(said)?.[0]
  return end == null || areThingsKnown(end, outline) ? said : capitalised(said.slice(end.length))
}

/** "(see 6.1)" */
const SEE = /\s\((?:see|cf\.) [^()]{1,40}\)/giu

const LEANS =
  /^(?:the same(?=,|[.]?$| as (?:above|before)\b| but )|as above\b|(?:just )?the (?:reverse|opposite|contrary|other way round)(?=[,;:]|[.]?$)|likewise\b|ditto\b|similarly\b)|^(?:it|they) \p{Ll}+ (?:apart|alone|aside|too|so|there)[.]?$|\b(?:in|of|with|for|to|than|as) (?:these|those)[.]?$/iu

function sureness(frame: Frame | null, label: string | null): number {
  if (frame === 'glossary') return 0.98
  return frame === null || label === null ? 0.9 : 0.95
}

function kindOf(frame: Frame | null, { label, said, subject }: Item): FactKind {
  if (frame === 'glossary' || frame === 'types') return 'definition'
  const kind = frame === null ? undefined : KINDS[frame]
  if (kind !== undefined) return kind
  if (frame === 'takeaway') return 'takeaway'
  const named = label !== null && isLabelOf(label, subject) && isName(label)
  return named &&
    /^(?:an?|the|any)\s\p{Ll}/iu.test(said) &&
    /^\P{Lu}*$/u.test(said.split(' ')[1] ?? '') &&
    !isClause(said)
    ? 'definition'
    : 'property'
}

const KINDS: Readonly<Partial<Record<Frame, FactKind>>> = {
  feature: 'feature',
  benefit: 'benefit',
  use: 'use',
  limitation: 'limitation',
  trend: 'trend',
  causes: 'cause',
  effects: 'property',
  points: 'property',
  parts: 'property',
}
