/** A whole number as typed, or the sentence that says what to give instead. */
export function readNumber(
  typed: string,
  least: number,
  most: number,
): { readonly value: number } | { readonly refused: string } {
  const text = typed.trim()
  const value = Number(text)
  if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return { value }
  return { refused: `Give a whole number from ${least} to ${most}.` }
}
