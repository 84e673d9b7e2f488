import type { Block, Evidence, Span } from '../../engine/types.ts'
import type { Piece } from '../../shared/models.ts'
import { blockRuns, joined } from './text-runs.ts'

type Text = { readonly text: string; readonly blocks: readonly Block[] }

/** The passages that evidence names, as they read in the article, their decisive words marked. */
export function passagePieces(
  read: Text,
  evidence: readonly Evidence[],
  decisive: readonly Span[],
): readonly Piece[] {
  return joined(evidence.map((passage) => piecesOf(read, passage, decisive))).map(asPiece)
}

function piecesOf({ text, blocks }: Text, passage: Evidence, decisive: readonly Span[]): Piece[] {
  const within = blocks.filter((block) => block.start < passage.end && passage.start < block.end)
  const pieces = joined(within.map((block) => blockRuns(text, block, [], decisive, passage)))
  if (pieces.length === 0) return [{ text: passage.quote }]
  const [row] = within
  return within.length === 1 && row ? [...placeInTable(blocks, row, passage), ...pieces] : pieces
}

/** A cell says little without its row and its column: both are put before it. */
function placeInTable(blocks: readonly Block[], row: Block, passage: Evidence): Piece[] {
  const at = row.cells?.findIndex((cell) => cell.start <= passage.start && passage.end <= cell.end) ?? -1
  if (row.head || at < 1) return []
  const head = blocks.find((block) => block.head && block.group === row.group)
  const [name, column] = [textOf(row.cells?.[0]), textOf(head?.cells?.[at])]
  return [
    ...(name === '' ? [] : [{ text: name, strong: true } as const, { text: ' · ' }]),
    ...(column === '' ? [] : [{ text: `${column}: ` }]),
  ]
}

const textOf = (cell: NonNullable<Block['cells']>[number] | undefined): string =>
  cell?.runs
    .map(({ text }) => text)
    .join('')
    .trim() ?? ''

const asPiece = ({ text, mark, strong, code }: Piece): Piece => ({
  text,
  ...(mark && { mark }),
  ...(strong && { strong }),
  ...(code && { code }),
})
