import { lineAt } from '../lines.ts'
import type { UnplacedBlock } from './markdown.ts'
import { cut, passageOf, type Passage, type Source } from '../passage.ts'
import { withHighlights } from './highlights.ts'
import type { Block, Run } from '../types.ts'

/** What an author asks for by "Term :: definition" and "Question ?? answer" on a line of its own. */
export type LineMark = {
  readonly kind: NonNullable<Block['authored']>
  /** Where in the line the two signs stand. */
  readonly at: number
}

/** The author's mark in a line of text, or null. Code between backquotes and in programs is none. */
export function lineMark(line: string): LineMark | null {
  const text = line.replace(/`[^`\n]*`/g, (code) => CODE.repeat(code.length))
  const at = text.search(/(?:::|\?\?)(?<=\s..)(?=\s)/u)
  if (at < 0) return null
  const [before, after] = [text.slice(0, at).trim(), text.slice(at + 2).trim()]
  if (PROGRAM.test(before) || PROGRAM_TAIL.test(after) || !/[\p{L}\p{N}]/u.test(before)) return null
  if (!/[\p{L}\p{N}\ufffc]/u.test(after)) return null
  const count = before.split(/\s+/u).length
  if (text.charAt(at) === ':')
    return count <= 10 && !/[.!?;]\s|[.!?;:]$/u.test(before) ? { kind: 'definition', at } : null
  const once = !/\?\?/.test(before + after)
  return once && count >= 2 && count <= 40 ? { kind: 'question', at } : null
}

/** Stands for a character that is no running text. */
const CODE = '\ufffc'

/** What lines of programs have and lines of prose have not. */
const PROGRAM = /[{};=<>|\ufffc]|^(?:const|let|var|return|import|template|auto|void|int)\s|[\p{L}\d]\(/u
const PROGRAM_TAIL = /->|=>|[{};]\s*$/u

/**
 * Gives each line with an author's mark a block of its own, its two signs read as a colon or a question mark, and
 * takes the signs around ==what is to be asked== away. With each block the index of the one it was cut from.
 */
export function withAuthorMarks(
  blocks: readonly UnplacedBlock[],
  source: Source,
): { readonly blocks: readonly UnplacedBlock[]; readonly from: readonly number[] } {
  const made = blocks.flatMap((block, from) =>
    markedBlocks(block, source).map((one) => ({ block: withHighlights(one, source.text), from })),
  )
  return { blocks: made.map(({ block }) => block), from: made.map(({ from }) => from) }
}

/** The two signs of either mark: most blocks have neither. */
const SIGNS = /::|\?\?/

function markedBlocks(block: UnplacedBlock, source: Source): UnplacedBlock[] {
  if (block.kind !== 'paragraph' && block.kind !== 'item' && block.kind !== 'quote') return [block]
  if (!SIGNS.test(block.runs.map(({ text }) => text).join(''))) return [block]
  const parts = markedParts(readLines(block, source.text))
  if (parts.length === 0) return [block]
  const whole = passageOf(block)
  return parts.map(({ start, end, mark }) => {
    const passage = cut(whole, start, end)
    const place = { ...passage.source, line: lineAt(source.starts, passage.source.start) }
    if (mark === null) return { ...block, ...place, runs: runsOf(passage) }
    return { ...block, ...place, authored: mark.kind, runs: splitAt(whole, { start, end, mark }) }
  })
}

/** The text of a block with its lines as the source breaks them; what is no running text can't be a mark. */
function readLines({ runs }: UnplacedBlock, text: string): string {
  const isBreak = (from: number, to: number): boolean => /[\r\n]/.test(text.slice(from, to))
  return runs
    .map(({ text: said, start, end, code }) => {
      if (said === ' ') return isBreak(start, end) ? '\n' : ' '
      if (code || end - start !== said.length) return CODE.repeat(said.length)
      if (!isBreak(start, end)) return said
      return said.replace(/ /g, (space, at: number) => (isBreak(start + at, start + at + 1) ? '\n' : space))
    })
    .join('')
}

type Part = { readonly start: number; readonly end: number; readonly mark: LineMark | null }

/** The parts a block falls into: a marked line takes along what goes on with its sentence. Empty without a mark. */
function markedParts(text: string): Part[] {
  const parts: Part[] = []
  let start = 0
  let marked = false
  for (const line of text.split('\n')) {
    const mark = lineMark(line)
    const end = start + line.length
    const open = parts.at(-1)
    const goesOn = open?.mark == null || continues(text.slice(open.start, open.end), line)
    if (open && mark === null && goesOn) parts.splice(-1, 1, { ...open, end })
    else if (line.trim() !== '') parts.push({ start, end, mark: mark && { ...mark, at: start + mark.at } })
    marked ||= mark !== null
    start = end + 1
  }
  return marked ? parts : []
}

/** Whether a line goes on with the sentence of the one before it, which was only wrapped. */
const continues = (said: string, line: string): boolean =>
  !/[.!?]["”’)]*\s*$/u.test(said) && (/^\s*[^\p{Lu}]/u.test(line) || said.length >= 60)

/** The runs of both sides with a run between them that stands for the signs. */
function splitAt(
  whole: Passage,
  { start, end, mark }: { readonly start: number; readonly end: number; readonly mark: LineMark },
): Run[] {
  const [left, right] = [cut(whole, start, mark.at), cut(whole, mark.at + 2, end)]
  const signs = cut(whole, mark.at, mark.at + 2).source
  const asked = mark.kind === 'question' && !/\?$/.test(left.text)
  const text = mark.kind === 'definition' ? ': ' : asked ? '? ' : ' '
  return [...runsOf(left), { ...signs, text }, ...runsOf(right)]
}

const runsOf = ({ pieces }: Passage): Run[] => pieces.map(({ run }) => run)
