import type { UnplacedBlock } from './markdown.ts'
import type { Run } from '../types.ts'
import { allMatches } from '../matches.ts'

/**
 * A block without the signs of ==what its author wants asked==; the runs between them are `marked` where they can
 * be a blank: a few words of something longer.
 */
export function withHighlights(block: UnplacedBlock, text: string): UnplacedBlock {
  if (block.kind === 'code' || !text.slice(block.start, block.end).includes('==')) return block
  if (!block.cells) return { ...block, runs: highlighted(block.runs) }
  const cells = block.cells.map((cell) => ({ ...cell, runs: highlighted(cell.runs) }))
  return { ...block, cells, runs: cells.flatMap(({ runs }) => runs) }
}

function highlighted(runs: readonly Run[]): readonly Run[] {
  const text = runs.map(shownText).join('')
  const found = allMatches(text, HIGHLIGHT).filter(
    ({ 1: said = '' }) => /[\p{L}\p{N}]/u.test(said) && !PROGRAM.test(said),
  )
  if (found.length === 0) return runs
  return cutAt(runs, stretchesOf(found, text))
}

/** A stretch of the text that ends at `end`: one that stays, one to be asked, or the signs around it. */
type Stretch = { readonly end: number; readonly is: 'text' | 'blank' | 'sign' }

function stretchesOf(found: readonly RegExpExecArray[], text: string): Stretch[] {
  const stretches = found.flatMap(({ index, 0: whole, 1: said = '' }): Stretch[] => {
    const end = index + whole.length
    return [
      { end: index, is: 'text' },
      { end: index + 2, is: 'sign' },
      { end: end - 2, is: canBeBlank(said, text, whole) ? 'blank' : 'text' },
      { end, is: 'sign' },
    ]
  })
  return [...stretches, { end: text.length, is: 'text' }]
}

/** "a==b" and "x == y" are no highlights; the signs touch what they hold and nothing else. */
const HIGHLIGHT = /(?<![\p{L}\p{N}=!<>+*/%^|&`-])==(?=[^\s=])([^=]{1,200}?)(?<=\S)==(?![\p{L}\p{N}=>`])/gu
const PROGRAM = /[{};<>|]|&&/

const canBeBlank = (said: string, text: string, whole: string): boolean =>
  said.split(/\s+/u).length <= MOST_WORDS && text.trim().replace(/[.!?:]$/u, '') !== whole

/** Nobody types more than this into a blank. */
const MOST_WORDS = 8

/** Code and what is written otherwise in the source (escapes, entities) can't be a sign. */
const shownText = (run: Run): string =>
  run.code || run.end - run.start !== run.text.length ? '\ufffc'.repeat(run.text.length) : run.text

/** The runs cut where stretches end, without the signs; what lies in a blank is marked. */
function cutAt(runs: readonly Run[], stretches: readonly Stretch[]): Run[] {
  const pieces: Run[] = []
  let [at, next] = [0, 0]
  for (const run of runs) {
    const from = at
    const to = from + run.text.length
    while (at < to) {
      const stretch = stretches[next] ?? { end: to, is: 'text' }
      const end = Math.min(stretch.end, to)
      if (end > at && stretch.is !== 'sign') pieces.push(pieceOf(run, at - from, end - from, stretch.is))
      at = end
      if (stretch.end <= at) next++
    }
  }
  return pieces
}

function pieceOf(run: Run, first: number, last: number, is: Stretch['is']): Run {
  const whole = last - first === run.text.length
  const place = whole ? {} : { start: run.start + first, end: run.start + last }
  return { ...run, ...place, text: run.text.slice(first, last), ...(is === 'blank' ? { marked: true } : {}) }
}
