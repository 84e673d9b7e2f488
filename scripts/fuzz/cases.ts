import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generate } from '../../src/engine/generate.ts'
import type { Format } from '../../src/engine/read.ts'
import { mutated, sliceOf } from '../../src/engine/samples/mutations.ts'
import { computing } from '../../src/engine/samples/time.ts'
import { seeded } from '../../src/engine/seed.ts'
import { unsoundness } from '../../src/engine/bank/soundness.ts'
import { isUnreadable } from '../../src/engine/unreadable.ts'
import { readSource } from '../../src/main/import/article-source.ts'

/** What is tried: a format of text with mistakes in it, or the bytes of a file in some encoding with some of them wrong. */
export const KINDS = ['markdown', 'plain', 'html', 'bytes'] as const
export type Kind = (typeof KINDS)[number]

const SLOW_MS = 5_000
const SLICE = 1_500

const FILES: readonly (readonly [string, Format])[] = [
  ['article.md', 'markdown'],
  ['article.txt', 'plain'],
  ['article.html', 'html'],
]
const fixtures = join(import.meta.dirname, '../../fixtures')
const articles = readdirSync(fixtures).flatMap((name) =>
  FILES.flatMap(([file, format]) => {
    const path = join(fixtures, name, file)
    return existsSync(path) ? [{ format, text: readFileSync(path, 'utf8') }] : []
  }),
)

/** What is wrong with what the app makes of one text, or of one file; nothing where it is read or refused in a sentence. */
export function faultsOf(kind: Kind, seed: number): string[] {
  const wrong: string[] = []
  const took = computing(() =>
    wrong.push(...(kind === 'bytes' ? faultsOfBytes(seed) : faultsOfText(kind, seed))),
  )
  return took > SLOW_MS ? [...wrong, `took ${Math.round(took)} ms`] : wrong
}

function faultsOfText(format: Format, seed: number): string[] {
  // A text is also read in a format in which nobody wrote it.
  const own = articles.filter((article) => article.format === format)
  const from = seed % 5 === 4 || own.length === 0 ? articles : own
  const text = from[seed % from.length]?.text ?? ''
  return orRefused(() => unsoundness(generate(mutated(sliceOf(text, seed, SLICE), seed), 'fuzz', format)))
}

const NAMES = ['a.md', 'b.txt', 'c.html', 'd', '../../e.md', 'f.png', '__proto__', 'con.md', 'ü\u202e.md']

/** A file in some encoding, with bytes of it flipped, cut off or put in; its name is any. */
function faultsOfBytes(seed: number): string[] {
  const next = seeded(`bytes ${seed}`)
  const text = sliceOf(articles[seed % articles.length]?.text ?? '', seed, SLICE)
  const bytes = spoilt(encoded(text, next), next)
  const name = NAMES[Math.floor(next() * NAMES.length)] ?? ''
  return orRefused(() => {
    const { text: read } = readSource({ name, format: null, content: bytes })
    return /[\0\u0001-\u0006]/.test(read) ? ['took what is no text for text'] : []
  })
}

function encoded(text: string, next: () => number): Buffer {
  const mark = next() < 0.5 ? '\ufeff' : ''
  const page = `<meta charset="${['utf-8', 'windows-1252', 'shift_jis', 'no-such', 'x'.repeat(99)][Math.floor(next() * 5)] ?? ''}">`
  const written = next() < 0.3 ? page + text : mark + text
  const as = (['utf8', 'utf16le', 'latin1'] as const)[Math.floor(next() * 3)] ?? 'utf8'
  const bytes = Buffer.from(written, as)
  return as === 'utf16le' && next() < 0.5 && bytes.length % 2 === 0 ? bytes.swap16() : bytes
}

function spoilt(bytes: Buffer, next: () => number): Buffer {
  const at = (): number => Math.floor(next() * bytes.length)
  for (let n = Math.floor(next() * 6); n > 0 && bytes.length > 0; n--) bytes[at()] = Math.floor(next() * 256)
  return next() < 0.3 ? bytes.subarray(0, at()) : bytes
}

function orRefused(attempt: () => string[]): string[] {
  try {
    return attempt()
  } catch (error) {
    if (!isUnreadable(error)) return [error instanceof Error ? (error.stack ?? error.message) : String(error)]
    return /^\S.*[.?!]$/su.test(error.message) ? [] : [`is refused without a sentence: ${error.message}`]
  }
}
