import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generate } from '../../engine/generate.ts'
import { isUnreadable } from '../../engine/unreadable.ts'
import type { ArticleSource } from '../import/article-source.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { convertSource } from './convert.ts'
import type { ReadBook } from './document.ts'

const DOCUMENTS = join(import.meta.dirname, '..', '..', '..', 'fixtures', 'documents')
const file = (name: string): ArticleSource => ({
  name,
  format: null,
  content: readFileSync(join(DOCUMENTS, name)),
})

async function textOf(source: ArticleSource): Promise<ArticleSource & { readonly content: string }> {
  const made = await convertSource(source, () => undefined)
  if (made?.kind !== 'text' || typeof made.source.content !== 'string') throw new Error('no text')
  return { ...made.source, content: made.source.content }
}

async function bookOf(source: ArticleSource): Promise<ReadBook> {
  const made = await convertSource(source, () => undefined)
  if (made?.kind !== 'book') throw new Error('no book')
  return made.book
}

async function refusal(source: ArticleSource): Promise<string> {
  try {
    await convertSource(source, () => undefined)
    return 'read'
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return error.message
  }
}

const bank = ({ content }: { readonly content: string }) => generate(content, '', 'html')
const headings = (html: string): string[] =>
  [...html.matchAll(/<h(\d)[^>]*>(.*?)<\/h\d>/g)].map(([, level, text]) => `${level} ${text}`)

test.each([
  'volcanoes-pandoc.docx',
  'volcanoes-libreoffice.docx',
  'volcanoes-libreoffice.pdf',
  'volcanoes-chromium.mhtml',
])('headings, lists, tables and facts of %s are found', async (name) => {
  const { article, facts } = bank(await textOf(file(name)))
  expect(article.title).toBe('Volcanoes')
  const kinds = Map.groupBy(article.blocks, ({ kind }) => kind)
  expect(kinds.get('item')?.length).toBeGreaterThanOrEqual(6)
  expect(kinds.get('row')).toHaveLength(4)
  const said = facts.map(({ statement }) => statement).join('\n')
  expect(said).toContain('a broad volcano with gentle slopes')
  expect(said).toContain('72 %')
  expect(facts.some(({ kind }) => kind === 'sequence')).toBe(true)
  // What is asked points into what is read.
  for (const { evidence } of facts)
    for (const { start, end, quote } of evidence) expect(article.text.slice(start, end)).toBe(quote)
})

test('notes at the foot of a Word document are no part of its text', async () => {
  const { article } = bank(await textOf(file('volcanoes-pandoc.docx')))
  expect(article.excluded.map(({ reason, quote }) => [reason, quote])).toEqual([
    ['references', 'Gas is mostly steam.'],
  ])
  expect(article.text).toContain('ash and gas escape. This short text')
})

test('columns of a PDF are read one after the other, words that were parted are whole, and what runs over pages is gone', async () => {
  const { content, losses } = await textOf(file('glaciers-groff.pdf'))
  expect(headings(content)).toEqual([
    '1 Glaciers',
    '2 The Afterread authors',
    '2 What a glacier is',
    '2 Kinds of glacier',
    '2 How a glacier moves',
    '2 What a glacier leaves behind',
    '2 Measuring glaciers',
    '2 Words to know',
  ])
  expect(content).toContain(
    '<li>Cirque glacier: a small glacier that occupies a bowl-shaped hollow near the summit of a mountain.</li>',
  )
  expect(content).toContain(
    'Internal deformation is the slow creep of ice crystals that slide past one another',
  )
  expect(content).not.toContain('Short Reader')
  expect(losses).toEqual(['Running heads and page numbers of 3 pages were taken out.'])
})

test('the chapters of a book are its articles; what is before and behind them is left out with its reason', async () => {
  const book = await bookOf(file('sea-pandoc.epub'))
  expect(book.title).toBe('A Small Book of the Sea')
  expect(book.chapters.map(({ title, leftOut }) => [title, leftOut])).toEqual([
    ['A Small Book of the Sea', 'hardly any text'],
    ['Dedication', 'dedication'],
    ['Tides', null],
    ['Currents', null],
    ['Waves', null],
  ])
  const { facts } = bank({ content: book.chapters[2]?.html ?? '' })
  expect(facts.map(({ statement }) => statement).join('\n')).toContain('greatest range')
})

