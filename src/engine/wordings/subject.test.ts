import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const typed = (text: string) =>
  generate(`# Water\n\n${text}\n`, '', 'markdown').questions.flatMap((one) =>
    one.form === 'typed' ? [[one.prompt, one.answer]] : [],
  )

test('what there is one of is asked for by that, however little is said of it', () => {
  expect(typed('The Angara is the only river that drains Baikal.')).toContainEqual([
    'Give the name: what is the only river that drains Baikal?',
    'Angara',
  ])
})

test('what many may be and what is only denied is not', () => {
  expect(typed('The Angara is a river that drains Baikal.')).toEqual([])
  expect(typed('The Angara is not the only river of Siberia that freezes.')).toEqual([])
})
