import { acronymPairs } from '../acronyms.ts'
import type { Labelled } from '../label.ts'
import { labelledItem } from '../label.ts'
import { capitalised, uncapitalised } from '../naming.ts'
import { isPlural } from '../number.ts'
import { cleanPassage, scopeAt, type Outline } from '../outline.ts'
import { cut, sentencePassages, type Passage } from '../passage.ts'
import type { Scope } from '../scope.ts'
import { mentionsIn } from '../terms.ts'
import type { Frame } from '../title.ts'
import type { Block, FactKind, Relation } from '../types.ts'
import { draftFact, isAttributed, type FactDraft } from './draft.ts'
import { exampleFacts } from './examples.ts'
import { membersOf } from './members.ts'
import { asSentence, labelWithin, ownerNamed, unstopped } from './owner.ts'
import { isClause, standAlone } from './standing.ts'
import { askedLabel, bothInWords, subjectOfItem, type Subject } from './subject.ts'

/** The facts of "Label: sentence", whether the label stands in an item, a paragraph or a heading of its own. */
export function itemFacts(block: Block, outline: Outline, relations: readonly Relation[]): FactDraft[] {
  const labelled = labelledBlock(block, outline)
  if (!labelled || labelled.body.text === '') return []
  const scope = scopeAt(outline, block)
  if (scope.frame === 'faq' || (scope.frame === 'takeaway' && !labelled.bold)) return []
  const passage = cleanPassage(outline, block)
  if (scope.frame === 'example') return exampleFacts(labelled, passage, block, scope, outline)
  const subject = subjectOfItem(labelled, scope, outline, relations)
  const label = withoutAcronym(labelled.label)
  const said = firstSentence(labelled.body)
  const statement = stateItem(label, said.text, subject, scope, outline, block)
  if (statement === null) return []
  const kind = kindOf(scope.frame, label, subject, said.text)
  const value = unstopped(said.text)
  return [
    draftFact(outline, block, {
      kind,
      subject: kind === 'definition' ? (subject.term?.name ?? label) : subject.name,
      slot: kind === 'definition' ? 'definition' : label,
      label,
      value,
      members: membersOf(value),
      group: outline.article.sections[block.section]?.title ?? null,
      statement,
      confidence: scope.frame === null ? 0.9 : scope.frame === 'glossary' ? 0.98 : 0.95,
      attributed: scope.frame === 'trend' || isAttributed(statement),
      passage,
      decisive: [said.source],
    }),
  ]
}

/** An item or paragraph with its label; under a heading that is a label, the first paragraph. */
function labelledBlock(block: Block, outline: Outline): Labelled | null {
  if (block.kind !== 'item' && block.kind !== 'paragraph') return null
  const passage = cleanPassage(outline, block)
  const own = labelledItem(passage)
  if (own && (block.kind === 'item' || own.bold)) return own
  const { label } = scopeAt(outline, block)
  const heading = outline.article.sections[block.section]?.heading
  if (label === null || heading == null || outline.article.blocks[heading + 1] !== block) return null
  return { label, note: null, body: passage, bold: true }
}

function kindOf(frame: Frame | null, label: string, subject: Subject, said: string): FactKind {
  if (frame === 'glossary' || frame === 'types') return 'definition'
  if (frame === 'causes') return 'cause'
  if (frame === 'takeaway') return 'takeaway'
  if (frame !== null && frame in KINDS) return KINDS[frame] ?? 'property'
  const defines =
    subject.term !== null && isLabelOf(label, subject) && /^(?:an?|the|any)\s/i.test(said) && !isClause(said)
  return defines ? 'definition' : 'property'
}

const KINDS: Readonly<Partial<Record<Frame, FactKind>>> = {
  feature: 'feature',
  benefit: 'benefit',
  use: 'use',
  limitation: 'limitation',
  trend: 'trend',
}

const isLabelOf = (label: string, { name, term }: Subject): boolean =>
  [name, ...(term?.aliases ?? [])].some((one) => one.toLowerCase() === label.toLowerCase())

