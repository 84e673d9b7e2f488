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

/** A sentence parted at its quotations, so that they can be set in the face of what is read. */
export function spoken(sentence: string): readonly { readonly text: string; readonly quoted: boolean }[] {
  return sentence
    .split(/“([^”]*)”/)
    .map((text, index) => ({ text, quoted: index % 2 === 1 }))
    .filter((part) => part.text !== '')
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
