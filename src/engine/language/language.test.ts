import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const GERMAN = `# Die Gezeiten

Die Gezeiten sind die Bewegungen des Meeres, die der Mond und die Sonne mit ihrer Anziehung verursachen. Bei Springflut stehen beide in einer Linie mit der Erde. Der Mond ist ein Himmelskörper, der die Erde umkreist und das Wasser anzieht.

## Begriffe

- **Springflut**: die höchste Flut bei Neumond und Vollmond.
- **Nippflut**: die niedrigste Flut bei Halbmond.
- **Tidenhub**: der Unterschied zwischen Hochwasser und Niedrigwasser.

| Ort | Tidenhub | Zeit |
| --- | --- | --- |
| Bremen | 4 m | 12 h |
| Kiel | 0,2 m | 13 h |
`

test('of a text that is not English only what its shape tells is asked, and the article says so', () => {
  const { article, facts, questions } = generate(GERMAN, '')
  expect(article.notice).toMatch(/does not look like English/)
  expect(facts.map(({ statement }) => statement)).toEqual([
    'Springflut: die höchste Flut bei Neumond und Vollmond.',
    'Nippflut: die niedrigste Flut bei Halbmond.',
    'Tidenhub: der Unterschied zwischen Hochwasser und Niedrigwasser.',
    'Bremen – Tidenhub: 4 m.',
    'Bremen – Zeit: 12 h.',
    'Kiel – Tidenhub: 0,2 m.',
    'Kiel – Zeit: 13 h.',
  ])
  expect(questions.length).toBeGreaterThan(0)
  // An English stem holds foreign words in quotes only.
  for (const { form, prompt } of questions)
    if (form !== 'truefalse')
      expect(prompt.replace(/“[^”]*”/g, '')).not.toMatch(/flut|Begriffe|Tidenhub|Bremen/i)
  expect(questions.some(({ form }) => form === 'cloze')).toBe(false)
})

test('an English article has no such notice', () => {
  expect(
    generate('# Tides\n\nThe tide is the rise and fall of the sea, and the Moon is the cause of it.\n', '')
      .article.notice,
  ).toBeNull()
})
