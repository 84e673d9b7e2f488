import { unreadable } from '../engine/unreadable.ts'
import { LONGEST_TEXT } from '../shared/import-limits.ts'
import type { ImportFormat } from '../shared/import-models.ts'
import { decodedText } from './decode.ts'

/** What an article is read from: a text that was pasted, or the bytes of a file. */
export type ArticleSource = {
  /** Of the file, or what a pasted text is called. Never a path. */
  readonly name: string
  /** Null where nobody has said it. */
  readonly format: ImportFormat | null
  readonly content: string | Uint8Array
}

/** The source as text with its format. Throws `unreadable` with what to do where it is none. */
export function readSource(source: ArticleSource): {
  readonly text: string
  readonly format: ImportFormat
} {
  const { name, content } = source
  const text = typeof content === 'string' ? content : decoded(source, content)
  if (text.trim() === '') throw unreadable(`${name} is empty: there is nothing to ask.`)
  const format = source.format ?? formatOf(name, text)
  // Of a page most is not its text; what takes too long is ended.
  if (format !== 'html' && text.length > LONGEST_TEXT) throw unreadable(tooLong(name, text.length))
  return { text, format }
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

function decoded({ name, format }: ArticleSource, bytes: Uint8Array): string {
  const text = decodedText(bytes, (format ?? saidBy(name)) === 'html')
  if (text === null) throw unreadable(`${name} is not text: save it as a text file first.`)
  return text
}

const saidBy = (name: string): ImportFormat | undefined =>
  ENDINGS.get(/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '')

const tooLong = (name: string, length: number): string =>
  `${name} has ${Math.ceil(length / 1e5) / 10} million characters; up to ${LONGEST_TEXT / 1e6} million are ` +
  'read at once. Split it into its chapters and bring them in one by one.'
