import type { Piece } from '../../../shared/models.ts'
import type { Spelling } from '../../../shared/session-models.ts'
import { spelled } from '../../lib/score-words.ts'

export const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => piece.text).join('')

/** Whether a sentence tells more than the text it would stand beside: three words in ten are not in it. */
export function addsToSource(sentence: string, source: string): boolean {
  const there = new Set(wordsOf(source))
  const words = wordsOf(sentence)
  return words.filter((word) => !there.has(word)).length > 0.3 * words.length
}

/**
 * A sentence parted at its quotations, so that they can be set in the face of what is read. A quotation within one
 * keeps its marks.
 */
export function spoken(sentence: string): readonly { readonly text: string; readonly quoted: boolean }[] {
  const parts = [{ text: '', quoted: false }]
  let depth = 0
  for (const sign of sentence) {
    const opens = sign === '“'
    if (sign === '”') depth = Math.max(0, depth - 1)
    // The outermost marks part the sentence; the page draws them.
    if (depth === 0 && (opens || sign === '”')) parts.push({ text: '', quoted: opens })
    else parts[parts.length - 1] = { quoted: depth > 0, text: (parts.at(-1)?.text ?? '') + sign }
    if (opens) depth++
  }
  return parts.filter((part) => part.text !== '')
}

/** How far off a forgiven spelling is: "One letter off."; nothing where only case or signs differ. */
export function slipsIn(spelling: Spelling): string {
  const letters = (kind: 'ins' | 'del'): number =>
    spelling.filter((part) => part.kind === kind).reduce((sum, { text }) => sum + lettersIn(text), 0)
  const off = Math.max(letters('ins'), letters('del'))
  return off === 0 ? '' : `${capitalised(spelled(off))} ${off === 1 ? 'letter' : 'letters'} off.`
}

const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const wordsOf = (text: string): string[] =>
  (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3)
