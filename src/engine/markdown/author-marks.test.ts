import { expect, test } from 'vitest'
import { lineMark, withAuthorMarks } from './author-marks.ts'
import { generate } from '../generate.ts'
import type { Format } from '../read.ts'
import { computing } from '../samples/time.ts'

const bankOf = (text: string, format: Format = 'markdown') => generate(text, '', format)
const authored = (text: string, format: Format = 'markdown') =>
  bankOf(text, format).facts.filter(({ confidence }) => confidence === 1)
const asked = (text: string, format: Format = 'markdown') =>
  bankOf(text, format).questions.map(({ form, prompt }) => `${form}: ${prompt}`)

const plants = `# Water in plants

Osmosis :: the movement of water through a membrane
Turgor pressure :: the push of water against the wall of a cell.
A cell without it wilts.

- Xylem :: a tissue that carries water
  up from the roots

Which gas do leaves take in ?? Carbon dioxide
When was the first greenhouse built? ?? In 1619

Water leaves a leaf through its ==stomata==, which open in the ==morning== and close at night.
`

test.each<Format>(['markdown', 'plain'])('every mark in %s is a fact of its own', (format) => {
  expect(authored(plants, format).map(({ kind, subject, value }) => [kind, subject, value])).toEqual([
    ['definition', 'osmosis', 'the movement of water through a membrane'],
    ['definition', 'turgor pressure', 'the push of water against the wall of a cell'],
    ['definition', 'xylem', 'a tissue that carries water up from the roots'],
    ['faq', 'Water in plants', 'Carbon dioxide'],
    ['faq', 'Water in plants', 'In 1619'],
    ['property', 'Water in plants', 'stomata'],
    ['property', 'Water in plants', 'morning'],
  ])
})

test('line ends of Windows change nothing but the offsets', () => {
  const ids = (text: string) => authored(text).map(({ id }) => id)
  expect(ids(plants.replaceAll('\n', '\r\n'))).toEqual(ids(plants))
})

test('no sign of a mark is shown, and the evidence is the source as it stands', () => {
  const { facts, questions, article } = bankOf(plants)
  for (const { statement, value, evidence } of facts) {
    expect(`${statement} ${value}`).not.toMatch(/::|\?\?|==/)
    for (const { start, end, quote } of evidence) expect(article.text.slice(start, end)).toBe(quote)
  }
  expect(questions.map(({ prompt }) => prompt).join('\n')).not.toMatch(/::|\?\?|==/)
  expect(facts.find(({ value }) => value === 'Carbon dioxide')?.evidence[0]?.quote).toBe(
    'Which gas do leaves take in ?? Carbon dioxide',
  )
})

test('every mark is asked, the author’s question as it is written', () => {
  const { facts, questions } = bankOf(plants)
  const reached = new Set(questions.flatMap((question) => question.facts))
  expect(facts.filter(({ id }) => !reached.has(id))).toEqual([])
  expect(asked(plants)).toContain('typed: Which gas do leaves take in?')
  const question = questions.find(({ prompt }) => prompt === 'When was the first greenhouse built?')
  expect(question).toMatchObject({ form: 'typed', answer: 'In 1619', accepts: ['1619'] })
})

test('a blank is just what its author marked, one a question', () => {
  const blanks = asked(plants).filter((one) => one.startsWith('cloze: Water leaves'))
  expect(blanks).toEqual([
    'cloze: Water leaves a leaf through its _____, which open in the morning and close at night.',
    'cloze: Water leaves a leaf through its stomata, which open in the _____ and close at night.',
  ])
})

test('a blank that opens its sentence, and one with little around it, get words before them', () => {
  expect(asked('# Leaves\n\n==Stomata== close when the air around a leaf gets dry.')).toContain(
    'cloze: According to the article, _____ close when the air around a leaf gets dry.',
  )
  expect(asked('# Leaves\n\nThey are covered in ==wax==.')).toContain(
    'cloze: Fill in what is missing. Under “Leaves” the article says: “They are covered in _____.”',
  )
})

test('a line break of a page parts its marks', () => {
  const page = `<article><p>Osmosis :: the movement of water<br>Turgor :: the push of water</p></article>`
  expect(authored(page, 'html').map(({ value }) => value)).toEqual([
    'the movement of water',
    'the push of water',
  ])
})

