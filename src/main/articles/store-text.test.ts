import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { joinLibrary, openLibrary } from '../db/open.ts'
import type { Library } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { askingAgain } from '../decisions/ask-again.ts'
import type { ReadForDeed } from '../decisions/deed-again.ts'
import { nextDeedId } from '../decisions/deeds.ts'
import type { DeckAsked, DeckEnd } from '../decks/ask-deck-worker.ts'
import { taskDone } from '../decks/deck-tasks.ts'
import { Refused } from '../dispatch.ts'
import { createElsewhere } from '../elsewhere.ts'
import { acceptArticle } from '../import/accept-import.ts'
import { readArticle } from '../import/read-article.ts'
import { ensureFolds } from '../memory/ensure-folds.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { questionPage } from '../questions/question-list.ts'
import { NOON } from '../samples/sample-library.ts'
import { today } from '../today/today.ts'
import { binArticles, binnedArticles } from './bin.ts'
import { currentText, taskForEdit } from './edit-tasks.ts'
import { emptyingBin } from './empty-bin.ts'
import { storingTexts } from './store-text.ts'

/** So many lines that a worker stores what is made of them. */
const LINES = Array.from(
  { length: 50 },
  (_, n) => `- **Shore ${n}**: a stretch of sand that the ${n} winds of winter ${n + 100} laid down.`,
)
const ARTICLE = 'shores'
const textOf = (lines: readonly string[]): string =>
  `# Shores\n\n## Shores by number\n\n${lines.join('\n')}\n`

let folder: string
let library: Library
/** What a worker does, done here and now. */
let asked: DeckAsked
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'afterread-store-text-'))
  library = openLibrary(folder)
  const { db } = library
  ensureParameters(db, NOON)
  ensureFolds(db)
  const source = { name: 'shores.md', format: 'markdown', content: textOf(LINES) } as const
  const article = readArticle({ source, putBack: [] }, () => undefined)
  acceptArticle(db, NOON, { id: ARTICLE, source, article })
  asked = async (_page, task) =>
    (await taskDone(
      task,
      () => () => undefined,
      async (write) => await write(),
    )) as DeckEnd // no message on its way
})
afterEach(() => {
  library.close()
  rmSync(folder, { recursive: true })
})

function shown(db: Db): unknown {
  const query = { sort: 'place', descending: false } as const
  const { rows, total } = questionPage(db, 20_000, { query, offset: 0, limit: 20 })
  return { rows, total, today: today(db, NOON, null) }
}

/** As it is told where nothing is kept in memory yet. */
function shownAnew(): unknown {
  const db = joinLibrary(library.file)
  try {
    return shown(db)
  } finally {
    db.close()
  }
}

function tried(text: string, version?: number) {
  const base = currentText(library.db, ARTICLE)
  const input = { article: ARTICLE, text, format: 'markdown', ...(version && { version }) } as const
  const { task, ...how } = taskForEdit(library.db, base, input)
  return { base, name: task.source.name, read: readArticle(task, () => undefined), ...how }
}

const uid = '6f1b8a52-64a3-4d0b-9b6c-0f4f5a3f5e11'
const store = (ask: DeckAsked) =>
  storingTexts(
    library.db,
    ask,
    createElsewhere(library.db),
    () => NOON,
  )('p', { what: 'edit', uid, tried: tried(textOf(LINES.slice(1))), same: [] })
const undo = (ask: DeckAsked, read: ReadForDeed) =>
  askingAgain(
    library.db,
    () => Promise.resolve(read),
    ask,
    createElsewhere(library.db),
    () => NOON,
  )('p', 'undo')
function readForUndo(version: number): ReadForDeed {
  return {
    deed: nextDeedId(library.db, 'undo'),
    texts: [{ what: 'text', ...tried(textOf(LINES), version) }],
  }
}

it('a text that a worker stores, and takes back, is shown at once as it is to whoever opens the library then', async () => {
  const { db } = library
  const { version } = currentText(db, ARTICLE)
  const before = shown(db)
  const deed = await store(asked)
  expect(deed).toEqual({ uid, said: 'Saved another text of “Shores”' })
  expect(shown(db)).not.toEqual(before)
  expect(shown(db)).toEqual(shownAnew())
  expect(await undo(asked, readForUndo(version))).toMatchObject({
    said: 'Taken back: saved another text of “Shores”',
  })
  expect(currentText(db, ARTICLE).text).toBe(textOf(LINES))
  expect(shown(db)).toEqual(shownAnew())
})

it('a text whose storing is stopped is not there, or all of it is and can be taken back', async () => {
  const { db } = library
  const stopped = () => Promise.reject(new Refused('conflict', 'Stopped.'))
  const tooLate: DeckAsked = async (page, task, name) => (await asked(page, task, name), stopped())
  const { version } = currentText(db, ARTICLE)
  const before = shown(db)
  await expect(store(stopped)).rejects.toThrow('Stopped.')
  expect(shown(db)).toEqual(before)
  expect(await store(tooLate)).toEqual({ uid, said: 'Saved another text of “Shores”' })
  const after = shown(db)
  await expect(undo(stopped, readForUndo(version))).rejects.toThrow('Stopped.')
  expect(shown(db)).toEqual(after)
  const { said } = (await undo(tooLate, readForUndo(version))) ?? {}
  expect(said).toBe('Taken back: saved another text of “Shores”')
  expect(currentText(db, ARTICLE).text).toBe(textOf(LINES))
})

it('the bin is emptied by a worker, and told to be where that is stopped too late', async () => {
  const { db } = library
  const tooLate: DeckAsked = async (page, task, name) => {
    await asked(page, task, name)
    throw new Refused('conflict', 'Stopped.')
  }
  binArticles(db, NOON, [ARTICLE])
  shown(db)
  const empty = emptyingBin(db, tooLate, createElsewhere(db), () => NOON)
  expect(await empty('p')).toEqual({ emptied: 1 })
  expect(binnedArticles(db)).toEqual([])
  expect(shown(db)).toEqual(shownAnew())
  await expect(empty('p')).rejects.toThrow('Stopped.')
})
