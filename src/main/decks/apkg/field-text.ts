import { Tokenizer } from 'htmlparser2'
import type { TokenizerCallbacks } from 'htmlparser2'
import { BLOCKS, lowered, raised, UNREAD } from './field-tags.ts'

/** What a field says as text, and how many pictures and sounds of it are left out. */
export type FieldText = { readonly text: string; readonly pictures: number; readonly sounds: number }

/**
 * The text of a field of Anki, which is HTML: a line for every block and break, `- ` or a number before the items of
 * lists, small figures as the characters there are for them; formulas stay as they are written. Takes time in
 * proportion to the field's length, whatever stands in it.
 */
export function fieldText(html: string): FieldText {
  const { kept, sounds } = withoutSounds(withFormulas(html))
  const writer = lines()
  const pictures = /[<&]/.test(kept) ? readMarkup(kept, writer) : 0
  if (!/[<&]/.test(kept)) writer.text(kept)
  return { text: writer.written(), pictures, sounds }
}

type Writer = ReturnType<typeof lines>

/** Collects text as a browser lays it out: runs of blanks are one, and none stand where a line begins or ends. */
function lines() {
  const done: string[] = []
  let line = ''
  let blank = false
  /** Nothing stands in the line but the mark of an item. */
  let fresh = false
  const endLine = (): void => {
    done.push(line)
    line = ''
    blank = false
    fresh = false
  }
  return {
    text(piece: string): void {
      const words = piece.split(/[ \t\n\r\f]+/)
      words.forEach((word, i) => {
        if (i > 0) blank = true
        if (word === '') return
        if (blank && line !== '') line += ' '
        line += word
        blank = false
        fresh = false
      })
    },
    /** Stays as it is, be it a blank. */
    exactly(piece: string): void {
      if (blank && line !== '') line += ' '
      line += piece
      blank = false
      fresh = false
    },
    item(mark: string): void {
      line += mark
      fresh = true
    },
    /** A new line, unless one has just begun. */
    block(): void {
      if (line !== '' && !fresh) endLine()
    },
    break: endLine,
    written: (): string => [...done, line].join('\n').trim(),
  }
}

/** Reads HTML into the writer and counts the pictures. */
function readMarkup(html: string, to: Writer): number {
  let pictures = 0
  let unread: string | null = null
  let small: 'sup' | 'sub' | null = null
  let laidOut = 0
  const lists: { next: number | null }[] = []
  const opened = (tag: string): void => {
    if (UNREAD.has(tag)) unread ??= tag
    else if (tag === 'br') to.break()
    else if (tag === 'img' || tag === 'svg') pictures++
    else if (tag === 'sup' || tag === 'sub') small = tag
    else if (tag === 'rt') to.exactly('(')
    else if (tag === 'td' || tag === 'th') to.text(' ')
    else if (BLOCKS.has(tag)) to.block()
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
    // The editor of Anki writes a blank so where it is to be seen.
    if (/\s/u.test(character)) to.exactly(code === 0xa0 ? ' ' : character)
    else said(character)
  }
  tokenize(html, { opened, closed, said, entity })
  return pictures
}

function asLaidOut(piece: string, to: Writer): void {
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
}

function tokenize(html: string, reader: Reader): void {
  const nothing = (): void => undefined
  const name = (start: number, end: number): string => html.slice(start, end).toLowerCase()
  const callbacks: TokenizerCallbacks = {
    onopentagname: (start, end) => reader.opened(name(start, end)),
    onclosetag: (start, end) => reader.closed(name(start, end)),
    ontext: (start, end) => reader.said(html.slice(start, end)),
    ontextentity: reader.entity,
    oncdata: (start, end) => reader.said(html.slice(start, end)),
    oncomment: nothing,
    ondeclaration: nothing,
    onprocessinginstruction: nothing,
    onattribdata: nothing,
    onattribentity: nothing,
    onattribname: nothing,
    onattribend: nothing,
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

function withoutSounds(html: string): { readonly kept: string; readonly sounds: number } {
  let sounds = 0
  const kept = html.replace(/\[sound:[^[\]<]{0,500}\]/g, () => {
    sounds++
    return ''
  })
  return { kept, sounds }
}

/** The older marks of formulas as the newer ones. */
const withFormulas = (text: string): string =>
  text.includes('[')
    ? text.replace(/\[(\/?)(\$\$?|latex)\]/g, (_, end, mark) => formulaMark(mark, end !== ''))
    : text

const formulaMark = (mark: string, ends: boolean): string =>
  mark === '$$' ? (ends ? '\\]' : '\\[') : mark === '$' ? (ends ? '\\)' : '\\(') : ''
