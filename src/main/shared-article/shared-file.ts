import { z } from 'zod'
import { unreadable } from '../../engine/unreadable.ts'
import { openArchive } from '../archive/open-archive.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { cardSchema, scheduleSchema } from '../decks/json/card-schema.ts'
import { FORMAT_VERSION, newer, objectOf } from '../json/document.ts'

const span = z.strictObject({ start: z.int().min(0), end: z.int().min(0) })
const id = z.string().regex(/^[\w-]{1,80}$/)
const texts = z.array(z.string())

/** A fact that its learner wrote, or that came as a card. */
const own = z.strictObject({
  id,
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
  /** How well each fact is remembered, by its id; null where the learner keeps that for themselves. */
  memory: z.record(z.string(), scheduleSchema).nullable(),
})

export type SharedOwn = z.infer<typeof own>
/** An article to be given to another: its text as it came, and what its learner added. */
export type SharedArticle = z.infer<typeof about> & { readonly text: string }

const MANIFEST = 'manifest.json'
const TEXT = 'article.txt'
const MARK = { format: 'afterread', kind: 'article', version: FORMAT_VERSION }

/** The bytes of an `.afterread` file. The same article gives the same bytes. */
export function writeShared({ text, ...rest }: SharedArticle): Uint8Array<ArrayBuffer> {
  // Whoever gives it, its parts stand in one order.
  const article = about.parse(rest)
  return writeArchive([
    { name: MANIFEST, content: `${JSON.stringify({ ...MARK, article }, null, 1)}\n` },
    { name: TEXT, content: text },
  ])
}

/**
 * The article in an `.afterread` file.
 *
 * @throws `unreadable` with one sentence
 */
export function readShared(name: string, bytes: Uint8Array): SharedArticle {
  const archive = openArchive(name, bytes)
  const { format, kind, version, article } = objectOf(jsonOf(name, archive.read(MANIFEST))) ?? {}
  if (format !== MARK.format || kind !== MARK.kind || typeof version !== 'number')
    throw unreadable(`${name} is no article of Afterread.`)
  if (version > FORMAT_VERSION) throw unreadable(newer(name))
  const read = about.safeParse(article)
  if (!read.success) {
    const at = read.error.issues[0]?.path.join('.') ?? ''
    throw unreadable(`${name} can’t be read: its part “${at}” does not fit. Ask for the file once more.`)
  }
  const foreign = read.data.own.find((one) => !one.id.startsWith(`${read.data.id}-`))
  if (foreign) throw unreadable(`${name} can’t be read: its fact “${foreign.id}” belongs to another article.`)
  return { ...read.data, text: textOf(name, archive.read(TEXT)) }
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
