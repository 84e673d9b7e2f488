import type { Piece } from '../../../shared/models.ts'

/** How well a text fits what is looked for, with the words found in it marked; a lower rank is a better fit. */
export type Fit = { readonly rank: number; readonly pieces: readonly Piece[] }

/**
 * Fits when every word of the query begins a word of the text, or else stands somewhere in it. Letters are
 * compared without case and accents. An empty query fits everything equally.
 */
export function findWords(query: string, text: string): Fit | null {
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  const folded = fold(text)
  const spans: [number, number][] = []
  let rank = 0
  for (const word of wanted) {
    const at = startOf(word, folded)
    if (at === null) return null
    spans.push([at.index, at.index + word.length])
    rank += at.begins ? (at.index === 0 ? 0 : 1) : 3
  }
  // Folding keeps every character's place only where it keeps the length.
  return { rank, pieces: folded.length === text.length ? marked(text, spans) : [{ text }] }
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

function startOf(word: string, text: string): { readonly index: number; readonly begins: boolean } | null {
  for (let index = text.indexOf(word); index >= 0; index = text.indexOf(word, index + 1)) {
    if (index === 0 || /[^\p{L}\p{N}]/u.test(text[index - 1] ?? '')) return { index, begins: true }
  }
  const index = text.indexOf(word)
  return index < 0 ? null : { index, begins: false }
}

function marked(text: string, spans: readonly [number, number][]): Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const [start, end] of spans.toSorted(([a], [b]) => a - b)) {
    if (start < from) continue
    if (start > from) pieces.push({ text: text.slice(from, start) })
    pieces.push({ text: text.slice(start, end), mark: true })
    from = end
  }
  return from < text.length ? [...pieces, { text: text.slice(from) }] : pieces
}
