/** A stretch of a text that is the same in both, was taken out or was put in. */
export type Difference = { readonly kind: 'same' | 'out' | 'in'; readonly text: string }

/** A line that is the same, or lines that were replaced by others, with the words that differ. */
export type LineDifference =
  | { readonly kind: 'same'; readonly line: number; readonly text: string }
  | { readonly kind: 'changed'; readonly line: number; readonly parts: readonly Difference[] }

/**
 * How one text differs from another, line by line; within changed lines by words. `line` counts the lines of the
 * second text from 1.
 */
export function textDifference(before: string, after: string): readonly LineDifference[] {
  const out: LineDifference[] = []
  let line = 1
  for (const { same, removed, added } of runsOf(before.split('\n'), after.split('\n'))) {
    if (removed.length + added.length > 0) {
      out.push({ kind: 'changed', line, parts: wordDifference(removed.join('\n'), added.join('\n')) })
      line += added.length
    }
    for (const text of same) out.push({ kind: 'same', line: line++, text })
  }
  return out
}

/** How one passage differs from another, by words. */
export function wordDifference(before: string, after: string): readonly Difference[] {
  const parts: Difference[] = []
  const add = (kind: Difference['kind'], words: readonly string[]): void => {
    if (words.length > 0) parts.push({ kind, text: words.join('') })
  }
  for (const { same, removed, added } of runsOf(wordsOf(before), wordsOf(after))) {
    add('out', removed)
    add('in', added)
    add('same', same)
  }
  return parts
}

const wordsOf = (text: string): readonly string[] => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []

type Run = {
  readonly removed: readonly string[]
  readonly added: readonly string[]
  readonly same: readonly string[]
}

/** What was taken out and put in, and what is the same after it, in order. */
function runsOf(before: readonly string[], after: readonly string[]): readonly Run[] {
  let head = 0
  while (head < before.length && head < after.length && before[head] === after[head]) head++
  let tail = 0
  const most = Math.min(before.length, after.length) - head
  while (tail < most && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  const middle = pathOf(before.slice(head, before.length - tail), after.slice(head, after.length - tail))
  const runs: Run[] = [{ removed: [], added: [], same: before.slice(0, head) }, ...middle]
  return [...runs, { removed: [], added: [], same: before.slice(before.length - tail) }].filter(
    ({ removed, added, same }) => removed.length + added.length + same.length > 0,
  )
}

/** Above this many differences the rest counts as replaced: nobody reads a difference that long. */
const MOST = 1500

/** The shortest way from one list to the other (E. W. Myers, An O(ND) difference algorithm, 1986). */
function pathOf(before: readonly string[], after: readonly string[]): readonly Run[] {
  if (before.length === 0 || after.length === 0) return [{ removed: before, added: after, same: [] }]
  const steps: Map<number, number>[] = []
  let reach = new Map([[1, 0]])
  for (let depth = 0; depth <= Math.min(MOST, before.length + after.length); depth++) {
    steps.push(reach)
    reach = new Map(reach)
    for (let k = -depth; k <= depth; k += 2) {
      const down = k === -depth || (k !== depth && at(reach, k - 1) < at(reach, k + 1))
      let x = down ? at(reach, k + 1) : at(reach, k - 1) + 1
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x++
      reach.set(k, x)
      if (x >= before.length && x - k >= after.length) return runsBack(before, after, steps)
    }
  }
  return [{ removed: before, added: after, same: [] }]
}

const at = (reach: ReadonlyMap<number, number>, k: number): number => reach.get(k) ?? -1

/** Goes the way back from its end and gathers the runs. */
function runsBack(
  before: readonly string[],
  after: readonly string[],
  steps: readonly ReadonlyMap<number, number>[],
): readonly Run[] {
  const marks: { kind: Difference['kind']; text: string }[] = []
  let [x, y] = [before.length, after.length]
  for (let depth = steps.length - 1; depth >= 0; depth--) {
    const reach = steps[depth] ?? new Map<number, number>()
    const k = x - y
    const down = k === -depth || (k !== depth && at(reach, k - 1) < at(reach, k + 1))
    const fromK = down ? k + 1 : k - 1
    const fromX = at(reach, fromK)
    const fromY = fromX - fromK
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && before[x - 1] === after[y - 1]) {
      marks.push({ kind: 'same', text: before[--x] ?? '' })
      y--
    }
    if (depth === 0) break
    if (down) marks.push({ kind: 'in', text: after[--y] ?? '' })
    else marks.push({ kind: 'out', text: before[--x] ?? '' })
  }
  return gathered(marks.reverse())
}

function gathered(
  marks: readonly { readonly kind: Difference['kind']; readonly text: string }[],
): readonly Run[] {
  const runs: { removed: string[]; added: string[]; same: string[] }[] = []
  for (const { kind, text } of marks) {
    let run = runs.at(-1)
    if (!run || (kind !== 'same' && run.same.length > 0))
      runs.push((run = { removed: [], added: [], same: [] }))
    if (kind === 'same') run.same.push(text)
    else if (kind === 'out') run.removed.push(text)
    else run.added.push(text)
  }
  return runs
}
