import { Parser } from 'htmlparser2'
import { unreadable } from './unreadable.ts'

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
type Page = {
  readonly root: Growing
  /** The elements that are open; null for one that no reader sees and for what stands in it. */
  readonly open: (Growing | null)[]
  readonly meta: Map<string, string>
  title: string
  language: string
  address: string
  texts: number
}

const newPage = (): Page => {
  const root: Growing = { name: 'body', attributes: {}, children: [] }
  return { root, open: [], meta: new Map(), title: '', language: '', address: '', texts: 0 }
}

// Readability takes 0.7 s at 500 levels and 38 s at 2,000; pages people read have 20 to 40.
const DEEPEST = 400

function opened(name: string, attributes: Readonly<Record<string, string>>, page: Page): void {
  if (page.open.length >= DEEPEST)
    throw unreadable(
      `This page nests its elements more than ${DEEPEST} deep, which is more than can be read: save its text instead.`,
    )
  noteHead(name, attributes, page)
  const parent = page.open.length === 0 ? page.root : (page.open.at(-1) ?? null)
  // The frame of a page is often left out or written twice: what counts is what stands in it.
  const frame = name === 'html' || name === 'head' || name === 'body'
  if (parent === null || (!frame && isUnseen(name, attributes, parent))) {
    page.open.push(name === 'title' && page.title === '' ? TITLE : null)
    return
  }
  const element: Growing = frame ? parent : { name, attributes, children: [] }
  if (!frame) parent.children.push(element)
  page.open.push(element)
}

/** Stands for the title while it is read. */
const TITLE: Growing = { name: 'title', attributes: {}, children: [] }

function heard(text: string, page: Page): void {
  const parent = page.open.length === 0 ? page.root : (page.open.at(-1) ?? null)
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
  page.open.pop()
}

function noteHead(name: string, attributes: Readonly<Record<string, string>>, page: Page): void {
  if (name === 'html') page.language ||= attributes.lang ?? ''
  if (name === 'link' && attributes.rel === 'canonical') page.address ||= attributes.href ?? ''
  const key = (attributes.property ?? attributes.name ?? '').toLowerCase()
  if (name === 'meta' && key !== '' && !page.meta.has(key)) page.meta.set(key, attributes.content ?? '')
}

const UNSEEN = new Set(
  'title,script,style,template,noscript,iframe,object,embed,applet,audio,video,canvas,svg,map,img,picture,source,track,select,option,datalist,input,textarea,button,meta,link,base,rp,rt,del,s,strike,annotation,annotation-xml,dialog'.split(
    ',',
  ),
)

function isUnseen(name: string, attributes: Readonly<Record<string, string>>, parent: Growing): boolean {
  // A heading that folds its section is a button.
  if (name === 'button' && /^(?:h[1-6]|dt|summary)$/.test(parent.name)) return false
  const folded = attributes.hidden === 'until-found'
  if (UNSEEN.has(name) || ('hidden' in attributes && !folded) || attributes['aria-hidden'] === 'true')
    return true
  if (/(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? ''))
    return name !== 'math' && !isFormula(attributes)
  return /(?:^|\s)(?:sr-only|visually-?hidden|screen-reader-(?:text|only)|d-none)(?:\s|$)/i.test(
    attributes.class ?? '',
  )
}

/** A formula is hidden where a picture of it is shown: its text is what can be read. */
const isFormula = (attributes: Readonly<Record<string, string>>): boolean =>
  /mathml/i.test(attributes.class ?? '')

/** All the text of an element. */
export const elementText = (node: HtmlNode): string =>
  isText(node) ? node.text : node.children.map(elementText).join('')
