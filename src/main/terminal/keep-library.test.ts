import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { runCommand } from '../cli.ts'
import { openLibrary } from '../db/open.ts'

async function run(...words: string[]) {
  const out = vi.spyOn(console, 'log').mockReturnValue()
  const err = vi.spyOn(console, 'error').mockReturnValue()
  const code = await runCommand(words, join(import.meta.dirname, '..'))
  const printed = { code, out: out.mock.calls.flat().map(String), err: err.mock.calls.flat().map(String) }
  vi.restoreAllMocks()
  return printed
}
const newFolder = (): string => mkdtempSync(join(tmpdir(), 'afterread-keep-'))
const filesOf = (folder: string): string[] => readdirSync(join(folder, 'backups'))

test('a library is backed up, found sound and restored from the terminal; what was there is kept', async () => {
  const folder = newFolder()
  openLibrary(folder).close()
  expect(await run('backup', '--library', folder)).toMatchObject({ code: 0, err: [] })
  const [name = ''] = filesOf(folder)
  expect((await run('backup', '--library', folder)).out).toEqual([
    'Nothing has changed since the last backup.',
  ])
  expect((await run('check', '--library', folder)).out).toEqual(['0 facts, 0 answers: the library is sound.'])
  expect(await run('restore', join(folder, 'backups', name), '--library', folder)).toMatchObject({ code: 0 })
  expect(filesOf(folder).filter((one) => one.endsWith('-restore.db'))).toHaveLength(1)
})

test('a damaged library is restored too, and kept as it was', async () => {
  const folder = newFolder()
  openLibrary(folder).close()
  await run('backup', '--library', folder)
  const [name = ''] = filesOf(folder)
  writeFileSync(join(folder, 'library.db'), 'no library at all')
  expect((await run('check', '--library', folder)).code).toBe(1)
  expect((await run('restore', join(folder, 'backups', name), '--library', folder)).code).toBe(0)
  expect((await run('check', '--library', folder)).code).toBe(0)
})

test('what is no backup is refused with a sentence, and the library stays', async () => {
  const folder = newFolder()
  openLibrary(folder).close()
  const file = join(folder, 'letter.db')
  writeFileSync(file, 'Dear reader')
  const refused = await run('restore', file, '--library', folder)
  expect(refused).toMatchObject({ code: 1, out: [], err: [expect.stringContaining('left as it is')] })
  expect((await run('restore', join(folder, 'none.db'), '--library', folder)).code).toBe(1)
  expect((await run('check', '--library', folder)).code).toBe(0)
})

test('of a library that is open elsewhere a copy can be made; else it is left alone', async () => {
  const folder = newFolder()
  const library = openLibrary(folder)
  expect(await run('backup', '--library', folder)).toMatchObject({ code: 0, err: [] })
  for (const words of [['check'], ['restore', join(folder, 'library.db')]]) {
    const { code, err } = await run(...words, '--library', folder)
    expect([code, err.join('')]).toEqual([1, expect.stringContaining('in use')])
  }
  library.close()
})

test('wrong words are told apart from refusals', async () => {
  expect((await run('restore')).code).toBe(2)
  expect((await run('backup', 'here')).code).toBe(2)
})
