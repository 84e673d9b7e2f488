import { expect, it } from 'vitest'
import { readCommand } from './cli-words.ts'

const IMPORT = {
  dryRun: false,
  format: null,
  schedule: false,
  report: undefined,
  json: false,
  library: undefined,
}
const EXPORT = {
  format: 'apkg',
  articles: [],
  tags: [],
  forms: [],
  history: false,
  report: undefined,
  json: false,
  library: undefined,
  out: 'a.apkg',
}

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
    { name: 'import', words: { ...IMPORT, files: ['a.md', 'b.txt'], dryRun: true, library: 'books' } },
  ],
  [['import', 'a.md'], { name: 'import', words: { ...IMPORT, files: ['a.md'] } }],
  [
    ['import', 'deck.txt', '--format', 'gift', '--schedule', '--report', 'lost.txt', '--json'],
    {
      name: 'import',
      words: {
        ...IMPORT,
        files: ['deck.txt'],
        format: 'gift',
        schedule: true,
        report: 'lost.txt',
        json: true,
      },
    },
  ],
  [['export', '--format', 'apkg', 'a.apkg'], { name: 'export', words: EXPORT }],
  [
    [
      'export',
      '--format=gift',
      '--article',
      'Tides',
      '--tag',
      'sea',
      '--form',
      'choice',
      '--history',
      'a.gift',
    ],
    {
      name: 'export',
      words: {
        ...EXPORT,
        format: 'gift',
        articles: ['Tides'],
        tags: ['sea'],
        forms: ['choice'],
        history: true,
        out: 'a.gift',
      },
    },
  ],
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
  [['import', 'a.md', '--format', 'word'], 'There is no format "word"'],
  [['import', 'a.zip', '--format', 'qti'], 'There is no format "qti"'],
  [['export', '--format', 'apkg'], 'one file to write'],
  [['export', 'a.apkg'], '--format is missing'],
  [['export', '--format', 'gift', '--form', 'essay', 'a.gift'], 'There is no form "essay"'],
])('%j is told in a sentence what is wrong with it', (words, said) => {
  const command = readCommand(words)
  expect(command).toMatchObject({ name: 'wrong', sentence: expect.stringContaining(said) })
})
