import { expect, it } from 'vitest'
import { formatOf, readSource } from './article-source.ts'

it.each([
  ['tides.md', 'Tides', 'markdown'],
  ['TIDES.TXT', '# Tides', 'plain'],
  ['tides.v2.htm', 'Tides', 'html'],
  ['Pasted text', '# Tides\n\nA tide is a wave.', 'markdown'],
  ['Pasted text', 'Kinds\n\n- **Neap tide**: a small one', 'markdown'],
  ['Pasted text', '| Tide | Range |\n|---|---|\n| neap | small |', 'markdown'],
  ['Pasted text', '---\r\ntitle: Tides\r\n---\r\nA tide is a wave.', 'markdown'],
  ['Pasted text', '<!doctype html><p>A tide is a wave.', 'html'],
  ['Pasted text', '\n<article><p>A tide is a wave.</article>', 'html'],
  ['Pasted text', 'Tides\n\nA tide is a wave - a long one. #sea <3', 'plain'],
  ['notes.constructor', 'A tide is a wave.', 'plain'],
])('takes %s with %j for %s', (name, text, format) => {
  expect(formatOf(name, text)).toBe(format)
})

it('goes by what the learner says before the name', () => {
  const source = { name: 'tides.md', format: 'plain', content: '# Tides' } as const
  expect(readSource(source)).toEqual({ text: '# Tides', format: 'plain', decoded: null })
})

it('reads the bytes of a page in the encoding that it says', () => {
  const content = Buffer.from('<meta charset="latin1"><p>Größe', 'latin1')
  expect(readSource({ name: 'page.html', format: null, content }).text).toContain('Größe')
})
