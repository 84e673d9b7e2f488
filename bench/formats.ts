import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inApp } from './in-app.ts'
import type { Opened } from './in-app.ts'
import { largeLibrary } from './large-library.ts'
import { largeApkg, largeCsv, largeMarkdown, largePdf } from './made-up-files.ts'
import type { Speech } from './run.ts'
import { watched } from './watched.ts'

const MB = 1024 * 1024
/** The longest that the main thread may compute at one go, and that a cancel may take. */
const STALL_MS = 100
const CANCEL_MS = 200
/** The longest that nothing may be told of how far it is: within a stage, or to the next. */
const SILENCE_MS = 15_000

/** Large files coming in and going out: how long, how much memory, whether one can go on working, see how far it is, and stop it. */
export default async function measureFormats(speech: Speech): Promise<void> {
  await inApp(
    mkdtempSync(join(tmpdir(), 'afterread-formats-')),
    new Date('2026-03-02T10:00:00Z'),
    async (opened) => {
      await deck(opened, 'CSV of 20 MB', 'large.csv', largeCsv(20 * MB), 30_000, speech)
      await deck(opened, '.apkg of 50,000 notes', 'large.apkg', largeApkg(50_000), 30_000, speech)
      await article(opened, 'PDF of 500 pages', 'large.pdf', largePdf(500), 60_000, speech)
      await article(opened, 'Markdown of 5 MB', 'large.md', largeMarkdown(5 * MB), 60_000, speech)
    },
  )
  const library = largeLibrary({ facts: 100_000, answers: 1_000_000 })
  try {
    await inApp(library.folder, library.now, (opened) => exports(opened, speech))
  } finally {
    library.remove()
  }
}

/** Reads a deck, stops its reading, stores it, takes it back. */
async function deck(
  opened: Opened,
  what: string,
  name: string,
  content: Uint8Array,
  most: number,
  speech: Speech,
): Promise<void> {
  const { call } = opened
  const bytes = Buffer.from(content).toString('base64')
  let job = ''
  await part(opened, `${what}, read and looked up`, most, speech, async () => {
    job = (await call('readDeck', { name, bytes })).job
  })
  await cancelled(opened, `${what}, cancelled while read`, speech, () => call('readDeck', { name, bytes }))
  await cancelled(opened, `${what}, cancelled while stored`, speech, () =>
    call('acceptDeck', { job, uid: crypto.randomUUID() }),
  )
  await part(opened, `${what}, stored`, 4 * most, speech, () =>
    call('acceptDeck', { job, uid: crypto.randomUUID() }),
  )
  await part(opened, `${what}, taken back`, most, speech, () => call('undoDeed', {}))
  await part(opened, 'Today after that', 1000, speech, () => call('today', {}), false)
}

/** Reads an article, and stops its reading. */
async function article(
  opened: Opened,
  what: string,
  name: string,
  content: Uint8Array,
  most: number,
  speech: Speech,
): Promise<void> {
  const { call } = opened
  const bytes = Buffer.from(content).toString('base64')
  const read = async (): Promise<void> => {
    const { job } = await call('readImport', { name, source: { kind: 'file', bytes } })
    for (;;) {
      const state = (await call('imports', {})).find((one) => one.job === job)
      if (state?.state === 'failed') throw new Error(state.failure ?? 'failed')
      if (!state || state.state === 'ready' || state.state === 'book') break
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }
  await part(opened, `${what}, read`, most, speech, read)
  const { job } = await call('readImport', { name, source: { kind: 'file', bytes } })
  await new Promise((resolve) => setTimeout(resolve, 500))
  const start = performance.now()
  await call('discardImport', { job })
  speech.hold(`${what}, cancelled`, performance.now() - start, CANCEL_MS, 'ms')
}

const EXPORTS = ['apkg', 'csv', 'json', 'markdown', 'moodle-xml'] as const

async function exports(opened: Opened, speech: Speech): Promise<void> {
  const { call } = opened
  for (const format of EXPORTS) {
    await part(opened, `100,000 facts as ${format}`, 120_000, speech, () => call('exportDeck', { format }))
  }
  await cancelled(opened, 'their export cancelled', speech, () => call('exportDeck', { format: 'apkg' }))
  await part(opened, 'all of their library as one file', 120_000, speech, () => call('exportAll', {}), false)
}

async function part(
  { events }: Opened,
  what: string,
  most: number,
  { print, hold }: Speech,
  run: () => Promise<unknown>,
  tells = true,
): Promise<void> {
  events.length = 0
  let [told, silence] = [performance.now(), 0]
  const hear = setInterval(() => {
    if (events.splice(0).length === 0) return
    silence = Math.max(silence, performance.now() - told)
    told = performance.now()
  }, 20)
  const { ms, memory, stall } = await watched(run)
  clearInterval(hear)
  silence = Math.max(silence, performance.now() - told)
  hold(what, ms / 1000, most / 1000, 's')
  hold('  the longest the main thread computed', stall, STALL_MS, 'ms')
  if (tells) hold('  the longest without a word of how far it is', silence / 1000, SILENCE_MS / 1000, 's')
  print(`  ${memory.toFixed(0)} MB at most`)
}

/** Begins something, stops it when it is under way, and holds how soon it has ended. */
async function cancelled(
  { call, events }: Opened,
  what: string,
  { hold }: Speech,
  begin: () => Promise<unknown>,
): Promise<void> {
  events.length = 0
  let ended = false
  const done = begin()
    .then(
      () => 'done',
      (error: unknown) => String(error),
    )
    .finally(() => (ended = true))
  while (!ended && !events.some(({ name, value }) => name === 'working' && value.done > 0))
    await new Promise((resolve) => setTimeout(resolve, 5))
  const start = performance.now()
  await call('stopWork', {})
  const outcome = await done
  if (!outcome.includes('Stopped')) throw new Error(`${what}: ${outcome}`)
  hold(what, performance.now() - start, CANCEL_MS, 'ms')
}
