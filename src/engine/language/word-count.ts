/** Into how many parts a text falls at its spaces: as many as `text.split(/\s+/u)` gives, without making them. */
export function spacedParts(text: string): number {
  let parts = 1
  let inSpace = false
  for (let i = 0; i < text.length; i++) {
    const space = isSpace(text.charCodeAt(i))
    if (space && !inSpace) parts++
    inSpace = space
  }
  return parts
}

const isSpace = (code: number): boolean =>
  code <= 32
    ? code === 32 || (code >= 9 && code <= 13)
    : code >= 160 && (code === 160 || (code > 255 && /\s/.test(String.fromCharCode(code))))
