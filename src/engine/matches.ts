/**
 * All matches of a global pattern in a text, in order, as `matchAll` gives them. That makes a copy of the pattern
 * for each text, which costs more than to look through a sentence.
 */
export function allMatches(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match)
    if (match[0] === '') pattern.lastIndex += isPairAt(text, match.index, pattern) ? 2 : 1
  }
  return found
}

/** Whether a character of two units stands there, which a pattern with the flag `u` does not part. */
const isPairAt = (text: string, at: number, { unicode }: RegExp): boolean =>
  unicode && (text.codePointAt(at) ?? 0) > 0xffff
