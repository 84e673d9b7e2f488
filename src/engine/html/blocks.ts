import { partsWords } from './parting.ts'
import type { KeptElement, KeptNode } from './select.ts'
import { readTable } from './table.ts'
import { paragraphsOf, plainText, spaced, wordsIn, type Words } from './words.ts'
import { newWriter, noteLeftOut, writeBlock, writeRow, type Writer } from './writer.ts'

/** Writes what is kept of a page as readable text, block by block. */
export function writeBody(body: KeptElement): Writer {
  const to = newWriter()
  writeAll(body.children, { depth: 0, kind: 'paragraph', item: null }, to)
  return to
}

type Place = {
  /** How deep in lists. */
  readonly depth: number
  readonly kind: 'paragraph' | 'quote' | 'caption'
  /** The item whose first words are still to come. */
  readonly item: Item | null
}
type Item = {
  readonly group: number
  readonly ordinal: number | null
  readonly lead: readonly Words[]
  /** It says what its first words mean. */
  readonly defines: boolean
  taken: boolean
}

function writeAll(nodes: readonly KeptNode[], place: Place, to: Writer): void {
  let line: KeptNode[] = []
  const close = (): void => {
    if (line.length > 0)
      writeWords(
        wordsIn(line, {}, (left) => {
          noteLeftOut(to, left)
        }),
        place,
        to,
      )
    line = []
  }
  for (const node of nodes) {
    if (!partsWords(node)) {
      line.push(node)
      continue
    }
    close()
    if ('reason' in node) noteLeftOut(to, node)
    else if ('name' in node) writeElement(node, place, to)
  }
  close()
}

function writeWords(words: readonly Words[], place: Place, to: Writer): void {
  for (const paragraph of paragraphsOf(words)) writeParagraph(paragraph, place, to)
}

function writeParagraph(words: readonly Words[], { depth, kind, item }: Place, to: Writer): void {
  if (item && !item.taken) {
    item.taken = true
    const { group, ordinal, lead, defines } = item
    const mark = `${'  '.repeat(depth - 1)}${ordinal === null ? '-' : `${ordinal}.`} `
    writeBlock(
      to,
      'item',
      [...lead, ...words],
      {
        ...{ group, level: depth },
        ...(ordinal === null ? {} : { ordinal }),
        ...(defines ? { defines: true } : {}),
      },
      mark,
    )
    return
  }
  if (kind === 'caption') to.noise.set(to.blocks.length, 'caption')
  writeBlock(to, kind === 'quote' ? 'quote' : 'paragraph', words)
}

function writeElement(element: KeptElement, place: Place, to: Writer): void {
  const { name, children } = element
  if (APART.test(name)) settle(place, to)
  switch (name) {
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return writeBlock(to, 'heading', wordsIn(children, {}), { level: Number(name.charAt(1)) })
    case 'ul':
    case 'ol':
    case 'menu':
      return writeList(element, place, to)
    case 'dl':
      return writeTerms(element, place, to)
    case 'table':
      return writeTable(element, place, to)
    case 'pre':
      return writeCode(element, to)
    case 'blockquote':
      return writeAll(children, { ...place, kind: 'quote', item: null }, to)
    case 'figcaption':
    case 'caption':
      return writeAll(children, { ...place, kind: 'caption', item: null }, to)
    case 'summary':
      return writeSummary(element, place, to)
    default:
      return writeAll(children, place, to)
  }
}

const APART = /^(?:h[1-6]|[ou]l|dl|menu|table|pre)$/

/** An item that begins with no words of its own has none, but for the term that it explains. */
function settle(place: Place, to: Writer): void {
  if (!place.item || place.item.taken) return
  if (place.item.lead.length > 0) writeParagraph([], place, to)
  place.item.taken = true
}

