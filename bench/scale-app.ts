import { readFileSync } from 'node:fs'
import { bringIn } from '../e2e/asking.ts'
import { TIDES } from '../src/main/shared-article/sample-shared.ts'
import { writeShared } from '../src/main/shared-article/shared-file.ts'
import { inApp } from './in-app.ts'
import type { Opened } from './in-app.ts'
import { inLargeLibrary } from './large-front.ts'
import type { LargeLibrary, Size } from './large-library.ts'
import { largeMarkdown } from './made-up-files.ts'
import { MB } from './scale-figures.ts'
import type { Figures } from './scale-figures.ts'
import { watched } from './watched.ts'

/** An article of about four thousand words. */
const ARTICLE = new TextDecoder().decode(largeMarkdown(25_000))
/** The longest that the main thread may compute at one go. */
const STALL_MS = 50

/** In the app itself: its start, and whether one can go on working beside what takes long. */
export async function measureApp({ folder, now }: LargeLibrary, figures: Figures): Promise<void> {
  const start = performance.now()
  await inApp(folder, now, async (opened) => {
    const { call } = opened
    await call('today', {})
    figures.note('from a cold start to Today', performance.now() - start, 'ms')
    await beside('a backup', figures, () => call('backUp', {}))
    await beside('an import', figures, () => importArticle(opened))
    await beside('a shared article of 954 questions', figures, () => bringShared(opened, ARTICLE, 'last'))
    await textsOf(opened, figures)
    await beside('a look through all of the library', figures, () => call('checkLibrary', {}))
  })
}

async function beside(what: string, { note }: Figures, run: () => Promise<unknown>): Promise<void> {
  const { ms, stall } = await watched(run)
  note(what, ms / 1000, 's')
  note(`the longest the main thread computed beside ${what}`, stall, 'ms', STALL_MS)
}

async function importArticle({ call }: Opened): Promise<void> {
  const source = { kind: 'text', text: ARTICLE } as const
  const { job } = await call('readImport', { name: 'long.md', source })
  for (;;) {
    const state = (await call('imports', {})).find((one) => one.job === job)
    if (state?.state === 'ready') break
    if (state?.state === 'failed') throw new Error(state.failure ?? 'failed')
    await wait(20)
  }
  await call('acceptImport', { job })
}

/** What exchanges the text of an article of as many questions. */
async function textsOf(opened: Opened, figures: Figures): Promise<void> {
  const { call } = opened
  const undo = (): Promise<unknown> => call('undoDeed', {})
  await bringShared(opened, ARTICLE, 'other')
  await beside('the undo of a shared article that brought another text', figures, undo)
  await beside('its redo', figures, () => call('redoDeed', {}))
  const { text } = await call('articleText', { article: SHARED })
  const edited = {
    article: SHARED,
    text: `${text}\nOne **line more** is a line at the end.\n`,
    format: 'markdown',
  } as const
  let edit = ''
  await beside('a look at what an edited text would change', figures, async () => {
    edit = (await call('previewEdit', edited)).edit
  })
  await beside('the saving of an edited text', figures, () => call('saveEdit', { edit, same: [] }))
  await beside('its undo', figures, undo)
  const { blocks } = await call('article', { article: SHARED })
  const { start, end } = blocks.find(({ facts }) => facts.length > 0) ?? { start: 0, end: 1 }
  const left = { article: SHARED, start, end, choice: 'leave out' } as const
  await beside('a passage left out', figures, () => call('choosePassage', left))
}

const SHARED = 'shared'

/** A text with a line more, as another Afterread gave it. */
async function bringShared({ call }: Opened, article: string, name: string): Promise<void> {
  const text = `${article}\nThe **${name} line** is a line that no other text has.\n`
  const bytes = Buffer.from(writeShared([{ ...TIDES, id: SHARED, own: [], text }])).toString('base64')
  const { job } = await call('readShared', { name: 'long.afterread', bytes })
  await call('acceptShared', { job, uid: crypto.randomUUID(), history: false })
}

/** So long after an import what it needed is given back. */
const SETTLED_MS = 40_000

/** The memory of the process that serves the page, once an import has ended. */
export async function measureFront(size: Size, { note }: Figures): Promise<void> {
  if (process.platform !== 'linux') return
  await inLargeLibrary(async (page, front) => {
    await page.evaluate(() => (location.hash = '#/today'))
    await page.locator('main .actions .primary').waitFor()
    note('memory of the front’s process at Today', memoryOf(front), 'MB')
    await bringIn(page, 'long.md', ARTICLE)
    await wait(SETTLED_MS)
    note('memory of the front’s process after an import', memoryOf(front), 'MB', 200)
  }, size)
}

/** What of a process is in memory, in MB. */
function memoryOf(id: number): number {
  const [, kB = '0'] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8')) ?? []
  return (Number(kB) * 1024) / MB
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