test.each([
  ['Antigen :: what the immune system recognises', 'Antigen is what the immune system recognises.'],
  ['WHO :: World Health Organization', 'WHO stands for World Health Organization.'],
  ['Herd immunity :: protects those who are ill', 'Herd immunity protects those who are ill.'],
  ['Stomata :: pores in the skin of a leaf', 'Stomata are pores in the skin of a leaf.'],
  ['Phloem :: carrier of sugar in a plant', 'Phloem: carrier of sugar in a plant.'],
])('%s is stated in a sentence', (line, statement) => {
  expect(authored(`# Health\n\n${line}`).map((fact) => fact.statement)).toEqual([statement])
})

test('a question of a few words is asked with words around it', () => {
  expect(asked('# Cities\n\nCapital of Peru ?? Lima')).toContain(
    'typed: Asked “Capital of Peru?”, what does the article answer?',
  )
})

test('when and how many are asked among the answers to such questions', () => {
  const dates = ['Paddington', 'Euston', 'Waterloo', 'Marylebone']
    .map((name, i) => `When did ${name} station open ?? ${1837 + i * 9}`)
    .join('\n\n')
  const question = bankOf(`# Stations\n\n${dates}`).questions.find(({ form }) => form === 'choice')
  expect(question).toMatchObject({ prompt: 'When did Paddington station open?', answer: '1837.' })
  expect(question && 'options' in question && question.options.length).toBe(4)
})

test('nothing else is read from a marked line or sentence', () => {
  const text = `# Kites\n\nA **kite** is a tethered ==craft== that flies in the wind. A **delta kite** is a craft with the shape of a triangle.`
  expect(bankOf(text).facts.map(({ kind, subject }) => `${kind} ${subject}`)).toEqual([
    'property kite',
    'definition delta kite',
  ])
})

test('a mark counts in a section that is otherwise set aside', () => {
  const text = `# Leaves\n\nLeaves are green.\n\n## References\n\nGuttation :: the drops of sap at the edge of a leaf\n\nSmith, J. 2001. Plants. The wall of a cell is made stiff by its ==lignin== as a tree grows.`
  expect(authored(text).map(({ value }) => value)).toEqual([
    'the drops of sap at the edge of a leaf',
    'lignin',
  ])
  expect(bankOf(text).article.excluded.map(({ quote }) => quote)).toEqual(
    expect.arrayContaining(['## References', '2001.', 'Plants.']),
  )
})

test('a definition that the article repeats stays the author’s', () => {
  const text = `# Osmosis\n\nOsmosis is the movement of water through a membrane in plants.\n\nOsmosis :: the movement of water through a membrane`
  const found = bankOf(text).facts.filter(({ kind }) => kind === 'definition')
  expect(found).toMatchObject([{ value: 'the movement of water through a membrane', confidence: 1 }])
  expect(found[0]?.evidence).toHaveLength(2)
})

test.each([
  'The class std::vector holds its items in a row.',
  'Use `a ?? b` where a value may be missing, or `Map :: a` for its type.',
  'const name = given ?? "nobody";',
  'map :: (a -> b) -> [a] -> [b]',
  'Really?? Nobody knew.',
  'The test x == y && y == z compares three values of the program.',
  '```\nTerm :: definition\nWhat is it ?? Nothing\n==blank==\n```',
  'A heading\n=====\n\nA sentence below the heading that tells nothing.',
  '| Name | Sign |\n|---|---|\n| a :: b | c ?? d |',
])('%s has no mark', (text) => {
  expect(authored(`# Signs\n\n${text}\n`)).toEqual([])
  expect(bankOf(`# Signs\n\n${text}\n`).article.blocks.some(({ authored: kind }) => kind)).toBe(false)
})

test.each([
  'Long ' + ' '.repeat(50_000) + ':: :: '.repeat(8000),
  'a ?? '.repeat(20_000),
  '==a '.repeat(25_000),
  '==a== '.repeat(16_000),
  '='.repeat(100_000),
])('a text full of signs takes little time (%#)', (text) => {
  const block = { kind: 'paragraph' as const, line: 1, start: 0, end: text.length }
  const runs = [{ text, start: 0, end: text.length }]
  const ms = computing(() => {
    lineMark(text)
    withAuthorMarks([{ ...block, runs }], { text, starts: [0] })
  })
  expect(ms).toBeLessThan(500)
})
