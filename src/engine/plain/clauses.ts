import { runsWithin } from '../markdown/definition-list.ts'
import type { UnplacedBlock } from '../markdown/markdown.ts'
import { allMatches } from '../matches.ts'

/** A paragraph of a law taken apart by its marks: "(1)" or "1.2" opens a paragraph, "(a)" or "b)" an item of a list. */
export type Clauses = { readonly kind: 'paragraph' | 'item'; readonly blocks: readonly UnplacedBlock[] }

/**
 * The clauses of a paragraph that begins with such a mark, the marks left out; null where it has none. Items have
 * no group yet.
 */
export function clausesOf(paragraph: UnplacedBlock, source: string): Clauses | null {
  const { start, end } = paragraph
  const marks = allMatches(source.slice(start, end), MARK)
  const [first] = marks
  if (!first || first.index !== 0) return null
  const kind = /\d/.test(first[0]) ? 'paragraph' : 'item'
  const same = countedOn(marks)
  const blocks = same.flatMap((mark, i): UnplacedBlock[] => {
    const from = start + mark.index + mark[0].length
    const to = start + (same[i + 1]?.index ?? end - start)
    const runs = runsWithin(paragraph.runs, from, to)
    if (runs.length === 0) return []
    const line = paragraph.line + (source.slice(start, from).match(/\n/g)?.length ?? 0)
    const span = { start: runs[0]?.start ?? from, end: runs.at(-1)?.end ?? to }
    return [{ ...paragraph, ...span, line, kind, runs, ...(kind === 'item' ? { level: 1 } : {}) }]
  })
  return blocks.length === 0 ? null : { kind, blocks }
}

/** The marks that count on from the first: "(1)" after "(2)" belongs to a sentence that was wrapped before it. */
function countedOn(marks: readonly RegExpExecArray[]): RegExpExecArray[] {
  const kept: RegExpExecArray[] = []
  for (const mark of marks) {
    const [before, next] = [kept.at(-1)?.[0] ?? '', mark[0]].map((one) =>
      one.replace(/^.*\d\.(?=\d)|[^\da-z]/gs, ''),
    )
    if (kept.length === 0 || follows(before ?? '', next ?? '')) kept.push(mark)
  }
  return kept
}

function follows(before: string, next: string): boolean {
  if (/\d/.test(before)) return Number(next) === Number(before) + 1
  const roman = ROMAN.indexOf(before)
  return next.charCodeAt(0) === before.charCodeAt(0) + 1 || (roman >= 0 && ROMAN[roman + 1] === next)
}

const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x']

/** "(1)", "1.2", "(a)", "(iv)" or "a)" at the start of a line; "1)" is a list of Markdown's own. */
const MARK =
  /(?<=^|\n)[ \t>]*(?:(?:\((?:\d{1,2}|[a-z]|[ivx]{2,4})\)|[a-z]\))[ \t]+(?=\S)|\d{1,2}(?:\.\d{1,2}){1,2}\.?[ \t]+(?=["“]?\p{Lu}))/gu
