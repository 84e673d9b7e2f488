import type { Nodes, Root } from 'mdast'
import type { Span } from '../types.ts'

/**
 * What a parser reads in a text, which is given one letter for each paragraph without a mark: such paragraphs are
 * most of many texts, take most of the parser's time, and are what they are.
 */
export function parseAround(text: string, parse: (text: string) => Root): Root {
  const plain = plainParagraphs(text)
  if (plain.length === 0) return parse(text)
  const root = parse(shortened(text, plain))
  const found = restored(root, text, plain)
  // Within code or a comment what looks like a paragraph is none.
  return found === plain.length ? root : parse(text)
}

/** The paragraphs at the margin, between empty lines, that have no mark in any line. */
function plainParagraphs(text: string): Span[] {
  const found: Span[] = []
  let open: Span | null = null
  let [at, isAfterBlank, isCode] = [0, true, false]
  for (const line of text.split('\n')) {
    const end = at + line.length
    if (FENCE.test(line)) isCode = !isCode
    const isBlank = !isCode && BLANK.test(line)
    if (isBlank) {
      if (open) found.push(open)
      open = null
    } else if (isCode || !PLAIN.test(line) || ADDRESS.test(line)) open = null
    else if (open) open = { start: open.start, end }
    else if (isAfterBlank) open = { start: at, end }
    isAfterBlank = isBlank
    at = end + 1
  }
  return open ? [...found, open] : found
}

const BLANK = /^[ \t]*$/
const FENCE = /^ {0,3}(?:```|~~~)/
const PLAIN = /^\p{L}[^\\`*_[\]<&~|@\t\r\0]*(?<! )$/u
const ADDRESS = /https?:|www\./i

/** The text with a letter in the place of each paragraph. */
function shortened(text: string, plain: readonly Span[]): string {
  const around = plain.map(({ start }, i) => text.slice(plain[i - 1]?.end ?? 0, start))
  return [...around, text.slice(plain.at(-1)?.end ?? 0)].join('x')
}

/** Puts the paragraphs and all offsets back as they are in the text; tells how many paragraphs were there. */
function restored(root: Root, text: string, plain: readonly Span[]): number {
  let [next, shift, found] = [0, 0, 0]
  for (const node of root.children) {
    const from = node.position?.start.offset ?? 0
    let span = plain[next]
    while (span && span.start < from + shift) {
      shift += span.end - span.start - 1
      span = plain[++next]
    }
    move(node, shift)
    if (node.type !== 'paragraph' || !node.position || span?.start !== from + shift) continue
    const position = { start: node.position.start, end: { ...node.position.end, offset: span.end } }
    node.position = position
    node.children = [{ type: 'text', value: text.slice(span.start, span.end), position }]
    found++
  }
  return found
}

/** A text can nest deeper than calls may. */
function move(node: Nodes, by: number): void {
  const left = [node]
  for (let one = left.pop(); one; one = left.pop()) {
    const { start, end } = one.position ?? {}
    if (start?.offset !== undefined) start.offset += by
    if (end?.offset !== undefined) end.offset += by
    if ('children' in one) for (const child of one.children) left.push(child)
  }
}
