import type { ImportFormat } from '../shared/import-models.ts'
import { decodedText } from './decode.ts'
import { Unreadable } from './unreadable.ts'

/** What an article is read from: a text that was pasted, or the bytes of a file. */
export type ArticleSource = {
  /** Of the file, or what a pasted text is called. Never a path. */
  readonly name: string
  /** Null where nobody has said it. */
  readonly format: ImportFormat | null
  readonly content: string | Uint8Array
}

/** The source as text with its format. Throws `Unreadable` with what to do where it is none. */
export function readSource(source: ArticleSource): {
  readonly text: string
  readonly format: ImportFormat
} {
  const { name, format, content } = source
  const text = typeof content === 'string' ? content : decoded(source, content)
  if (text.trim() === '') throw new Unreadable(`${name} is empty: there is nothing to ask.`)
  return { text, format: format ?? formatOf(name, text) }
}

/** What the end of a name says of the format; else what the text looks like. */
export function formatOf(name: string, text: string): ImportFormat {
  const said = ENDINGS[ending(name)]
  if (said) return said
  if (/^\s*<(?:!doctype|html|head|body|article|main|div|section)\b/i.test(text)) return 'html'
  return MARKED.test(text) ? 'markdown' : 'plain'
}

const ENDINGS: Readonly<Record<string, ImportFormat>> = {
  md: 'markdown',
  markdown: 'markdown',
  txt: 'plain',
  text: 'plain',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
}

/** A heading, a bold word that opens an item, the rule of a table, front matter. */
const MARKED = /^(?:#{1,6} \S|[-*+] \*\*|\|? ?:?-{3,}:? ?\|)|^---\n[a-z]+:/m

function decoded({ name, format }: ArticleSource, bytes: Uint8Array): string {
  const text = decodedText(bytes, (format ?? ENDINGS[ending(name)]) === 'html')
  if (text === null) throw new Unreadable(`${name} is not text: save it as a text file first.`)
  return text
}

const ending = (name: string): string => /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
