/** Prompts of a session: none is to be nearly the same as another (S4: token Jaccard above 0.8). */
export type Stems = {
  readonly isApart: (stem: string | undefined) => boolean
  readonly add: (stem: string | undefined) => void
}

const TOO_NEAR = 0.8

export function stemsApart(): Stems {
  const seen: ReadonlySet<string>[] = []
  return {
    isApart: (stem) => stem === undefined || !seen.some((other) => jaccard(other, tokens(stem)) > TOO_NEAR),
    add: (stem) => {
      if (stem !== undefined) seen.push(tokens(stem))
    },
  }
}

const tokens = (stem: string): ReadonlySet<string> =>
  new Set(stem.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])

function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const token of a) if (b.has(token)) shared++
  return shared / (a.size + b.size - shared || 1)
}
