import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { generate } from './generate.ts'
import { computing } from './samples/time.ts'

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures')
const articles = readdirSync(fixtures)
  .map((name) => join(fixtures, name, 'article.md'))
  .filter(existsSync)
  .map((file) => readFileSync(file, 'utf8').replace(/^---[\s\S]*?\n---\n/, ''))

/** Articles one after the other, each time round with names of its own. */
function textOf(length: number): string {
  let text = ''
  for (let round = 0; text.length < length; round++)
    for (const article of articles)
      text += `${article.replace(/\p{Lu}\p{Ll}{4,}/gu, (word) => word + 'i'.repeat(round))}\n\n`
  return text.slice(0, length)
}

/** The processor's time that a text takes at least, in milliseconds. */
function timeOf(text: string): number {
  const times = Array.from({ length: 3 }, () => computing(() => generate(text, 'test')))
  return Math.min(...times)
}

it('reads a text in a time that grows with its length and not with its square', () => {
  timeOf(textOf(15_000))
  const [short, long] = [timeOf(textOf(15_000)), timeOf(textOf(60_000))]
  // Four times the text: a square would take sixteen times as long.
  expect(long / short).toBeLessThan(9)
}, 120_000)
