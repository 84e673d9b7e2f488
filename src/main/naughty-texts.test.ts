import fc from 'fast-check'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { composeOwn } from '../engine/own/own.ts'
import { articleRows } from './articles/articles.ts'
import { checkLibrary } from './backups/check-library.ts'
import { countAnswers } from './memory/totals.ts'
import { openFile } from './db/open.ts'
import type { Db } from './db/sql.ts'
import { decide, redoDeed, undoDeed } from './decisions/decisions.ts'
import { Refused } from './dispatch.ts'
import { exam, exams, saveExam } from './exams/exams.ts'
import { factPage } from './questions/fact-page.ts'
import { findArticles } from './articles/find-articles.ts'
import { restoreLibrary } from './json/restore-library.ts'
import { writeLibrary } from './json/write-library.ts'
import type { OwnComposer } from './own/own-composer.ts'
import { saveOwn } from './own/own-facts.ts'
import { questionFacets } from './questions/question-facets.ts'
import { questionPage } from './questions/question-list.ts'
import { ARTICLE, begin, formsLibrary, give, newUid, NOON } from './samples/sample-library.ts'
import { NAUGHTY_TEXTS } from './samples/sample-texts.ts'
import { savedSearches, saveSearch } from './questions/saved-searches.ts'
import { sessionView } from './sessions/sessions.ts'
import { tagAll, tagName, tags } from './articles/tags.ts'
import { renameArticle } from './articles/titles.ts'
import { editQuestion, questionText } from './questions/wording-edits.ts'

/** `AFTERREAD_TEXTS=2000` is the whole run. */
const TEXTS = Number(process.env['AFTERREAD_TEXTS'] ?? 10)
const folder = mkdtempSync(join(tmpdir(), 'afterread-naughty-'))
afterAll(() => rmSync(folder, { recursive: true }))

