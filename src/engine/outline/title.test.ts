import { expect, test } from 'vitest'
import { readTitle } from './title.ts'
import { noiseTitle } from './noise-title.ts'

test.each([
  ['Features of large language models (LLMs)', 'feature', 'large language models (LLMs)'],
  ['Foundation Model Benefits:', 'benefit', 'Foundation Model'],
  ['Use cases of solar cells beyond homes', 'use', 'solar cells'],
  ['Where LLMs Shine', 'use', 'LLMs'],
  ['Advantages of using wind power', 'benefit', 'wind power'],
  ['3. Causes of inflation', 'causes', 'inflation'],
  ['The five stages of sleep', 'steps', 'sleep'],
  ['Types of cells', 'types', 'cells'],
  ['What is a neural network?', 'definition', 'neural network'],
])('"%s" lists a %s of %s', (title, frame, about) => {
  expect(readTitle(title)).toMatchObject({ frame, about, explicit: true })
})

test.each([
  ['Features', 'feature'],
  ['Key takeaways', 'takeaway'],
  ['Conclusion: Key Takeaways', 'takeaway'],
  ['Challenges and Limitations', 'limitation'],
  ['Trends in 2026', 'trend'],
  ['Frequently Asked Questions (FAQs)', 'faq'],
  ['Benefits: why it pays', 'benefit'],
])('"%s" has a frame and names nothing', (title, frame) => {
  expect(readTitle(title)).toMatchObject({ frame, about: null })
})

test('a heading over two things is about neither', () => {
  expect(readTitle('SQL vs NoSQL').about).toBeNull()
  expect(readTitle('Cats and dogs').about).toBeNull()
  expect(readTitle('What is the difference between cats and dogs?').about).toBeNull()
})

test('a heading that shuts a class out says which', () => {
  expect(readTitle('Foundation models that are not LLMs')).toMatchObject({
    about: 'Foundation models',
    without: 'LLMs',
  })
  expect(readTitle('Examples of Birds (non-flying)')).toMatchObject({
    frame: 'example',
    about: 'Birds',
    without: 'flying',
  })
})

test('applications in a field are not applications of the field', () => {
  expect(readTitle('Applications in medicine')).toMatchObject({ frame: 'use', about: null })
})

test('one thing listed is called as the heading calls it', () => {
  expect(readTitle('Drawbacks of coal').noun).toBe('drawback')
  expect(readTitle('Use cases').noun).toBe('use case')
})

test('headings of the page are told from headings of the subject', () => {
  expect(noiseTitle('References')).toBe('references')
  expect(noiseTitle('About the author')).toBe('author')
  expect(noiseTitle('Leave a Reply')).toBe('comments')
  expect(noiseTitle('Ready to start your project?')).toBe('call to action')
  expect(noiseTitle('Learning objectives')).toBe('learning objectives')
  expect(noiseTitle('Reference frames')).toBeNull()
  expect(noiseTitle('Tag team wrestling')).toBeNull()
})

test('a heading that asks where something falls short is over its limitations', () => {
  expect(readTitle('Where each one falls short')).toMatchObject({
    frame: 'limitation',
    noun: 'limitation',
    about: null,
  })
  expect(readTitle('Why the diesel engine fails')).toMatchObject({
    frame: 'limitation',
    about: 'diesel engine',
  })
  expect(readTitle('What are they used for?')).toMatchObject({ frame: 'use', about: null })
  expect(readTitle('Where rivers meet').frame).toBeNull()
})

test('words that a text uses are a glossary', () => {
  expect(readTitle('Words the Act uses').frame).toBe('glossary')
  expect(readTitle('Terms of trade').frame).not.toBe('use')
})

test('words before a noun that name nothing are not what it is of', () => {
  expect(readTitle('Tools for branches').about).not.toBe('Tools for')
  expect(readTitle('Oak branches')).toMatchObject({ frame: 'types', about: 'Oak' })
})
