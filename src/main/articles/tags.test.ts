import { beforeEach, describe, expect, it } from 'vitest'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { undoDeed } from '../decisions/decisions.ts'
import { ARTICLE, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { overview } from '../memory/overview.ts'
import { tagAll, taggedAs, tagName, tags, tagsOfArticles, untagAll } from './tags.ts'

let db: Db
let facts: string[]
beforeEach(() => {
  db = sampleLibrary()
  facts = sql<{ id: string }>(db, 'SELECT id FROM fact ORDER BY place')
    .all()
    .map(({ id }) => id)
})

const bearers = (name: string): unknown[] =>
  overview(db)
    .filter(taggedAs(db, name))
    .map(({ fact }) => fact)

describe('a tag', () => {
  it('is put on articles and facts at once, and counted', () => {
    const [first = '', second = ''] = facts
    tagAll(db, NOON, { name: 'Stone', articles: [ARTICLE], facts: [first, second] })
    expect(tags(db)).toEqual([{ name: 'stone', articles: 1, facts: 2 }])
    expect(tagsOfArticles(db).get(ARTICLE)).toEqual(['stone'])
  })

  it('put on or taken off twice changes nothing the second time, so that undo takes back no more than was done', () => {
    const [first = '', second = ''] = facts
    tagAll(db, NOON, { name: 'exam', facts: [first] })
    const done = tagAll(db, NOON, { name: 'exam', facts: [first, second] })
    expect(done).toMatchObject({
      name: 'exam',
      articles: [],
      facts: [second],
      deed: { said: 'Tagged 1 fact as #exam' },
    })
    undoDeed(db, NOON)
    expect(bearers('exam')).toEqual([first])
    expect(untagAll(db, NOON, { name: 'exam', facts: [second] }).facts).toEqual([])
  })

  it('is on nothing that is not there', () => {
    expect(tagAll(db, NOON, { name: 'exam', articles: ['nowhere'], facts: ['nothing'] })).toEqual({
      name: 'exam',
      articles: [],
      facts: [],
      deed: null,
    })
    expect(tags(db)).toEqual([])
  })

  it('of an article is borne by each of its facts', () => {
    const [first = ''] = facts
    tagAll(db, NOON, { name: 'exam', facts: [first] })
    expect(bearers('exam')).toEqual([first])
    tagAll(db, NOON, { name: 'exam', articles: [ARTICLE] })
    expect(bearers('exam')).toEqual(facts)
  })

  it('is the same however it is written', () => {
    expect([' #Exam ', 'EXAM', 'exam'].map(tagName)).toEqual(['exam', 'exam', 'exam'])
    expect(tagName('Lower \n  Secondary')).toBe('lower secondary')
    expect(() => tagName(' # ')).toThrow('A tag needs a name.')
  })
})
