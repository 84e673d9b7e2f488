import type { Piece } from '../../../shared/models.ts'

export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')

/** Whether a sentence tells more than the text it would stand beside: three words in ten are not in it. */
export function addsToSource(sentence: string, source: string): boolean {
  const there = new Set(wordsOf(source))
  const words = wordsOf(sentence)
  return words.filter((word) => !there.has(word)).length > 0.3 * words.length
}

/** A sentence parted at its quotations, so that they can be set in the face of what is read. */
export function spoken(sentence: string): readonly { readonly text: string; readonly quoted: boolean }[] {
  return sentence
    .split(/“([^”]*)”/)
    .map((text, index) => ({ text, quoted: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3)
