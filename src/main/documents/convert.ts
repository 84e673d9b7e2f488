import { decodedText } from '../import/article-source.ts'
import type { ArticleSource } from '../import/article-source.ts'
import { LONGEST_TEXT } from '../../shared/import-limits.ts'
import type { DocumentKind } from '../../shared/import-models.ts'
import { unreadable } from '../../engine/unreadable.ts'
import type { Converted, Progress, ReadBook } from './document.ts'

/** A file that is no text, made into one; or a book, whose chapters are. */
export type Conversion =
  | { readonly kind: 'text'; readonly source: ArticleSource }
  | { readonly kind: 'book'; readonly book: ReadBook }

/**
 * Makes a document's text out of its bytes; null where the source is a text as it is. The reader of a format is
 * loaded for its files alone.
 *
 * @throws `unreadable` with one sentence where the file can't be read
 */
export async function convertSource(source: ArticleSource, progress: Progress): Promise<Conversion | null> {
  const { content, name } = source
  const kind = documentKind(source)
  if (kind === null || typeof content === 'string') return bookIfLong(source)
  if (content.length === 0) throw unreadable(`${name} is empty: there is nothing to ask.`)
  if (kind !== 'epub')
    return {
      kind: 'text',
      source: convertedSource(source, kind, await READERS[kind](name, content, progress)),
    }
  const { readEpub } = await import('./epub.ts')
  const book = readEpub(name, content, progress)
  const [only, ...more] = book.chapters
  return only && more.length === 0
    ? { kind: 'text', source: convertedSource(source, kind, only) }
    : { kind: 'book', book }
}

/** A text that can't be asked about at once. Of one that was pasted nobody wants chapters. */
async function bookIfLong(source: ArticleSource): Promise<Conversion | null> {
  if (typeof source.content === 'string' || source.content.length <= LONGEST_TEXT) return null
  const { text, format } = decodedText(source)
  if (format === 'html' || text.length <= LONGEST_TEXT) return null
  const { bookOfText } = await import('./long-text.ts')
  const book = bookOfText(source.name, text, format)
  return book && { kind: 'book', book }
}

type Reader = (name: string, bytes: Uint8Array, progress: Progress) => Promise<Converted>

const READERS: Readonly<Record<Exclude<DocumentKind, 'epub'>, Reader>> = {
  docx: async (name, bytes) => (await import('./docx.ts')).readDocx(name, bytes),
  pdf: async (...file) => (await import('./pdf.ts')).readPdf(...file),
  mhtml: async (name, bytes) => (await import('./mhtml.ts')).readMhtml(name, bytes),
}

const convertedSource = (
  source: ArticleSource,
  document: DocumentKind,
  { html, losses }: Converted,
): ArticleSource => ({
  ...source,
  document,
  losses,
  format: 'html',
  content: html,
})

/** A chapter as a source of its own, which bears its book's title as a tag. */
export const chapterSource = (
  file: string,
  { title: book }: Pick<ReadBook, 'title'>,
  { title, html, format, losses }: ReadBook['chapters'][number],
): ArticleSource => ({
  name: `${file} · ${title}`.slice(0, 255),
  format: format ?? 'html',
  content: html,
  ...(format ? {} : { document: 'epub' }),
  losses,
  tags: [book.trim().slice(0, LONGEST_TAG).trim()],
})

const LONGEST_TAG = 60

/** What kind of document a file is, by what it begins with and by its name; null for a text. */
export function documentKind({ name, format, content }: ArticleSource): DocumentKind | null {
  if (typeof content === 'string' || format !== null) return null
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (startsWith(content, '%PDF-')) return 'pdf'
  if (startsWith(content, 'PK')) return zipKind(name, ending, content)
  if (startsWith(content, '\xd0\xcf\x11\xe0')) throw unreadable(`${name} ${OLD_WORD}`)
  return BY_ENDING.get(ending) ?? null
}

const BY_ENDING = new Map<string, DocumentKind>([
  ['docx', 'docx'],
  ['docm', 'docx'],
  ['epub', 'epub'],
  ['pdf', 'pdf'],
  ['mhtml', 'mhtml'],
  ['mht', 'mhtml'],
])

function zipKind(name: string, ending: string, content: Uint8Array): DocumentKind {
  const said = BY_ENDING.get(ending)
  if (said === 'docx' || said === 'epub') return said
  // An archive's first names stand in its first bytes.
  const head = new TextDecoder('windows-1252').decode(content.subarray(0, 4096))
  if (head.includes('application/epub+zip')) return 'epub'
  if (/\[Content_Types\]\.xml|word\/document\.xml/.test(head)) return 'docx'
  throw unreadable(`${name} is an archive, not an article: unpack it and bring in the files or the folder.`)
}

const OLD_WORD = 'is an old Office file (.doc), or one with a password: save it as .docx without a password.'

const startsWith = (bytes: Uint8Array, mark: string): boolean =>
  // Some programs put a few bytes before the mark of a PDF.
  mark === '%PDF-'
    ? new TextDecoder('windows-1252').decode(bytes.subarray(0, 1024)).includes(mark) &&
      !/^\s*[<#]/.test(new TextDecoder('windows-1252').decode(bytes.subarray(0, 16)))
    : [...mark].every((letter, i) => bytes[i] === letter.charCodeAt(0))
