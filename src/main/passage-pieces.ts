import type { Block, Evidence, Span } from '../engine/types.ts'
import type { Piece } from '../shared/models.ts'
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
  return pieces.length > 0 ? pieces : [{ text: passage.quote }]
}

const asPiece = ({ text, mark, strong, code }: Piece): Piece => ({
  text,
  ...(mark && { mark }),
  ...(strong && { strong }),
  ...(code && { code }),
})
