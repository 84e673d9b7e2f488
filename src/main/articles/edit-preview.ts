import type { Aligned } from '../../engine/facts/fact-matching.ts'
import type { Fact } from '../../engine/types.ts'
import type { EditPreview, FactBefore } from '../../shared/edit-models.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { knownOf } from '../memory/mastery.ts'
import { MEMORY_COLUMNS, memoryOfRow } from '../memory/memory.ts'
import type { MemoryRow } from '../memory/memory.ts'
import { currentParameters } from '../memory/parameters.ts'
import type { ReadArticle } from '../import/read-article.ts'
import { retrievability } from '../memory/schedule.ts'

/** What would happen to the facts of an article if what was made of a text were saved. */
export function editPreview(
  db: Db,
  day: number,
  article: string,
  read: ReadArticle,
  facts: readonly Fact[],
): Omit<EditPreview, 'edit'> {
  const before = factsBefore(db, day, article)
  const aligned = new Map(read.alignment?.facts)
  const found = facts.flatMap((fact) => {
    const now = aligned.get(fact.id)
    return now ? [{ fact, now, was: before.get(now.id) }] : []
  })
  const stayed = found.filter(({ now }) => now.was !== 'new' && now.was !== 'needs review')
  const { title, words, questions, notices } = read.preview
  return {
    title,
    words,
    facts: facts.length,
    questions,
    notices,
    kept: stayed.filter(({ now, was }) => !was?.gone && now.was !== 'changed').length,
    changed: stayed.flatMap(({ now, was, fact }) =>
      was && !was.gone && now.was === 'changed' ? [{ ...was.shown, after: fact.statement }] : [],
    ),
    back: stayed.flatMap(({ was }) => (was?.gone ? [was.shown] : [])),
    fresh: found.filter(({ now }) => now.was === 'new').map(({ fact: { statement } }) => ({ statement })),
    gone: (read.alignment?.gone ?? []).flatMap((id) => before.get(id)?.shown ?? []),
    review: found.filter(({ now }) => now.was === 'needs review').map((one) => reviewOf(one, before)),
  }
}

type Before = { readonly shown: FactBefore; readonly gone: boolean }

const reviewOf = (
  { fact, now }: { readonly fact: Fact; readonly now: Aligned },
  before: ReadonlyMap<string, Before>,
) => ({
  key: fact.id,
  statement: fact.statement,
  candidates: now.lookAlikes.flatMap((id) => before.get(id)?.shown ?? []),
})

type Row = MemoryRow & { readonly id: string; readonly statement: string; readonly gone: number }

/** Every fact the article ever had, by its id without the article's. */
function factsBefore(db: Db, day: number, article: string): Map<string, Before> {
  const parameters = currentParameters(db)
  const rows = sql<Row>(
    db,
    `SELECT f.id, f.statement, f.removed_at IS NOT NULL AS gone, ${MEMORY_COLUMNS}
     FROM fact f LEFT JOIN memory m ON m.fact = f.id WHERE f.article = ? AND f.origin = 'generated'`,
  ).all(article)
  return new Map(
    rows.map((row) => {
      const memory = memoryOfRow(row)
      const recall = retrievability(memory, day, parameters)
      const known = memory === null ? 'new' : knownOf(memory, recall, JSON.parse(row.recent))
      const shown = { fact: row.id, statement: row.statement, known, answers: row.answers ?? 0 }
      return [row.id.slice(article.length + 1), { shown, gone: row.gone === 1 }]
    }),
  )
}
