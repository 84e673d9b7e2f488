import fc from 'fast-check'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { bankJson } from './bank/bank-json.ts'
import { generate } from './generate.ts'
import type { Format } from './read.ts'
import { mutated, sliceOf } from './samples/mutations.ts'
import { unsoundness } from './bank/soundness.ts'
import type { Bank } from './types.ts'

const FIXTURES = join(import.meta.dirname, '../../fixtures')
const FILES: readonly (readonly [string, Format])[] = [
  ['article.md', 'markdown'],
  ['article.txt', 'plain'],
  ['article.html', 'html'],
]
const articles = readdirSync(FIXTURES).flatMap((name) =>
  FILES.flatMap(([file, format]) => {
    const path = join(FIXTURES, name, file)
    return existsSync(path) ? [{ name, path, format, text: readFileSync(path, 'utf8') }] : []
  }),
)

const made = (text: string, format: Format): Bank => generate(text, 'test', format)
const json = (bank: Bank): string => JSON.stringify(bankJson(bank))

// The longest of the articles costs as much as all others together, and tells nothing new here.
const usual = articles.filter(({ text }) => text.length < 20_000)

describe('of every article', () => {
  it.each(usual)(
    '$name: quotes are exact, ids are one of a kind, no wrong option is the key',
    ({ text, format }) => {
      expect(unsoundness(made(text, format))).toEqual([])
    },
  )

  it('the bank is the same a hundred times, whatever was read before it', () => {
    const short = usual.map(({ text, format }) => ({ text: sliceOf(text, 1, 900), format }))
    const first = short.map(({ text, format }) => json(made(text, format)))
    const runs = Math.ceil(100 / short.length)
    for (let run = 0; run < runs; run++)
      for (const at of [...short.keys()].reverse()) {
        const { text, format } = short[at] ?? { text: '', format: 'plain' }
        expect(json(made(text, format))).toBe(first[at])
      }
    expect(runs * short.length).toBeGreaterThanOrEqual(100)
  })

  it('the bank is the same in any language and time zone of the machine', () => {
    const { path, format, text } = usual.find(({ name }) => name === 'tcp-vs-udp') ?? {
      path: '',
      format: 'plain',
      text: '',
    }
    const program = `
      import { readFileSync } from 'node:fs'
      import { generate } from '${join(import.meta.dirname, 'generate.ts')}'
      import { bankJson } from '${join(import.meta.dirname, 'bank/bank-json.ts')}'
      const bank = generate(readFileSync('${path}', 'utf8'), 'test', '${format}')
      process.stdout.write(new Intl.NumberFormat().resolvedOptions().locale + '\\n' + JSON.stringify(bankJson(bank)))`
    const printed = [
      ['tr_TR.UTF-8', 'Asia/Kathmandu'],
      ['de_DE.UTF-8', 'America/St_Johns'],
    ].map(([language, zone]) =>
      execFileSync(process.execPath, ['--input-type=module', '--eval', program], {
        env: { LC_ALL: language, LANG: language, TZ: zone },
        encoding: 'utf8',
        maxBuffer: 100_000_000,
        stdio: ['ignore', 'pipe', 'ignore'],
      }).split('\n'),
    )
    expect(printed.map(([language]) => language)).toEqual(['tr-TR', 'de-DE'])
    for (const [, bank] of printed) expect(bank).toBe(json(made(text, format)))
    // Two programs are started, which a busy machine takes its time for.
  }, 120_000)
})

describe('of any text', () => {
  const format = fc.constantFrom<Format>('markdown', 'plain', 'html')
  const marks = fc.constantFrom(
    '# ',
    '- ',
    '> ',
    '| ',
    '**',
    '\n',
    '\n\n',
    ': ',
    ' is a ',
    '<p>',
    '</div>',
    '<td>',
    '\0',
    '\r\n',
    '\u2028',
    '\ud800',
    '[',
    '](',
    '```',
    '---',
    '1. ',
    'An Apt Test (AT)',
  )
  const text = fc.array(fc.oneof(marks, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })), {
    maxLength: 40,
  })

  it('nothing is made that is unsound, and nothing breaks', () => {
    fc.assert(
      fc.property(text, format, (parts, as) => {
        expect(unsoundness(made(parts.join(''), as))).toEqual([])
      }),
      { numRuns: 300, seed: 20, interruptAfterTimeLimit: 6_000 },
    )
  })

  // `npm run fuzz` does the same with ten thousand.
  it('that is an article with mistakes nothing is made that is unsound, and nothing breaks', () => {
    for (let seed = 0; seed < 100; seed++) {
      const { text: whole, format: as } = articles[seed % articles.length] ?? { text: '', format: 'plain' }
      expect(unsoundness(made(mutated(sliceOf(whole, seed, 1_500), seed), as)), `seed ${seed}`).toEqual([])
    }
  })
})
