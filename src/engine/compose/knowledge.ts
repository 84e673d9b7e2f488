import type { Reading } from './compose.ts'
import type { Ask, Rival } from './guard.ts'
import { indexNames, openingsIn, type NameIndex } from '../terms/name-index.ts'
import { nameKey } from '../terms/terms.ts'
import { usageOf, type Usage } from '../terms/naming.ts'
import { indexSaid, placesAbout, type SaidIndex } from './said-index.ts'
import { sentenceTexts } from '../language/sentences.ts'
import type { Fact, Term } from '../types.ts'
import { stems, stemsSaid } from '../language/words.ts'
import { cleanBlocks, textOf, spreadOf, vocabularyOf, namesOf, classesAbove } from './reading-index.ts'

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
  /** The words of what is written as a name, those joined by a hyphen apart; empty for anything else. */
  readonly names: ReadonlySet<string>
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
    readonly about: Readonly<Record<'single' | 'class' | 'members', Map<string, readonly Said[]>>>
    readonly facts: Map<string, Said>
    readonly wordings: Map<string, Wording>
    readonly kin: Map<string, readonly Term[]>
    /** Of each ask what its rivals were refused for. */
    readonly verdicts: WeakMap<Ask, Map<Rival, string | null>>
    saidIndex: SaidIndex | null
    nameIndex: NameIndex<RankedName> | null
    allNames: readonly string[] | null
  }
}

/** Prepares a reading for being asked about. */
export function know(reading: Reading): Knowledge {
  const blocks = cleanBlocks(reading)
  const told = new Map(reading.facts.map((fact) => [fact.id, said(factText(fact), fact)]))
  return {
    reading,
    factById: new Map(reading.facts.map((fact) => [fact.id, fact])),
    said: [
      ...reading.facts.flatMap(({ id }) => told.get(id) ?? []),
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
      about: { single: new Map(), class: new Map(), members: new Map() },
      facts: told,
      wordings: new Map(),
      kin: new Map(),
      verdicts: new WeakMap(),
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
  return { text, fact, ...stemsSaid(text) }
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
