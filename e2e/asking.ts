import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from './fronts/front.ts'

/** Every form there is, as an article about version control gives them. */
export const FORMS = [
  'choice',
  'multi',
  'truefalse',
  'cloze',
  'typed',
  'match',
  'sort',
  'order',
  'recall',
] as const
export type AskedForm = (typeof FORMS)[number]

type Reply = { readonly ok: boolean; readonly value?: unknown; readonly sentence?: string }

/** Asks the application something over the page's own wire, so that a story can begin where it matters. */
export async function tell<T>(page: Page, name: string, input: object): Promise<T> {
  const reply = await page.evaluate(
    async ([name, input]): Promise<unknown> => {
      const { afterread } = globalThis as { afterread?: { call(name: string, input: unknown): unknown } }
      if (afterread) return afterread.call(name, input)
      const token = sessionStorage.getItem('afterread-token') ?? ''
      const headers = { 'content-type': 'application/json', 'x-afterread-token': token }
      const body = JSON.stringify({ name, input })
      return (await fetch('/call', { method: 'POST', headers, body })).json()
    },
    [name, input] as const,
  )
  const { ok, value, sentence } = reply as Reply // every call is answered so
  if (!ok) throw new Error(`${name}: ${sentence ?? ''}`)
  return value as T // what the story knows of the call
}

/** Brings the article in that gives every form; returns its id. */
export async function bringInForms(page: Page): Promise<string> {
  const text = await readFile(join(root, 'e2e', 'articles', 'version-control.md'), 'utf8')
  return bringIn(page, 'version-control.md', text)
}

/** Brings a text in, and says how its article is called. */
export async function bringIn(page: Page, name: string, text: string): Promise<string> {
  // A machine that is busy elsewhere may not read it in the time there is.
  for (let turn = 0; turn < 3; turn++) {
    const source = { kind: 'text', text }
    const { job } = await tell<{ job: string }>(page, 'readImport', { name, source })
    if (await isRead(page, job))
      return (await tell<{ article: string }>(page, 'acceptImport', { job })).article
    await tell(page, 'discardImport', { job })
  }
  throw new Error(`${name} could not be read.`)
}

async function isRead(page: Page, job: string): Promise<boolean> {
  for (;;) {
    const imports = await tell<readonly { job: string; state: string }[]>(page, 'imports', {})
    const state = imports.find((one) => one.job === job)?.state
    if (state !== 'waiting' && state !== 'working') return state === 'ready'
    await page.waitForTimeout(50)
  }
}

type Listed = { readonly id: string; readonly form: AskedForm; readonly prompt: string }

/**
 * Sets every question of the article aside but those of one form, or but a single one of them, and opens a quiz of
 * what is left.
 *
 * @param saying what its words hold, where it has to be that one
 */
export async function askOnly(
  page: Page,
  article: string,
  form: AskedForm,
  many: 'one' | 'some' = 'one',
  saying = '',
): Promise<void> {
  const { factList } = await tell<{ factList: readonly { questions: readonly Listed[] }[] }>(
    page,
    'article',
    {
      article,
    },
  )
  const all = new Map(factList.flatMap(({ questions }) => questions).map((one) => [one.id, one]))
  const wanted = [...all.values()]
    .filter((one) => one.form === form && one.prompt.includes(saying))
    .sort((one, other) => (one.prompt < other.prompt ? -1 : 1))
    .slice(0, many === 'one' ? 1 : undefined)
  const questions = [...all.keys()].filter((id) => !wanted.some((one) => one.id === id))
  await tell(page, 'decide', { uid: crypto.randomUUID(), what: 'suspend', questions })
  const { id } = await tell<{ id: string }>(page, 'startSession', { kind: 'quiz', article })
  await page.evaluate((id) => (location.hash = `#/session/${id}`), id)
  // It takes keys once it has the focus.
  await page.getByRole('region', { name: 'Question', exact: true }).locator(':focus').waitFor()
}

/** Lets every question be asked again. */
export async function askAll(page: Page): Promise<void> {
  await page.evaluate(() => (location.hash = '#/today'))
  await page.getByRole('navigation').waitFor()
  await tell(page, 'undoDeed', {})
}
