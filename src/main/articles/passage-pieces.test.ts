import { expect, it } from 'vitest'
import { generate } from '../../engine/generate.ts'
import { passagePieces } from './passage-pieces.ts'

const { article } = generate(
  '# Rivers\n\n| River | Length | Mouth |\n| --- | --- | --- |\n| Elbe | 1,094 km | North Sea |\n\nA river *flows*.\n',
  'icu',
)

function said(quote: string): string {
  const start = article.text.indexOf(quote)
  const passage = { start, end: start + quote.length, line: 1, quote }
  return passagePieces(article, [passage], [])
    .map(({ text }) => text)
    .join('')
}

it('puts the row and the column before what stands in a table', () => {
  expect(said('1,094 km')).toBe('Elbe · Length: 1,094 km')
  expect(said('North Sea')).toBe('Elbe · Mouth: North Sea')
})

it('leaves the name of a row, a whole row and what is no table as they are', () => {
  expect(said('Elbe')).toBe('Elbe')
  expect(said('A river *flows*.')).toBe('A river flows.')
})
