import { fieldText } from './field-text.ts'

/** A sentence with one of its blanks open, as text. */
export type ClozeParts = {
  readonly before: string
  readonly blank: string
  readonly after: string
  readonly hint: string
  /** How many places are left out at once in Anki; here it is the first of them. */
  readonly places: number
  readonly pictures: number
  readonly sounds: number
}

/**
 * The blank `c<number>` of a field such as "{{c1::Canberra::city}} was founded in {{c2::1913}}", and the text around
 * it with all other blanks filled. Null where it has no such blank.
 */
export function clozeParts(html: string, number: number): ClozeParts | null {
  const clean = html.replace(/[\ufdd0\ufdd1]/g, '')
  const { filled, places, hint } = opened(clean, number)
  if (places === 0) return null
  const { text, pictures, sounds } = fieldText(filled)
  const [before = '', rest = ''] = split(text, START)
  const [blank, after] = split(rest, END)
  return { before, blank, after, hint: fieldText(hint).text, places, pictures, sounds }
}

const START = '\ufdd0'
const END = '\ufdd1'
/** Blanks stand in each other so deep at most. */
const DEEPEST = 8

function split(text: string, at: string): [string, string] {
  const place = text.indexOf(at)
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place + 1)]
}

type Open = { readonly numbers: readonly number[]; readonly at: number; readonly first: boolean }

/** The field with all blanks filled, and marks around the first of those asked for. Blanks may stand in each other. */
function opened(html: string, number: number): { filled: string; places: number; hint: string } {
  const done: string[] = []
  const stack: Open[] = []
  let places = 0
  let hint = ''
  let from = 0
  const marks = /\{\{c([\d,]{1,40})::|\}\}/g
  for (let mark; (mark = marks.exec(html));) {
    if (mark[1] === undefined ? stack.length === 0 : stack.length === DEEPEST) continue
    done.push(html.slice(from, mark.index))
    from = marks.lastIndex
    if (mark[1] !== undefined) {
      const numbers = mark[1].split(',').map(Number)
      const first = numbers.includes(number) && places++ === 0
      stack.push({ numbers, at: done.length, first })
      if (first) done.push(START)
      continue
    }
    const { at, first } = stack.pop() ?? { at: 0, first: false }
    const said = done.splice(at).join('')
    const [words, help] = withoutHint(said)
    if (first) hint = help
    done.push(first ? `${words}${END}` : words)
  }
  done.push(html.slice(from))
  return { filled: done.join(''), places, hint }
}

function withoutHint(said: string): [string, string] {
  const at = said.indexOf('::')
  return at < 0 ? [said, ''] : [said.slice(0, at), said.slice(at + 2)]
}
