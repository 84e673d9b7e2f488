/**
 * A sequence of numbers in [0, 1) fixed by a seed (xmur3 hash into mulberry32): the only randomness the
 * engine knows.
 */
export function seeded(seed: string): () => number {
  let h = 1779033703 ^ seed.length
  for (let i = 0; i < seed.length; i++) {
    h = Math.imul(h ^ seed.charCodeAt(i), 3432918353)
    h = (h << 13) | (h >>> 19)
  }
  let state = h >>> 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The items in an order fixed by the seed (Fisher–Yates). */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const next = seeded(seed)
  const dealt = [...items]
  for (let i = dealt.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1))
    const held = dealt[i] as T // both indices are within the array
    dealt[i] = dealt[j] as T
    dealt[j] = held
  }
  return dealt
}
