/** Prompts of a session: none is to be nearly the same as another (S4: token Jaccard above 0.8). */
export type Stems = {
  readonly isApart: (stem: string | undefined) => boolean
  readonly add: (stem: string | undefined) => void
}

const TOO_NEAR = 0.8

export function stemsApart(): Stems {
  const seen: ReadonlySet<string>[] = []
  return {
    isApart: (stem) => {
      const own = tokens(stem ?? '')
      return own.size === 0 || !seen.some((other) => isNear(own, other))
    },
    add: (stem) => {
      if (stem !== undefined) seen.push(tokens(stem))
    },
  }
}

const tokens = (stem: string): ReadonlySet<string> =>
  new Set(stem.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function isNear(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  // Sets of so different a size can't be near, whatever they share.
  if (small.size <= TOO_NEAR * large.size) return false
  let shared = 0
  for (const token of small) if (large.has(token)) shared++
  return shared > TOO_NEAR * (small.size + large.size - shared)
}
