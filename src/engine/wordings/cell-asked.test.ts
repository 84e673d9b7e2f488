import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { askedByHead, askedByNoun, type AskedCell } from './cell-asked.ts'

const cell = (aspect: string, owner: string, more: Partial<AskedCell> = {}): AskedCell => ({
  aspect,
  owner,
  subject: owner,
  value: 'oak',
  isQuality: false,
  ...more,
})

test('a head that is a question in all but its order asks of its row by itself', () => {
  expect(askedByHead(cell('What it is', 'the knot “Bowline”'))).toBe('what is the knot “Bowline”?')
  expect(askedByHead(cell('What it does', '“Rasp”'))).toBe('what does “Rasp” do?')
  expect(askedByHead(cell('How to hold it', '“Rasp”'))).toBe('how do you hold “Rasp”?')
  expect(askedByHead(cell('Takes in', 'looms'))).toBe('what do looms take in?')
  expect(askedByHead(cell('Carries', 'the Ely Viaduct'))).toBe('what does the Ely Viaduct carry?')
  expect(askedByHead(cell('Made in', 'the cheese “Brie”'))).toBe('where is the cheese “Brie” made?')
  expect(askedByHead(cell('Acts on', 'pepsin'))).toBe('what does pepsin act on?')
  expect(askedByHead(cell('What happened', '1812', { subject: '1812' }))).toBe('what happened in 1812?')
  expect(askedByHead(cell('Who is responsible', 'the job “Gutters”'))).toBe(
    'who is responsible for the job “Gutters”?',
  )
})

test('another head does not', () => {
  expect(askedByHead(cell('Tools', 'looms'))).toBeNull()
  expect(askedByHead(cell('In a storm', 'looms'))).toBeNull()
  expect(askedByHead(cell('What happens', '“Bowline”'))).toBeNull()
})

test('a head that is a noun asks what it is, how many there are, in which unit, or how it is', () => {
  expect(askedByNoun(cell('Material', 'the boat “Punt”'), 'table')).toBe(
    'what is the material of the boat “Punt”?',
  )
  expect(askedByNoun(cell('Oars', 'the boat “Punt”', { value: '2' }), 'table')).toBe(
    'how many oars does the boat “Punt” have?',
  )
  expect(askedByNoun(cell('Draught (cm)', 'the punt', { value: '20' }), 'table')).toBe(
    'what is the draught of the punt in cm?',
  )
  expect(askedByNoun(cell('Handling', 'the punt', { isQuality: true }), 'table')).toBe(
    'how does the table describe the handling of the punt?',
  )
  expect(askedByNoun(cell('Designer', 'the punt'), 'table')).toBe('who is the designer of the punt?')
})

test('a head that is no noun, or says little, does not', () => {
  expect(askedByNoun(cell('In a storm', 'the punt'), 'table')).toBeNull()
  expect(askedByNoun(cell('Energy', 'the punt'), 'table')).toBeNull()
  expect(askedByNoun(cell('Poles', 'the punt', { value: 'any ash pole' }), 'table')).toBeNull()
})

test('no question of a table says that something stands in it where its head can ask', () => {
  const { questions } = generate(
    `# Boats

| Boat | Material | Task |
| --- | --- | --- |
| Punt | elm | ferrying people over shallow water |
| Wherry | oak | carrying goods to the market |
| Skiff | larch | fishing for eels at night |
`,
    '',
    'markdown',
  )
  const asked = questions.filter(({ form }) => form === 'recall' || form === 'typed')
  expect(asked.map(({ prompt }) => prompt).join('\n')).toMatch(
    /What is the task of .+, according to the table\?/,
  )
  expect(asked.some(({ prompt }) => /stands in the table|In your own words/.test(prompt))).toBe(false)
})

test('what is done to a thing is asked for, and is not of it', () => {
  expect(askedByNoun(cell('Bracing of the frame', 'onagers', { value: 'with rope' }), 'table')).toBe(
    'what does the table say about bracing of the frame for onagers?',
  )
  expect(askedByNoun(cell('Spelling of the name', 'onagers'), 'table') ?? '').not.toContain('say about')
})
