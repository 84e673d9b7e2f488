import { expect, test } from 'vitest'
import { generate } from '../generate.ts'

const saidIn = (text: string): string[] =>
  generate(text, '', 'markdown').facts.map(({ statement }) => statement)

test('"she" is the woman whom the sentences before name, beside a man', () => {
  const text = `# Light

Clara Dove met the lens grinder Henry Holm at Leiden. She measured the speed of a shutter in 1840.
`
  expect(saidIn(text)).toContain('Clara Dove measured the speed of a shutter in 1840.')
})

test('"he" stays open where two men have been named', () => {
  const text = `# Light

Jonas Dove met the lens grinder Henry Holm at Leiden. He measured the speed of a shutter in 1840.
`
  expect(saidIn(text).filter((one) => /measured/.test(one))).toEqual([])
})

test('the one whom the title names is meant from paragraph to paragraph', () => {
  const text = `# Clara Dove

Clara Dove was a lens grinder whose shutters were used in every camera. She was born in Ely.

In 1840 she moved to Leiden. During the long winter of 1841 she built a shutter for the observatory.

In 1850 her book on shutters was printed in Leiden.
`
  expect(saidIn(text)).toEqual(
    expect.arrayContaining([
      'In 1840 Clara Dove moved to Leiden.',
      'In 1850 Clara Dove’s book on shutters was printed in Leiden.',
    ]),
  )
})

test('an object is named where the sentence names nobody whom it could mean', () => {
  const text = `# Clara Dove

Clara Dove ground lenses for the observatory. Clara Dove wrote to nobody.

In 1843 Henry Holm described her as the best grinder in Leiden.
`
  expect(saidIn(text)).toContain('In 1843 Henry Holm described Clara Dove as the best grinder in Leiden.')
})
