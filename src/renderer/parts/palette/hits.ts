import type { Known, Piece } from '../../../shared/models.ts'
import type { IconName } from '../../lib/icons.ts'
import { findWords } from './find-words.ts'

/** Something the palette can do or open. */
export type Choice = {
  readonly id: string
  readonly icon: IconName
  readonly label: string
  /** More words it is found by. */
  readonly also?: string
  /** Set in the reading face: a title or a question. */
  readonly reading?: true
  readonly keys?: string
  readonly note?: string
  readonly known?: Known
  readonly run: () => void
}

export type Group = { readonly name: string; readonly choices: readonly Choice[] }
export type Hit = Choice & { readonly pieces: readonly Piece[] }
export type HitGroup = { readonly name: string; readonly hits: readonly Hit[] }

/** What of the groups fits the query, the best first within its group, a few of each; empty groups are left out. */
export function hitsOf(groups: readonly Group[], query: string, most: number): readonly HitGroup[] {
  return groups
    .map(({ name, choices }) => ({ name, hits: fitting(choices, query).slice(0, most) }))
    .filter(({ hits }) => hits.length > 0)
}

function fitting(choices: readonly Choice[], query: string): Hit[] {
  return choices
    .flatMap((choice) => {
      const fit = findWords(query, choice.label)
      if (fit) return [{ choice, ...fit }]
      const wide = findWords(query, `${choice.label} ${choice.also ?? ''}`)
      return wide ? [{ choice, rank: wide.rank + 2, pieces: [{ text: choice.label }] }] : []
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ choice, pieces }) => ({ ...choice, pieces }))
}
