import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, it } from 'vitest'
import { filesAmong } from './handed-words.ts'

const FOLDER = resolve('texts')
const tides = join(FOLDER, 'tides.md')

it.each<[string, string[], string[]]>([
  ['nothing', [], []],
  ['a file where it was started', ['tides.md'], [tides]],
  ['a whole path', [tides], [tides]],
  ['an address of a file', [pathToFileURL(tides).href], [tides]],
  [
    'every ending that is read',
    ['a.markdown', 'b.TXT', 'c.html', 'd.htm'],
    ['a.markdown', 'b.TXT', 'c.html', 'd.htm'].map((name) => join(FOLDER, name)),
  ],
  [
    'cards and shared articles',
    ['a.apkg', 'b.afterread'],
    ['a.apkg', 'b.afterread'].map((name) => join(FOLDER, name)),
  ],
  ['what is no article', ['.', 'picture.png', 'notes', 'https://example.org/a'], []],
  [
    'switches, its own and Chromium’s',
    ['--library', 'books.md', '--no-sandbox', '--x=y.md', 'tides.md'],
    [tides],
  ],
])('of %s takes the files', (_case, words, files) => {
  expect(filesAmong(['afterread.md', ...words], FOLDER)).toEqual(files)
})
