import { onceFor } from '../remembered.ts'
import type { Block } from '../types.ts'

/** The items of the list that an item stands in, itself among them, in order. */
export const itemsBeside = (item: Block, blocks: readonly Block[]): readonly Block[] =>
  listsOf(blocks).get(item.group) ?? []

const listsOf = onceFor((blocks: readonly Block[]) =>
  Map.groupBy(
    blocks.filter(({ kind }) => kind === 'item'),
    ({ group }) => group,
  ),
)
