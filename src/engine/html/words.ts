import type { KeptElement, KeptNode, LeftOut } from './select.ts'
import type { Run } from '../types.ts'

export type Style = Pick<Run, 'strong' | 'emphasis' | 'code' | 'link'>

/** A stretch of text in one style, or a line break. */
export type Words = { readonly text: string; readonly style: Style } | 'break'

/** The words of nodes that stand in a line, as they are shown; what was left out among them goes to `leftOut`. */
export function wordsIn(
  nodes: readonly KeptNode[],
  style: Style,
  leftOut: (left: LeftOut) => void = () => {},
): Words[] {
  return nodes.flatMap((node) => {
    if ('text' in node) return [{ text: shown(node.text), style }]
    if ('reason' in node) {
      leftOut(node)
      return []
    }
    return elementWords(node, style, leftOut)
  })
}

function elementWords(element: KeptElement, style: Style, leftOut: (left: LeftOut) => void): Words[] {
  const { name, children } = element
  if (name === 'br') return ['break']
  const inner = wordsIn(children, styled(style, element), leftOut)
  if (name === 'q') return [{ text: '“', style }, ...inner, { text: '”', style }]
  if (name === 'sup') return [{ text: raised(plainText(inner)), style }]
  return inner
}

function styled(style: Style, { name, attributes }: KeptElement): Style {
  if (STRONG.test(name)) return { ...style, strong: true }
  if (EMPHASIS.test(name)) return { ...style, emphasis: true }
  if (CODE.test(name)) return { ...style, code: true }
  if (name === 'a' && attributes.href !== undefined) return { ...style, link: true }
  const look = attributes.style ?? ''
  const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(look)
  const slanted = /font-style\s*:\s*italic/i.test(look)
  return { ...style, ...(bold ? { strong: true } : {}), ...(slanted ? { emphasis: true } : {}) }
}

// A word marked as the one that is being defined stands out as one in bold does.
const STRONG = /^(?:b|strong|dfn)$/
const EMPHASIS = /^(?:i|em|cite|var)$/
const CODE = /^(?:code|kbd|samp|tt|math)$/

/** "10<sup>6</sup>" is 10⁶ and not 106; "19<sup>th</sup>" is 19th. */
function raised(text: string): string {
  const digits = text.trim()
  if (!/^[+\u2212-]?\d+$/.test(digits)) return text
  return [...digits].map((digit) => RAISED[digit] ?? digit).join('')
}

const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
  '\u2212': '⁻',
}

export const plainText = (words: readonly Words[]): string =>
  words.map((one) => (one === 'break' ? ' ' : one.text)).join('')

/** The words without what has no look: soft hyphens, joiners of width nought, marks of direction, controls. */
export const shown = (text: string): string => text.replace(UNSHOWN, '')

const UNSHOWN =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g

/** Words as lines: white space made one space, two breaks or more part paragraphs. */
export function paragraphsOf(words: readonly Words[]): Words[][] {
  const paragraphs: Words[][] = [[]]
  let breaks = 0
  for (const one of words) {
    if (one === 'break') breaks++
    else if (one.text.trim() === '' && breaks > 0) continue
    else {
      if (breaks > 1) paragraphs.push([])
      else if (breaks === 1) paragraphs.at(-1)?.push('break')
      breaks = 0
      paragraphs.at(-1)?.push(one)
    }
  }
  return paragraphs.map(spaced).filter((paragraph) => paragraph.length > 0)
}

/** White space within and between words made one space, and none at the ends of lines. */
export function spaced(words: readonly Words[]): Words[] {
  const lines: Words[] = []
  for (const one of words) {
    const before = lines.at(-1)
    if (one === 'break') {
      trimLast(lines)
      if (lines.length > 0 && lines.at(-1) !== 'break') lines.push(one)
      continue
    }
    const open = before === undefined || before === 'break' || before.text.endsWith(' ')
    const text = one.text.replace(/\s+/gu, ' ')
    const said = open && text.startsWith(' ') ? text.slice(1) : text
    if (said !== '') lines.push({ ...one, text: said })
  }
  trimLast(lines)
  if (lines.at(-1) === 'break') lines.pop()
  return lines
}

/** Takes the space off the end of a line. */
function trimLast(lines: Words[]): void {
  const last = lines.at(-1)
  if (last === undefined || last === 'break') return
  lines.pop()
  const text = last.text.trimEnd()
  if (text !== '') lines.push({ ...last, text })
  else trimLast(lines)
}
