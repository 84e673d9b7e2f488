import { isText, type HtmlElement } from './tree.ts'

/** How much an element holds, in characters: in all, of the article, in links; its first and last text. */
export type Size = {
  all: number
  kept: number
  linked: number
  first: number
  last: number
  named: boolean
}

/** The size of every element of a page; all of it is of the article where `article` is null. */
export function measured(
  body: HtmlElement,
  article: ReadonlySet<number> | null,
  title: HtmlElement | null,
): ReadonlyMap<HtmlElement, Size> {
  const sizes = new Map<HtmlElement, Size>()
  measure(body, article, title, sizes, false)
  return sizes
}

function measure(
  element: HtmlElement,
  article: ReadonlySet<number> | null,
  title: HtmlElement | null,
  sizes: Map<HtmlElement, Size>,
  linked: boolean,
): Size {
  const size: Size = { all: 0, kept: 0, linked: 0, first: Infinity, last: -1, named: element === title }
  const isLink = linked || (element.name === 'a' && element.attributes.href !== undefined)
  for (const child of element.children) {
    const part = isText(child)
      ? textSize(child, article, isLink)
      : measure(child, article, title, sizes, isLink)
    size.all += part.all
    size.kept += part.kept
    size.linked += part.linked
    if (part.kept > 0) size.first = Math.min(size.first, part.first)
    if (part.kept > 0) size.last = Math.max(size.last, part.last)
    size.named ||= part.named
  }
  sizes.set(element, size)
  return size
}

function textSize(
  { text, at }: { text: string; at: number },
  article: ReadonlySet<number> | null,
  linked: boolean,
): Size {
  const all = text.replace(/\s+/gu, '').length
  const kept = article === null || article.has(at) ? all : 0
  return { all, kept, linked: linked ? all : 0, first: at, last: at, named: false }
}