function writeList(list: KeptElement, place: Place, to: Writer): void {
  const group = ++to.group
  const first = Number.parseInt(list.attributes.start ?? '1', 10)
  let ordinal = Number.isNaN(first) ? 1 : first
  for (const child of list.children) {
    if ('name' in child && child.name === 'li') {
      const item: Item = {
        group,
        ordinal: list.name === 'ol' ? ordinal++ : null,
        lead: [],
        defines: false,
        taken: false,
      }
      writeAll(child.children, { ...place, depth: place.depth + 1, item }, to)
    } else writeAll([child], { ...place, depth: place.depth + 1, item: null }, to)
  }
}

/** Terms with what is said of them: "Term: what it is", one item a term. */
function writeTerms(list: KeptElement, place: Place, to: Writer): void {
  const group = ++to.group
  let terms: Words[][] = []
  let said = false
  for (const child of unwrapped(list.children)) {
    if ('name' in child && child.name === 'dt') {
      if (said) terms = []
      said = false
      terms.push(spaced(wordsIn(child.children, { strong: true })))
    } else if ('name' in child && child.name === 'dd') {
      writeSaid(child, said ? [] : terms, { ...place, depth: place.depth + 1 }, group, to)
      said = true
    } else writeAll([child], { ...place, item: null }, to)
  }
}

/** Pairs of terms may stand in a div each. */
const unwrapped = (nodes: readonly KeptNode[]): KeptNode[] =>
  nodes.flatMap((node) => ('name' in node && node.name === 'div' ? unwrapped(node.children) : [node]))

function writeSaid(
  said: KeptElement,
  terms: readonly Words[][],
  place: Place,
  group: number,
  to: Writer,
): void {
  const name = terms.flatMap((term, i): Words[] =>
    i > 0 ? [{ text: ', ', style: { strong: true } }, ...term] : term,
  )
  const asked = plainText(name).trim()
  if (asked.endsWith('?')) {
    writeBlock(to, 'heading', name.map(quiet), { level: to.level + 1 })
    return writeAll(said.children, { ...place, item: null }, to)
  }
  const mark = /[:.–—-]$/u.test(asked) ? ' ' : ': '
  const lead = asked === '' ? [] : [...name, { text: mark, style: {} }]
  const defines =
    lead.length > 0 && wordCount(asked) <= TERM_WORDS && wordCount(elementWords(said)) >= MEANING_WORDS
  writeAll(said.children, { ...place, item: { group, ordinal: null, lead, defines, taken: false } }, to)
}

const elementWords = (element: KeptElement): string => plainText(wordsIn(element.children, {}))
const wordCount = (text: string): number => text.trim().split(/\s+/u).length

// "Author: Jane Doe" and "Published: May 2020" say no meanings.
const TERM_WORDS = 8
const MEANING_WORDS = 4

const quiet = (one: Words): Words => (one === 'break' ? one : { text: one.text, style: {} })

/** A question that unfolds its answer heads it. */
function writeSummary({ children }: KeptElement, place: Place, to: Writer): void {
  const words = wordsIn(children, {})
  if (plainText(words).trim().endsWith('?')) writeBlock(to, 'heading', words, { level: to.level + 1 })
  else writeWords(wordsIn(children, { strong: true }), { ...place, item: null }, to)
}

function writeTable(element: KeptElement, place: Place, to: Writer): void {
  const table = readTable(element)
  if (!table) return writeAll(element.children, { ...place, item: null }, to)
  for (const caption of table.captions) writeElement(caption, place, to)
  const group = ++to.group
  for (const { cells, head, across } of table.rows) {
    if (across) writeParagraph(cells[0] ?? [], { ...place, kind: 'caption', item: null }, to)
    else writeRow(to, cells, group, head)
  }
}

function writeCode(element: KeptElement, to: Writer): void {
  const text = plainText(
    wordsIn(element.children, {}).map((one) => (one === 'break' ? { text: '\n', style: {} } : one)),
  )
  const code = text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd()
  writeBlock(to, 'code', [{ text: code, style: { code: true } }])
}
