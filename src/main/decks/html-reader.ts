import { Tokenizer } from 'htmlparser2'
import type { TokenizerCallbacks } from 'htmlparser2'
import { BLOCKS, LOST, lowered, raised, UNREAD } from './html-tags.ts'
import type { Lost } from './html-tags.ts'
import { lines } from './html-lines.ts'
import type { HtmlLines } from './html-lines.ts'

/** A text taken out of HTML, and what was in it that is no text, in its order. */
export type HtmlSaid = { readonly text: string; readonly lost: readonly Lost[] }

/**
 * The text of a piece of HTML as a browser shows it: a line for every block and break, `- ` or a number before the items
 * of lists, small figures as the characters there are for them. Nothing in it runs and nothing is fetched. Takes time
 * in proportion to its length, whatever stands in it.
 */
export function readHtml(html: string): HtmlSaid {
  const writer = lines()
  if (!/[<&]/.test(html)) {
    writer.text(html)
    return { text: writer.written(), lost: [] }
  }
  const lost = readMarkup(html, writer)
  return { text: writer.written(), lost }
}

/** Reads HTML into the writer, and gives what of it is no text. */
function readMarkup(html: string, to: HtmlLines): readonly Lost[] {
  const lost: Lost[] = []
  let unread: string | null = null
  let small: 'sup' | 'sub' | null = null
  let laidOut = 0
  let cells = 0
  const lists: { next: number | null }[] = []
  const opened = (tag: string): void => {
    const what = LOST.get(tag)
    if (what && unread === null) lost.push(what)
    if (UNREAD.has(tag)) unread ??= tag
    else if (tag === 'br') to.break()
    else if (tag === 'sup' || tag === 'sub') small = tag
    else if (tag === 'rt') to.exactly('(')
    else if ((tag === 'td' || tag === 'th') && cells++ > 0) to.cell()
    else if (BLOCKS.has(tag)) to.block()
    if (tag === 'tr') cells = 0
    if (tag === 'pre') laidOut++
    if (tag === 'ul' || tag === 'ol') lists.push({ next: tag === 'ol' ? 1 : null })
    if (tag === 'li') to.item(marked(lists.at(-1)))
  }
  const closed = (tag: string): void => {
    if (tag === unread) unread = null
    if (tag === small) small = null
    if (tag === 'rt') to.exactly(')')
    if (tag === 'pre') laidOut = Math.max(0, laidOut - 1)
    if (tag === 'ul' || tag === 'ol') lists.pop()
    if (BLOCKS.has(tag)) to.block()
  }
  const said = (piece: string): void => {
    if (unread !== null) return
    if (laidOut > 0) return asLaidOut(piece, to)
    to.text(small === null ? piece : small === 'sup' ? raised(piece) : lowered(piece))
  }
  const entity = (code: number): void => {
    if (unread !== null) return
    const character = String.fromCodePoint(code)
    // Editors write a blank so where it is to be seen.
    if (/\s/u.test(character)) to.exactly(code === 0xa0 ? ' ' : character)
    else said(character)
  }
  const pictured = (alt: string): void => {
    if (unread === null && alt.trim() !== '') to.text(`[${alt.trim()}]`)
  }
  tokenize(html, { opened, closed, said, entity, pictured })
  return lost
}

function asLaidOut(piece: string, to: HtmlLines): void {
  for (const [i, line] of piece.split(/\r?\n/).entries()) {
    if (i > 0) to.break()
    if (line !== '') to.exactly(line)
  }
}

type Reader = {
  readonly opened: (tag: string) => void
  readonly closed: (tag: string) => void
  readonly said: (piece: string) => void
  readonly entity: (code: number) => void
  /** What is said in place of a picture. */
  readonly pictured: (alt: string) => void
}

function tokenize(html: string, reader: Reader): void {
  const nothing = (): void => undefined
  const name = (start: number, end: number): string => html.slice(start, end).toLowerCase()
  let tag = ''
  let alt: string | null = null
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => {
      tag = name(start, end)
      reader.opened(tag)
    },
    onclosetag: (start, end) => reader.closed(name(start, end)),
    ontext: (start, end) => reader.said(html.slice(start, end)),
    ontextentity: reader.entity,
    oncdata: (start, end) => reader.said(html.slice(start, end)),
    onattribname: (start, end) => (alt = tag === 'img' && name(start, end) === 'alt' ? '' : null),
    onattribdata: (start, end) => {
      if (alt !== null) alt += html.slice(start, end)
    },
    onattribentity: (code) => {
      if (alt !== null) alt += String.fromCodePoint(code)
    },
    onattribend: () => {
      if (alt !== null) reader.pictured(alt)
      alt = null
    },
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onopentagend: nothing,
    onselfclosingtag: nothing,
    onend: nothing,
    isInForeignContext: () => false,
  }
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, callbacks)
  tokenizer.write(html)
  tokenizer.end()
}

function marked(list: { next: number | null } | undefined): string {
  if (list === undefined || list.next === null) return '- '
  return `${list.next++}. `
}
