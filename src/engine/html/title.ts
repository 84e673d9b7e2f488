import { elementText, isText, type HtmlElement, type HtmlPage } from './tree.ts'

/** What the head of a page calls it, without the name of its site. */
export function pageTitle({ title, meta }: HtmlPage): string {
  const site = fold(meta.get('og:site_name') ?? '')
  const written = clean(meta.get('og:title') ?? '') || title
  return withoutSite(written, site)
}

/** The heading that names the article, or null where none does. */
export function titleHeading(page: HtmlPage, article: ReadonlySet<number> | null): HtmlElement | null {
  const headings = firstHeadings(page.body).filter((heading) => clean(elementText(heading)) !== '')
  const names = [pageTitle(page), withoutSite(page.title, '')].map(fold).filter((name) => name !== '')
  const named = headings.filter((heading) => {
    const said = fold(elementText(heading))
    return names.some((name) => said !== '' && (name.startsWith(said) || said.startsWith(name)))
  })
  const longest = named.sort((a, b) => elementText(b).length - elementText(a).length)[0]
  // A page that is not called anything is called what its only such heading says.
  const only = names.length === 0 && headings.length === 1 ? headings[0] : undefined
  return longest ?? headings.find((heading) => isOfArticle(heading, article)) ?? only ?? null
}

/** The words of a heading. */
export const headingText = (heading: HtmlElement): string => clean(elementText(heading))

function firstHeadings(element: HtmlElement): HtmlElement[] {
  return element.children.flatMap((child) => {
    if (isText(child) || /^(?:nav|footer|aside)$/.test(child.name)) return []
    return child.name === 'h1' ? [child] : firstHeadings(child)
  })
}

const isOfArticle = (element: HtmlElement, article: ReadonlySet<number> | null): boolean =>
  article === null ||
  element.children.some((child) => (isText(child) ? article.has(child.at) : isOfArticle(child, article)))

/** "Mount Fuji | The Atlas" is about Mount Fuji; "The Atlas: Mount Fuji" too, where the site says its name. */
function withoutSite(written: string, site: string): string {
  const parts = written.split(/(?<!\s)\s+(?:[|·•»«]|::|[–—-])\s+/u).filter((part) => part.trim() !== '')
  const [first, last] = [parts[0] ?? '', parts.at(-1) ?? '']
  if (parts.length < 2) return written
  if (site !== '' && fold(first) === site) return written.slice(written.indexOf(parts[1] ?? '')).trim()
  const words = last.trim().split(/\s+/u).length
  if (fold(last) !== site && (words > SITE_WORDS || (words > 2 && !/\s/.test(first.trim())))) return written
  return written.slice(0, written.lastIndexOf(last)).replace(/(?<![\s|·•»«:–—-])[\s|·•»«:–—-]+$/u, '')
}

const SITE_WORDS = 5

const clean = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()

const fold = (text: string): string =>
  clean(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
