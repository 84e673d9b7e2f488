import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRecentFiles } from './recent-files.ts'

const newFile = (): string => join(mkdtempSync(join(tmpdir(), 'afterread-recent-')), 'recent.json')

test('the newest file stands first, once, and is still there after a restart', () => {
  const file = newFile()
  const recent = openRecentFiles(file)
  for (const path of ['/a.md', '/b.md', '/a.md']) recent.add(path)
  expect(openRecentFiles(file).list()).toEqual(['/a.md', '/b.md'])
})

test('ten are kept', () => {
  const recent = openRecentFiles(newFile())
  for (let i = 0; i < 14; i++) recent.add(`/${i}.md`)
  expect(recent.list()).toHaveLength(10)
  expect(recent.list()[0]).toBe('/13.md')
})

test('a list that is no list, or cannot be written, is an empty one that still works', () => {
  const file = newFile()
  writeFileSync(file, '{"paths": 3')
  const recent = openRecentFiles(file)
  expect(recent.list()).toEqual([])
  const nowhere = openRecentFiles(join(file, 'no-folder', 'recent.json'))
  nowhere.add('/a.md')
  expect(nowhere.list()).toEqual(['/a.md'])
})

test('clearing it leaves no path behind', () => {
  const file = newFile()
  const recent = openRecentFiles(file)
  recent.add('/private/diary.md')
  recent.clear()
  expect(readFileSync(file, 'utf8')).toBe('[]')
})
