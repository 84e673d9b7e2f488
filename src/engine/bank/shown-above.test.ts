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

/** What stands above a typed question with that answer. */
function aboveName(answer: string, topic: string) {
  const question = questions.find(({ form }) => form === 'typed')
  if (question?.form !== 'typed') throw new Error('no typed')
  return shownAbove({ ...question, answer, accepts: [], topic }, TITLE).topic
}

test('a heading with the surname or other forms of the words of the answer is not shown, one with a mere kind is', () => {
  expect(aboveName('Ann Hardwick', "Hardwick's great oven")).toBe(TITLE)
  expect(aboveName('growth of towns', 'What made towns and their growth')).toBe(TITLE)
  expect(aboveName('Ann Hardwick', 'The great oven')).toBe('The great oven')
  expect(aboveName('Ely Bridge', 'Which bridge?')).toBe('Which bridge?')
})

test('a heading with the name that was taken out of a statement is not shown above it', () => {
  const truefalse = questions.find(({ form }) => form === 'truefalse')
  if (truefalse?.form !== 'truefalse') throw new Error('no truefalse')
  const shown = (answer: string, prompt: string) =>
    shownAbove(
      {
        ...truefalse,
        answer,
        prompt,
        explanation: 'The oven was built by Ann Hardwick in Ely.',
        topic: "Hardwick's oven",
      },
      TITLE,
    ).topic
  expect(shown('False', 'The oven was built by Tom Ives in Ely.')).toBe(TITLE)
  expect(shown('True', 'The oven was built by Ann Hardwick in Ely.')).toBe("Hardwick's oven")
})

test('what says nothing of the answer is shown, and all above what is true or false', () => {
  expect(above('typed', 'Touchstones')).toEqual({ topic: 'Touchstones', title: TITLE })
  expect(above('truefalse', 'What is stone?')).toEqual({ topic: 'What is stone?', title: TITLE })
})
