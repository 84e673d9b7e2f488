import { Readability } from '@mozilla/readability'
import JSDOMParser, { type DocumentNode } from '@mozilla/readability/JSDOMParser.js'
import { isText, type HtmlElement, type HtmlNode, type HtmlPage } from './tree.ts'

/**
 * The texts of a page that Readability takes for its article, by their `at`; null where it finds none or
 * the page is too much for it.
 *
 * Readability takes the page apart while it looks, so it is given a copy, and only which texts it kept is
 * read from what it leaves.
 */
export function articleTexts(page: HtmlPage): ReadonlySet<number> | null {
  if (isTooMuch(page.body)) return null
  const document = new JSDOMParser().parse(
    `<html><head></head><body>${page.body.children.map(markup).join('')}</body></html>`,
  )
  const texts = textNodes(document)
  const article = texts.length === page.texts ? foundArticle(document) : null
  const kept = new Set(article === null ? [] : textNodes(article))
  // Where a first look found little, Readability reads the page anew: its texts are then none of these.
  return kept.size === 0 ? null : new Set(texts.flatMap((node, at) => (kept.has(node) ? [at] : [])))
}

/**
 * Readability's time grows with the square of how many elements stand beside one another, and with the sum of how
 * deep they stand: a page far beyond what people write is read without it.
 */
function isTooMuch(body: HtmlElement): boolean {
  let depths = 0
  let widest = 0
  const walk = ({ children }: HtmlElement, depth: number): void => {
    depths += depth
    widest = Math.max(widest, children.length)
    for (const child of children) if (!isText(child)) walk(child, depth + 1)
  }
  walk(body, 0)
  return widest > WIDEST || depths > DEPTHS
}

const WIDEST = 6_000
const DEPTHS = 1_500_000

function foundArticle(document: DocumentNode): DocumentNode | null {
  try {
    const reader = new Readability<DocumentNode>(document as never, {
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node as never, // the document's own node, whose type the engine can't name
    })
    return reader.parse()?.content ?? null
  } catch {
    // A page that Readability breaks on is read whole.
    return null
  }
}

function textNodes(root: DocumentNode): DocumentNode[] {
  const found: DocumentNode[] = []
  const walk = (node: DocumentNode): void => {
    if (node.nodeType === TEXT) found.push(node)
    else node.childNodes.forEach(walk)
  }
  walk(root)
  return found
}

const TEXT = 3

const markup = (node: HtmlNode): string => (isText(node) ? escaped(node.text) : elementMarkup(node))

function elementMarkup({ name, attributes, children }: HtmlElement): string {
  const tag = /^[a-z][a-z\d-]*$/.test(name) ? name : 'span'
  const said = WEIGHED.flatMap((key) =>
    attributes[key] === undefined ? [] : [` ${key}="${escaped(attributes[key])}"`],
  )
  return `<${tag}${said.join('')}>${children.map(markup).join('')}</${tag}>`
}

/** The attributes by which Readability tells an article from what surrounds it. */
const WEIGHED = [
  'class',
  'id',
  'role',
  'rel',
  'itemprop',
  'href',
  'colspan',
  'rowspan',
  'summary',
  'datatable',
]

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
