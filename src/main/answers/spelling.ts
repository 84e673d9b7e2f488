import type { Spelling } from '../../shared/session-models.ts'

type Kind = Spelling[number]['kind']

/**
 * What was typed beside the right answer, letter by letter: the longest common run of letters stays, the
 * rest was typed and is not in it (`del`) or is in it and was not typed (`ins`).
 *
 * @returns null where the two are too unlike to be compared
 */
export function spellingOf(typed: string, right: string): Spelling | null {
  const [a, b] = [[...typed], [...right]]
  if (a.length * b.length > 10_000) return null
  const same = commonLengths(a, b)
  const kept = same[0]?.[0] ?? 0
  if (kept * 2 < Math.max(a.length, b.length)) return null
  return merged(walk(a, b, same))
}

/** lengths[i][j]: the longest common subsequence of what follows i and j; letters fold their case. */
function commonLengths(a: readonly string[], b: readonly string[]): number[][] {
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  for (let i = a.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    for (let j = b.length - 1; j >= 0; j--) {
      row[j] = isSame(a[i], b[j]) ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
    }
  }
  return lengths
}

function walk(a: readonly string[], b: readonly string[], lengths: readonly number[][]): [string, Kind][] {
  const letters: [string, Kind][] = []
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0
  let [i, j] = [0, 0]
  while (i < a.length || j < b.length) {
    const [typed, right] = [a[i], b[j]]
    if (typed !== undefined && right !== undefined && isSame(typed, right)) {
      letters.push([right, 'same'])
      i++
      j++
    } else if (typed !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      letters.push([typed, 'del'])
      i++
    } else {
      letters.push([right ?? '', 'ins'])
      j++
    }
  }
  return letters
}

function merged(letters: readonly [string, Kind][]): Spelling {
  const pieces: { text: string; kind: Kind }[] = []
  for (const [text, kind] of letters) {
    const last = pieces.at(-1)
    if (last?.kind === kind) last.text += text
    else pieces.push({ text, kind })
  }
  return pieces
}

const isSame = (a: string | undefined, b: string | undefined): boolean =>
  a?.toLowerCase() === b?.toLowerCase()
