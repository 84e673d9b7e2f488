import type { Browser, Page } from '@playwright/test'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { tell } from '../../e2e/asking.ts'
import { Learner } from '../../e2e/learner.ts'
import { goTo } from '../../e2e/screens.ts'
import { PLANTED, plantedArticle } from './planted.ts'
import type { Sandbox } from './sandbox.ts'

const SCREENS = 'today library questions scores insights exams settings import print write'.split(' ')

const RAIN = `- **Drizzle**: rain of small drops.
- **Hail**: rain of ice.
- **Sleet**: rain with snow in it.
`

/** What the page asked for of any address but its own, by the browser's own protocol. */
export type Asked = { readonly own: number; readonly other: readonly string[] }

/** Everything a person does with Afterread in the browser, with a kill in the middle; gives what the page asked for. */
export async function journey(sandbox: Sandbox, browser: Browser): Promise<Asked> {
  const first = await openPage(sandbox, browser)
  await takeTaste(first.page)
  const article = await bringIn(first.page, first.learner)
  await writeOwn(first.page, article)
  await refuseDamaged(first.page)
  await answerInWords(first.page, article)
  first.program.kill('SIGKILL')
  await first.ended
  await first.page.close()

  const second = await openPage(sandbox, browser)
  for (const screen of SCREENS) await goTo(second.page, `#/${screen}`)
  await goTo(second.page, `#/article/${article}`)
  const { made } = await tell<{ made: string | null }>(second.page, 'backUp', {})
  if (made === null) throw new Error('No backup was made.')
  await tell(second.page, 'checkLibrary', {})
  await tell(second.page, 'restoreBackup', { name: made })
  await goTo(second.page, '#/today')
  second.program.kill('SIGTERM')
  if ((await second.ended) !== 0) throw new Error(`It ended badly:\n${sandbox.said()}`)
  await second.page.close()
  await runInTerminal(sandbox)
  return {
    own: first.asked.own + second.asked.own,
    other: [...first.asked.other, ...second.asked.other],
  }
}

/** A page as a person has it, and the two ways in which its program ends. */
export type Window = {
  readonly page: Page
  readonly kill: () => Promise<void>
  readonly close: () => Promise<void>
}

/** The shorter way through the desktop app, with a kill in the middle too. */
export async function desktopJourney(open: () => Promise<Window>): Promise<void> {
  const first = await open()
  await takeTaste(first.page)
  const article = await bringIn(first.page, new Learner(first.page))
  await writeOwn(first.page, article)
  await first.kill()
  const second = await open()
  for (const screen of SCREENS) await goTo(second.page, `#/${screen}`)
  await tell(second.page, 'backUp', {})
  await second.close()
}

type Opened = {
  readonly page: Page
  readonly learner: Learner
  readonly asked: Watched
} & ReturnType<Sandbox['run']>

export type Watched = { own: number; readonly other: string[] }

async function openPage(sandbox: Sandbox, browser: Browser): Promise<Opened> {
  const before = sandbox.said().length
  const run = sandbox.run(['serve', '--no-open', '--port', '0'])
  let url: string | undefined
  for (let waited = 0; url === undefined; waited++) {
    if (waited > 600 || run.program.exitCode !== null) throw new Error(`It did not start:\n${sandbox.said()}`)
    await new Promise((pass) => setTimeout(pass, 100))
    url = /^Open (http:\S+)$/m.exec(sandbox.said().slice(before))?.[1]
  }
  const page = await browser.newPage()
  const asked = { own: 0, other: [] as string[] }
  await watch(page, new URL(url).origin, asked)
  await page.goto(url)
  await page.getByRole('heading', { level: 1 }).waitFor()
  return { ...run, page, learner: new Learner(page), asked }
}

/** Counts by the browser's protocol, which sees what no script of the page could hide. */
export async function watch(page: Page, origin: string, asked: Watched): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const count = (url: string): void => {
    if (url.startsWith(`${origin}/`)) asked.own++
    else if (!/^(data|blob):/.test(url)) asked.other.push(url)
  }
  session.on('Network.requestWillBeSent', ({ request }) => count(request.url))
  session.on('Network.webSocketCreated', ({ url }) => asked.other.push(url))
  session.on('Network.webTransportCreated', ({ url }) => asked.other.push(url))
  await session.send('Network.enable')
}

async function takeTaste(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  const learner = new Learner(page)
  await learner.question().waitFor()
  await learner.finish()
}

