import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const typed = (text: string) =>
  generate(text, '', 'markdown').questions.filter(({ form }) => form === 'typed')

test('who did it is not asked where it is always the one whose life is told', () => {
  const life = (one: string, other: string, third: string): string =>
    `# A life on skates\n\nAda Ives was born at Ely in 1871. ${one} won the fen race in 1889. ${other} broke the record of the county in 1891. ${third} taught the children of Soham in 1893. Ada Ives opened a rink at Ely in 1895. ${one} wrote a book on skates in 1897. ${other} left England in 1899.\n`
  const whoAsked = (text: string) => typed(text).filter(({ prompt }) => /who\b/iu.test(prompt))
  expect(whoAsked(life('Ada Ives', 'Ada Ives', 'Ada Ives'))).toEqual([])
  expect(whoAsked(life('Tom Hardwick', 'Mary Long', 'Jane Pole')).length).toBeGreaterThan(0)
})

test('the last word of a longer name may be typed in full', () => {
  const text =
    '# Stoves\n\nThe **tile stove** is a stove that stores heat in its walls.\n\nThe stove is swept each autumn before the first frost by a sweep of the town.\n\nThe stove keeps the parlour of the house warm for two nights.\n'
  const short = typed(text).filter((one) => 'accepts' in one && one.answer === 'stove')
  expect(short.every((one) => 'accepts' in one && one.accepts.includes('tile stove'))).toBe(true)
})
