/** Text parted at the code in it. */
export type CodedPart = { readonly text: string; readonly code: boolean }

// What has a meaning in a pattern; not every browser can escape it by itself.
const SIGNS = /[\\^$.*+?()[\]{}|]/g

/**
 * Parts a text at the stretches that the article sets as code, the longest first; within a word nothing is code.
 *
 * @param code what is set as code, as it stands in the text
 */
export function codedParts(text: string, code: readonly string[]): readonly CodedPart[] {
  if (code.length === 0) return [{ text, code: false }]
  const longestFirst = code.toSorted((a, b) => b.length - a.length).map((one) => one.replace(SIGNS, '\\$&'))
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${longestFirst.join('|')})(?![\\p{L}\\p{N}_])`, 'u')
  return text
    .split(pattern)
    .map((part, i) => ({ text: part, code: i % 2 === 1 }))
    .filter((part) => part.text !== '')
}
