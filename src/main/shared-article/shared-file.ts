import { z } from 'zod'
import { unreadable } from '../../engine/unreadable.ts'
import { openArchive } from '../archive/open-archive.ts'
import type { Archive } from '../archive/open-archive.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { cardSchema, reviewSchema, scheduleSchema } from '../decks/json/card-schema.ts'
import { FORMAT_VERSION, newer, objectOf } from '../json/document.ts'

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })
const id = z.string().regex(/^[\w-]{1,64}$/)
const factId = z.string().regex(/^[\w-]{1,100}$/)
const texts = z.array(z.string())

/** A fact that its learner wrote, or that came as a card. */
const own = z.strictObject({
  id: factId,
  kind: z.enum(['definition', 'question', 'cloze']),
  front: z.string(),
  back: z.string(),
  topic: z.string().nullable(),
  tags: texts,
  card: z.strictObject({ card: cardSchema, key: z.string(), accepts: texts, siblings: texts }).nullable(),
})

/** What of an article is no text. `name` is of the file it came from, and no path; `title` its learner's, or null. */
const about = z.strictObject({
  id,
  name: z.string().min(1).max(255),
  format: z.enum(['markdown', 'plain', 'html']),
  title: z.string().min(1).max(300).nullable(),
  tags: texts,
  putBack: z.array(span),
  leftOut: z.array(span),
  own: z.array(own),
  /** By the engine's ids those facts that its library calls otherwise: they were known before an edit of the text. */
  names: z.record(z.string(), z.string()).default({}),
  /** How well each fact is remembered, by its id; null where the learner keeps that for themselves. */
  memory: z.record(z.string(), scheduleSchema).nullable(),
  /** How those facts were answered, by their ids. */
  reviews: z.record(z.string(), z.array(reviewSchema)).default({}),
})

export type SharedOwn = z.infer<typeof own>
/** An article to be given to another: its text as it came, and what its learner added. */
export type SharedArticle = z.infer<typeof about> & { readonly text: string }

const MANIFEST = 'manifest.json'
const TEXT = 'article.txt'
const MARK = { format: 'afterread', version: FORMAT_VERSION }
/** Several articles have a text each, by their places from 1. */
const textAt = (at: number): string => `article-${at + 1}.txt`

/** The bytes of an `.afterread` file. The same articles give the same bytes. */
export function writeShared(shared: readonly SharedArticle[]): Uint8Array<ArrayBuffer> {
  // Whoever gives it, its parts stand in one order.
  const articles = shared.map(({ text: _text, ...rest }) => about.parse(rest))
  const [article] = articles
  const isOne = articles.length === 1
  const manifest = isOne
    ? { format: MARK.format, kind: 'article', version: MARK.version, article }
    : { format: MARK.format, kind: 'articles', version: MARK.version, articles }
  return writeArchive([
    { name: MANIFEST, content: `${JSON.stringify(manifest, null, 1)}\n` },
    ...shared.map(({ text }, at) => ({ name: isOne ? TEXT : textAt(at), content: text })),
  ])
}

/**
 * The articles in an `.afterread` file, one or more.
 *
 * @throws `unreadable` with one sentence
 */
export function readShared(name: string, bytes: Uint8Array): readonly SharedArticle[] {
  const archive = openArchive(name, bytes)
  const { format, kind, version, article, articles } = objectOf(jsonOf(name, archive.read(MANIFEST))) ?? {}
  if (format !== MARK.format || (kind !== 'article' && kind !== 'articles') || typeof version !== 'number')
    throw unreadable(`${name} is no article of Afterread.`)
  if (version > FORMAT_VERSION) throw unreadable(newer(name))
  if (kind === 'article') return [sharedIn(name, archive, article, TEXT)]
  const all: readonly unknown[] = Array.isArray(articles) ? articles : []
  if (all.length === 0) throw unreadable(`${name} can’t be read: there is no article in it.`)
  const read = all.map((one, at) => sharedIn(name, archive, one, textAt(at)))
  if (new Set(read.map((one) => one.id)).size < read.length)
    throw unreadable(`${name} can’t be read: an article is in it twice.`)
  return read
}

function sharedIn(name: string, archive: Archive, article: unknown, text: string): SharedArticle {
  const read = about.safeParse(article)
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? ''
    throw unreadable(`${name} can’t be read: its part “${at}” does not fit. Ask for the file once more.`)
  }
  const foreign = read.data.own.find((one) => !one.id.startsWith(`${read.data.id}-`))
  if (foreign) throw unreadable(`${name} can’t be read: its fact “${foreign.id}” belongs to another article.`)
  return { ...read.data, text: textOf(name, archive.read(text)) }
}

function jsonOf(name: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(textOf(name, bytes))
  } catch {
    throw unreadable(`${name} is no article of Afterread, or it is damaged. Ask for the file once more.`)
  }
}

function textOf(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable(`${name} is damaged: its text is not UTF-8. Ask for the file once more.`)
  }
}
