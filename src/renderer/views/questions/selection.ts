/** Places of a long list that are selected, as ranges without their end, in order and apart from one another. */
export type Selection = readonly { readonly from: number; readonly to: number }[]

export const NOTHING: Selection = []

/** How many places are selected. */
export const sizeOf = (selection: Selection): number =>
  selection.reduce((sum, { from, to }) => sum + to - from, 0)

export const isSelected = (selection: Selection, at: number): boolean =>
  selection.some(({ from, to }) => from <= at && at < to)

/** The whole of a list. */
export const everything = (total: number): Selection => (total > 0 ? [{ from: 0, to: total }] : NOTHING)

/** All from one place to another, whichever comes first, both with it. */
export const between = (one: number, other: number): Selection => [
  { from: Math.min(one, other), to: Math.max(one, other) + 1 },
]

/** The selection with a place more, or without it where it was selected. */
export function toggled(selection: Selection, at: number): Selection {
  return isSelected(selection, at) ? without(selection, at) : joined([...selection, { from: at, to: at + 1 }])
}

const without = (selection: Selection, at: number): Selection =>
  selection.flatMap(({ from, to }) =>
    at < from || at >= to
      ? [{ from, to }]
      : [
          { from, to: at },
          { from: at + 1, to },
        ].filter((range) => range.from < range.to),
  )

function joined(ranges: Selection): Selection {
  const apart: { from: number; to: number }[] = []
  for (const { from, to } of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = apart.at(-1)
    if (last && from <= last.to) last.to = Math.max(last.to, to)
    else apart.push({ from, to })
  }
  return apart
}