const text = fc.oneof(
  fc.constantFrom(...NAUGHTY_TEXTS),
  fc
    .tuple(fc.constantFrom(...NAUGHTY_TEXTS), fc.constantFrom(...NAUGHTY_TEXTS))
    .map((both) => both.join(' ')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
)

const composer: OwnComposer = {
  compose: (context, words) => Promise.resolve(composeOwn(context, words)),
  close: () => undefined,
}

/** What may be refused, as too little or too odd a text, is left out; what is kept is kept as it was written. */
async function write(db: Db, written: string): Promise<void> {
  const title = written.trim() || 'x'
  renameArticle(db, NOON, ARTICLE, title)
  expect(articleRows(db, 0).map((row) => row.title)).toContain(title)
  tagNamed(db, written)
  const query = {
    search: written,
    tag: written || 'x',
    topic: written,
    sort: 'place',
    descending: false,
  } as const
  saveSearch(db, { name: title, query })
  expect(savedSearches(db)).toMatchObject([{ name: title, query }])
  questionPage(db, 0, { query, offset: 0, limit: 50 })
  wordOption(db, title)
  setExam(db, title)
  const question = db.prepare<[], string>('SELECT id FROM question ORDER BY id').pluck().get() ?? ''
  const edit = { prompt: `Which is ${title}?`, explanation: `So it is: ${written}` }
  if (unlessRefused(() => editQuestion(db, NOON, { uid: newUid(), question, edit })))
    expect(questionText(db, question).prompt).toBe(edit.prompt)
  decide(db, NOON, { uid: newUid(), what: 'dispute', questions: [question], reason: written })
  undoDeed(db, NOON)
  redoDeed(db, NOON, newUid())
  await keepOwn(db, written)
  answerWith(db, written)
}

function unlessRefused<T>(act: () => T): T | null {
  try {
    return act()
  } catch (error) {
    if (error instanceof Refused) return null
    throw error
  }
}

function tagNamed(db: Db, written: string): void {
  const before = tags(db).length
  const tagged = unlessRefused(() => tagAll(db, NOON, { name: written, articles: [ARTICLE] }))
  expect(tags(db)).toHaveLength(before + (tagged ? 1 : 0))
}

/** As one of the wrong options of a choice. */
function wordOption(db: Db, written: string): void {
  const question =
    db
      .prepare<[], string>(`SELECT id FROM question WHERE form = 'choice' ORDER BY id LIMIT 1 OFFSET 1`)
      .pluck()
      .get() ?? ''
  const before = questionText(db, question).options
  const wrong = before.findIndex(({ correct }) => !correct)
  const options = before.map(({ text }, i) => (i === wrong ? written : text))
  if (unlessRefused(() => editQuestion(db, NOON, { uid: newUid(), question, edit: { options } })))
    expect(questionText(db, question).options.map(({ text }) => text)).toEqual(options)
}

function setExam(db: Db, name: string): void {
  const parts = [
    { article: ARTICLE, topic: name },
    ...(unlessRefused(() => tagName(name)) ? [{ tag: name }] : []),
  ]
  const id = newUid()
  saveExam(db, NOON, { uid: newUid(), exam: id, name, date: '2026-09-01', parts })
  expect(exams(db, NOON).map((row) => row.name)).toContain(name)
  expect(exam(db, NOON, id)).toMatchObject({ name })
}

async function keepOwn(db: Db, written: string): Promise<void> {
  const own = { uid: newUid(), fact: null, article: ARTICLE, kind: 'definition', topic: written } as const
  const words = { front: `Slack ${written}`, back: `the time of ${written} without a current` }
  const kept = await saveOwn(db, NOON, composer, { ...own, ...words }).catch((error: unknown) => {
    if (!(error instanceof Refused)) throw error
  })
  if (kept) expect(factPage(db, 0, kept.fact).questions.length).toBeGreaterThan(0)
}

function answerWith(db: Db, written: string): void {
  const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
  for (let n = 0; n < 30; n++) {
    const { asked } = sessionView(db, id)
    if (!asked) return
    const typed = asked.form === 'typed' || asked.form === 'cloze'
    if (!typed && asked.form !== 'recall') give(db, NOON, id, 'right')
    else {
      const response = typed
        ? ({ kind: 'text', text: written } as const)
        : ({ kind: 'recall', text: written, grade: 2 } as const)
      expect(give(db, NOON, id, 'right', { response }).feedback).toBeTruthy()
    }
  }
}

/** Every row of every table but the index of words. */
function dumpOf(db: Db): unknown {
  const named = `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'question_search%'`
  const tables = db.prepare<[], string>(named).pluck().all()
  return tables.map((table) => [
    table,
    db
      .prepare(`SELECT * FROM ${table}`)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort(),
  ])
}

it(
  'texts of every kind are kept, found and brought back as they were written',
  { timeout: 60_000 + TEXTS * 10_000 },
  async () => {
    await fc.assert(
      // Half a character is made whole at the door: see `dispatch.ts`.
      fc.asyncProperty(text, async (some) => {
        const written = some.toWellFormed()
        const db = formsLibrary()
        await write(db, written)
        findArticles(db, written)
        questionFacets(db, ARTICLE)
        for (const { name } of tags(db))
          questionPage(db, 0, {
            query: { tag: name, search: written.slice(0, 200), sort: 'place', descending: false },
            offset: 0,
            limit: 50,
          })
        expect((await checkLibrary(db, { pause: () => Promise.resolve() })).found).toEqual([])
        // A library that was restored has counted all its answers.
        countAnswers(db)
        const dump = dumpOf(db)
        const lines = [...writeLibrary(db)]
        db.prepare('VACUUM INTO ?').run(join(folder, 'backup.db'))
        db.close()
        restoreLibrary(lines, 'all.json', join(folder, 'library.db'))
        for (const name of ['library.db', 'backup.db']) {
          const again = openFile(join(folder, name))
          expect(dumpOf(again)).toEqual(dump)
          again.close()
        }
        for (const name of readdirSync(folder)) rmSync(join(folder, name))
      }),
      { numRuns: TEXTS, seed: 7 },
    )
    expect('polluted' in {}).toBe(false)
  },
)
