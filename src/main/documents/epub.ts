import { unreadable } from '../../engine/unreadable.ts'
import { openArchive } from '../archive/open-archive.ts'
import type { Archive } from '../archive/open-archive.ts'
import type { Progress, ReadBook, ReadChapter } from './document.ts'
import { leftOutReason } from './epub-matter.ts'
import { readContents } from './epub-contents.ts'
import type { ContentsEntry } from './epub-contents.ts'
import { readPackage, textIn } from './epub-package.ts'
import type { EpubPackage, SpineFile } from './epub-package.ts'
import { htmlDocument } from './html-document.ts'
import { readXhtml } from './xhtml-body.ts'
import type { XhtmlBody } from './xhtml-body.ts'

/**
 * The chapters of an EPUB book in the order of reading. A chapter begins where the contents of the book say so; files
 * that they do not name go on with the chapter before. Where there are no contents, each file is a chapter.
 */
export function readEpub(name: string, bytes: Uint8Array, progress: Progress): ReadBook {
  const archive = openArchive(name, bytes)
  const book = readPackage(name, archive)
  const entries = readContents(archive, book).filter(({ title }) => title !== '')
  const pieces = book.spine.flatMap((file, at) => {
    progress(at + 1, book.spine.length, 'chapter')
    return piecesOf(archive, file, entries)
  })
  const chapters = joined(pieces, entries.length > 0).map((chapter) => chapterOf(chapter, book))
  if (chapters.every(({ words }) => words === 0))
    throw unreadable(`${name} has no text: its pages are pictures.`)
  return { title: book.title || name.replace(/\.epub$/i, ''), chapters }
}

/** A run of a file from where one chapter begins to where the next does. */
type Piece = Pick<XhtmlBody, 'html' | 'kind' | 'heading' | 'pictures' | 'formulas'> & {
  readonly file: SpineFile
  /** As the contents call it; null for what they do not name. */
  readonly title: string | null
}

function piecesOf(archive: Archive, file: SpineFile, entries: readonly ContentsEntry[]): Piece[] {
  const named = entries.filter(({ path }) => path === file.path)
  const body = readXhtml(textIn(archive, file.path), new Set(named.map(({ id }) => id)))
  const starts = named.map(({ title, id }, at) => ({ title, at: at === 0 ? 0 : (body.places.get(id) ?? -1) }))
  const cuts = starts.filter(({ at }, i) => at >= 0 && starts.slice(0, i).every((before) => before.at < at))
  if (cuts.length < 2) return [{ ...body, file, title: named[0]?.title ?? null }]
  return cuts.map(({ title, at }, i) => {
    const html = body.html.slice(at, cuts[i + 1]?.at)
    return {
      ...body,
      html,
      file,
      title,
      heading: '',
      ...(i > 0 ? { pictures: 0, formulas: 0, kind: '' } : {}),
    }
  })
}

function joined(pieces: readonly Piece[], hasContents: boolean): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces) {
    const last = found.at(-1)
    // What comes before the first chapter is not of it, and a page of its own kind is of none.
    if (piece.title !== null || !hasContents || !last || last.title === null || leftOutReason(piece, MANY))
      found.push(piece)
    else {
      found[found.length - 1] = {
        ...last,
        html: `${last.html}\n${piece.html}`,
        pictures: last.pictures + piece.pictures,
        formulas: last.formulas + piece.formulas,
      }
    }
  }
  return found
}

/** So that shortness alone is no reason. */
const MANY = 1e6

function chapterOf(piece: Piece, { language, title: book }: EpubPackage): ReadChapter {
  const words = wordsOf(piece.html)
  const title = titleOf(piece)
  const losses = [
    ...(piece.pictures > 0
      ? [`${counted(piece.pictures, 'picture')} of the chapter can't be read; the text is.`]
      : []),
    ...(piece.formulas > 0 ? [`Formulas are read as plain signs; look at the book for their form.`] : []),
  ]
  return {
    title: title || book,
    words,
    leftOut: leftOutReason(piece, words),
    html: htmlDocument({ title, language }, piece.html),
    losses,
  }
}

const NUMBER =
  /^(?:chapter|part|section|lesson|unit)?\s*(?:\d{1,3}|[ivxlc]+|one|two|three|four|five|six|seven|eight|nine|ten)\.?$/i

/** A number alone says nothing: what the heading says is put behind it. */
function titleOf({ title, heading, file }: Piece): string {
  const said = title ?? heading
  if (NUMBER.test(said) && heading !== '' && heading !== said)
    return heading.startsWith(said) ? heading : `${said}: ${heading}`
  return said || (file.path.split('/').at(-1) ?? '').replace(/\.[a-z]+$/i, '')
}

const wordsOf = (html: string): number =>
  html.replace(/<[^<>]*>/g, ' ').match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`
