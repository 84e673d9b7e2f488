import { describe, expect, test } from 'vitest'
import { textDifference, wordDifference } from './text-difference.ts'

/** Words taken out stand in [-], words put in in {+}. */
const shown = (before: string, after: string): string =>
  wordDifference(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `[${text}]` : `{${text}}`))
    .join('')

const rebuilt = (before: string, after: string) => {
  const lines = textDifference(before, after)
  const texts = (not: 'in' | 'out') =>
    lines.flatMap((line) => {
      if (line.kind === 'same') return [line.text]
      const kept = line.parts.filter(({ kind }) => kind !== not)
      return kept.length === 0 ? [] : [kept.map(({ text }) => text).join('')]
    })
  return { before: texts('in').join('\n'), after: texts('out').join('\n') }
}

describe('the difference of two texts', () => {
  test('within a line is told by words', () => {
    expect(shown('A kite needs no fuel.', 'A kite needs little fuel.')).toBe(
      'A kite needs [no]{little} fuel.',
    )
    expect(shown('', 'New.')).toBe('{New.}')
    expect(shown('Same.', 'Same.')).toBe('Same.')
  })

  test('is told by lines with their numbers in the new text', () => {
    const lines = textDifference('one\ntwo\nthree', 'one\n2\nthree\nfour')
    expect(lines.map((line) => [line.kind, line.line])).toEqual([
      ['same', 1],
      ['changed', 2],
      ['same', 3],
      ['changed', 4],
    ])
  })

  test('is nothing where the texts are the same', () => {
    expect(textDifference('a\nb', 'a\nb').every(({ kind }) => kind === 'same')).toBe(true)
  })

  test('gives both texts back', () => {
    const words = 'tide moon sun spring neap shore'.split(' ')
    let seed = 7
    const next = (most: number): number => (seed = (seed * 16807) % 2147483647) % most
    const text = (): string =>
      Array.from({ length: 1 + next(12) }, () =>
        Array.from({ length: 1 + next(5) }, () => words[next(words.length)]).join(' '),
      ).join('\n')
    for (let n = 0; n < 200; n++) {
      const [before, after] = [text(), text()]
      expect(rebuilt(before, after)).toEqual({ before, after })
    }
  })

  test('of a long text is found in little time', () => {
    const lines = Array.from({ length: 3000 }, (_, i) => `line ${i} of a long text`)
    const after = lines.map((line, i) => (i % 20 === 0 ? `${line}, changed` : line))
    const before = process.threadCpuUsage()
    const found = textDifference(lines.join('\n'), after.join('\n'))
    expect(found.filter(({ kind }) => kind === 'changed')).toHaveLength(150)
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(2000)
  })
})