test('a script in a book is no part of what is kept of it', async () => {
  const { html } = (
    await bookOf({
      name: 'b.epub',
      format: null,
      content: madeBook('<script>alert(1)</script><p onclick="x()">Tide <a id="a"/>tables.</p>'),
    })
  ).chapters[0] ?? { html: '' }
  expect(html).toContain('<p>Tide <a></a>tables.</p>')
  expect(html).not.toMatch(/alert|onclick/)
})

test('two chapters in one file are parted where the contents say so', async () => {
  const { chapters } = await bookOf({
    name: 'b.epub',
    format: null,
    content: madeBook('<h1 id="one">Ebb</h1><p>Water goes.</p><h1 id="two">Flood</h1><p>Water comes.</p>'),
  })
  expect(chapters.map(({ title, html }) => [title, html.includes('goes'), html.includes('comes')])).toEqual([
    ['Ebb', true, false],
    ['Flood', false, true],
  ])
})

/** A book of one file, whose contents name two places in it. */
function madeBook(body: string): Uint8Array {
  const opf = `<package><metadata><dc:title>B</dc:title></metadata><manifest><item id="a" href="a%20b.xhtml"/><item id="n" properties="nav" href="nav.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>`
  const nav = `<html><nav epub:type="toc"><ol><li><a href="a%20b.xhtml#one">Ebb</a></li><li><a href="a%20b.xhtml#two">Flood</a></li></ol></nav></html>`
  return writeArchive([
    { name: 'mimetype', content: 'application/epub+zip', stored: true },
    {
      name: 'META-INF/container.xml',
      content: '<container><rootfiles><rootfile full-path="EPUB/p.opf"/></rootfiles></container>',
    },
    { name: 'EPUB/p.opf', content: opf },
    { name: 'EPUB/nav.xhtml', content: nav },
    { name: 'EPUB/a b.xhtml', content: `<html><body>${body}<h1 id="two">x</h1></body></html>` },
  ])
}

const zip = (name: string): Uint8Array => writeArchive([{ name, content: 'x' }])
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

test.each<[string, string, Uint8Array | null, string]>([
  [
    'a scanned PDF',
    'scanned.pdf',
    null,
    'scanned.pdf has no text, only pictures of a page: have its text recognised (OCR) first.',
  ],
  [
    'a PDF with a password',
    'locked-libreoffice.pdf',
    null,
    'locked-libreoffice.pdf is protected by a password',
  ],
  [
    'a PDF that is cut',
    'cut.pdf',
    readFileSync(join(DOCUMENTS, 'glaciers-groff.pdf')).subarray(0, 900),
    'cut.pdf is damaged',
  ],
  [
    'a Word document that is cut',
    'cut.docx',
    readFileSync(join(DOCUMENTS, 'volcanoes-pandoc.docx')).subarray(0, 5000),
    'cut.docx is not whole',
  ],
  ['what is called a Word document', 'a.docx', bytes('words'), 'a.docx is not whole: its end is missing'],
  ['an archive with another ending', 'a.docx', zip('word/x.xml'), 'a.docx is no Word document'],
  ['an archive of files', 'a.zip', zip('a.txt'), 'a.zip is an archive, not an article: unpack it'],
  [
    'an old Word document',
    'a.docx',
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]),
    'a.docx is an old Office file (.doc), or one with a password',
  ],
  ['a book without a list of parts', 'a.epub', zip('x.html'), 'a.epub is no EPUB book'],
  [
    'a web archive without a page',
    'a.mhtml',
    bytes('MIME-Version: 1.0\n\nnothing'),
    'a.mhtml holds no page that can be read',
  ],
  ['a file without bytes', 'a.pdf', bytes(''), 'a.pdf is empty'],
])('%s is refused with a sentence', async (_, name, content, sentence) => {
  expect(await refusal(content ? { name, format: null, content } : file(name))).toContain(sentence)
})

test('a text is left as it is, whatever it begins with', async () => {
  expect(
    await convertSource({ name: 'a.md', format: null, content: bytes('# On %PDF- marks') }, () => undefined),
  ).toBeNull()
  expect(
    await convertSource({ name: 'a.pdf', format: 'plain', content: 'pasted' }, () => undefined),
  ).toBeNull()
})
