import { readFrontMatter } from '../markdown/front-matter.ts'
import { articleTexts } from './article.ts'
import { writeBody } from './blocks.ts'
import { withoutMarks } from './marks.ts'
import { keptBody, type KeptElement } from './select.ts'
import { headingText, pageTitle, titleHeading } from './title.ts'
import { readTree, type HtmlPage } from './tree.ts'
import type { ReadText } from '../read.ts'

/**
 * Reads a web page: what is kept is its article as readable text, in which all spans count; what is left out
 * is listed with its reason. What Afterread itself made of a document is kept whole. Nothing in the page runs, nothing is fetched.
 *
 * @throws `unreadable` for a page nested deeper than can be read
 */
export function readHtml(html: string): ReadText {
  const page = withoutMarks(readTree(html))
  const article = page.meta.get('generator') === 'Afterread' ? null : articleTexts(page)
  const { text, blocks, noise, leftOut } = writeBody(bodyOf(page, article))
  return { text, front: frontOf(page, article), blocks, noise, leftOut, glued: false }
}

/** Where Readability finds no article, or little of a short page, all is kept that is not plainly of the page. */
function bodyOf(page: HtmlPage, article: ReadonlySet<number> | null): KeptElement {
  const title = titleHeading(page, article)
  const all = keptBody(page, null, titleHeading(page, null))
  if (article === null) return all.body
  const found = keptBody(page, article, title)
  return all.size < SHORT && found.size < all.size * LITTLE ? all.body : found.body
}

/** In characters without white space. */
const SHORT = 3_000
const LITTLE = 0.6

function frontOf(page: HtmlPage, article: ReadonlySet<number> | null): ReadText['front'] {
  const heading = titleHeading(page, article)
  const { meta, address, language } = page
  const said = readFrontMatter('')
  return {
    ...said,
    title: heading ? headingText(heading) : pageTitle(page),
    language: /^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : said.language,
    summary: (meta.get('description') ?? meta.get('og:description') ?? '').replace(/\s+/gu, ' ').trim(),
    sources: /^https?:\/\/\S+$/i.test(address) ? [address] : [],
  }
}
