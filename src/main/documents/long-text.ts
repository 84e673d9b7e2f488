import type { ImportFormat } from '../../shared/import-models.ts'
import type { ReadBook, ReadChapter } from './document.ts'

/** Characters of a part that is read well at once. */
const PART = 400_000
/** More parts than a person looks through are put together, up to so many characters. */
const FEW = 60
const TOGETHER = 200_000

type Piece = { readonly title: string; readonly text: string }

/**
 * A text that is too long to be read at once as a book: its chapters are what stands under its headings, the highest
 * that make it small enough; without headings it is cut between paragraphs. Null where there is no place to cut it.
 */
export function bookOfText(name: string, text: string, format: ImportFormat): ReadBook | null {
  const title = name.replace(/\.[a-z0-9]+$/i, '')
  const pieces = format === 'markdown' ? piecesAt(1, { title, text }) : byParagraphs({ title, text })
  const packed = pieces.length > FEW ? together(pieces) : pieces
  if (packed.some((piece) => piece.text.length > 2 * PART)) return null
  return { title, chapters: packed.map((piece) => chapterOf(piece, format)) }
}

function chapterOf({ title, text }: Piece, format: ImportFormat): ReadChapter {
  return { title, words: text.split(/\s+/).length, leftOut: null, html: text, format, losses: [] }
}

/** Cut before every heading of a level, and what is still too long before the next; what stands in a fence is none. */
function piecesAt(level: number, piece: Piece): readonly Piece[] {
  if (piece.text.length <= PART && level > 1) return [piece]
  if (level > 6) return byParagraphs(piece)
  const parts: { title: string; lines: string[] }[] = [{ title: piece.title, lines: [] }]
  let fenced = false
  for (const line of piece.text.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) fenced = !fenced
    const heading = fenced ? null : /^ {0,3}(#{1,6})[ \t]+([^]*)$/.exec(line)
    if (heading?.[1]?.length === level) parts.push({ title: bareTitle(heading[2] ?? ''), lines: [] })
    parts.at(-1)?.lines.push(line)
  }
  const whole = parts
    .map(({ title, lines }) => ({ title, text: lines.join('\n') }))
    .filter(({ text }) => text.trim() !== '')
  return whole.flatMap((part) => piecesAt(level + 1, part))
}

/** Without the signs that may close a heading. */
const bareTitle = (title: string): string => title.replace(/(?<![ \t#])[ \t#]+$/, '')

function byParagraphs({ title, text }: Piece): readonly Piece[] {
  if (text.length <= PART) return [{ title, text }]
  const parts: string[] = []
  for (const paragraph of text.split(/\n[ \t]*\n/)) {
    const last = parts.at(-1)
    if (last === undefined || last.length + paragraph.length > TOGETHER) parts.push(paragraph)
    else parts[parts.length - 1] = `${last}\n\n${paragraph}`
  }
  return parts.map((part, at) => ({ title: `${title}, part ${at + 1}`, text: part }))
}

function together(pieces: readonly Piece[]): readonly Piece[] {
  const packed: { first: string; last: string; text: string }[] = []
  for (const { title, text } of pieces) {
    const last = packed.at(-1)
    if (last === undefined || last.text.length + text.length > TOGETHER)
      packed.push({ first: title, last: title, text })
    else Object.assign(last, { last: title, text: `${last.text}\n${text}` })
  }
  return packed.map(({ first, last, text }) => ({
    title: first === last ? first : `${first} to ${last}`,
    text,
  }))
}
