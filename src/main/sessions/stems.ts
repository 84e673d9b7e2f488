/** Prompts of a session: none is to be nearly the same as another (S4: token Jaccard above 0.8). */
export type Stems = {
  readonly isApart: (stem: string | undefined) => boolean
  readonly add: (stem: string | undefined) => void
}

export function stemsApart(): Stems {
  const seen: Tokens[] = []
  const cut = new Map<string, Tokens>()
  const tokensOf = (stem: string): Tokens => {
    const tokens = cut.get(stem) ?? new Set(stem.toLowerCase().match(/[\p{L}\p{N}]+/gu))
    cut.set(stem, tokens)
    return tokens
  }
  return {
    isApart: (stem) => {
      const own = tokensOf(stem ?? '')
      return own.size === 0 || !seen.some((other) => isNear(own, other))
    },
    add: (stem) => {
      if (stem !== undefined) seen.push(tokensOf(stem))
    },
  }
}

type Tokens = ReadonlySet<string>

/** Whether what they share is more than four fifths of what they have: given up with the first that is one too many. */
function isNear(a: Tokens, b: Tokens): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  // shared > 4/5 (a + b - shared), in whole numbers.
  let above = 9 * small.size - 4 * (a.size + b.size)
  if (above <= 0) return false
  for (const token of small) {
    if (!large.has(token)) above -= 9
    if (above <= 0) return false
  }
  return true
}
