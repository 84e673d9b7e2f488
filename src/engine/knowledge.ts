import type { Reading } from './compose.ts'
import { usageOf } from './naming.ts'
import type { Usage } from './naming.ts'
import { sentenceTexts } from './sentences.ts'
import type { Block, Fact, Term } from './types.ts'
import { contentStems, fold, stems } from './words.ts'

/** A passage of the article that counts as said, with the stems it says it in. */
export type Said = {
  readonly text: string
  readonly stems: ReadonlySet<string>
  /** All stems in order with a space at both ends, to find names in. */
  readonly line: string
  /** The fact it says, or null for text no fact was made of. */
  readonly fact: Fact | null
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
  readonly termByName: ReadonlyMap<string, Term>
  /** For each folded term name the folded names of all classes above it. */
  readonly above: ReadonlyMap<string, ReadonlySet<string>>
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
    termByName: namesOf(reading.terms),
    above: classesAbove(reading),
  }
}

/** The canonical folded name of a term by any of its names; the folded text itself where it is no term. */
export function canonical(knowledge: Knowledge, name: string): string {
  const term = termOf(knowledge, name)
  return fold(term ? term.name : name)
}

/** The term that goes by a name, in singular or plural, with or without its article. */
export function termOf(knowledge: Knowledge, name: string): Term | null {
  const key = nameKey(name)
  return knowledge.termByName.get(key) ?? null
}

/** Whether both names are of one term. */
export function sameTerm(knowledge: Knowledge, one: string, other: string): boolean {
  return canonical(knowledge, one) === canonical(knowledge, other) || nameKey(one) === nameKey(other)
}

/** Whether one of the two is the other or a class above it. */
export function related(knowledge: Knowledge, one: string, other: string): boolean {
  if (sameTerm(knowledge, one, other)) return true
  const [first, second] = [canonical(knowledge, one), canonical(knowledge, other)]
  return (
    (knowledge.above.get(first)?.has(second) ?? false) || (knowledge.above.get(second)?.has(first) ?? false)
  )
}

/** Every name of a term: canonical, aliases, acronym, plural; the name alone where it is no term. */
export function namesFor(knowledge: Knowledge, name: string): string[] {
  const term = termOf(knowledge, name)
  if (!term) return [name]
  const all = [name, term.name, ...term.aliases, term.acronym, term.plural]
  return [...new Set(all.filter((one): one is string => one !== null && one !== ''))]
}

/** Whether a passage has one of the names of a term, as whole words, in singular or plural. */
export function mentions(knowledge: Knowledge, passage: Said, name: string): boolean {
  return namesFor(knowledge, name).some((one) => {
    const key = stems(one).join(' ')
    return key !== '' && passage.line.includes(` ${key} `)
  })
}

/** A passage made of any text. */
export function said(text: string, fact: Fact | null): Said {
  return { text, fact, stems: new Set(contentStems(text)), line: ` ${stems(text).join(' ')} ` }
}

/** Everything a fact says, its label included. */
export const factText = (fact: Fact): string =>
  [fact.label ?? '', fact.value, fact.statement, ...fact.members].join(' . ')

function cleanBlocks({ article }: Reading): Block[] {
  const excluded = (block: Block) =>
    article.excluded.some(({ start, end }) => block.start < end && start < block.end)
  return article.blocks.filter((block) => block.kind !== 'code' && !excluded(block))
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
  const nameOf = (name: string) => fold(byName.get(nameKey(name))?.name ?? name)
  const above = new Map<string, Set<string>>()
  const direct = relations
    .filter(({ kind }) => kind === 'subclass')
    .map(({ from, to }) => [nameOf(from), nameOf(to)] as const)
  for (const [from] of direct) above.set(from, reach(from, direct))
  return above
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
