import { elementText, isText, type HtmlElement, type HtmlNode, type HtmlPage } from './tree.ts'

/** The elements of a page without such marks, which break its sentences and make its headings look like links. */
export function withoutMarks(page: HtmlPage): HtmlPage {
  let texts = 0
  const cleaned = (element: HtmlElement): HtmlElement => {
    const children: HtmlNode[] = []
    for (const child of element.children) {
      const last = children.at(-1)
      if (!isText(child)) {
        if (!isNoteMark(child)) children.push(cleaned(child))
      } else if (last && isText(last))
        children[children.length - 1] = { ...last, text: last.text + child.text }
      else children.push({ ...child, at: texts++ })
    }
    return { ...element, children }
  }
  const body = cleaned(page.body)
  return { ...page, body, texts }
}

/** Whether an element is a mark for the reader's eye and hand, not words: "[1]", "[edit]", "¶". */
function isNoteMark(element: HtmlElement): boolean {
  const { name, attributes } = element
  if (name !== 'sup' && name !== 'a' && name !== 'span') return false
  if (attributes.role === 'doc-noteref' || attributes.role === 'doc-backlink') return true
  if (CALLED.test(attributes.class ?? '')) return true
  const text = elementText(element).trim()
  if (/^\[\s*edit(?: source)?\s*\]$/iu.test(text)) return true
  if (name === 'span') return false
  if (name === 'sup' && /(?:^|\s)reference(?:\s|$)/i.test(attributes.class ?? '')) return true
  if (name === 'a') return isWithin(attributes.href) && /^(?:[¶#§🔗↩↑^*†‡]+\ufe0e?|\[\d{1,3}\])$/u.test(text)
  return /^\[[^[\]]{1,40}\]$/.test(text) || (/^[\d*†‡a-z, ]{1,6}$/.test(text) && holdsInnerLink(element))
}

const CALLED =
  /(?:^|\s)(?:mw-editsection|footnote-?ref|fn-?ref|note-?ref|headerlink|header-?anchor|anchor-?link|heading-?anchor)(?:\s|$)/i

const isWithin = (href: string | undefined): boolean => href?.startsWith('#') ?? false

const holdsInnerLink = (element: HtmlElement): boolean =>
  element.children.some(
    (child) =>
      !isText(child) && ((child.name === 'a' && isWithin(child.attributes.href)) || holdsInnerLink(child)),
  )
