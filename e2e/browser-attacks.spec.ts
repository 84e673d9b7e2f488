import type { Page } from '@playwright/test'
import { ATTACKS } from './attacks.ts'
import { tell } from './asking.ts'
import { Learner } from './learner.ts'
import { goTo } from './screens.ts'
import { expect, test } from './story.ts'

// Shown, asked, searched for and printed by the page that both fronts have.
test('no text that means harm runs, asks for anything, goes anywhere or opens a window, on any screen', async ({
  open,
  context,
}) => {
  test.setTimeout(180_000)
  expect(ATTACKS.length).toBeGreaterThanOrEqual(300)
  const { page, origin } = await open()
  const strayed: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(data|blob):/.test(request.url())) strayed.push(request.url())
  })
  page.on('dialog', (dialog) => strayed.push(`a dialog: ${dialog.message()}`))
  page.on('framenavigated', (frame) => {
    if (!frame.url().startsWith(`${origin}/`)) strayed.push(frame.url())
  })
  context.on('page', (other) => strayed.push(`a window: ${other.url()}`))

  const articles = [
    await bringIn(page, 'harm.md', markdown()),
    await bringIn(page, 'harm.txt', plain()),
    await bringIn(page, 'harm.html', html()),
  ]
  await writeOwn(page, articles[0] ?? '')
  for (const article of articles) {
    for (const address of [
      `#/article/${article}`,
      `#/article/${article}/edit`,
      `#/article/${article}/versions`,
    ])
      await goTo(page, address)
    await printPaper(page, article)
    await studySome(page, article)
  }
  await nameAll(page, articles[0] ?? '')
  for (const place of 'today library scores insights exams settings import export share write cards'.split(
    ' ',
  ))
    await goTo(page, `#/${place}`)
  await showExported(page)
  await walkQuestions(page)
  await searchPalette(page)

  expect(strayed).toEqual([])
  expect(await page.evaluate(() => (globalThis as { broken?: unknown }).broken)).toBeUndefined()
  // What was shown is text: none of these is an element that the page would ever make.
  expect(
    await page.locator('main :is(script, iframe, object, embed, marquee, base, xss, frameset)').count(),
  ).toBe(0)
})

const line = (attack: string): string => attack.replaceAll(/[\n\0]/g, ' ')

function markdown(): string {
  const items = ATTACKS.map(
    (attack, n) =>
      `- **Term ${n} ${n % 7 === 0 ? line(attack) : ''}**: a thing of kind ${n} that says ${line(attack)}.`,
  )
  const cells = ATTACKS.slice(0, 40).map(
    (attack, n) => `| Row ${n} | ${line(attack).replaceAll('|', '\\|')} | value ${n} |`,
  )
  const heads = ATTACKS.slice(0, 20).map(
    (attack) => `## ${line(attack)}\n\nA paragraph with ${line(attack)} in it.\n`,
  )
  return `# Harm ${line(ATTACKS[0] ?? '')}\n\n## Terms\n\n${items.join('\n')}\n\n## Table\n\n| Name | Text | Value |\n|---|---|---|\n${cells.join('\n')}\n\n${heads.join('\n')}`
}

const plain = (): string =>
  [
    'Harm in plain text',
    '',
    ...ATTACKS.slice(0, 100).map((attack, n) => `Term ${n}: a thing of kind ${n} that says ${line(attack)}.`),
  ].join('\n')

const html = (): string =>
  `<!doctype html><html><head><title>Harm</title></head><body><article><h1>Harm in a page</h1><p>${'A page that means harm has some text before it. '.repeat(8)}</p><ul>${ATTACKS.slice(
    0,
    150,
  )
    .map((attack, n) => `<li><b>Thing ${n}</b>: a thing of kind ${n} that says ${attack}</li>`)
    .join('')}</ul></article></body></html>`

async function bringIn(page: Page, name: string, text: string): Promise<string> {
  const { job } = await tell<{ job: string }>(page, 'readImport', { name, source: { kind: 'text', text } })
  await goTo(page, '#/import')
  const state = async (): Promise<string | undefined> =>
    (await tell<readonly { job: string; state: string }[]>(page, 'imports', {})).find(
      (one) => one.job === job,
    )?.state
  await expect.poll(state, { timeout: 60_000 }).toBe('ready')
  return (await tell<{ article: string }>(page, 'acceptImport', { job })).article
}

