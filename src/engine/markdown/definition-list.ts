import type { UnplacedBlock } from './markdown.ts'
import type { Run } from '../types.ts'
import { allMatches } from '../matches.ts'
import { spacedParts } from '../language/word-count.ts'

/**
 * The entries of a definition list that a paragraph of Markdown holds ("Term", and below it ": what it means"),
 * with the paragraph before it where that is the term; null where there are none.
 */
export function definitionItems(
  paragraph: UnplacedBlock,
  before: UnplacedBlock | undefined,
  source: string,
): { readonly items: readonly UnplacedBlock[]; readonly usesBefore: boolean } | null {
  const { start, end } = paragraph
  const marks = allMatches(source.slice(start, end), /(?:^|\n[ \t>]*):[ \t]+(?=\S)/g).map(
    ({ 0: mark, index }) => ({ at: start + index, after: start + index + mark.length }),
  )
  const [first] = marks
  if (!first) return null
  const usesBefore = first.at === start
  const name = usesBefore
    ? before
    : { ...paragraph, end: first.at, runs: runsWithin(paragraph.runs, start, first.at) }
  if (!name || !isTerm(name)) return null
  const items = marks.map(({ after }, i): UnplacedBlock => {
    const next = marks[i + 1]?.at ?? end
    const term = name.runs.map((run): Run => ({ ...run, strong: true }))
    const colon: Run = { start: name.end, end: after, text: ': ' }
    return {
      start: i === 0 ? name.start : after,
      end: next,
      line: i === 0 ? name.line : paragraph.line + lineCount(source.slice(start, after)),
      kind: 'item',
      level: 1,
      defines: true,
      runs: [...term, colon, ...runsWithin(paragraph.runs, after, next)],
    }
  })
  return { items, usesBefore }
}

/** One line of a few words that ends no sentence. */
function isTerm({ kind, runs }: UnplacedBlock): boolean {
  const text = runs
    .map(({ text: said }) => said)
    .join('')
    .trim()
  const wrapped = runs.some(({ text: said, start, end }) => said === ' ' && end - start > 1)
  return kind === 'paragraph' && !wrapped && text !== '' && spacedParts(text) <= 8 && !/[.!?:;,]$/u.test(text)
}

/** The runs between two offsets of the source, without space at their ends. */
export function runsWithin(runs: readonly Run[], from: number, to: number): Run[] {
  const inside = runs.flatMap((run): Run[] => {
    if (run.end <= from || run.start >= to) return []
    if (run.end - run.start !== run.text.length) return run.start >= from && run.end <= to ? [run] : []
    const [first, last] = [Math.max(from, run.start), Math.min(to, run.end)]
    return [{ ...run, start: first, end: last, text: run.text.slice(first - run.start, last - run.start) }]
  })
  const isBlank = ({ text }: Run): boolean => text.trim() === ''
  const first = inside.findIndex((run) => !isBlank(run))
  const last = inside.findLastIndex((run) => !isBlank(run))
  return first < 0 ? [] : inside.slice(first, last + 1)
}

const lineCount = (text: string): number => text.match(/\n/g)?.length ?? 0
