import { describe, expect, it } from 'vitest'
import type { QuestionQuery } from '../../shared/question-calls.ts'
import { FILTERS, SORTS } from '../../shared/question-models.ts'
import { countedBy, numbersBy } from './question-conditions.ts'
import { questionPage } from './question-list.ts'
import { sampleLibrary } from '../samples/sample-library.ts'

const db = sampleLibrary()

function planOf(statement: string): string[] {
  const values = Array.from({ length: (statement.match(/\?/g) ?? []).length }, () => 'x')
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${statement}`)
    .all(...values)
    .map(({ detail }) => detail)
}

const plan = (query: Partial<QuestionQuery>): string[] =>
  planOf(numbersBy({ sort: 'place', descending: false, ...query }, 0).sql)

/** Steps that read a whole table of the library, or sort it by hand to look something up. */
const scans = (steps: readonly string[]): string[] =>
  steps.filter((step) => /^SCAN (?!today|\w+ VIRTUAL|s$|v$|\(|CONSTANT)/.test(step) || /AUTOMATIC/.test(step))

describe('the list', () => {
  it('is read from an index that has all its order needs, never from the questions themselves', () => {
    for (const sort of SORTS) {
      const steps = plan({ sort }).filter((step) => /\bq\b/.test(step))
      expect(
        steps.every((step) => /USING (COVERING )?INDEX/.test(step)),
        `${sort}: ${steps.join()}`,
      ).toBe(true)
    }
  })

  it.each(['due', 'leeches', 'disputed', 'warnings'] as const)(
    'finds what is %s without reading the rest',
    (filter) => {
      const steps = plan({ filter })
      expect(
        steps.filter((step) => /^SCAN (m|q|f|l)\b(?!.*INDEX)/.test(step)),
        steps.join('\n'),
      ).toEqual([])
    },
  )

  it('as a whole is read article by article from two indexes', () => {
    const [statement = ''] = statementsOf({}).filter((one) => /ORDER BY f\.place/.test(one))
    expect(planOf(statement).slice(0, 2)).toEqual([
      'SEARCH f USING COVERING INDEX fact_place (article=?)',
      'SEARCH q USING INDEX question_of_fact (fact=? AND retired=?)',
    ])
  })

  it('finds words and prompts in their index alone', () => {
    const read = statementsOf({ sort: 'prompt', descending: true, search: 'stone' }).map(planOf)
    expect(read.flat().join('\n')).toMatch(/SCAN question_search VIRTUAL TABLE/)
    expect(read.flat().join('\n')).toMatch(/SCAN question USING COVERING INDEX question_prompt/)
  })

  it('finds an article and a tag by theirs', () => {
    expect(plan({ article: 'a' }).join('\n')).toMatch(/SEARCH q USING .*question_/)
    expect(scans(plan({ tag: 'a', article: 'a' }))).toEqual([])
  })

  it('counts every filter without building an index of its own', () => {
    for (const filter of FILTERS)
      expect(planOf(countedBy(filter)).join('\n'), filter).not.toMatch(/AUTOMATIC/)
  })
})

it('a page of rows reads nothing whole', () => {
  const rows = statementsOf({}).filter((statement) => !/ORDER BY title/.test(statement))
  expect(rows.length).toBeGreaterThan(3)
  for (const statement of rows) expect(scans(planOf(statement)), statement).toEqual([])
})

/** What is asked of a library, the first time, for a page of the list. */
function statementsOf(query: Partial<QuestionQuery>): string[] {
  const db = sampleLibrary()
  const seen = new Set<string>()
  const prepare = db.prepare.bind(db)
  db.prepare = ((text: string) => {
    seen.add(text)
    return prepare(text)
  }) as typeof db.prepare // the same function, noting its argument
  questionPage(db, 0, { query: { sort: 'place', descending: false, ...query }, offset: 0, limit: 60 })
  return [...seen]
}
