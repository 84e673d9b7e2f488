import Database from 'better-sqlite3'
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startRefused } from './fronts/refused.ts'
import { expect, test } from './story.ts'

test('a library in use is refused with a sentence, and the first goes on', async ({
  open,
  front,
  library,
}) => {
  const { page } = await open()
  const { code, said } = await startRefused(front === 'desktop' ? 'browser' : front, { library })
  expect(code).toBe(1)
  expect(said).toMatch(/^This library is in use by another Afterread/m)
  await page.getByRole('button', { name: 'Take a five-question taste quiz' }).click()
  await expect(page.getByRole('region', { name: 'Question', exact: true })).toBeVisible()
})

const damages: readonly (readonly [string, (whole: Buffer) => Buffer])[] = [
  ['cut off', (whole) => whole.subarray(0, Math.floor(whole.length / 2))],
  [
    'overwritten in the middle',
    (whole) => Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]),
  ],
  ['no database at all', () => Buffer.from('A shopping list: bread, butter.')],
]
for (const [how, damage] of damages) {
  test(`a library that is ${how} is left as it is until the learner has it recovered`, async ({
    open,
    library,
  }) => {
    const file = join(library, 'library.db')
    const torn = damage(await readFile(file))
    await writeFile(file, torn)
    const { page } = await open()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your library is damaged')
    await expect(page.getByText('There is no good backup.')).toBeVisible()
    expect(await readFile(file)).toEqual(torn)

    await page.getByRole('heading', { level: 1 }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your library is back')
    expect(await readFile(join(library, 'damaged', 'library', 'library.db'))).toEqual(torn)
    await page.getByRole('button', { name: 'Go on' }).click()
    await expect(page.getByRole('button', { name: 'Take a five-question taste quiz' })).toBeVisible()
  })
}

test('a library from a newer version is refused with a sentence and left as it is', async ({
  front,
  library,
}) => {
  const file = join(library, 'library.db')
  const db = new Database(file)
  db.pragma('user_version = 999')
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.close()
  const before = await readFile(file)
  const { code, said } = await startRefused(front, { library })
  expect(code).toBe(1)
  expect(said).toMatch(/newer/)
  expectOneSentence(said)
  expect(await readFile(file)).toEqual(before)
})

test('a folder that cannot be written is refused with a sentence', async ({ front, folder }) => {
  const library = join(folder, 'closed')
  if (process.getuid?.() === 0) {
    // The permissions of a folder bind no administrator; that it lies under a file does.
    await writeFile(library, '')
  } else {
    await mkdir(library)
    await chmod(library, 0o500)
  }
  const { code, said } = await startRefused(front, {
    library: process.getuid?.() === 0 ? join(library, 'in') : library,
  })
  expect(code).toBe(1)
  expect(said).toMatch(/Afterread can't write in /)
  expectOneSentence(said)
})

test('an instant that is none is refused with a sentence', async ({ front, library }) => {
  const { code, said } = await startRefused(front, { library, now: 'tomorrow' })
  expect(code).toBe(1)
  expect(said).toContain('AFTERREAD_NOW')
  expectOneSentence(said)
})

/** For a person, and never a stack trace. */
function expectOneSentence(said: string): void {
  const lines = new Set(said.split('\n').filter((line) => line.trim() !== ''))
  expect(said).not.toMatch(/^\s+at /m)
  // The desktop says it in a dialog and on the terminal.
  expect([...lines].length, said).toBeLessThanOrEqual(2)
}
