import fc from 'fast-check'
import { expect, it } from 'vitest'
import { writeArchive } from '../archive/write-archive.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { binnedArticles } from '../articles/bin.ts'
import { redoDeed, undoDeed } from '../decisions/decisions.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { begin, giveAll, NOON } from '../samples/sample-library.ts'
import { bringShared } from './bring-shared.ts'
import { makeShared } from './make-shared.ts'
import { faultOfShared } from './sample-faults.ts'
import { anyShared, TIDES, TIDES_TEXT } from './sample-shared.ts'
import { readShared, writeShared } from './shared-file.ts'
import type { SharedArticle } from './shared-file.ts'
import { sharedOf } from './shared-of.ts'

/** `AFTERREAD_TEXTS=1000` is a whole run. */
const RUNS = Number(process.env['AFTERREAD_TEXTS'] ?? 12)

const library = (): Db => {
  const db = openMemoryLibrary()
  ensureParameters(db, NOON)
  return db
}
let uids = 0
const bring = (db: Db, ...all: readonly SharedArticle[]) =>
  bringShared(db, NOON, {
    uid: `uid-${++uids}`,
    name: 'x.afterread',
    given: all.map((shared) => ({ shared, made: makeShared(shared) })),
    history: true,
  })
const given = (db: Db, id: string, history = false): SharedArticle => sharedOf(db, id, { history })
const count = (db: Db, of: string): unknown => db.prepare(`SELECT count(*) FROM ${of}`).pluck().get()

it('goes from one library to another with its own facts, tags and title, and is the same file there', () => {
  const bytes = writeShared([TIDES])
  const db = library()
  expect(bring(db, ...readShared('tides.afterread', bytes))).toMatchObject({
    deed: { said: 'Brought in “About tides”' },
    articles: [{ article: 'tides-1', title: 'About tides' }],
    texts: 1,
    own: 1,
    unmade: 0,
  })
  expect(given(db, 'tides-1')).toEqual(TIDES)
  expect(Buffer.compare(writeShared([given(db, 'tides-1')]), bytes)).toBe(0)
  expect(
    count(db, `question q JOIN question_fact l ON l.question = q.id WHERE l.fact = 'tides-1-oabc'`),
  ).not.toBe(0)
})

it('takes the choice of passages that are left out of a text that is here, and gives it back', () => {
  const db = library()
  bring(db, TIDES)
  const asked = (): unknown => count(db, 'fact WHERE removed_at IS NULL')
  const [before, start] = [asked(), TIDES_TEXT.indexOf('A **neap')]
  const chosen = { ...TIDES, leftOut: [{ start, end: TIDES_TEXT.indexOf('half moon.') + 10 }] }
  expect(bring(db, chosen)).toMatchObject({ texts: 1, own: 0 })
  expect(given(db, 'tides-1')).toEqual(chosen)
  expect(asked()).toBeLessThan(Number(before))
  expect(bring(db, chosen)).toMatchObject({ deed: null })
  bring(db, TIDES)
  expect([given(db, 'tides-1'), asked()]).toEqual([TIDES, before])
})

it('changes what is there when it comes again, and doubles nothing', () => {
  const db = library()
  bring(db, TIDES)
  const before = [count(db, 'fact'), count(db, 'article_version'), count(db, 'tag')]
  expect(bring(db, TIDES)).toMatchObject({ deed: null, texts: 0, own: 0 })
  expect([count(db, 'fact'), count(db, 'article_version'), count(db, 'tag')]).toEqual(before)
  const [own] = TIDES.own
  const changed = {
    ...TIDES,
    own: own ? [{ ...own, back: 'the time when the tide turns' }] : [],
    text: `${TIDES_TEXT}\nMore.\n`,
  }
  expect(bring(db, changed).own).toBe(1)
  expect(given(db, 'tides-1')).toEqual(changed)
  expect(count(db, 'article')).toBe(1)
})

it('takes what the other remembers along if that is wanted, and all of it can be taken back and done again', () => {
  const schedule = {
    stability: 9,
    difficulty: 5,
    reviewed: 20_500,
    due: 20_509,
    reps: 2,
    lapses: 0,
    suspended: false,
  }
  const review = { at: 1_771_000_000_000, rating: 3 as const, ms: 900, interval: 9, before: 3, difficulty: 5 }
  const remembered = {
    ...TIDES,
    memory: { 'tides-1-oabc': schedule },
    reviews: { 'tides-1-oabc': [review] },
  }
  const db = library()
  const live = () => [
    count(db, 'fact WHERE removed_at IS NULL'),
    count(db, 'article WHERE binned_at IS NULL'),
  ]
  const before = live()
  bring(db, remembered)
  expect(given(db, 'tides-1', true)).toEqual(remembered)
  expect(given(db, 'tides-1', false)).toMatchObject({ memory: null, reviews: {} })
  const after = live()
  undoDeed(db, NOON)
  expect(live()).toEqual(before)
  expect(binnedArticles(db)).toEqual([])
  expect(() => given(db, 'tides-1')).toThrow('not in the library')
  redoDeed(db, NOON, 'again')
  expect([given(db, 'tides-1', true), live()]).toEqual([remembered, after])
  undoDeed(db, NOON)
  bring(db, TIDES)
  expect([given(db, 'tides-1'), live()]).toEqual([TIDES, after])
})

