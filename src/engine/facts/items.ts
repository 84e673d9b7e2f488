import { acronymPairs } from '../acronyms.ts'
import { readClause } from '../clause.ts'
import { isCondition, labelledItem, type Labelled } from '../label.ts'
import { isBareRole, isMeaning } from '../meaning.ts'
import { isName } from '../names.ts'
import { isPlural } from '../number.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline.ts'
import { cut, sentencePassages, type Passage } from '../passage.ts'
import { termNamed } from '../terms.ts'
import type { Frame } from '../title.ts'
import type { Block, FactKind, Relation } from '../types.ts'
import { fold, stems } from '../words.ts'
import { meansNothing } from './alone.ts'
import { definitionFacts, QUOTED_MEANS, readDefinition } from './definitions.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { exampleFacts } from './examples.ts'
import { membersOf } from './members.ts'
import { unstopped } from './owner.ts'
import { figureFact } from './figures.ts'
import { isClause } from './standing.ts'
import { stateItem, type Item } from './state-item.ts'
import { isDone, isLabelOf } from './state-phrase.ts'
import { bothOf, subjectOfItem, subjectOfSentence, type Subject } from './subject.ts'
import { datedFact } from './timeline.ts'
import { ledFacts } from './led-items.ts'
import { namedItemFacts } from './named-items.ts'
import { spacedParts } from '../word-count.ts'

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
    scope.frame === 'faq' ||
    (scope.frame === 'takeaway' && !labelled.bold)
  )
    return []
  if (scope.frame === null && tellsOfOther(labelled)) return []
  const dated = datedFact(labelled, block, outline)
  if (dated) return [dated]
  if (scope.frame === 'example')
    return exampleFacts(labelled, cleanPassage(outline, block), block, scope, outline)
  const title = outline.article.sections[block.section]?.title ?? outline.article.title
  const subject =
    scope.frame === 'steps' && !scope.term
      ? { name: title, term: null }
      : subjectOfItem(labelled, scope, outline, relations)
  return itemFact(
    withoutAcronym(labelled.label),
    firstSentence(beforeBar(withoutNote(labelled.body))),
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

/** "(of a repository) To join two histories": what stands in brackets first is said of the label. */
function withoutNote(body: Passage): Passage {
  const note = /^\([^()]{1,60}\)(?:\s*:)?\s+(?=\p{L})/u.exec(body.text)
  return note ? cut(body, note[0].length, body.text.length) : body
}

/** A checklist asks its reader: "Privacy: does your project collect addresses?" */
const ASKS = /^[^.!?]*\?/u

/** "- Books became cheaper." under "Effects of the printing press". */
function unlabelledFacts(block: Block, outline: Outline, relations: readonly Relation[]): FactDraft[] {
  const scope = scopeAt(outline, block)
  const passage = cleanPassage(outline, block)
  if (scope.frame === null || !(scope.frame in KINDS) || scope.noun === null || passage.text === '') return []
  if (/\?$/.test(passage.text) || spacedParts(passage.text) < 2) return []
  const said = firstSentence(passage)
  const both = /^both\b/i.test(said.text) ? bothOf(outline, relations) : null
  const term = scope.term ?? subjectOfSentence(said.text, outline)?.term ?? null
  const subject = both ?? (term ? { name: term.name, term } : { name: outline.article.title, term: null })
  return itemFact(null, said, subject, block, outline)
}

function itemFact(
  label: string | null,
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
  const kind = kindOf(scope.frame, { label, said: said.text, subject, scope, year })
  const figure =
    label === null || (scope.named && scope.term) ? null : figureFact(label, said, block, outline)
  if (figure) return [figure]
  const item: Item = {
    label,
    said: kind === 'definition' ? firstPart(said.text) : said.text,
    subject,
    scope,
    year,
  }
  const statement = stateItem(item, outline)
  // "C4 plants first fix it into a compound": what, the item before says.
  if (statement === null || (label !== null && /\bit\b/u.test(said.text) && meansNothing(statement)))
    return []
  const value = doneBy(
    label,
    unstopped(kind === 'definition' ? meaningIn(firstPart(said.text), label) : said.text),
    kind,
    statement,
    subject.name,
  )
  return [
    draftFact(outline, block, {
      kind,
      subject: subject.name,
      slot: kind === 'definition' ? 'definition' : label,
      label,
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

const LEANS =
  /^(?:the same(?=,|[.]?$| as (?:above|before)\b| but )|as above\b|likewise\b|ditto\b|similarly\b)|^(?:it|they) \p{Ll}+ (?:apart|alone|aside|too|so|there)[.]?$/iu

/** "Document databases: Store each record in JSON" tells what they do: "They store …". */
function doneBy(
  label: string | null,
  value: string,
  kind: FactKind,
  statement: string,
  subject: string,
): string {
  const said = statement.slice(0, -1)
  const before = said.slice(0, said.length - value.length)
  if (label !== null && isDone(value) && / (?:is|are) $/u.test(before) && fold(before).includes(fold(label)))
    return `${isPlural(label) ? 'They are' : 'It is'} ${said.slice(before.length)}`
  const goesOn = said.toLowerCase().endsWith(value.toLowerCase()) && /(?<!\b(?:is|are)) $/u.test(before)
  if (
    (kind !== 'definition' && kind !== 'property') ||
    label === null ||
    !goesOn ||
    isCondition(label) ||
    isBareRole(value) ||
    /[,;:]/u.test(before) ||
    !(
      fold(before).includes(fold(label)) ||
      fold(before.replace(/^(?:an?|the) /iu, '').trim()) === fold(subject)
    )
  )
    return value
  return `${isPlural(label) ? 'They' : 'It'} ${said.slice(before.length)}`
}

function sureness(frame: Frame | null, label: string | null): number {
  if (frame === 'glossary') return 0.98
  return frame === null || label === null ? 0.9 : 0.95
}

/** An item or paragraph with its label; under a heading that is a label, the first paragraph. */
function labelledBlock(block: Block, outline: Outline): Labelled | null {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return null
  const passage = cleanPassage(outline, block)
  const { label, frame } = scopeAt(outline, block)
  const own = labelledItem(passage)
  if (own && (block.kind === 'item' || own.bold || frame === 'glossary' || isOneOfEntries(block, outline)))
    return own
  const heading = outline.article.sections[block.section]?.heading
  if (label === null || heading == null || outline.article.blocks[heading + 1] !== block) return null
  // Under "Types" and in a glossary a heading is told by what it is; a sentence about something else is prose.
  const [opening] = sentencePassages(passage)
  if (
    frame !== null &&
    DEFINING.has(frame) &&
    opening &&
    !isMeaning(opening.text) &&
    !/^(?:it|they)\s/i.test(opening.text)
  )
    return null
  // "Espresso is …" under the heading "Espresso" is prose about it.
  if (subjectOfSentence(passage.text, outline)?.term === termNamed(outline.lexicon, label)) return null
  return { label, note: null, body: passage, bold: true }
}

const DEFINING: ReadonlySet<Frame> = new Set<Frame>(['types', 'glossary'])

/** "Firewall. A device that …" among paragraphs that say so of other things what they are. */
function isOneOfEntries(block: Block, outline: Outline): boolean {
  const known = ENTRIES.get(outline) ?? entriesOf(outline)
  ENTRIES.set(outline, known)
  return known.has(block)
}

/** Every block asks for them. */
const ENTRIES = new WeakMap<Outline, ReadonlySet<Block>>()

function entriesOf(outline: Outline): ReadonlySet<Block> {
  const entries = outline.article.blocks.filter((one) => one.kind === 'paragraph' && isEntry(one, outline))
  const bySection = Map.groupBy(entries, ({ section }) => section)
  return new Set([...bySection.values()].filter(({ length }) => length >= 3).flat())
}

function isEntry(block: Block, outline: Outline): boolean {
  const own = labelledItem(cleanPassage(outline, block))
  const [said] = own ? sentencePassages(own.body) : []
  return said !== undefined && isMeaning(said.text)
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

/** What stands before the next of several labels in a line: "30 minutes | Baking: 45 minutes". */
function beforeBar(body: Passage): Passage {
  const bar = /(?<!\s)\s+\|\s/u.exec(body.text)
  return bar ? cut(body, 0, bar.index) : body
}

/** The first sentence that says something; "Yes." and the like take the next one with them. */
function firstSentence(body: Passage): Passage {
  const [first, second] = sentencePassages(body)
  const goesOn =
    /^(?:an?|the)\s/i.test(first?.text ?? '') &&
    spacedParts(first?.text ?? '') <= 4 &&
    /^(?:it|they)\s/i.test(second?.text ?? '')
  if (!first || !second || (first.text.length >= 15 && !goesOn)) return first ?? body
  return cut(body, 0, body.text.indexOf(second.text) + second.text.length)
}

/** "A six-carbon sugar; plants store it as starch" says what it is before the semicolon. */
const firstPart = (said: string): string => {
  const part = /^(?<part>(?:an?|the) [^;:]{6,});\s/iu.exec(said)?.groups?.part
  return part !== undefined && spacedParts(part) >= 3 && !isClause(part) ? part : said
}

/** "A stratovolcano, also known as a composite volcano, is a cone" under its own name tells that it is a cone. */
function meaningIn(said: string, label: string | null): string {
  const read = label === null ? null : readDefinition(said)
  return read && stems(read.name).join(' ') === stems(label ?? '').join(' ') ? read.predicate : said
}

/** "Low-Rank Adaptation (LoRA)" is the label "Low-Rank Adaptation". */
function withoutAcronym(label: string): string {
  return acronymPairs(label).length > 0 ? label.replace(/(?<!\s)\s*\([^()]*\)\s*$/u, '') : label
}
