import type { Reading } from './compose.ts'
import { indexNames, openingsIn } from './name-index.ts'
import type { NameIndex } from './name-index.ts'
import { usageOf } from './naming.ts'
import type { Usage } from './naming.ts'
import { excludedIn } from './overlaps.ts'
import { onceFor } from './remembered.ts'
import { indexSaid, placesAbout } from './said-index.ts'
import type { SaidIndex } from './said-index.ts'
import { sentenceTexts } from './sentences.ts'
import type { Block, Fact, Term } from './types.ts'
import { contentStems, contentStemSet, stemLine, stems } from './words.ts'

/** A passage of the article that counts as said, with the stems it says it in. */
export type Said = {
  readonly text: string
  readonly stems: ReadonlySet<string>
  /** All stems in order with a space at both ends, to find names in. */
  readonly line: string
  /** The fact it says, or null for text no fact was made of. */
  readonly fact: Fact | null
}

/** What of an option says whether another is the same. */
export type Wording = {
  readonly folded: string
  readonly stems: ReadonlySet<string>
  readonly number: number | null
  /** What stands around its number. */
  readonly around: string
  readonly canonical: string
  readonly isTerm: boolean
}

/** The article as the composer asks it: names, classes and everything said, ready to look things up in. */
export type Knowledge = {
  readonly reading: Reading
  readonly factById: ReadonlyMap<string, Fact>
  readonly said: readonly Said[]
  /** How the article writes names. */
  readonly usage: Usage
  /** In how many blocks of the article a stem occurs. */
  readonly spread: ReadonlyMap<string, number>
  /** The stems that the article makes something of: in a heading, a label, a name, a member of a list. */
  readonly vocabulary: ReadonlySet<string>
  readonly termByName: ReadonlyMap<string, Term>
  /** For each name, by its `canonical` form, those of all classes above it. */
  readonly above: ReadonlyMap<string, ReadonlySet<string>>
  /** Answers already worked out: the guard asks the same of every pair of facts. */
  readonly known: {
    readonly names: Map<string, string>
    readonly allOf: Map<string, readonly string[]>
    readonly lines: Map<string, readonly string[]>
    readonly countable: Map<string, boolean>
    readonly about: Map<string, readonly Said[]>
    readonly facts: Map<string, Said>
    readonly wordings: Map<string, Wording>
    readonly kin: Map<string, readonly Term[]>
    saidIndex: SaidIndex | null
    nameIndex: NameIndex<RankedName> | null
    allNames: readonly string[] | null
  }
}

/** Prepares a reading for being asked about. */
export function know(reading: Reading): Knowledge {
  const blocks = cleanBlocks(reading)
  return {
    reading,
    factById: new Map(reading.facts.map((fact) => [fact.id, fact])),
    said: [
      ...reading.facts.map((fact) => said(factText(fact), fact)),
      ...blocks.flatMap((block) => sentenceTexts(textOf(block)).map((text) => said(text, null))),
    ],
    usage: usageOf(
      blocks.map(textOf),
      reading.facts.flatMap(({ label }) => label ?? []),
    ),
    spread: spreadOf(blocks.map(textOf)),
    vocabulary: vocabularyOf(reading),
    termByName: namesOf(reading.terms),
    above: classesAbove(reading),
    known: {
      names: new Map(),
      allOf: new Map(),
      lines: new Map(),
      countable: new Map(),
      about: new Map(),
      facts: new Map(),
      wordings: new Map(),
      kin: new Map(),
      saidIndex: null,
      nameIndex: null,
      allNames: null,
    },
  }
}

/** What all names of a term have in common, also in the plural or with an article; stems where it is no term. */
export function canonical({ known, termByName }: Knowledge, name: string): string {
  const found = known.names.get(name)
  if (found !== undefined) return found
  const key = nameKey(name)
  const made = nameKey(termByName.get(key)?.name ?? name)
  known.names.set(name, made)
  return made
}

/** The term that goes by a name, in singular or plural, with or without its article. */
export function termOf(knowledge: Knowledge, name: string): Term | null {
  return knowledge.termByName.get(canonical(knowledge, name)) ?? null
}

/** Whether both names are of one term. */
export function sameTerm(knowledge: Knowledge, one: string, other: string): boolean {
  return one === other || canonical(knowledge, one) === canonical(knowledge, other)
}

/** Whether the first is the second or a class above it. */
export function isAtOrAbove(knowledge: Knowledge, high: string, low: string): boolean {
  if (sameTerm(knowledge, high, low)) return true
  return knowledge.above.get(canonical(knowledge, low))?.has(canonical(knowledge, high)) ?? false
}

/** Whether one of the two is the other or a class above it. */
export function related(knowledge: Knowledge, one: string, other: string): boolean {
  return isAtOrAbove(knowledge, one, other) || isAtOrAbove(knowledge, other, one)
}

/** Whether the article names a class above or below a name. */
export const isInClass = (knowledge: Knowledge, name: string): boolean =>
  namesInClasses(knowledge.above).has(canonical(knowledge, name))

const namesInClasses = onceFor(
  (above: Knowledge['above']) => new Set([...above].flatMap(([low, high]) => [low, ...high])),
)

/** The other terms that are classes above or below the one of this name. */
export function kinOf(knowledge: Knowledge, name: string): readonly Term[] {
  const key = canonical(knowledge, name)
  const found = knowledge.known.kin.get(key)
  if (found) return found
  const made = isInClass(knowledge, name)
    ? knowledge.reading.terms.filter(
        (other) => !sameTerm(knowledge, other.name, name) && related(knowledge, other.name, name),
      )
    : []
  knowledge.known.kin.set(key, made)
  return made
}

