import { fileURLToPath } from 'node:url'
import { beforeEach, expect, it } from 'vitest'
import { acceptArticle } from '../import/accept-import.ts'
import type { ArticleSource } from '../import/article-source.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { openMemoryLibrary } from '../db/open.ts'
import { readArticle } from '../import/read-article.ts'
import { READ_LIMITS } from '../import/read-in-worker.ts'
import { renewArticles } from './renew.ts'
import { NOON } from '../samples/sample-library.ts'
import { engineName } from './shipped.ts'
import { storeText } from './text-task.ts'
import type { TextTask } from './text-task.ts'

const TIDES: ArticleSource = {
  name: 'tides.html',
  format: 'html',
  content: `<html><head><title>Tides</title></head><body><nav>Home</nav><article><h1>Tides</h1>
<h2>Kinds of tide</h2><ul>
<li><b>Spring tide</b>: a tide of the greatest range, at new and full moon.</li>
<li><b>Neap tide</b>: a tide of the smallest range, at the quarters of the moon.</li>
<li><b>Storm surge</b>: a rise of the sea that the wind drives against the shore.</li>
</ul></article></body></html>`,
}

let db: Db
let backedUp = 0
const renewing = () => ({
  db,
  worker: fileURLToPath(new URL('../import/import-worker.ts', import.meta.url)),
  limits: READ_LIMITS,
  store: async (_page: string, text: TextTask) => storeText(db, NOON, text),
  backUp: () => Promise.resolve(void backedUp++),
  turn: () => Promise.resolve(),
  report: (error: unknown) => {
    throw error
  },
})
const engines = (): string[] =>
  sql<{ engine: string }>(db, 'SELECT engine FROM reading')
    .all()
    .map(({ engine }) => engine)
const facts = (): unknown[] => sql(db, 'SELECT id, statement, removed_at FROM fact ORDER BY id').all()
const questions = (): number =>
  sql<{ count: number }>(db, 'SELECT count(*) AS count FROM question WHERE retired = 0').get()?.count ?? 0

beforeEach(() => {
  db = openMemoryLibrary()
  const article = readArticle({ source: TIDES, putBack: [] }, () => undefined)
  acceptArticle(db, NOON, { id: 'tides', source: TIDES, article, title: 'My tides' })
})

it('an article that an earlier engine read is read again, under its title, with the facts it had', async () => {
  const [before, asked] = [facts(), questions()]
  db.exec("UPDATE reading SET engine = '0'; UPDATE question SET retired = 1")
  backedUp = 0
  await renewArticles(renewing()).done
  expect(backedUp, 'the library is copied before').toBe(1)
  expect(engines()).toEqual([engineName])
  expect(facts()).toEqual(before)
  expect(questions()).toBe(asked)
  expect(sql(db, 'SELECT title FROM article').get()).toEqual({ title: 'My tides' })
  expect(sql(db, 'SELECT name, format FROM version_origin').all()).toEqual([
    { name: 'tides.html', format: 'html' },
  ])
})

it('what can no longer be read stays as it is', async () => {
  db.exec("UPDATE reading SET engine = '0'; UPDATE version_origin SET source = ' '")
  const before = facts()
  await renewArticles(renewing()).done
  expect(engines()).toEqual(['0'])
  expect(facts()).toEqual(before)
})

it('one that is stopped is left for the next start', async () => {
  db.exec("UPDATE reading SET engine = '0'")
  const { done, stop } = renewArticles(renewing())
  stop()
  await done
  expect(engines()).toEqual(['0'])
})
