import { calledReason, isNoteBox, pageReason } from './page.ts'
import { measured, type Size } from './size.ts'
import { elementText, isText, type HtmlElement, type HtmlNode, type HtmlPage } from './tree.ts'

/** What was left out of a page, at its place. */
export type LeftOut = { readonly reason: string; readonly quote: string }

/** An element with what is kept of it. */
export type KeptElement = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly KeptNode[]
}
export type KeptNode = KeptElement | { readonly text: string } | LeftOut

/**
 * What of a page is its article.
 *
 * @param article the texts that Readability keeps, or null to keep all that is not plainly of the page
 * @param title the heading that names the article, which is kept wherever it stands
 * @returns the body with what was left out at its places, and how many characters are kept
 */
export function keptBody(
  page: HtmlPage,
  article: ReadonlySet<number> | null,
  title: HtmlElement | null,
): { readonly body: KeptElement; readonly size: number } {
  const sizes = measured(page.body, article, title)
  const whole = sizes.get(page.body) ?? NOTHING
  const at: Choice = { article, title, sizes, whole, inside: false, inArticle: false, amongWords: false }
  const body = { ...page.body, children: keptChildren(page.body, at) }
  return { body, size: keptSize(body) }
}

const NOTHING: Size = { all: 0, kept: 0, linked: 0, first: Infinity, last: -1, named: false }

type Choice = {
  readonly article: ReadonlySet<number> | null
  readonly title: HtmlElement | null
  readonly sizes: ReadonlyMap<HtmlElement, Size>
  readonly whole: Size
  /** Within an element that is kept although Readability has dropped it. */
  readonly inside: boolean
  /** Within an element that the page calls its article or its main part. */
  readonly inArticle: boolean
  /** Among words, where to leave out one of them would break a sentence. */
  readonly amongWords: boolean
}

function keptChildren(element: HtmlElement, choice: Choice): KeptNode[] {
  const amongWords = element.children.some((child) => isText(child) && /[\p{L}\p{N}]/u.test(child.text))
  const inArticle = choice.inArticle || element.name === 'article' || element.name === 'main'
  return element.children.flatMap((child) => keptNode(child, { ...choice, amongWords, inArticle }))
}

function keptNode(node: HtmlNode, choice: Choice): KeptNode[] {
  if (isText(node)) {
    const { article, inside } = choice
    const kept = article === null || inside || article.has(node.at) || node.text.trim() === ''
    return kept ? [{ text: node.text }] : []
  }
  const size = choice.sizes.get(node)
  if (!size || size.all === 0 || node === choice.title) return [whole(node, choice)]
  const reason = size.named ? null : reasonToDrop(node, size, choice)
  if (reason !== null) return [{ reason, quote: quoted(apart(node)) }]
  const inside = choice.inside || (size.kept === 0 && !size.named && !isHeader(node))
  return [{ ...node, children: keptChildren(node, { ...choice, inside }) }]
}

const whole = (node: HtmlElement, choice: Choice): KeptElement => ({
  ...node,
  children: keptChildren(node, { ...choice, inside: true }),
})

function reasonToDrop(element: HtmlElement, size: Size, choice: Choice): string | null {
  if (choice.amongWords && IN_LINE.test(element.name)) return null
  const most = size.kept > choice.whole.kept * MOST
  const named = most || isNoteBox(element) ? null : pageReason(element)
  if (named !== null) return named
  if (size.linked === size.all && isContents(element)) return 'contents'
  if (element.name === 'header' && !choice.inArticle && size.all < choice.whole.all * MOST)
    return 'navigation'
  if (element.name === 'form' && size.all < choice.whole.all * MOST) return 'form'
  const dropped = choice.article !== null && !choice.inside && size.kept === 0
  const called = most ? null : calledReason(element, dropped || !isSlug(element) ? 'class or id' : 'class')
  if (called !== null) return called
  return dropped && !isOfArticle(element, size, choice) && !(choice.inArticle && isHeader(element))
    ? (innerReason(element) ?? 'beside the article')
    : null
}

const isHeader = ({ name }: HtmlElement): boolean => name === 'header' || name === 'hgroup'

/** A list of links into the page itself. */
const isContents = (element: HtmlElement): boolean => /^[ou]l$/.test(element.name) && linksWithin(element)

const linksWithin = (element: HtmlElement): boolean =>
  element.children.every(
    (child) =>
      isText(child) ||
      (child.name === 'a' ? (child.attributes.href ?? '#').startsWith('#') : linksWithin(child)),
  )

/** The reason of the only thing that an element holds. */
function innerReason(element: HtmlElement): string | null {
  const parts = element.children.filter((child) => elementText(child).trim() !== '')
  const [only] = parts
  if (!only || parts.length > 1 || isText(only)) return null
  return pageReason(only) ?? calledReason(only, 'class or id') ?? innerReason(only)
}

const IN_LINE =
  /^(?:a|abbr|b|bdi|bdo|big|cite|code|data|dfn|em|font|i|ins|kbd|label|mark|math|q|ruby|samp|small|span|strong|sub|sup|time|tt|u|var)$/

/** An element that holds this share of the article is no part of the page around it, whatever it is called. */
const MOST = 0.3

/** A part with words of its own that Readability drops between parts that it keeps, or a first paragraph above them. */
function isOfArticle(element: HtmlElement, size: Size, { whole, title }: Choice): boolean {
  const first = firstText(element)
  const from = (title && firstText(title)) ?? whole.first
  if (first === null || first < Math.min(from, whole.first) || first > whole.last) return false
  if (size.linked >= size.all * LINKED) return false
  if (element.name === 'p') return isSentence(elementText(element))
  return first > whole.first && (SPEAKING.test(element.name) || isNoteBox(element))
}

const isSentence = (text: string): boolean =>
  /[.!?]["”’)]?$/u.test(text.trim()) && text.trim().split(/\s+/u).length >= 8

const SPEAKING = /^(?:ul|ol|dl|table|pre|blockquote|h[2-6]|details)$/
const LINKED = 0.4

function firstText(node: HtmlNode): number | null {
  if (isText(node)) return node.text.trim() === '' ? null : node.at
  for (const child of node.children) {
    const found = firstText(child)
    if (found !== null) return found
  }
  return null
}

/** A section may have its own heading for an id: "sharing" over "Sharing of memory". */
function isSlug(element: HtmlElement): boolean {
  const heading = firstHeading(element, 3)
  if (heading === null) return false
  const said = new Set(wordsOf(elementText(heading)))
  return wordsOf(element.attributes.id ?? '').every((word) => said.has(word))
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function firstHeading(element: HtmlElement, depth: number): HtmlElement | null {
  for (const child of element.children) {
    if (isText(child)) continue
    if (/^h[1-6]$/.test(child.name)) return child
    const found = depth > 1 ? firstHeading(child, depth - 1) : null
    if (found) return found
  }
  return null
}

/** The text of an element, what stands in blocks of its own parted by spaces. */
function apart(node: HtmlNode): string {
  if (isText(node)) return node.text
  const text = node.children.map(apart).join('')
  return IN_LINE.test(node.name) ? text : ` ${text} `
}

/** As much of what was left out as tells what it was. */
function quoted(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim()
  return line.length <= QUOTED ? line : `${line.slice(0, QUOTED).trimEnd()}…`
}

const QUOTED = 280

const keptSize = (node: KeptNode): number =>
  'text' in node
    ? node.text.replace(/\s+/gu, '').length
    : 'reason' in node
      ? 0
      : node.children.reduce((sum, child) => sum + keptSize(child), 0)
