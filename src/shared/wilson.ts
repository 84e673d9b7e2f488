/**
 * Wilson's score interval of a share, 0 to 1. E. B. Wilson, J. Am. Stat. Assoc. 22 (1927).
 *
 * @param share 0 to 1
 * @param weight how many it rests on; the interval of none is 0 to 1
 * @param z 1.96 for 95 %, 1.2816 for 80 %
 */
export function wilson(share: number, weight: number, z: number): { low: number; high: number } {
  if (weight <= 0) return { low: 0, high: 1 }
  const p = Math.min(1, Math.max(0, share))
  const zz = z ** 2
  const middle = (p + zz / (2 * weight)) / (1 + zz / weight)
  const half = (z * Math.sqrt((p * (1 - p)) / weight + zz / (4 * weight ** 2))) / (1 + zz / weight)
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) }
}

/** z of the interval that holds 95 of 100. */
export const Z95 = 1.96
/** z of the interval that holds four of five. */
export const Z80 = 1.2816
