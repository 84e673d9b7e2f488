import { Parser } from 'htmlparser2'

/** A text taken out of HTML, and what was in it that is no text, in its order. */
export type HtmlSaid = { readonly text: string; readonly lost: readonly Lost[] }

export type Lost = 'picture' | 'sound' | 'video' | 'file'

/** The text of a piece of HTML as a browser shows it. Nothing in it runs and nothing is fetched. */
export function textOfHtml(html: string): HtmlSaid {
  if (!/[<&\u00a0]|\s\s|[\t\n]/.test(html)) return { text: html.trim(), lost: [] }
  const lost: Lost[] = []
  const page = shownText()
  let unseen = 0
  let raised: 'sup' | 'sub' | null = null
  let kept = 0
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (UNSEEN.has(name)) unseen++
        if (name === 'pre') kept++
        if (name === 'sup' || name === 'sub') raised = name
        if (name === 'br') page.newLine()
        if (BLOCKS.has(name)) page.block()
        if (name === 'li') page.words('- ', false)
        if (name === 'td' || name === 'th') page.cell()
        const what = LOST.get(name)
        if (what) lost.push(what)
        if (name === 'img' && attributes.alt) page.words(`[${attributes.alt}]`, false)
      },
      onclosetag(name) {
        if (UNSEEN.has(name)) unseen--
        if (name === 'pre') kept--
        if (name === 'sup' || name === 'sub') raised = null
        if (BLOCKS.has(name)) page.block()
      },
      ontext(words) {
        if (unseen > 0) return
        page.words(raised === null ? words : raisedText(words, raised), kept > 0)
      },
    },
    { decodeEntities: true },
  )
  parser.end(html)
  return { text: page.text(), lost }
}

type Shown = {
  readonly words: (words: string, asTheyStand: boolean) => void
  readonly newLine: () => void
  readonly block: () => void
  readonly cell: () => void
  readonly text: () => string
}

/** What a browser makes of white space: one space between words, none at the ends of lines. */
function shownText(): Shown {
  const pieces: string[] = []
  let last = '\n'
  let space = false
  let cells = 0
  const add = (piece: string): void => {
    if (piece === '') return
    if (space && last !== '\n') pieces.push(' ')
    space = false
    pieces.push(piece)
    last = piece.slice(-1)
  }
  const newLine = (): void => {
    space = false
    cells = 0
    pieces.push('\n')
    last = '\n'
  }
  return {
    words: (words, asTheyStand) => {
      if (asTheyStand) return add(words)
      const flat = words.replace(/[ \t\n\r\f]+/g, ' ')
      if (flat.startsWith(' ')) space = true
      add(flat.replace(/^ | $/g, ''))
      if (flat !== ' ' && flat.endsWith(' ')) space = true
    },
    newLine,
    block: () => {
      if (last !== '\n') newLine()
    },
    cell: () => {
      if (cells++ > 0 && last !== '\n') add(' | ')
    },
    text: () => pieces.join('').replaceAll('\u00a0', ' ').trim(),
  }
}

/** Whether a text that may be HTML is. */
export const looksLikeHtml = (text: string): boolean =>
  /<\/?(?:a|b|i|u|s|p|br|hr|em|ol|ul|li|h[1-6]|div|img|pre|sub|sup|code|font|span|strong|small|table|tr|td|th|tbody|video|audio)(?:\s[^<>]*)?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d{2,5}|#x[\da-f]{2,5});/i.test(
    text,
  )

/** A text as HTML: what it says and nothing else, with its line breaks and spaces. */
export const htmlOfText = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/^ | (?= |$)/gm, '&nbsp;')
    .replaceAll('\n', '<br>')

/** A text as it comes back of HTML: every space between words is a plain one. */
export const htmlNormal = (text: string): string => text.replace(/[\u00a0\t]/g, ' ').trim()

const UNSEEN = new Set(['script', 'style', 'head', 'title', 'template', 'noscript'])

const BLOCKS = new Set(
  'address article aside blockquote dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul'.split(
    ' ',
  ),
)

const LOST: ReadonlyMap<string, Lost> = new Map([
  ['img', 'picture'],
  ['svg', 'picture'],
  ['audio', 'sound'],
  ['video', 'video'],
  ['iframe', 'video'],
  ['object', 'file'],
  ['embed', 'file'],
])

const RAISED = {
  sup: ['0123456789+-=()n', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'],
  sub: ['0123456789+-=()', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'],
} as const

/** Raised and lowered signs where there are such, else a mark: x² must not become x2. */
function raisedText(words: string, how: 'sup' | 'sub'): string {
  if (words.trim() === '') return words
  const [plain, small] = RAISED[how]
  const signs = [...words].map((sign) => (plain.includes(sign) ? small[plain.indexOf(sign)] : undefined))
  if (signs.every((sign) => sign !== undefined)) return signs.join('')
  const mark = how === 'sup' ? '^' : '_'
  return [...words].length === 1 ? `${mark}${words}` : `${mark}(${words})`
}