/** Facts, tags, exams and filters under names that mean harm. */
async function writeOwn(page: Page, article: string): Promise<void> {
  let stored = 0
  for (const attack of ATTACKS.filter((_, n) => n % 15 === 0).map(line)) {
    // Marks are read as in an article: as code a text stays what it is.
    const written = tell(page, 'saveOwn', {
      uid: crypto.randomUUID(),
      fact: null,
      kind: 'question',
      front: 'What does one answer to that?',
      back: `One answers \`${attack.replaceAll('`', '')}\``,
      article,
    })
    await written.then(
      () => stored++,
      () => undefined,
    )
    await tell(page, 'saveSearch', {
      name: attack.slice(0, 60).trim(),
      query: { search: attack.slice(0, 200), sort: 'place', descending: false },
    }).catch(() => undefined)
  }
  expect(stored).toBeGreaterThan(10)
}

/** An exam, a tag and a title that mean harm. */
async function nameAll(page: Page, article: string): Promise<void> {
  const named = ATTACKS.map((attack) => line(attack).trim()).filter((attack) => attack.length <= 60)
  const [exam = '', tag = '', title = ''] = named
  const parts = [{ article, topic: null }, { tag }]
  const made = crypto.randomUUID()
  await tell(page, 'saveExam', {
    uid: crypto.randomUUID(),
    exam: made,
    name: exam,
    date: '2099-01-01',
    parts,
  })
  await tell(page, 'tag', { name: tag, articles: [article] })
  await tell(page, 'renameArticle', { article, title })
  await goTo(page, `#/exams/${made}`)
}

/** What goes out, shown as Anki and Moodle show it: as HTML, in a browser that has no policy of ours. */
async function showExported(page: Page): Promise<void> {
  const pieces = [
    ...ankiFields(await exported(page, 'anki-text')),
    ...moodleTexts(await exported(page, 'moodle-xml')),
  ]
  expect(pieces.length).toBeGreaterThan(ATTACKS.length)
  const other = await page.context().browser()?.newContext()
  const shown = await other?.newPage()
  const strayed: string[] = []
  await other?.route('**', (route) => {
    strayed.push(route.request().url())
    return route.abort()
  })
  await shown?.setContent(`<div>${pieces.join('</div><div>')}</div>`)
  expect(await shown?.locator('body :not(div, p, br)').count()).toBe(0)
  expect(await shown?.evaluate(() => (globalThis as { broken?: unknown }).broken)).toBeUndefined()
  expect(strayed).toEqual([])
  await other?.close()
}

async function exported(page: Page, format: string): Promise<string> {
  const { bytes } = await tell<{ bytes: string }>(page, 'exportDeck', { format })
  return Buffer.from(bytes, 'base64').toString('utf8')
}

/** The four fields after a note's id are HTML; the rest of a row are names. */
const ankiFields = (file: string): string[] =>
  file
    .split('\n')
    .filter((row) => !row.startsWith('#') && row !== '')
    .flatMap((row) => row.split('\t').slice(1, 5))
    .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))

const moodleTexts = (file: string): string[] =>
  [...file.matchAll(/format="html"><text><!\[CDATA\[(.*?)\]\]><\/text>/gs)].map(([, text = '']) => text)

async function studySome(page: Page, article: string): Promise<void> {
  const { id } = await tell<{ id: string }>(page, 'startSession', { kind: 'quiz', article, count: 8 })
  await goTo(page, `#/session/${id}`)
  const learner = new Learner(page)
  for (let n = 0; n < 8 && (await learner.score().count()) === 0; n++) {
    await learner.giveUp()
    await learner.goOn()
  }
  await goTo(page, `#/result/${id}`)
}

async function printPaper(page: Page, article: string): Promise<void> {
  await goTo(page, `#/print/${article}`)
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: 'screen' })
}

async function walkQuestions(page: Page): Promise<void> {
  await goTo(page, '#/questions')
  for (let n = 0; n < 12; n++) await page.keyboard.press('PageDown')
  const facts = await page
    .getByRole('main')
    .locator('a[href^="#/fact/"]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  for (const address of facts.slice(0, 6)) await goTo(page, address)
}

async function searchPalette(page: Page): Promise<void> {
  await goTo(page, '#/library')
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type('script')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
}
