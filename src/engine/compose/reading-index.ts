import type { Reading } from './compose.ts'
import { excludedIn } from '../overlaps.ts'
import type { Block, Term } from '../types.ts'
import { nameKey } from '../terms/terms.ts'
import { contentStems, stems } from '../language/words.ts'

/** The blocks that say something: no code, and nothing that was set aside. */
export function cleanBlocks({ article }: Reading): Block[] {
  const excluded = excludedIn(article.excluded)
  return article.blocks.filter((block) => block.kind !== 'code' && excluded(block).length === 0)
}

/** The words of a block, those of its cells too. */
export const textOf = (block: Block): string =>
  [block.runs, ...(block.cells ?? []).map((cell) => cell.runs)]
    .map((runs) => runs.map((run) => run.text).join(''))
    .join(' . ')

/** In how many of the texts each stem occurs. */
export function spreadOf(texts: readonly string[]): Map<string, number> {
  const spread = new Map<string, number>()
  for (const text of texts)
    for (const stem of new Set(stems(text))) spread.set(stem, (spread.get(stem) ?? 0) + 1)
  return spread
}

/** The stems that the article makes something of: in a heading, a label, a name, a member of a list. */
export function vocabularyOf({ article, facts, terms }: Reading): Set<string> {
  const told = [
    ...article.sections.map(({ title }) => title),
    ...facts.flatMap(({ label, members }) => [label ?? '', ...members]),
    ...terms.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
  return new Set(told.flatMap(contentStems))
}

/** The terms by all their names. */
export function namesOf(terms: readonly Term[]): Map<string, Term> {
  const byName = new Map<string, Term>()
  for (const term of terms) byName.set(nameKey(term.name), term)
  for (const term of terms)
    for (const name of [...term.aliases, term.acronym, term.plural])
      if (name && !byName.has(nameKey(name))) byName.set(nameKey(name), term)
  return byName
}

/** For each name that has classes above it, all of these. */
export function classesAbove({ terms, relations }: Reading): Map<string, Set<string>> {
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
