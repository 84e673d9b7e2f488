import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldAnswer } from './answer-fold.ts'
import { markTyped } from './marking.ts'
import { outlineOf } from '../outline/outline.ts'
import { nearNames } from '../terms/siblings.ts'

const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url))

type Asked = {
  readonly name: string
  readonly accepted: readonly string[]
  readonly others: readonly string[]
  readonly siblings: readonly string[]
}

/** Every term of the fixture articles as it is asked, with the other names of its article. */
const asked: readonly Asked[] = readdirSync(FIXTURES).flatMap((folder) => {
  const read = (ext: string): string => `${FIXTURES}${folder}/article.${ext}`
  const format = existsSync(read('md')) ? 'markdown' : 'plain'
  const file = read(format === 'markdown' ? 'md' : 'txt')
  if (!existsSync(file)) return []
  const { terms } = outlineOf(readFileSync(file, 'utf8'), format).lexicon
  const names = terms.flatMap(({ name, aliases }) => [name, ...aliases])
  return terms.map(({ name, aliases }) => {
    const accepted = [name, ...aliases]
    const others = names.filter((other) => !accepted.includes(other))
    return { name, accepted, others, siblings: nearNames(accepted, others, new Map()) }
  })
})

const verdict = (typed: string, { accepted, siblings }: Asked) => markTyped(typed, accepted, siblings).verdict

const folded = (text: string): string => foldAnswer(text).join('')

const term = fc.constantFrom(...asked)
const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz')

/** A term with one slip in a word of four letters or more that is no acronym. */
const slipped = fc
  .tuple(term, fc.nat(), fc.nat(), letter, fc.constantFrom('miss', 'add', 'change', 'swap'))
  .filter(([{ name }]) => WORDS.test(name))
  .map(([one, which, where, by, slip]) => {
    const words = [...one.name.matchAll(new RegExp(WORDS, 'gu'))]
    const word = words[which % words.length]
    const at = (word?.index ?? 0) + (where % (word?.[0].length ?? 1))
    const [before, here, next, rest] = [
      one.name.slice(0, at),
      one.name.charAt(at),
      one.name.charAt(at + 1),
      one.name.slice(at + 2),
    ]
    const typed = {
      miss: before + next + rest,
      add: before + by + here + next + rest,
      change: before + by + next + rest,
      swap: before + next + here + rest,
    }[slip]
    return { one, typed }
  })

const WORDS = /(?<![\p{L}\p{N}])\p{L}\p{Ll}{3,}(?![\p{L}\p{N}])/u

describe('over the terms of the fixture articles', () => {
  test('98 of 100 answers with one slip are taken', () => {
    const samples = fc.sample(slipped, { numRuns: 1500, seed: 11 })
    const taken = samples.filter(({ one, typed }) => verdict(typed, one) !== 'wrong')
    process.stdout.write(
      `${asked.length} terms: ${((taken.length / samples.length) * 100).toFixed(1)} % taken\n`,
    )
    expect(taken.length / samples.length).toBeGreaterThanOrEqual(0.98)
  })

  test('no name of another term is taken', () => {
    const wrong = asked.flatMap((one) =>
      one.others
        .filter((other) => verdict(other, one) !== 'wrong')
        .filter((other) => !one.accepted.some((name) => folded(name) === folded(other)))
        .map((other) => `${other} for ${one.name}`),
    )
    expect(wrong).toEqual([])
  })

  test('dress changes no verdict: case, accents, quotes, dashes, articles, a stop', () => {
    fc.assert(
      fc.property(slipped, ({ one, typed }) => {
        const plain = verdict(typed, one)
        const dressed = [
          typed.toUpperCase(),
          typed.toLowerCase(),
          typed.replace(/e/, 'é'),
          `“${typed}”`,
          `the ${typed}`,
          `${typed}.`,
          typed.replace(/-/g, '–'),
        ]
        expect(dressed.map((text) => verdict(text, one))).toEqual(dressed.map(() => plain))
      }),
      { seed: 11, numRuns: 400 },
    )
  })

  test('every name of a term is right for it, in either number', () => {
    fc.assert(
      fc.property(term, (one) => {
        expect(one.accepted.map((name) => verdict(name, one))).toEqual(one.accepted.map(() => 'right'))
      }),
      { seed: 11, numRuns: 400 },
    )
  })

  test('which of two texts is typed and which is wanted changes nothing', () => {
    fc.assert(
      fc.property(slipped, ({ one, typed }) => {
        fc.pre(foldAnswer(typed).join('').length === foldAnswer(one.name).join('').length)
        const there = markTyped(typed, [one.name], []).verdict
        expect(markTyped(one.name, [typed], []).verdict).toBe(there)
      }),
      { seed: 11, numRuns: 400 },
    )
  })
})
