import { expect, test } from 'vitest'
import type { PrintedPaper } from '../../shared/printed-models.ts'
import { sql } from '../db/sql.ts'
import { printedPaper } from './printed-paper.ts'
import { ARTICLE, NOON, sampleLibrary } from '../samples/sample-library.ts'

const stems = ({ questions }: PrintedPaper): string[] => questions.map(({ asked }) => asked.prompt)

test('the same number makes the same paper, another number another one', () => {
  const db = sampleLibrary()
  const [one, same, other] = [1234, 1234, 4321].map((number) =>
    printedPaper(db, NOON, { article: ARTICLE, number, count: 8 }),
  )
  expect(one?.questions).toHaveLength(8)
  expect(same).toEqual(one)
  expect(other && stems(other)).not.toEqual(one && stems(one))
})

test('the key names the right answer by the letters and numbers of the paper', () => {
  const db = sampleLibrary()
  const { questions } = printedPaper(db, NOON, { number: 7 })
  for (const { asked, key, source } of questions) {
    expect(source.length).toBeGreaterThan(0)
    if (asked.form === 'choice' || asked.form === 'truefalse') {
      const [, letter = '', text] = /^([A-F]) (.+)$/.exec(key) ?? []
      expect(asked.options[letter.charCodeAt(0) - 65]).toBe(text)
    } else if (asked.form === 'match' || asked.form === 'sort') {
      expect(key.split(', ')).toHaveLength(asked.pieces.length)
      expect(key).not.toContain('@')
    } else expect(key).not.toBe('')
  }
})

test('nothing is stored by it, and nothing graded by oneself is printed', () => {
  const db = sampleLibrary()
  const { questions } = printedPaper(db, NOON, { number: 1 })
  expect(questions.map(({ asked }) => asked.form)).not.toContain('recall')
  expect(sql<{ n: number }>(db, 'SELECT count(*) AS n FROM session').get()?.n).toBe(0)
})
