import { unreadable } from '../../engine/unreadable.ts'
import { LONGEST_TEXT } from '../../shared/import-limits.ts'
import type { DocumentKind, Encoding, ImportFormat } from '../../shared/import-models.ts'
import { decodeBytes } from './decode.ts'
import type { Decoded } from './decode.ts'

/** What an article is read from: a text that was pasted, or the bytes of a file. */
export type ArticleSource = {
  /** Of the file, or what a pasted text is called. Never a path. */
  readonly name: string
  /** Null where nobody has said it. */
  readonly format: ImportFormat | null
  readonly content: string | Uint8Array
  /** How its bytes are written, where the learner says it. */
  readonly encoding?: Encoding
  /** What the text was taken out of, and what of that could not be brought along, a sentence each. */
  readonly document?: DocumentKind
  readonly losses?: readonly string[]
  /** Put on the article once it is in the library. */
  readonly tags?: readonly string[]
}

/** The source as text with its format. Throws `unreadable` with what to do where it is none. */
export function readSource(source: ArticleSource): SourceText {
  const read = decodedText(source)
  const { text, format } = read
  // Of a page most is not its text; what takes too long is ended.
  if (format !== 'html' && text.length > LONGEST_TEXT) throw unreadable(tooLong(source.name, text.length))
  return read
}

export type SourceText = {
  readonly text: string
  readonly format: ImportFormat
  /** Where it was read from bytes. */
  readonly decoded: Decoded | null
}

/** The same, however long it is. */
export function decodedText(source: ArticleSource): SourceText {
  const { name, content } = source
  const decoded = typeof content === 'string' ? null : decodedSource(source, content)
  const text = decoded?.text ?? String(content)
  if (text.trim() === '') throw unreadable(`${name} is empty: there is nothing to ask.`)
  const format = source.format ?? formatOf(name, text)
  return { text, format, decoded }
}

/** What the end of a name says of the format; else what the text looks like. */
export function formatOf(name: string, text: string): ImportFormat {
  const said = saidBy(name)
  if (said) return said
  if (/^\s*<(?:!doctype|html|head|body|article|main|div|section)\b/i.test(text)) return 'html'
  return MARKED.test(text) ? 'markdown' : 'plain'
}

const ENDINGS = new Map<string, ImportFormat>([
  ['md', 'markdown'],
  ['markdown', 'markdown'],
  ['txt', 'plain'],
  ['text', 'plain'],
  ['html', 'html'],
  ['htm', 'html'],
  ['xhtml', 'html'],
])

/** A heading, a bold word that opens an item, the rule of a table, front matter. */
const MARKED = /^(?:#{1,6} \S|[-*+] \*\*|\|? ?:?-{3,}:? ?\|)|^---\r?\n[a-z]+:/m

function decodedSource({ name, format, encoding }: ArticleSource, bytes: Uint8Array): Decoded {
  const decoded = decodeBytes(bytes, (format ?? saidBy(name)) === 'html', encoding ?? null)
  if (decoded === null) throw unreadable(`${name} is not text: save it as a text file first.`)
  return decoded
}

const saidBy = (name: string): ImportFormat | undefined =>
  ENDINGS.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '')

const tooLong = (name: string, length: number): string =>
  `${name} has ${Math.ceil(length / 1e5) / 10} million characters; up to ${LONGEST_TEXT / 1e6} million are ` +
  'read at once. Split it into its chapters and bring them in one by one.'
