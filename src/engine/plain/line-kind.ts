import { isClause } from '../facts/standing.ts'
import { lineMark } from '../markdown/author-marks.ts'
import type { PlainLine } from './lines.ts'
import { isRuleRow } from './table.ts'
import {
  countedMark,
  endsSentence,
  isGroupHeading,
  isShortLine,
  isTitleCased,
  labelLength,
  listMark,
  looksLikeHeading,
  opensRemark,
  wordCount,
} from './line-shape.ts'

/** What a line may be by its own look; the lines around it decide. */
export type LineKind =
  'marked' | 'row' | 'bullet' | 'number' | 'label' | 'group' | 'question' | 'title' | 'short' | 'body'

/** The kind of each line. */
export function lineKinds(lines: readonly PlainLine[]): LineKind[] {
  const labels = lines.map(({ text }) => labelLength(text))
  const named = (i: number): string => lines[i]?.text.slice(0, labels[i] ?? 0).toLowerCase() ?? ''
  const times = Map.groupBy(labels.keys(), named)
  return lines.map((line, i) => {
    const { text } = line
    if (/^#{1,6}\s+\S/.test(text) || line.underline !== undefined) return 'marked'
    if (isRow(lines, i)) return 'row'
    const mark = listMark(text) ?? countedMark(lines, i)
    if (mark === null && lineMark(text) !== null) return 'body'
    if (mark) return mark.ordinal === null ? 'bullet' : 'number'
    if (/^\d+(?:\.\d+)+\.?\s+\S/.test(text) && isShortLine(text)) return saysAll(text) ? 'body' : 'title'
    const label = labels[i] ?? null
    if (
      label !== null &&
      // What is told of each of several things is a label, whatever its case.
      ((times.get(named(i))?.length ?? 0) >= 3 ||
        (!isHeadingWithColon(text, label, bareLabel(lines, labels, i)) && !standsOverOther(lines, labels, i)))
    )
      return 'label'
    if (isGroupHeading(text)) return 'group'
    if (opensRemark(text)) return 'body'
    if (isAsked(text)) return 'question'
    if (looksLikeHeading(text) && !/:$/.test(text)) return 'title'
    return isShortLine(text) && !/:$/.test(text) ? 'short' : 'body'
  })
}

/** "1.3 The librarian must give notice where a reader is late": over its points, and no heading. */
const saysAll = (text: string): boolean =>
  wordCount(text) > 6 && !text.endsWith('?') && isClause(text.replace(/^[\d.]+\s+/u, ''))

/** "Benefits: Tangible Gains" is a heading, "Price: 40 francs" in a row of such lines an entry. */
function isHeadingWithColon(text: string, label: number, amongLabels: boolean): boolean {
  const body = text.slice(label).replace(/^\s*[:–—-]\s*/u, '')
  return (
    !amongLabels &&
    isShortLine(text) &&
    /^\p{Lu}/u.test(body) &&
    wordCount(body) > 1 &&
    isTitleCased(body) &&
    isTitleCased(text)
  )
}

/** "X vs Y: key differences" after a gap, no sentence where the entries before it are, straight over a table or text. */
function standsOverOther(
  lines: readonly PlainLine[],
  labels: readonly (number | null)[],
  at: number,
): boolean {
  const [before, line, next] = [lines[at - 1], lines[at], lines[at + 1]]
  if (!before || !line || !next) return false
  const overTable = isRow(lines, at + 1)
  if (!overTable && (!line.gap || next.gap)) return false
  return isShortLine(line.text) && endsSentence(before.text) && (labels[at + 1] ?? null) === null
}

/** Whether the line before or after is a label with a few words, as the entries of a list of figures are. */
function bareLabel(lines: readonly PlainLine[], labels: readonly (number | null)[], at: number): boolean {
  return [at - 1, at + 1].some((i) => {
    const text = lines[i]?.text
    return text !== undefined && labels[i] !== null && !endsSentence(text)
  })
}

/** Cells set apart by bars or tabs, as many as in the line before or after. */
function isRow(lines: readonly PlainLine[], at: number): boolean {
  if (lines[at]?.columns) return true
  const count = cellCount(lines[at]?.text ?? '')
  const near = [at - 1, at + 1].map((i) => lines[i]?.text ?? '')
  if (isRuleRow(lines[at]?.text ?? '')) return count > 1
  if (lacksCorner(lines[at]?.text ?? '', near[1] ?? '')) return true
  return count > 1 && near.some((text) => isRuleRow(text) || cellCount(text) === count)
}

/** "| Solar | Wind |" over rows of three cells: nothing stands over the first. */
export const lacksCorner = (head: string, row: string): boolean =>
  (/^\s*\|/.test(head) || (/\t/.test(head) && /\t/.test(row))) &&
  cellCount(head) > 1 &&
  cellCount(head) + 1 === cellCount(row)

export function cellCount(text: string): number {
  // "1.2<tab>The tenant must …": the number of a clause is no cell beside it.
  if (/\t/.test(text)) return text.replace(CLAUSE_NUMBER, '').split(/\t+/).length
  return text.includes('|') ? text.replace(/^\s*\||\|\s*$/g, '').split('|').length : 1
}

const CLAUSE_NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}\.?|\([a-z\d]{1,4}\)|[a-z]\))\t+(?=\p{Lu}|\p{Ll}{2})/u

const isAsked = (text: string): boolean =>
  /\?$/.test(text) &&
  wordCount(text) <= 20 &&
  /^(?:\d+[.)]\s+)?["“]?(?:what|why|how|when|where|who|whose|which|is|are|was|were|do|does|did|can|could|should|will|would|has|have|may|must|ready|want|need|looking)\b/iu.test(
    text,
  )
