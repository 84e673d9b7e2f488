import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const made = (title: string, text: string) => generate(`# ${title}\n\n${text}\n`, '', 'markdown')

test('how many a story tells of is asked under its title', () => {
  const { questions } = made('Ely, 6 December 1917', 'About 1,800 people died, most of them at once.')
  expect(questions.map(({ prompt }) => prompt).join('\n')).toContain(
    'Under “Ely, 6 December 1917” the article says: “About _____ people died',
  )
})

test('nothing is told under a title that names nothing, or of what only the text before can tell', () => {
  expect(made('Notes', 'About 1,800 people died, most of them at once.').facts).toEqual([])
  expect(made('Ely, 6 December 1917', 'The longest measured 91 kilometres in the end.').facts).toEqual([])
})