/** A name with its place among all, the longest first. */
type RankedName = { readonly name: string; readonly rank: number }

/** The names of terms that a text may have, the longest first: a superset, to be looked at one by one. */
export function namesMaybeIn(knowledge: Knowledge, text: string): readonly string[] {
  const { known } = knowledge
  known.nameIndex ??= indexNames(rankedNames(knowledge), ({ name }) => name)
  const index = known.nameIndex
  return [...new Set(openingsIn(text.toLowerCase()).map(({ word }) => word))]
    .flatMap((word) => index.get(word) ?? [])
    .sort((one, other) => one.rank - other.rank)
    .map(({ name }) => name)
}

function rankedNames({ termByName, reading }: Knowledge): RankedName[] {
  const names = [...termByName.values(), ...reading.terms].flatMap(({ name, aliases, acronym, plural }) =>
    [name, ...aliases, acronym ?? '', plural ?? ''].filter((one) => one.length > 1),
  )
  return [...new Set(names)]
    .sort((one, other) => other.length - one.length || (one < other ? -1 : 1))
    .map((name, rank) => ({ name, rank }))
}

/** Every name of every term, in the order of the terms. */
export function allNames(knowledge: Knowledge): readonly string[] {
  knowledge.known.allNames ??= knowledge.reading.terms.flatMap(({ name }) => namesFor(knowledge, name))
  return knowledge.known.allNames
}

/** The passages that may tell of a name, by label, subject or word; those of the classes above it too where wanted. */
export function passagesNear(knowledge: Knowledge, name: string, withClasses: boolean): Said[] {
  const { known, above } = knowledge
  known.saidIndex ??= indexSaid(knowledge.said, (one) => canonical(knowledge, one))
  const own = canonical(knowledge, name)
  const names = withClasses ? [own, ...(above.get(own) ?? [])] : [own]
  return placesAbout(known.saidIndex, linesOf(knowledge, name), names).flatMap(
    (at) => knowledge.said[at] ?? [],
  )
}

/** Every name of a term: canonical, aliases, acronym, plural; the name alone where it is no term. */
export function namesFor(knowledge: Knowledge, name: string): readonly string[] {
  const found = knowledge.known.allOf.get(name)
  if (found) return found
  const term = termOf(knowledge, name)
  const all = term ? [name, term.name, ...term.aliases, term.acronym ?? '', term.plural ?? ''] : [name]
  const made = term ? [...new Set(all.filter((one) => one !== ''))] : all
  knowledge.known.allOf.set(name, made)
  return made
}

/** Whether a passage has one of the names of a term, as whole words, in singular or plural. */
export function mentions(knowledge: Knowledge, passage: Said, name: string): boolean {
  return linesOf(knowledge, name).some((line) => passage.line.includes(line))
}

function linesOf(knowledge: Knowledge, name: string): readonly string[] {
  const found = knowledge.known.lines.get(name)
  if (found) return found
  const made = namesFor(knowledge, name)
    .map((one) => stems(one).join(' '))
    .filter((key) => key !== '')
    .map((key) => ` ${key} `)
  knowledge.known.lines.set(name, made)
  return made
}

/** A passage made of any text. */
export function said(text: string, fact: Fact | null): Said {
  return { text, fact, stems: contentStemSet(text), line: stemLine(text) }
}

/** What a fact says, as a passage. */
export function passageOf({ known }: Knowledge, fact: Fact): Said {
  const found = known.facts.get(fact.id)
  if (found) return found
  const made = said(factText(fact), fact)
  known.facts.set(fact.id, made)
  return made
}

/** Everything a fact says, its label included. */
const factText = (fact: Fact): string =>
  [fact.label ?? '', fact.value, fact.statement, ...fact.members].join(' . ')

function cleanBlocks({ article }: Reading): Block[] {
  const excluded = excludedIn(article.excluded)
  return article.blocks.filter((block) => block.kind !== 'code' && excluded(block).length === 0)
}

const textOf = (block: Block): string =>
  [block.runs, ...(block.cells ?? []).map((cell) => cell.runs)]
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' . ')

function spreadOf(texts: readonly string[]): Map<string, number> {
  const spread = new Map<string, number>()
  for (const text of texts)
    for (const stem of new Set(stems(text))) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return spread
}

function vocabularyOf({ article, facts, terms }: Reading): Set<string> {
  const told = [
    ...article.sections.map(({ title }) => title),
    ...facts.flatMap(({ label, members }) => [label ?? '', ...members]),
    ...terms.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
  return new Set(told.flatMap(contentStems))
}

const nameKey = (name: string): string => stems(name.replace(/^(?:an?|the)\s+/i, '')).join(' ')

function namesOf(terms: readonly Term[]): Map<string, Term> {
  const byName = new Map<string, Term>()
  for (const term of terms) byName.set(nameKey(term.name), term)
  for (const term of terms)
    for (const name of [...term.aliases, term.acronym, term.plural])
      if (name && !byName.has(nameKey(name))) byName.set(nameKey(name), term)
  return byName
}

function classesAbove({ terms, relations }: Reading): Map<string, Set<string>> {
  const byName = namesOf(terms)
  const keyOf = (name: string) => nameKey(byName.get(nameKey(name))?.name ?? name)
  const direct = relations
    .filter(({ kind }) => kind === 'subclass')
    .map(({ from, to }) => [keyOf(from), keyOf(to)] as const)
  return new Map(direct.map(([from]) => [from, reach(from, direct)]))
}

function reach(from: string, steps: readonly (readonly [string, string])[]): Set<string> {
  const found = new Set<string>()
  const open = [from]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const [low, high] of steps) {
      if (low !== next || found.has(high)) continue
      found.add(high)
      open.push(high)
    }
  }
  return found
}
