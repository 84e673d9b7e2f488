import { escaped } from './html-document.ts'
import type { PdfBlock } from './pdf-blocks.ts'

/** The passages of a PDF as elements; words that were parted at the end of a line are whole again. */
export function htmlOf(blocks: readonly PdfBlock[]): string {
  const words = wordsOf(blocks)
  const parts: string[] = []
  let list: 'ul' | 'ol' | null = null
  for (const block of joinedOverPages(blocks)) {
    const wanted = block.kind === 'item' ? (block.ordered ? 'ol' : 'ul') : null
    if (list !== null && list !== wanted) parts.push(`</${list}>`)
    if (wanted !== null && list !== wanted) parts.push(`<${wanted}>`)
    list = wanted
    parts.push(element(block, words))
  }
  if (list !== null) parts.push(`</${list}>`)
  return parts.join('\n')
}

function element(block: PdfBlock, words: ReadonlySet<string>): string {
  if (block.kind === 'table') return table(block.rows)
  const text = escaped(joinedLines(block.lines, words))
  switch (block.kind) {
    case 'paragraph':
      return `<p>${text}</p>`
    case 'heading':
      return `<h${block.level}>${text}</h${block.level}>`
    case 'item':
      return `<li>${text}</li>`
    case 'note':
      return `<section role="doc-endnotes"><p>${text}</p></section>`
  }
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[], name: 'th' | 'td'): string =>
    `<tr>${cells.map((cell) => `<${name}>${escaped(cell)}</${name}>`).join('')}</tr>`
  return `<table><thead>${row(head, 'th')}</thead><tbody>${rows.map((cells) => row(cells, 'td')).join('')}</tbody></table>`
}

/** A sentence that a page or column cuts goes on in the next; notes at the foot stand between. */
function joinedOverPages(blocks: readonly PdfBlock[]): PdfBlock[] {
  const found: PdfBlock[] = []
  for (const block of blocks) {
    const at = found.findLastIndex(({ kind }) => kind !== 'note')
    const open = found[at]
    if (open?.kind === 'table' || block.kind === 'table' || !open || !goesOn(open, block)) found.push(block)
    else found[at] = { ...open, lines: [...open.lines, ...block.lines] }
  }
  return found
}

type Prose = Exclude<PdfBlock, { kind: 'table' }>

function goesOn(open: Prose, next: Prose): boolean {
  if ((open.kind !== 'paragraph' && open.kind !== 'item') || next.kind !== 'paragraph') return false
  const [end, start] = [open.lines.at(-1) ?? '', next.lines[0] ?? '']
  return !/[.!?:;]["”’)\]]*\s*$/.test(end) && /^[\p{Ll}(]/u.test(start)
}

/** The hyphen first, so that words are looked at only before one. */
const HYPHEN = /[-\u00ad\u2010]$(?<=(?<before>\p{L}+)[-\u00ad\u2010])/u
/** No word is longer. */
const END = 100

function joinedLines(lines: readonly string[], words: ReadonlySet<string>): string {
  let text = ''
  for (const line of lines.map((one) => one.replace(/\s+/gu, ' ').trim())) {
    const before = HYPHEN.exec(text.slice(-END))?.groups?.['before']
    const after = /^\p{Ll}[\p{L}]*/u.exec(line)?.[0]
    if (before === undefined || after === undefined)
      text += text === '' || HYPHEN.test(text.slice(-END)) ? line : ` ${line}`
    else text = (keepsHyphen(before, after, words) ? text : text.slice(0, -1)) + line
  }
  return text.replace(/\u00ad/g, '')
}

/** A word that stands elsewhere with its hyphen, and nowhere without, has one. */
const keepsHyphen = (before: string, after: string, words: ReadonlySet<string>): boolean =>
  !words.has(fold(before + after)) && words.has(fold(`${before}-${after}`))

const fold = (word: string): string => word.toLowerCase()

function wordsOf(blocks: readonly PdfBlock[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const block of blocks)
    for (const line of block.kind === 'table' ? block.rows.flat() : block.lines)
      for (const [word] of line.matchAll(/\p{L}+(?:-\p{L}+)*(?![-\u00ad\u2010]?$)/gu)) words.add(fold(word))
  return words
}