/** By file and by name; the rest of the names are of files that are looked at and left. */
async function bringIn(page: Page, learner: Learner): Promise<string> {
  const [name = '', ...others] = PLANTED.name
  for (const other of others) {
    // An article that is there already is not taken in twice.
    const job = await readText(page, `${other}.md`, `# Rain as ${other.slice(0, 30)}\n\n${RAIN}`)
    await tell(page, 'acceptImport', { job })
  }
  await goTo(page, '#/import')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: `${name}.md`, mimeType: 'text/markdown', buffer: Buffer.from(plantedArticle()) })
  await page.getByRole('button', { name: 'Add to the library' }).click({ timeout: 60_000 })
  await page.getByRole('button', { name: 'Start a quiz on it' }).click()
  await page.getByRole('button', { name: 'Start the quiz' }).click()
  await learner.question().waitFor()
  await learner.giveUp()
  await learner.goOn()
  await goTo(page, '#/today')
  const articles = await tell<readonly { id: string; title: string }[]>(page, 'articles', {})
  return articles.find(({ title }) => title === 'Birds of the marsh')?.id ?? ''
}

async function readText(page: Page, name: string, text: string): Promise<string> {
  const { job } = await tell<{ job: string }>(page, 'readImport', { name, source: { kind: 'text', text } })
  for (;;) {
    const imports = await tell<readonly { job: string; state: string }[]>(page, 'imports', {})
    const state = imports.find((one) => one.job === job)?.state
    if (state === 'ready') return job
    if (state !== 'waiting' && state !== 'working') throw new Error(`${name} could not be read.`)
    await page.waitForTimeout(50)
  }
}

async function writeOwn(page: Page, article: string): Promise<void> {
  for (const sentence of PLANTED.own)
    await tell(page, 'saveOwn', {
      ...{ uid: crypto.randomUUID(), fact: null, kind: 'question', article },
      ...{ front: 'What does the old man say of that bird?', back: `He says that ${sentence}.` },
    })
  for (const [n, sentence] of PLANTED.search.entries())
    await tell(page, 'saveSearch', {
      name: `Search ${n}`,
      query: { search: sentence, sort: 'place', descending: false },
    })
}

/** Files that can't be read: half of a character, and no text at all. */
async function refuseDamaged(page: Page): Promise<void> {
  for (const [n, sentence] of PLANTED.refused.entries()) {
    const bytes = Buffer.concat([Buffer.from(sentence), Buffer.from([0xff, 0xfe, 0, 0, n, 0x50, 0x4b, 3, 4])])
    const { job } = await tell<{ job: string }>(page, 'readImport', {
      name: `broken ${n}.docx`,
      source: { kind: 'file', bytes: bytes.toString('base64') },
    }).catch(() => ({ job: '' }))
    await page.waitForTimeout(200)
    if (job !== '') await tell(page, 'discardImport', { job }).catch(() => undefined)
  }
}

/** Writes a planted sentence wherever an answer is written, and is cut off while the last one is on the screen. */
async function answerInWords(page: Page, article: string): Promise<void> {
  let written = 0
  for (let round = 0; written < PLANTED.answer.length && round < 12; round++) {
    const { id } = await tell<{ id: string }>(page, 'startSession', { kind: 'practice', article })
    await goTo(page, `#/session/${id}`)
    const learner = new Learner(page)
    await learner.question().waitFor()
    for (let n = 0; n < 60 && (await learner.score().count()) === 0 && written < PLANTED.answer.length; n++) {
      const field = learner.question().getByRole('textbox')
      if ((await field.count()) === 1) {
        await field.fill(PLANTED.answer[written++] ?? '')
        await answerField(page)
      } else await learner.giveUp()
      await learner.goOn()
    }
  }
  if (written < PLANTED.answer.length) throw new Error(`Only ${written} answers could be written.`)
}

async function answerField(page: Page): Promise<void> {
  const show = page.getByRole('button', { name: 'Show the answer' })
  if ((await show.count()) > 0) {
    await show.click()
    await page
      .getByRole('group', { name: 'How well did you know it?' })
      .getByRole('button', { name: 'Again' })
      .click()
  } else await page.getByRole('button', { name: 'Answer', exact: true }).click()
  await page.getByRole('button', { name: 'Continue', exact: true }).waitFor()
}

/** The commands of the terminal, on the same library. */
async function runInTerminal(sandbox: Sandbox): Promise<void> {
  const file = join(dirname(sandbox.folder), 'files', 'clouds.md')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(
    file,
    '# Clouds\n\n- **Cirrus**: a thin cloud of ice.\n- **Stratus**: a low grey layer.\n- **Cumulus**: a heap.\n',
  )
  for (const words of [['import', file], ['backup'], ['check'], ['import', file, '--dry-run']]) {
    const code = await sandbox.run(words).ended
    if (code !== 0) throw new Error(`afterread ${words[0] ?? ''} ended with ${code}:\n${sandbox.said()}`)
  }
}
