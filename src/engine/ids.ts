import type { Form } from './types.ts'

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/** 60 bits of a text as 12 characters of base32 (cyrb53's mixing, both halves kept). */
export function shortHash(text: string): string {
  let one = 0xdeadbeef
  let two = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    one = Math.imul(one ^ code, 2654435761)
    two = Math.imul(two ^ code, 1597334677)
  }
  const first = mixed(one, two)
  const second = mixed(two, first)
  return base32(first) + base32(second)
}

/** A question is told from all others by its facts, its form and how it asks. */
export const questionId = (facts: readonly string[], form: Form, prompt: string): string =>
  shortHash([...facts, form, prompt].join('|'))

function mixed(one: number, two: number): number {
  const half = Math.imul(one ^ (one >>> 16), 2246822507)
  return half ^ Math.imul(two ^ (two >>> 13), 3266489909)
}

/** The lower 30 bits, five a character. */
function base32(bits: number): string {
  let text = ''
  for (let shift = 0; shift < 30; shift += 5) text += ALPHABET.charAt((bits >>> shift) & 31)
  return text
}
