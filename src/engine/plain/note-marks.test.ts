import { expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { outlineOf } from '../outline/outline.ts'
import { readText } from '../read.ts'

test('the marks of notes end no sentence less and stand in no heading', () => {
  const text = `Kiln
A kiln is an oven in which clay is fired until it is hard.[2] The oldest kilns were pits.[3][4]

Types[edit]
A kiln that is heated by wires is called an electric kiln.[5]
`
  const { article, facts } = generate(text, '', 'plain')
  expect(article.sections.map(({ title }) => title)).toContain('Types')
  expect(facts.map(({ statement }) => statement)).toContain(
    'A kiln is an oven in which clay is fired until it is hard.',
  )
  expect(facts.every(({ statement }) => !statement.includes('['))).toBe(true)
  for (const { evidence } of facts)
    for (const { start, end, quote } of evidence) expect(text.slice(start, end)).toBe(quote)
})

test('the link for editing may stand apart from its heading', () => {
  const text = `Kiln\nA kiln is an oven in which clay is fired until it is hard.[2]\n\nTypes of kiln [edit]\nA kiln that is heated by wires is called an electric kiln.[5]\n`
  const { article } = generate(text, '', 'plain')
  expect(article.sections.map(({ title }) => title)).toContain('Types of kiln')
  const page =
    '<article><h1>Kiln</h1><p>A kiln is an oven.</p><h2>Types <span class="e">[edit]</span></h2><p>One is heated by wires, and one by gas or by wood.</p></article>'
  expect(generate(page, '', 'html').article.sections.map(({ title }) => title)).toContain('Types')
})

test('what a writer says of editing stays', () => {
  const text =
    'Kiln\nA kiln is an oven in which clay is fired until it is hard.[2]\nPress the button that says [edit] before you write.\n'
  expect(
    outlineOf(text, 'plain')
      .article.blocks.at(-1)
      ?.runs.map((run) => run.text)
      .join(''),
  ).toContain('[edit]')
})

test('a text that counts from a list in brackets keeps them', () => {
  const { article } = outlineOf(
    'Lists\nThe first item is written list[0] in most languages of today.\n',
    'plain',
  )
  expect(
    article.blocks
      .at(-1)
      ?.runs.map(({ text }) => text)
      .join(''),
  ).toContain('list[0]')
})

test('what names the place of a word on its page is not the word', () => {
  const text = '# Words {#words}\n\n[commit]{#commit}\n: A saved state of all files of a project.\n'
  const { article, facts } = generate(text, '')
  expect(article.sections.map(({ title }) => title)).toContain('Words')
  expect(facts.map(({ subject }) => subject)).toEqual(['commit'])
})

test('the anchor of a place on the page is no part of its heading', () => {
  const { article } = generate('# <a id="kilns"></a>Kilns<!-- draft -->\n\nA kiln is an oven for clay.\n', '')
  expect(article.title).toBe('Kilns')
})

test('sources in brackets are no part of a sentence', () => {
  const text = `# Sails

Canvas sails catch the wind on both sides of the mast (Bell, 1998). Hemp ropes hold the sails against the storms of winter (Dove & Holm, 2003; Rook et al., 2011). Oak masts carry the weight of the sails (see Bell, 1999, pp. 3–4).
`
  const said = generate(text, '', 'markdown').facts.map(({ statement }) => statement)
  expect(said).toContain('Canvas sails catch the wind on both sides of the mast.')
  expect(said.join(' ')).not.toMatch(/1998|2003|2011|1999/)
})

test('a small picture before an item and the word that heads a box are none of their words', () => {
  const textsOf = (text: string) =>
    readText(text, 'markdown').blocks.map(({ runs }) => runs.map((run) => run.text).join(''))
  expect(textsOf('- ✅ Results are clear\n- ❌ Slow')).toEqual(['Results are clear', 'Slow'])
  expect(textsOf('> **Note**\n> Polling uses more power.')).toEqual(['Polling uses more power.'])
  expect(textsOf('> [!TIP]\n> Polling uses more power.')).toEqual(['Polling uses more power.'])
  expect(textsOf('- ✅\n- **Note** that birds fly.')).toEqual(['✅', 'Note that birds fly.'])
})
