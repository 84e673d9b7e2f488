/** A fixture's list of facts (`gold.json`), and which of its entries a generated fact answers. */
import { readFileSync } from 'node:fs'
import type { Bank, Evidence, Fact } from '../src/engine/types.ts'

export type GoldFact = {
  readonly id: string
  readonly kind?: string
  readonly statement?: string
  readonly quote?: string
  readonly subject: string
  readonly name?: string
  readonly aliases?: readonly string[]
  readonly line?: number
  readonly lines?: readonly number[]
  readonly keys?: readonly string[]
  readonly from?: 'structure' | 'prose'
}
export type Gold = {
  readonly facts: readonly GoldFact[]
  readonly also: readonly GoldFact[]
  readonly noise: readonly {
    readonly quote?: string
    readonly line?: number
    readonly lines?: readonly [number, number]
  }[]
}

export function readGold(file: string): Gold {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as Partial<Gold> // ours, of the form fixtures/README.md says
  return { facts: gold.facts ?? [], also: gold.also ?? [], noise: gold.noise ?? [] }
}

/**
 * The list of a web page, whose entries quote what a reader sees instead of counting lines, with the line of each
 * quote in the text that was kept; a quote that is not in it stands on no line.
 */
export function placedGold(gold: Gold, text: string): Gold {
  const lines = text.split('\n').map(seen)
  const placed = <T extends { readonly quote?: string; readonly line?: number }>(entry: T): T => {
    const quote = entry.quote === undefined ? '' : seen(entry.quote)
    if (quote === '' || entry.line !== undefined) return entry
    return { ...entry, line: lines.findIndex((line) => line.includes(quote)) + 1 }
  }
  return { facts: gold.facts.map(placed), also: gold.also.map(placed), noise: gold.noise.map(placed) }
}

const seen = (text: string): string => text.replace(/\s+/gu, ' ').trim()

/** Whether a fact has an exact passage on the entry's line, speaks of its subject and holds half of its keys. */
export function answers(fact: Fact, wanted: GoldFact, text: string): boolean {
  const passages = fact.evidence.filter((one) => isSound(one, text))
  const lines = [wanted.line ?? 0, ...(wanted.lines ?? [])]
  if (!passages.some((one) => lines.some((line) => isOnLine(one, line)))) return false
  const said = [fact.subject, ...fact.aliases, fact.statement, ...fact.evidence.map(({ quote }) => quote)]
  return isOfSubject(said.join(' \n '), wanted) && holdsKeys(fold(said.join(' \n ')), wanted.keys ?? [])
}

/** Facts with evidence on a line that is noise. */
export function factsFromNoise(bank: Bank, gold: Gold): readonly Fact[] {
  const ranges = gold.noise.map(({ line, lines }) => lines ?? [line ?? 0, line ?? 0])
  return bank.facts.filter((fact) =>
    fact.evidence.some((one) => ranges.some(([from, to]) => one.line <= to && lastLine(one) >= from)),
  )
}

/** One passage, exact: at most three lines and 600 characters. */
function isSound(one: Evidence, text: string): boolean {
  return (
    text.slice(one.start, one.end) === one.quote && one.quote.length <= 600 && lastLine(one) - one.line < 3
  )
}

const lastLine = (one: Evidence): number => one.line + (one.quote.match(/\n/g)?.length ?? 0)

const isOnLine = (one: Evidence, line: number): boolean => one.line <= line && line <= lastLine(one)

const NOBODY = new Set(['article', 'chapter', 'both'])

function isOfSubject(said: string, wanted: GoldFact): boolean {
  if (NOBODY.has(fold(wanted.subject)) && !wanted.name) return true
  const have = new Set(words(said))
  return [wanted.subject, wanted.name ?? '', ...(wanted.aliases ?? [])].some((name) => {
    const need = words(name)
    return need.length > 0 && need.filter((word) => have.has(word)).length * 2 >= need.length
  })
}

const holdsKeys = (said: string, keys: readonly string[]): boolean =>
  keys.filter((key) => said.includes(fold(key))).length >= Math.ceil(keys.length / 2)

const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/g, "'").toLowerCase()

/** Roughly the stems: what plural and final e hide is the same word. */
const words = (text: string): string[] =>
  (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) =>
    word.length > 3
      ? word
          .replace(/ies$/, 'y')
          .replace(/(?<!s)e?s$/, '')
          .replace(/e$/, '')
      : word,
  )
