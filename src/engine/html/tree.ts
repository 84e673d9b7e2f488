import { Parser } from 'htmlparser2'
import { impliedEnd, type Open } from './open.ts'
import { isUnseen } from './unseen.ts'
import { unreadable } from '../unreadable.ts'

/** Text of a page, entities decoded; `at` counts the texts of the page in its order. */
export type HtmlText = { readonly text: string; readonly at: number }

/** An element with what it holds, without what no reader sees. */
export type HtmlElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly HtmlNode[]
}

export type HtmlNode = HtmlElement | HtmlText

/** A page: what its head says, and its elements. */
export type HtmlPage = {
  readonly title: string
  readonly language: string
  /** By the name or property of the meta element, lower case. */
  readonly meta: ReadonlyMap<string, string>
  readonly address: string
  readonly body: HtmlElement
  /** How many texts it has. */
  readonly texts: number
}

/** All the text of an element. */
export const elementText = (node: HtmlNode): string =>
  isText(node) ? node.text : node.children.map(elementText).join('')

export const isText = (node: HtmlNode): node is HtmlText => 'text' in node

/**
 * Reads a page as browsers do, whatever its mistakes. Nothing in it runs and nothing is fetched.
 *
 * @throws `unreadable` where elements stand in one another deeper than anybody writes: finding the article
 * takes time that grows with the square of the depth
 */
export function readTree(html: string): HtmlPage {
  const page = newPage()
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        opened(name, attributes, page)
      },
      ontext: (text) => {
        heard(text, page)
      },
      onclosetag: () => {
        closed(page)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { ...page, title: page.title.replace(/\s+/gu, ' ').trim(), body: page.root }
}

/** What a text or element stands in when it is read. */
type Growing = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: GrowingNode[]
}
type GrowingNode = Growing | { text: string; readonly at: number }
/** The element that is read, or null for one that no reader sees and for what stands in it. */
type OpenElement = Open<Growing | null>
type Page = {
  readonly root: Growing
  readonly meta: Map<string, string>
  /** The elements whose end the parser has not said. */
  readonly unclosed: OpenElement[]
  /** The innermost of them that the page has not ended by what follows it. */
  open: OpenElement | null
  title: string
  language: string
  address: string
  texts: number
}

function newPage(): Page {
  const root: Growing = { name: 'body', attributes: {}, children: [] }
  return { root, meta: new Map(), unclosed: [], open: null, title: '', language: '', address: '', texts: 0 }
}

// Readability takes 0.7 s at 500 levels and 38 s at 2,000; pages people read have 20 to 40.
const DEEPEST = 400
const UNCLOSED = 5_000

function opened(name: string, attributes: Readonly<Record<string, string>>, page: Page): void {
  noteHead(name, attributes, page)
  const outer = impliedEnd(name, page.open)
  const depth = (outer?.depth ?? 0) + 1
  if (depth > DEEPEST || page.unclosed.length > UNCLOSED) throw unreadable(TOO_DEEP)
  page.open = { name, depth, outer, ended: false, element: elementIn(outer, name, attributes, page) }
  page.unclosed.push(page.open)
}

const TOO_DEEP = `This page nests its elements more than ${DEEPEST} deep, which is more than can be read: save its text instead.`

function elementIn(
  outer: OpenElement | null,
  name: string,
  attributes: Readonly<Record<string, string>>,
  page: Page,
): Growing | null {
  const parent = outer ? outer.element : page.root
  if (name === 'title' && page.title === '') return TITLE
  // The frame of a page is often left out or written twice: what counts is what stands in it.
  if (parent === null || name === 'html' || name === 'head' || name === 'body') return parent
  if (isUnseen(name, attributes, parent.name)) return null
  const element: Growing = { name, attributes, children: [] }
  parent.children.push(element)
  return element
}

/** Stands for the title while it is read. */
const TITLE: Growing = { name: 'title', attributes: {}, children: [] }

function heard(text: string, page: Page): void {
  const parent = page.open ? page.open.element : page.root
  if (parent === null) return
  if (parent === TITLE) {
    page.title += text
    return
  }
  const last = parent.children.at(-1)
  if (last && 'text' in last) last.text += text
  else parent.children.push({ text, at: page.texts++ })
}

function closed(page: Page): void {
  const last = page.unclosed.pop()
  if (last && !last.ended) page.open = last.outer
}

function noteHead(name: string, attributes: Readonly<Record<string, string>>, page: Page): void {
  if (name === 'html') page.language ||= attributes.lang ?? ''
  if (name === 'link' && attributes.rel === 'canonical') page.address ||= attributes.href ?? ''
  const key = (attributes.property ?? attributes.name ?? '').toLowerCase()
  if (name === 'meta' && key !== '' && !page.meta.has(key)) page.meta.set(key, attributes.content ?? '')
}
