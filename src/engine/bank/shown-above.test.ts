import { expect, test } from 'vitest'
import { formsBank } from '../samples/forms.ts'
import { shownAbove } from './shown-above.ts'

const TITLE = 'Bridges in brief'
const { questions } = formsBank()

/** What stands above the question of a form whose answer is "Stone", under another topic. */
function above(form: 'choice' | 'typed' | 'cloze' | 'truefalse', topic: string, title = TITLE) {
  const question = questions.find((one) => one.form === form && /\bstone\b/iu.test(JSON.stringify(one)))
  if (!question) throw new Error(`no ${form}`)
  return shownAbove({ ...question, topic }, title)
}

test.each(['choice', 'typed', 'cloze'] as const)(
  'a heading or a title that says the answer of a %s is not shown above it',
  (form) => {
    expect(above(form, 'What is stone?')).toEqual({ topic: TITLE, title: TITLE })
    expect(above(form, 'Stones')).toEqual({ topic: TITLE, title: TITLE })
    expect(above(form, 'What is stone?', 'All about stone')).toEqual({ topic: '', title: '' })
  },
)

test('what says nothing of the answer is shown, and all above what is true or false', () => {
  expect(above('typed', 'Touchstones')).toEqual({ topic: 'Touchstones', title: TITLE })
  expect(above('truefalse', 'What is stone?')).toEqual({ topic: 'What is stone?', title: TITLE })
})
