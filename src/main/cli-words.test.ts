import { expect, it } from 'vitest'
import { readCommand } from './cli-words.ts'

it.each([
  [['serve'], { name: 'serve', port: undefined, library: undefined, open: true }],
  [
    ['serve', '--port', '8080', '--library=my books', '--no-open'],
    { name: 'serve', port: 8080, library: 'my books', open: false },
  ],
  [['serve', '--port', '0'], { name: 'serve', port: 0, library: undefined, open: true }],
  [
    ['generate', 'a.md'],
    { name: 'generate', file: 'a.md', options: { json: false, dropped: false, stats: false } },
  ],
  [
    ['generate', '--json', '--dropped', '--stats', '--', '-a.md'],
    { name: 'generate', file: '-a.md', options: { json: true, dropped: true, stats: true } },
  ],
  [
    ['import', 'a.md', 'b.txt', '--dry-run', '--library', 'books'],
    { name: 'import', words: { files: ['a.md', 'b.txt'], dryRun: true, library: 'books' } },
  ],
  [['import', 'a.md'], { name: 'import', words: { files: ['a.md'], dryRun: false, library: undefined } }],
  [['help'], { name: 'help' }],
  [['--help'], { name: 'help' }],
  [['serve', '--help'], { name: 'help' }],
  [['--version'], { name: 'version' }],
])('%j is understood', (words, command) => {
  expect(readCommand(words)).toEqual(command)
})

it.each([
  [[], 'afterread serve'],
  [['study'], '"study"'],
  [['serve', '--port', 'http'], 'http'],
  [['serve', '--port', '65536'], '65536'],
  [['serve', '--port', '-1'], '--port'],
  [['serve', '--port'], '--port'],
  [['serve', '--libary', 'x'], '--libary'],
  [['serve', 'x'], "'x'"],
  [['serve', '--library='], '--library'],
  [['generate'], 'one file'],
  [['import'], 'one file or more'],
  [['import', 'a.md', '--library='], '--library'],
  [['generate', 'a.md', 'b.md'], 'one file'],
])('%j is told in a sentence what is wrong with it', (words, said) => {
  const command = readCommand(words)
  expect(command).toMatchObject({ name: 'wrong', sentence: expect.stringContaining(said) })
})
