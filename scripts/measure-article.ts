/** The figures of one article that has a gold list: what the engine finds in it, what it misses, what is wrong. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { know } from '../src/engine/compose/knowledge.ts'
import { generate } from '../src/engine/generate.ts'
import { lint } from '../src/engine/lint/lint.ts'
import type { Format } from '../src/engine/read.ts'
import type { Bank, Fact, Question } from '../src/engine/types.ts'
import { answers, factsFromNoise, placedGold, readGold } from './gold.ts'
import type { Gold, GoldFact } from './gold.ts'

/** So many of so many; NaN of none. */
export type Share = { readonly of: number; readonly hits: number }

export type Measured = {
  readonly name: string
  readonly bank: Bank
  readonly words: number
  readonly facts: number
  readonly questions: number
  readonly recall: Share
  readonly recallBy: Readonly<Record<Origin, Share>>
  readonly precision: Share
  readonly precisionBy: Readonly<Record<Origin, Share>>
  /** Facts not from noise. */
  readonly quiet: Share
  /** Questions without a W. */
  readonly clean: Share
  /** Whether most of what the list wants stands in structure: such an article has to yield. */
  readonly structured: boolean
  /** What the linter rejects in the finished bank. */
  readonly errors: readonly string[]
  readonly missed: readonly GoldFact[]
  readonly strays: readonly Fact[]
}

export type Origin = 'structure' | 'prose'

/** What an article's file may be called, and the format it is in. */
const FILES: readonly (readonly [string, Format])[] = [
  ['article.md', 'markdown'],
  ['article.txt', 'plain'],
  ['article.html', 'html'],
]

/** Measures the article in a folder; null where there is none. */
export function measureArticle(folder: string, name: string): Measured | null {
  const [file, format] = FILES.find(([one]) => existsSync(join(folder, name, one))) ?? []
  if (file === undefined) return null
  const bank = generate(readFileSync(join(folder, name, file), 'utf8'), process.versions.icu ?? '', format)
  const { text } = bank.article
  const gold = placedGold(readGold(join(folder, name, 'gold.json')), text)
  const isFound = (wanted: GoldFact): boolean => bank.facts.some((fact) => answers(fact, wanted, text))
  const origins = new Map(bank.facts.map((fact) => [fact, originOf(fact, gold, text)]))
  const from = (origin: Origin): GoldFact[] => gold.facts.filter((one) => originIn(one) === origin)
  const told = (origin: Origin): Fact[] =>
    bank.facts.filter((fact) => (origins.get(fact) ?? standsIn(fact, bank)) === origin)
  const isTrue = (fact: Fact): boolean => origins.get(fact) !== null
  const noisy = new Set(factsFromNoise(bank, gold))
  return {
    name,
    bank,
    words: bank.article.words,
    facts: bank.facts.length,
    questions: bank.questions.length,
    recall: share(gold.facts, isFound),
    recallBy: { structure: share(from('structure'), isFound), prose: share(from('prose'), isFound) },
    precision: share(bank.facts, isTrue),
    precisionBy: { structure: share(told('structure'), isTrue), prose: share(told('prose'), isTrue) },
    quiet: share(bank.facts, (fact) => !noisy.has(fact)),
    clean: share(bank.questions, ({ warnings }: Question) => warnings.length === 0),
    structured: from('structure').length > from('prose').length,
    errors: errorsIn(bank),
    missed: gold.facts.filter((wanted) => !isFound(wanted)),
    strays: bank.facts.filter((fact) => !isTrue(fact)),
  }
}

/**
 * What the linter, asked again of a question as it stands in the bank, finds wrong with it: it must be nothing. The
 * rules that judge a draft by what it was made from have had their say when it was made.
 */
function errorsIn(bank: Bank): string[] {
  const knowledge = know(bank)
  return bank.questions.flatMap((question) => {
    const draft = { question, ask: null, rivals: [], swap: null, aim: '', strain: 0 }
    return lint(draft, knowledge)
      .errors.filter(({ rule }) => !BY_ORIGIN.has(rule))
      .map(({ rule, why }) => `${rule}: ${question.prompt} (${why})`)
  })
}

const BY_ORIGIN: ReadonlySet<string> = new Set(['E2', 'E3', 'E13'])

export const ratio = ({ hits, of }: Share): number => hits / of

export const together = (shares: readonly Share[]): Share => ({
  hits: shares.reduce((sum, { hits }) => sum + hits, 0),
  of: shares.reduce((sum, { of }) => sum + of, 0),
})

const share = <T>(all: readonly T[], claim: (one: T) => boolean): Share => ({
  hits: all.filter(claim).length,
  of: all.length,
})

const originIn = ({ from }: GoldFact): Origin => from ?? 'structure'

/** Where the list says a fact stands; null where the list does not know it. */
function originOf(fact: Fact, { facts, also }: Gold, text: string): Origin | null {
  const known = [...facts, ...also].find((wanted) => answers(fact, wanted, text))
  return known ? originIn(known) : null
}

/** Where a fact that no list knows stands: a paragraph is prose. */
function standsIn(fact: Fact, { article }: Bank): Origin {
  const at = fact.evidence[0]?.start ?? 0
  const block = article.blocks.find(({ start, end }) => start <= at && at < end)
  return block?.kind === 'paragraph' && fact.label === null ? 'prose' : 'structure'
}
