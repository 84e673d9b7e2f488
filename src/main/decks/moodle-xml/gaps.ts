import type { ClozeBody } from '../cloze-text.ts'
import { htmlOfText } from '../html-text.ts'

const GAP = /\{\d{0,9}:(?<type>[A-Z_]{2,20}):(?<said>(?:(?!\\?\{\d{0,9}:[A-Z_]{2,20}:)(?:\\[^]|[^}\\]))*)\}/g
const ANSWER = /(?:\\[^]|[^~\\])+/g
const ESCAPED = /\\([\\}#~/"'=])/g

/** A text of Moodle's "embedded answers" with marks for its gaps, as `markedBodies` reads them. */
export type MarkedGaps = { readonly html: string; readonly options: boolean; readonly unread: boolean }

/** Each gap becomes the right answer between marks, with its number; one without a right answer is said. */
export function markedGaps(html: string): MarkedGaps {
  let count = 0
  let options = false
  let unread = false
  const marked = html.replace(GAP, (whole: string, type: string, said: string) => {
    const right = rightAnswer(said)
    if (right === null) {
      unread = true
      return whole
    }
    if (/^(?:MC|MULTICHOICE|MR|MULTIRESPONSE)/.test(type)) options = true
    return mark(++count, /^(?:NM|NUMERICAL)/.test(type) ? (right.split(':')[0] ?? right) : right)
  })
  return { html: marked, options, unread }
}

/** The same of gaps that are numbered in the text, `[[1]]`, and named apart. */
export const numberedGaps = (html: string, answers: readonly string[]): string =>
  html.replace(/\[\[(\d{1,3})\]\]/g, (whole: string, number: string) => {
    const answer = answers[Number(number) - 1]
    return answer === undefined ? whole : mark(Number(number), answer)
  })

const mark = (number: number, answer: string): string => `\ufdd0${number}\ufdd2${answer}\ufdd1`

function rightAnswer(said: string): string | null {
  for (const answer of said.match(ANSWER) ?? []) {
    const { weight, text } =
      /^\s*(?:(?<weight>=|%-?\d{1,3}(?:\.\d*)?%))?(?<text>[^]*)$/.exec(answer)?.groups ?? {}
    if (weight !== '=' && weight !== '%100%') continue
    const plain = /^(?:\\[^]|[^#\\])*/.exec(text ?? '')?.[0] ?? ''
    return plain.replace(ESCAPED, '$1').trim()
  }
  return null
}

/** A sentence with one gap as Moodle writes it. */
export function clozeHtml({ before, blank, after }: ClozeBody): string {
  const [first = '', rest = ''] = htmlOfText(`${before}\ufdd0${blank}\ufdd1${after}`).split('\ufdd0')
  const [answer = '', last = ''] = rest.split('\ufdd1')
  // A brace would open a gap within the gap; the sign of a number in an entity would end the answer.
  const said = answer.replace(/[\\}#~/"]/g, (sign) => `\\${sign}`).replaceAll('{', '&lbrace;')
  const gap = `{1:SHORTANSWER:=${said}}`
  return `${first.replaceAll('{', '&#123;')}${gap}${last.replaceAll('{', '&#123;')}`
}
