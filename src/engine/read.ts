import { withAuthorMarks } from './markdown/author-marks.ts'
import { readHtml } from './html/html.ts'
import { checkBlocks, checkText } from './limits.ts'
import { lineStarts } from './lines.ts'
import { readMarkdown, type UnplacedBlock } from './markdown/markdown.ts'
import type { FrontMatter } from './markdown/front-matter.ts'
import { isWide, narrow } from './narrow.ts'
import { citesSources, withoutOrnament, withoutSources } from './plain/note-marks.ts'
import { readPlain } from './plain/plain.ts'
import type { Excluded, Run } from './types.ts'

/** How a text is written. The choice is the caller's: a file's name or the learner tells it. */
export type Format = 'markdown' | 'plain' | 'html'

/** A text taken apart, before anything is understood of it. All spans count in `text`. */
export type ReadText = {
  /** The source of Markdown and plain text as given; what is kept of anything else. */
  readonly text: string
  readonly front: FrontMatter
  readonly blocks: readonly UnplacedBlock[]
  /** Blocks that the reader knows to be of the page and not of the article, by their index, with the reason. */
  readonly noise: ReadonlyMap<number, string>
  /** What stood around the article and is no part of `text`, at the place where it stood. */
  readonly leftOut: readonly Excluded[]
  /** Whether links have lost their marks, so that their words may stand glued into sentences. */
  readonly glued: boolean
}

/**
 * Reads a text in its format into blocks, those with an author's mark in lines of their own.
 *
 * @throws `unreadable` for a text that is nested deeper or has more lines than can be read
 */
export function readText(text: string, format: Format): ReadText {
  checkText(text, format)
  const read = readFormat(text, format)
  checkBlocks(read.blocks)
  const source = { text: read.text, starts: lineStarts(read.text) }
  const light = isWide(read.text) ? read.blocks.map(unadorned).map(narrowBlock) : read.blocks
  const plain = citesSources(read.text) ? light.map(unsourced) : light
  const { blocks, from } = withAuthorMarks(plain, source)
  const noise = from.flatMap((before, at): [number, string][] => {
    const reason = read.noise.get(before)
    return reason === undefined ? [] : [[at, reason]]
  })
  return { ...read, blocks, noise: new Map(noise) }
}

const unadorned = (block: UnplacedBlock): UnplacedBlock =>
  block.kind === 'code'
    ? block
    : {
        ...block,
        runs: [...withoutOrnament(block.runs)],
        ...(block.cells && {
          cells: block.cells.map((cell) => ({ ...cell, runs: [...withoutOrnament(cell.runs)] })),
        }),
      }

/** What most of a text is asked of is its words, and few of them need two bytes a character. */
const narrowBlock = (block: UnplacedBlock): UnplacedBlock => ({
  ...block,
  runs: block.runs.map(narrowRun),
  ...(block.cells && { cells: block.cells.map((cell) => ({ ...cell, runs: cell.runs.map(narrowRun) })) }),
})

const narrowRun = (run: Run): Run => ({ ...run, text: narrow(run.text) })

const unsourced = (block: UnplacedBlock): UnplacedBlock =>
  block.kind === 'paragraph' || block.kind === 'item' ? { ...block, runs: withoutSources(block.runs) } : block

function readFormat(text: string, format: Format): ReadText {
  switch (format) {
    case 'markdown':
      return { text, ...readMarkdown(text), leftOut: [], glued: false }
    case 'plain':
      return readPlain(text)
    case 'html':
      return readHtml(text)
  }
}