/** The item as one sentence that stands alone; null where that can't be said well. */
function stateItem(
  label: string,
  said: string,
  subject: Subject,
  scope: Scope,
  outline: Outline,
  block: Block,
): string | null {
  const { lexicon } = outline
  const owner = ownerNamed(subject.name, lexicon)
  const clause = isClause(said)
  const alone = standAlone(said, owner, bothInWords(outline))
  const speaksOfIt = alone !== null && (alone !== capitalised(said) || mentions(said, subject, outline))
  if (clause && alone !== null && speaksOfIt) return asSentence(alone)
  if (clause && alone !== null && scope.frame === null)
    return asSentence(underSubject(alone, label, subject, outline))
  const noun = scope.frame === null ? undefined : NOUNS[scope.frame]
  const rest = uncapitalised(said, lexicon.usage)
  if (noun !== undefined) {
    const year = /\bin (?:19|20)\d\d\b/.exec(outline.article.sections[block.section]?.title ?? '')?.[0]
    const of = subject.term && !isLabelOf(label, subject) ? ` ${noun.of} ${owner.many}` : ''
    const dated = year === undefined ? '' : ` ${year}`
    return asSentence(`One ${noun.one}${of}${dated} is ${labelWithin(label, lexicon.usage)}: ${rest}`)
  }
  if (clause) return null
  return statePhrase(label, rest, subject, outline)
}

/** A clause that does not name its subject: "In fine-tuning, people rank the answers." */
function underSubject(clause: string, label: string, subject: Subject, { lexicon }: Outline): string {
  if (!subject.term) return clause
  const { many } = ownerNamed(subject.name, lexicon)
  return `${isLabelOf(label, subject) ? 'In' : 'For'} ${many}, ${uncapitalised(clause, lexicon.usage)}`
}

/** A phrase after a label: "What an LLM predicts: the next word" says that an LLM predicts the next word. */
function statePhrase(label: string, phrase: string, subject: Subject, { lexicon }: Outline): string | null {
  const asked = askedLabel(label)
  if (asked) return asSentence(`${asked.who} ${asked.verb} ${phrase}`)
  if (/^(?:an?|the|any|one)\s/i.test(phrase)) {
    const name =
      subject.term && isLabelOf(label, subject)
        ? ownerNamed(subject.name, lexicon).one
        : labelWithin(label, lexicon.usage)
    const verb = isPlural(name) && !/^\p{L}+ing\s/u.test(label) ? 'are' : 'is'
    return asSentence(`${capitalised(name)} ${verb} ${phrase}`)
  }
  return asSentence(`${capitalised(labelWithin(label, lexicon.usage))}: ${phrase}`)
}

type Noun = { readonly one: string; readonly of: string }
const NOUNS: Readonly<Partial<Record<Frame, Noun>>> = {
  feature: { one: 'feature', of: 'of' },
  benefit: { one: 'benefit', of: 'of' },
  use: { one: 'use', of: 'of' },
  limitation: { one: 'limitation', of: 'of' },
  trend: { one: 'trend', of: 'in' },
  causes: { one: 'cause', of: 'of' },
  parts: { one: 'part', of: 'of' },
  types: { one: 'type', of: 'of' },
}

function mentions(text: string, { term }: Subject, { lexicon }: Outline): boolean {
  return term !== null && mentionsIn(lexicon, text).some((mention) => mention.term === term)
}

/** The first sentence that says something; "Yes." and the like take the next one with them. */
function firstSentence(body: Passage): Passage {
  const all = sentencePassages(body)
  const [first, second] = all
  if (!first || !second || first.text.length >= 15) return first ?? body
  return cut(body, 0, body.text.indexOf(second.text) + second.text.length)
}

/** "Low-Rank Adaptation (LoRA)" is the label "Low-Rank Adaptation". */
function withoutAcronym(label: string): string {
  return acronymPairs(label).length > 0 ? label.replace(/\s*\([^()]*\)\s*$/u, '') : label
}
