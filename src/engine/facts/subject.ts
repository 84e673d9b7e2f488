import type { Labelled } from '../outline/label.ts'
import type { Outline } from '../outline/outline.ts'
import type { Scope } from '../outline/scope.ts'
import { canonicalName } from '../terms/naming.ts'
import { mentionsIn, nameKey, termNamed, type Mention } from '../terms/terms.ts'
import type { Relation, Term } from '../types.ts'
import { ownerOf } from './owner.ts'
import { isClause } from './standing.ts'

/** Whom a fact speaks of: a term, or only a label where no term is certain. */
export type Subject = { readonly name: string; readonly term: Term | null }

/**
 * Whom a labelled item speaks of. The note in its brackets outweighs its heading, the heading what the item
 * mentions; where nothing is certain it speaks of its own label.
 */
export function subjectOfItem(
  { label, note, body }: Labelled,
  scope: Scope,
  outline: Outline,
  relations: readonly Relation[],
): Subject {
  // A part does what it does itself: the inverter turns the current, not the system.
  if (scope.frame === 'glossary' || scope.frame === 'types' || scope.frame === 'parts')
    return termSubject(label, outline)
  const noted = note === null ? null : notedSubject(note, outline, relations)
  if (noted) return noted
  if (scope.frame !== null && scope.named && scope.term) return ofTerm(scope.term)
  const asked = askedLabel(label)
  if (asked) return termSubject(asked.who, outline)
  const own = termNamed(outline.lexicon, label)
  if (own && isMain(own, outline)) return ofTerm(own)
  if (scope.frame === null && scope.term && isSibling(label, scope.term)) return labelSubject(label, outline)
  if (scope.named && scope.term) return ofTerm(scope.term)
  if (/^both\b/i.test(body.text)) return bothOf(outline, relations) ?? labelSubject(label, outline)
  const labelled = mentionsIn(outline.lexicon, label)[0]
  // What a body only mentions it speaks of where the article is about that; "a pair of cells" is what the label is.
  const said = mentionsIn(outline.lexicon, body.text).find(({ term }) => isHeaded(term, outline))
  const met =
    labelled ?? (/^(?:an?|the)\s\p{Ll}/iu.test(body.text) && !isClause(body.text) ? undefined : said)
  if (met && met.term !== scope.term) return ofTerm(met.term)
  return scope.term ? ofTerm(scope.term) : labelSubject(label, outline)
}

/** Whether headings name the term, or the article sets it beside another. */
const isHeaded = (term: Term, { article, pair }: Outline): boolean =>
  article.sections.some(({ scope }) => scope === term.name) || (pair?.includes(term) ?? false)

/** "Hybrid car" beside "electric car" is a thing of its own, as "vitamin C" is under "water-soluble vitamins". */
const isSibling = (label: string, { name }: Term): boolean => {
  const [own, head] = [nameKey(label).split(' '), nameKey(name).split(' ').at(-1)]
  return nameKey(label) !== nameKey(name) && own.length > 1 && (own.at(-1) === head || own[0] === head)
}

/** The term a sentence is about: its first words name it, after an article or a few describing words. */
export function subjectOfSentence(text: string, outline: Outline): Mention | null {
  // "Unlike drip coffee, espresso has foam" is about espresso.
  const aside =
    /^(?:unlike|like|compared (?:with|to)|in contrast to|as with) [^,]{2,60},\s+/iu.exec(text)?.[0].length ??
    0
  const first = mentionsIn(outline.lexicon, text).find(({ start }) => start >= aside)
  if (!first) return null
  const before = text.slice(aside, first.start).trim()
  const opens =
    /^(?:(?:an?|the|every|each|any|all|most|many|some|modern|today['’]s|several|typical|standard|early|both|one|such|no)\s*)*$/iu
  return opens.test(before) ? first : null
}

/** What two things set side by side have in common is true of the wider one; unrelated ones are named both. */
export function bothOf({ pair, lexicon }: Outline, relations: readonly Relation[]): Subject | null {
  if (!pair) return null
  const [one, other] = pair
  if (isAbove(one, other, relations)) return ofTerm(one)
  if (isAbove(other, one, relations)) return ofTerm(other)
  return { name: `${ownerOf(one, lexicon).many} and ${ownerOf(other, lexicon).many}`, term: null }
}

/** "LLMs and foundation models", for sentences that say "both"; null where two things are not compared. */
export function bothInWords({ pair, lexicon }: Outline): string | null {
  return pair ? pair.map((term) => ownerOf(term, lexicon).many).join(' and ') : null
}

/** "What an LLM predicts" is about LLMs. */
export function askedLabel(label: string): { readonly who: string; readonly verb: string } | null {
  const found = /^what (?<who>.+?) (?<verb>\p{Ll}+)$/iu.exec(label)?.groups
  return found?.who !== undefined && found.verb !== undefined ? { who: found.who, verb: found.verb } : null
}

function termSubject(written: string, outline: Outline): Subject {
  const term = termNamed(outline.lexicon, written)
  return term && isMain(term, outline)
    ? ofTerm(term)
    : { name: canonicalName(written, outline.lexicon.usage), term: null }
}

function notedSubject(note: string, outline: Outline, relations: readonly Relation[]): Subject | null {
  if (/^both\b/i.test(note)) return bothOf(outline, relations)
  const term = termNamed(outline.lexicon, note)
  return term && isMain(term, outline) ? ofTerm(term) : null
}

/** Whether a term is spoken of in sentences, not only listed as a label. */
export const isMain = (term: Term, { lexicon }: Outline): boolean => mentionsIn(lexicon, term.name).length > 0

const isAbove = (wide: Term, narrow: Term, relations: readonly Relation[]): boolean =>
  relations.some(({ kind, from, to }) => kind === 'subclass' && from === narrow.name && to === wide.name)

const ofTerm = (term: Term): Subject => ({ name: term.name, term })

const labelSubject = (label: string, { lexicon }: Outline): Subject => ({
  name: termNamed(lexicon, label)?.name ?? label,
  term: null,
})
