import { expect, it } from 'vitest'
import { writeArchive } from '../archive/write-archive.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { undoDeed } from '../decisions.ts'
import { ensureParameters } from '../parameters.ts'
import { NOON } from '../sample-library.ts'
import { bringShared } from './bring-shared.ts'
import { makeShared } from './make-shared.ts'
import { readShared, writeShared } from './shared-file.ts'
import type { SharedArticle } from './shared-file.ts'
import { sharedOf } from './shared-of.ts'

const TEXT = `# Tides

## Causes

A **spring tide** is a tide of great range that comes at full and new moon.

A **neap tide** is a tide of small range that comes at half moon.
`

const TIDES: SharedArticle = {
  id: 'tides-1',
  name: 'tides.md',
  format: 'markdown',
  title: 'About tides',
  tags: ['sea'],
  putBack: [],
  leftOut: [],
  own: [
    {
      id: 'tides-1-oabc',
      kind: 'definition',
      front: 'Slack water',
      back: 'the moment at which the tide turns',
      topic: 'Causes',
      tags: ['words'],
      card: null,
    },
  ],
  memory: null,
  text: TEXT,
}

const library = (): Db => {
  const db = openMemoryLibrary()
  ensureParameters(db, NOON)
  return db
}
let uids = 0
const bring = (db: Db, shared: SharedArticle) =>
  bringShared(db, NOON, `uid-${++uids}`, shared, makeShared(shared))
const count = (db: Db, of: string): unknown => db.prepare(`SELECT count(*) FROM ${of}`).pluck().get()

it('goes from one library to another with its own facts, tags and title, and is the same file there', () => {
  const bytes = writeShared(TIDES)
  const db = library()
  expect(bring(db, readShared('tides.afterread', bytes))).toEqual({
    article: 'tides-1',
    title: 'About tides',
    own: 1,
    unmade: 0,
  })
  expect(sharedOf(db, 'tides-1', { history: false })).toEqual(TIDES)
  expect(Buffer.compare(writeShared(sharedOf(db, 'tides-1', { history: false })), bytes)).toBe(0)
  expect(
    count(db, `question q JOIN question_fact l ON l.question = q.id WHERE l.fact = 'tides-1-oabc'`),
  ).not.toBe(0)
})

it('changes what is there when it comes again, and doubles nothing', () => {
  const db = library()
  bring(db, TIDES)
  const before = [count(db, 'fact'), count(db, 'article_version'), count(db, 'tag')]
  expect(bring(db, TIDES).own).toBe(0)
  expect([count(db, 'fact'), count(db, 'article_version'), count(db, 'tag')]).toEqual(before)
  const [own] = TIDES.own
  const changed = {
    ...TIDES,
    own: own ? [{ ...own, back: 'the time when the tide turns' }] : [],
    text: `${TEXT}\nMore.\n`,
  }
  expect(bring(db, changed).own).toBe(1)
  expect(sharedOf(db, 'tides-1', { history: false })).toEqual(changed)
  expect(count(db, 'article')).toBe(1)
})

it('takes what the other remembers along if that is in it, and it can be taken back', () => {
  const schedule = {
    stability: 9,
    difficulty: 5,
    reviewed: 20_500,
    due: 20_509,
    reps: 2,
    lapses: 0,
    suspended: false,
  }
  const remembered = { ...TIDES, memory: { 'tides-1-oabc': schedule } }
  const db = library()
  bring(db, remembered)
  expect(sharedOf(db, 'tides-1', { history: true }).memory).toEqual(remembered.memory)
  expect(sharedOf(db, 'tides-1', { history: false }).memory).toBeNull()
  undoDeed(db, NOON)
  expect(sharedOf(db, 'tides-1', { history: true })).toMatchObject({ own: [], memory: {} })
})

it('is refused where its text is there as another article, or where it lies in the bin', () => {
  const db = library()
  bring(db, TIDES)
  expect(() => bring(db, { ...TIDES, id: 'other', own: [] })).toThrow(
    'in the library already, as “About tides”',
  )
  db.prepare('UPDATE article SET binned_at = ?').run(NOON.toISOString())
  expect(() => bring(db, TIDES)).toThrow('in the bin')
})

it('is refused with a sentence where the file is another, newer, or not as we write it', () => {
  const read = (shared: unknown) => () => readShared('x.afterread', writeShared(shared as SharedArticle))
  const marked = (mark: string) => () => {
    const manifest = `{"format":"afterread",${mark},"article":{}}`
    readShared('x.afterread', writeArchive([{ name: 'manifest.json', content: manifest }]))
  }
  expect(marked('"kind":"article","version":2')).toThrow('newer Afterread')
  expect(marked('"kind":"cards","version":1')).toThrow('x.afterread is no article of Afterread')
  expect(marked('"kind":"article","version":1')).toThrow('its part “id” does not fit')
  expect(() => writeShared({ ...TIDES, id: '../x' })).toThrow()
  expect(read({ ...TIDES, own: TIDES.own.map((one) => ({ ...one, id: 'other-o1' })) })).toThrow(
    'another article',
  )
  expect(() => readShared('x.afterread', new Uint8Array(40))).toThrow(/^x\.afterread/)
})
