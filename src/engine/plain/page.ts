import { furniture, isMenuBar } from './line-noise.ts'
import { endsSentence, isShortLine, wordCount } from './line-shape.ts'
import type { PlainLine } from './lines.ts'

/** The lines that belong to the page around an article, by their index, and why. */
export function pageLines(lines: readonly PlainLine[]): Map<number, string> {
  const reasons = new Map<number, string>()
  let open: Open | null = null
  for (const [i, { text }] of lines.entries()) {
    const found = furniture(text, i / lines.length)
    if (found) {
      reasons.set(i, found.reason)
      open = found.until === 'line' ? open : { reason: found.reason, until: found.until, listed: new Set() }
    } else if (open && goesOn(text, open)) {
      reasons.set(i, open.reason)
      open.listed.add(entryOf(text))
    } else open = null
  }
  for (const i of linesAboveTitle(lines, reasons)) reasons.set(i, 'navigation')
  for (const i of [...bylines(lines), ...namesOverDate(lines, reasons), ...authorLines(lines, reasons)])
    if (!reasons.has(i)) reasons.set(i, 'author')
  return reasons
}

/** What reaches beyond its own line, with the entries it has listed so far. */
type Open = { readonly reason: string; readonly until: 'long' | 'end'; readonly listed: Set<string> }

/** A list of links goes on while its lines are short; what it has listed already is the heading that it links to. */
const goesOn = (text: string, { until, listed }: Open): boolean =>
  until === 'end' || (isShortLine(text) && wordCount(text) <= 12 && !listed.has(entryOf(text)))

const entryOf = (text: string): string =>
  text
    .replace(/^(?:[•*·–—-]|\d+(?:\.\d+)*[.)]?)\s+/u, '')
    .replace(/(?<![\s:])[\s:]+$/u, '')
    .toLowerCase()

/** The name of a site and its menu stand above the title. */
function linesAboveTitle(lines: readonly PlainLine[], reasons: ReadonlyMap<number, string>): number[] {
  const crumbs = [...lines.keys()]
    .slice(1, 8)
    .filter((i) => reasons.get(i - 1) === 'navigation' && CRUMBS.test(lines[i]?.text ?? ''))
  return [...crumbs, ...menuAboveTitle(lines, reasons)]
}

/** "Home Garden How-to" below the menu: where in the site the page stands. */
const CRUMBS = /^Home(?: \p{Lu}[\p{L}-]{1,20}){1,4}$/u

/** "Home > Garden > How-to", "Library › Maps", "Home / Garden / How-to". */
const isPath = (text: string): boolean =>
  wordCount(text) <= 20 &&
  !endsSentence(text) &&
  (/^\p{Lu}[^<>=›»|]{1,40}(?:\s[>›»]\s\p{L}[^<>=›»|]{1,80}){1,6}$/u.test(text) ||
    /^Home(?:\s\/\s\p{Lu}[^/]{1,80}){1,6}$/u.test(text))

function menuAboveTitle(lines: readonly PlainLine[], reasons: ReadonlyMap<number, string>): number[] {
  const body = lines.findIndex(
    // A title may ask; a table or a box stands below it.
    ({ text, columns }, i) =>
      !reasons.has(i) &&
      (columns !== undefined || wordCount(text) > 18 || (endsSentence(text) && !/\?$/.test(text))),
  )
  const top = [...lines.keys()].slice(0, Math.max(0, body))
  const short = top.filter((i) => !reasons.has(i))
  const path = top.slice(0, 20).findLast((i) => isPath(lines[i]?.text ?? ''))
  if (path !== undefined && short.some((i) => i > path)) return short.filter((i) => i <= path)
  const bar = top.findLastIndex((i) => isMenuBar(lines[i]?.text ?? ''))
  const header = short.filter((i) => i < bar)
  if (header.length > 0 && header.length < short.length) return header
  const words = (i: number): number => wordCount(lines[i]?.text ?? '')
  const title = short.findLastIndex((i) => words(i) >= 4)
  const above = title < 1 ? [] : short.slice(0, title)
  const isMenu = above.every((i) => words(i) <= 3) && (above.length > 2 || reasons.get(0) === 'navigation')
  return isMenu ? above : []
}

/** "Jonas Weber" under the title, with the day on the next line. */
const namesOverDate = (lines: readonly PlainLine[], reasons: ReadonlyMap<number, string>): number[] =>
  [...lines.keys()].slice(1, 12).filter((i) => {
    const next = lines[i + 1]?.text ?? ''
    const dated = reasons.get(i + 1) === 'about the page' && /\b(?:19|20)\d\d\b/.test(next)
    return dated && /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}$/u.test(lines[i]?.text ?? '')
  })

/** Near the end a name, or "About" and a name, over a paragraph that begins with it; or that paragraph after tags. */
function authorLines(lines: readonly PlainLine[], reasons: ReadonlyMap<number, string>): number[] {
  return [...lines.keys()].flatMap((i) => {
    const name = /^(?:[Aa]bout )?(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,2})$/u.exec(
      lines[i]?.text ?? '',
    )?.groups?.name
    const next = lines[i + 1]?.text ?? ''
    const text = lines[i]?.text ?? ''
    if (reasons.has(i - 1) && i > lines.length * 0.5 && LIFE.test(text) && PERSON.test(text)) return [i]
    const told = name !== undefined && next.startsWith(`${name} `) && PERSON.test(next)
    return told && i > lines.length * 0.7 ? [i, i + 1] : []
  })
}

/** Near the top "Author" or "By" alone on its line, and the name and office below it. */
function bylines(lines: readonly PlainLine[]): number[] {
  const at = lines.findIndex(({ text }, i) => i < lines.length * 0.25 && BYLINE.test(text))
  if (at < 0) return []
  const below = [at + 1, at + 2].filter((i) => NAME_OR_OFFICE.test(lines[i]?.text ?? ''))
  return below.includes(at + 1) ? [at, ...below] : []
}

const BYLINE = /^(?:authors?|written by|by|contributors?)\s*:?$/i
const NAME_OR_OFFICE = /^\p{Lu}[\p{L}.'’-]+(?:[ ,]+[\p{Lu}&][\p{L}.'’-]*){1,4}$/u

const LIFE = /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2} (?:is|has|was|writes|lives|works)\s/u
const PERSON =
  /\b(?:he|she|his|her|lives in|writes|writer|wrote|written|author|editor|blogger|founder|years of experience|passionate)\b/i
