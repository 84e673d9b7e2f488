import type { Piece } from '../../shared/models.ts'

/** The words of what was typed into a search field, as the index cuts them. Signs are no words. */
export const searchWords = (typed: string): string[] => typed.match(/[\p{L}\p{N}\p{M}]+/gu) ?? []

/**
 * What the index is asked for: every word, or a word that begins so. Each stands in quotes, so that nothing typed
 * is read as an operator; null where there is no word to look for.
 */
export function searchTerm(typed: string): string | null {
  const words = searchWords(typed)
  // All words that begin with one letter are no answer to anything.
  return words.length === 0 ? null : words.map((word) => `"${word}"${word.length > 1 ? '*' : ''}`).join(' ')
}

/** A text with what the search found in it marked: whole words that begin with one of those looked for. */
export function foundPieces(text: string, words: readonly string[]): Piece[] {
  const wanted = words.map(folded)
  if (wanted.length === 0) return [{ text }]
  const isFound = (word: string): boolean => {
    const own = folded(word)
    return wanted.some((one) => (one.length > 1 ? own.startsWith(one) : own === one))
  }
  return text
    .split(/([\p{L}\p{N}\p{M}]+)/u)
    .flatMap((part, i): Piece[] =>
      part === '' ? [] : [i % 2 === 1 && isFound(part) ? { text: part, mark: true } : { text: part }],
    )
}

/** Case and accents make no difference, as in the index. */
const folded = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
