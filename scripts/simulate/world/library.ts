import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Fact } from '../../../src/engine/types.ts'
import { openMemoryLibrary } from '../../../src/main/db/open.ts'
import type { Db } from '../../../src/main/db/sql.ts'
import { importBank } from '../../../src/main/import/import.ts'
import { ensureParameters } from '../../../src/main/memory/parameters.ts'
import { prepareBank } from '../../../src/main/articles/prepared-bank.ts'
import type { PreparedBank } from '../../../src/main/articles/prepared-bank.ts'
import { isRecallForm } from '../../../src/main/memory/rating.ts'

const root = join(import.meta.dirname, '..', '..', '..')

/** What a simulated learner studies: an article of prose that compares, one of dates, one of terms. */
export const ARTICLES = [
  'questions/llm-vs-foundation-models',
  'fixtures/railway-history',
  'fixtures/glossary-networking',
  'fixtures/tides',
]

/** The morning of the first day. Noon by UTC is one study day in every time zone of a machine but two. */
export const FIRST_DAY = new Date('2026-01-05T12:00:00Z')
export const dayAfter = (days: number): Date => new Date(FIRST_DAY.getTime() + days * 86_400_000)

const banks = new Map<string, PreparedBank>()

/** The questions of an article, made once. */
export function bankOf(article: string): PreparedBank {
  const known = banks.get(article)
  if (known) return known
  const made = prepareBank(readFileSync(join(root, article, 'article.md'), 'utf8'), 'simulated')
  banks.set(article, made)
  return made
}

/** The same bank with the forms alone that are recalled. */
export function recallAlone({ bank, reveals }: PreparedBank): PreparedBank {
  return { bank: { ...bank, questions: bank.questions.filter(({ form }) => isRecallForm(form)) }, reveals }
}

/** A library in memory with these banks in it. */
export function libraryOf(prepared: readonly PreparedBank[]): Db {
  const db = openMemoryLibrary()
  ensureParameters(db, FIRST_DAY)
  prepared.forEach((one, i) => {
    importBank(db, one, { article: `article-${i}`, origin: 'shipped', at: FIRST_DAY.toISOString() })
  })
  return db
}

/** The facts of an article by their ids in a library: see `libraryOf`. */
export const factsOf = (i: number): Fact[] =>
  bankOf(ARTICLES[i] ?? '').bank.facts.map((fact) => ({ ...fact, id: `article-${i}-${fact.id}` }))
