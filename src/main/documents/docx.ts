import { unreadable } from '../../engine/unreadable.ts'
import type { Archive } from '../archive/open-archive.ts'
import { openArchive } from '../archive/open-archive.ts'
import { writeArchive } from '../archive/write-archive.ts'
import type { Converted } from './document.ts'
import { htmlDocument } from './html-document.ts'

/**
 * A Word document as a page: headings, lists, tables and notes by its styles. What is unpacked is bounded here; the
 * converter is only given the parts that hold text.
 */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Converted> {
  const archive = openArchive(name, bytes)
  if (!archive.entries.some((entry) => /(?:^|\/)\[Content_Types\]\.xml$/i.test(entry)))
    throw unreadable(`${name} is no Word document: what one is made of is not in it.`)
  const parts = textParts(archive)
  const html = await converted(name, writeArchive(parts))
  if (html.replace(/<[^<>]*>/g, '').trim() === '')
    throw unreadable(`${name} is empty: there is no text in it.`)
  const xml = parts.map(({ content }) => new TextDecoder().decode(content)).join('')
  return {
    html: htmlDocument({ title: titleOf(archive) }, underTitle(withNotes(html))),
    losses: lossesOf(xml),
  }
}

type Part = { readonly name: string; readonly content: Uint8Array<ArrayBuffer> }

const textParts = (archive: Archive): Part[] =>
  archive.entries
    .filter(
      (entry) =>
        /\.(?:xml|rels)$/i.test(entry) && !/(?:^|\/)(?:theme|fontTable|settings|webSettings)/.test(entry),
    )
    .map((entry) => ({ name: entry.replace(/^\//, ''), content: archive.read(entry) }))

async function converted(name: string, bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const made = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: STYLES, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })) },
    )
    return made.value.replace(/<img[^<>]*>|<a id="[^"<>]*"><\/a>/g, '')
  } catch {
    // Whatever it stumbled over, the person can do the same.
    throw unreadable(
      `${name} can't be read as a Word document: open it in a word processor and save it anew.`,
    )
  }
}

/** Beside those that the converter knows: names that Word, LibreOffice and Pandoc give. */
const STYLES = [
  "p[style-name='Title'] => h1.title:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Definition Term'] => dl > dt:fresh",
  "p[style-name='Definition'] => dl > dd:fresh",
  "p[style-name='List Bullet'] => ul > li:fresh",
  "p[style-name='List Bullet 2'] => ul|ol > li > ul > li:fresh",
  "p[style-name='List Number'] => ol > li:fresh",
  "p[style-name='List Number 2'] => ul|ol > li > ol > li:fresh",
  "p[style-name='Source Code'] => pre:separator('\\n')",
  "p[style-name='Preformatted Text'] => pre:separator('\\n')",
  "p[style-name='HTML Preformatted'] => pre:separator('\\n')",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh",
  "r[style-name='Verbatim Char'] => code",
  'comment-reference => ',
]

/** Under a title of its own the first headings are sections. */
const underTitle = (html: string): string =>
  html.includes('<h1 class="title">')
    ? html.replace(/<(\/?)h([1-5])>/g, (whole, end: string, level: string, at: number) =>
        isTitle(html, whole, at) ? whole : `<${end}h${Number(level) + 1}>`,
      )
    : html

/** The end of the title must stay the end of a first heading. */
const isTitle = (html: string, whole: string, at: number): boolean =>
  whole === '</h1>' && html.lastIndexOf('<h1 class="title">', at) > html.lastIndexOf('<h1>', at)

/** Foot- and endnotes, which the converter puts at the end as a list. */
function withNotes(html: string): string {
  const at = html.endsWith('</ol>') ? html.search(/<ol><li id="(?:foot|end)note-/) : -1
  const [text, notes] = at < 0 ? [html, ''] : [html.slice(0, at), html.slice(at)]
  const marked = notes === '' ? text : `${text}<section role="doc-endnotes">${notes}</section>`
  return marked.replace(/<sup><a href="#(?:foot|end)note-[^<>]*>[^<]*<\/a><\/sup>/g, '')
}

function titleOf(archive: Archive): string {
  if (!archive.has('docProps/core.xml')) return ''
  const xml = new TextDecoder().decode(archive.read('docProps/core.xml'))
  const said = /<dc:title>(?<title>[^<]{1,300})<\/dc:title>/.exec(xml)?.groups?.['title'] ?? ''
  return said
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&')
    .trim()
}

function lossesOf(xml: string): string[] {
  const pictures = xml.match(/<(?:pic:pic|v:imagedata)\b/g)?.length ?? 0
  const formulas = xml.match(/<m:oMath\b/g)?.length ?? 0
  return [
    ...(pictures > 0 ? [`${counted(pictures, 'picture')} of the document can't be read; the text is.`] : []),
    ...(formulas > 0
      ? [
          `${counted(formulas, 'formula')} of the document can't be read and ${formulas === 1 ? 'is' : 'are'} missing from the text.`,
        ]
      : []),
  ]
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
