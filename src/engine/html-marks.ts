import { elementText, isText, type HtmlElement } from './html-tree.ts'

/** Whether an element is a mark for the reader's eye and hand, not words: "[1]", "[edit]", "¶". */
export function isNoteMark(element: HtmlElement): boolean {
  const { name, attributes } = element
  if (name !== 'sup' && name !== 'a' && name !== 'span') return false
  if (attributes.role === 'doc-noteref' || attributes.role === 'doc-backlink') return true
  if (CALLED.test(attributes.class ?? '')) return true
  if (name === 'span') return false
  const text = elementText(element).trim()
  if (name === 'a') return isWithin(attributes.href) && /^(?:[¶#§🔗↩↑^*†‡]+\ufe0e?|\[\d{1,3}\])$/u.test(text)
  return /^\[[^[\]]{1,40}\]$/.test(text) || (/^[\d*†‡a-z, ]{1,6}$/.test(text) && holdsInnerLink(element))
}

const CALLED =
  /(?:^|\s)(?:mw-editsection|reference|footnote-?ref|fn-?ref|note-?ref|headerlink|header-?anchor|anchor-?link|heading-?anchor|noprint)(?:\s|$)/i

const isWithin = (href: string | undefined): boolean => href?.startsWith('#') ?? false

const holdsInnerLink = (element: HtmlElement): boolean =>
  element.children.some(
    (child) =>
      !isText(child) && ((child.name === 'a' && isWithin(child.attributes.href)) || holdsInnerLink(child)),
  )
