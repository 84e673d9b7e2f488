import { beforeEach, describe, expect, it } from 'vitest'
import { articleRows } from './articles.ts'
import { binArticles, binnedArticles, emptyBin, restoreArticles } from './bin.ts'
import type { Db } from '../db/sql.ts'
import { undoDeed } from '../decisions/decisions.ts'
import { findArticles } from './find-articles.ts'
import { resultOf } from '../insights/results.ts'
import {
  ARTICLE,
  begin,
  fillLibrary,
  giveAll,
  later,
  NOON,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { scores } from '../insights/scores.ts'
import { changedShipped } from './shipped.ts'
import { renameArticle } from './titles.ts'
import { today } from '../today/today.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const texts = (): unknown => db.prepare('SELECT count(*) FROM article_version').pluck().get()

describe('an article in the bin', () => {
  it('is not in the library and not asked; out of it, all is as it was', () => {
    const session = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    giveAll(db, NOON, session.id)
    const before = articleRows(db, 20_700)
    expect(binArticles(db, NOON, [ARTICLE, 'nowhere']).deed?.said).toBe('Deleted “Bridges in brief”')
    expect(binArticles(db, NOON, [ARTICLE]).deed).toBeNull()
    expect(articleRows(db, 20_700)).toEqual([])
    expect(today(db, later(30), null)).toMatchObject({ due: 0, fresh: 0 })
    expect(() => begin(db, NOON, { kind: 'quiz', article: ARTICLE })).toThrow('not in the library')
    expect(binnedArticles(db)).toMatchObject([{ id: ARTICLE, facts: before[0]?.facts }])
    expect(restoreArticles(db, NOON, [ARTICLE]).deed?.said).toBe('Took “Bridges in brief” out of the bin')
    expect(articleRows(db, 20_700)).toEqual(before)
    undoDeed(db, NOON)
    expect(articleRows(db, 20_700)).toEqual([])
    undoDeed(db, NOON)
    expect(articleRows(db, 20_700)).toEqual(before)
  })

  it('does not bring back facts that its text had lost before', () => {
    const facts = db.prepare('SELECT count(*) FROM fact WHERE removed_at IS NULL').pluck()
    const all = facts.get()
    fillLibrary(db, ['Stone'])
    const less = facts.get()
    binArticles(db, NOON, [ARTICLE])
    undoDeed(db, NOON)
    expect(less).not.toBe(all)
    expect(facts.get()).toBe(less)
  })

  it('keeps its scores', () => {
    const session = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    giveAll(db, NOON, session.id)
    const before = resultOf(db, session.id)
    binArticles(db, NOON, [ARTICLE])
    emptyBin(db, NOON)
    expect(resultOf(db, session.id).attempt).toEqual(before.attempt)
    expect(scores(db)).toMatchObject([{ article: ARTICLE, attempts: 1 }])
    expect(texts()).toBe(1)
  })
})

describe('the bin that is emptied', () => {
  it('erases what was never studied, for good', () => {
    binArticles(db, NOON, [ARTICLE])
    expect(emptyBin(db, NOON)).toEqual({ emptied: 1 })
    expect(texts()).toBe(0)
    expect(db.prepare(`SELECT count(*) FROM fact WHERE statement <> ''`).pluck().get()).toBe(0)
    expect(restoreArticles(db, NOON, [ARTICLE]).deed).toBeNull()
    undoDeed(db, NOON)
    expect(articleRows(db, 20_700)).toEqual([])
    expect(binnedArticles(db)).toEqual([])
    expect(findArticles(db, 'a')).toEqual([])
  })

  it('does not bring in again what ships', () => {
    const folder = new URL('../../../questions', import.meta.url).pathname
    const before = changedShipped(db, folder).length
    db.exec(`INSERT INTO article (id, origin, title, language, summary, sources, words, imported_at)
      SELECT '${changedShipped(db, folder)[0]?.article ?? ''}', 'shipped', 't', 'en', '', '[]', 1, ''`)
    binArticles(db, NOON, [changedShipped(db, folder)[0]?.article ?? ''])
    emptyBin(db, NOON)
    expect(changedShipped(db, folder)).toHaveLength(before - 1)
  })
})

it('a title the learner gave stays, and what stands under no heading goes with it', () => {
  const [before] = articleRows(db, 20_700)
  const topics = () => db.prepare('SELECT count(*) FROM fact WHERE topic = ?').pluck()
  const under = topics().get(before?.title)
  expect(renameArticle(db, NOON, ARTICLE, 'Spans').deed?.said).toBe('Renamed “Bridges in brief” to “Spans”')
  fillLibrary(db)
  expect(articleRows(db, 20_700)).toMatchObject([{ title: 'Spans' }])
  expect(topics().get(before?.title)).toBe(0)
  undoDeed(db, NOON)
  expect(articleRows(db, 20_700)).toEqual([before])
  expect(topics().get(before?.title)).toBe(under)
})

it('articles are found by words in their text, whatever their case', () => {
  const text = String(db.prepare('SELECT text FROM article_version').pluck().get())
  const words = text.slice(20, 32)
  const [found] = findArticles(db, words.toUpperCase())
  expect(found?.article).toBe(ARTICLE)
  expect(found?.pieces[1]).toMatchObject({ mark: true })
  expect(findArticles(db, 'no such words here')).toEqual([])
})