it('brings what its owner added to the article that has its text by another id, and is refused where it lies in the bin', () => {
  const db = library()
  bring(db, { ...TIDES, own: [] })
  const [own] = TIDES.own
  const other = { ...TIDES, id: 'other', own: own ? [{ ...own, id: 'other-o1' }] : [] }
  for (const isNew of [true, false]) expect(bring(db, other).deed !== null).toBe(isNew)
  expect(count(db, 'article')).toBe(1)
  expect(given(db, 'tides-1').own).toMatchObject([{ id: 'tides-1-o1', front: 'Slack water' }])
  db.prepare('UPDATE article SET binned_at = ?').run(NOON.toISOString())
  expect(() => bring(db, TIDES)).toThrow('“About tides” of x.afterread is in the bin')
})

it('knows its facts by the memory they have, though its text was edited before', () => {
  const [db, there] = [library(), library()]
  const text = `${TIDES_TEXT}\n==Slack water== is the instant at which the tide turns in a bay.\n`
  bring(db, { ...TIDES, own: [], text: text.replace('instant', 'moment') })
  bring(db, { ...TIDES, own: [], text })
  const { id } = begin(db, NOON, { kind: 'quiz', article: 'tides-1' })
  giveAll(db, NOON, id)
  const shared = given(db, 'tides-1', true)
  expect(Object.keys(shared.names)).not.toEqual([])
  bring(there, shared)
  expect(Object.values(given(there, 'tides-1', true).memory ?? {}).toSorted(bySize)).toEqual(
    Object.values(shared.memory ?? {}).toSorted(bySize),
  )
})

const bySize = (one: unknown, other: unknown): number =>
  JSON.stringify(one) < JSON.stringify(other) ? -1 : 1

it('is the same in any other library: text, facts of its own, tags and, if wanted, answers', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyShared, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
      fc.boolean(),
      (all, history) => {
        const [db, there] = [library(), library()]
        bring(db, ...all)
        const [first] = all
        if (first && first.own.length > 0 && history) {
          const { id } = begin(db, NOON, { kind: 'quiz', article: first.id })
          giveAll(db, NOON, id, first.own.length % 2 === 0 ? 'wrong' : 'right')
        }
        const out = all.map(({ id }) => given(db, id, history))
        const bytes = writeShared(out)
        const came = readShared('x.afterread', bytes)
        expect(came).toEqual(out)
        bring(there, ...came)
        expect(all.map(({ id }) => given(there, id, history))).toEqual(out)
        expect(bring(there, ...came).deed).toBeNull()
      },
    ),
    { numRuns: RUNS, seed: 20_260_601 },
  )
})

it('is refused with a sentence where the file is another, newer, or not as we write it', () => {
  const read = (shared: unknown) => () => readShared('x.afterread', writeShared([shared as SharedArticle]))
  const marked = (mark: string) => () => {
    const manifest = `{"format":"afterread",${mark},"article":{}}`
    readShared('x.afterread', writeArchive([{ name: 'manifest.json', content: manifest }]))
  }
  expect(marked('"kind":"article","version":2')).toThrow('newer Afterread')
  expect(marked('"kind":"cards","version":1')).toThrow('x.afterread is no article of Afterread')
  expect(marked('"kind":"article","version":1')).toThrow('its part “id” does not fit')
  expect(() => writeShared([{ ...TIDES, id: '../x' }])).toThrow()
  expect(() => readShared('x.afterread', writeShared([TIDES, TIDES]))).toThrow('in it twice')
  expect(() => readShared('x.afterread', writeShared([]))).toThrow('there is no article in it')
  expect(read({ ...TIDES, own: TIDES.own.map((one) => ({ ...one, id: 'other-o1' })) })).toThrow(
    'another article',
  )
  expect(() => readShared('x.afterread', new Uint8Array(40))).toThrow(/^x\.afterread/)
})

it('is brought in whole, or refused with a sentence, whatever mistakes are in its file', () => {
  const faults = Array.from({ length: 40 }, (_, seed) => faultOfShared(seed)).filter(
    (fault) => fault !== null,
  )
  expect(faults).toEqual([])
})
