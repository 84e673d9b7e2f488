/** 12 characters of base32 from 60 bits of two FNV-1a hashes: the same for the same parts, whatever the order of import. */
export function questionId(facts: readonly string[], form: string, wording: string): string {
  const key = [...facts, form, wording].join('\u001f')
  return base32(fnv(key, 0x811c9dc5)) + base32(fnv(`${key}\u001e`, 0x9dc5811c))
}

function fnv(text: string, basis: number): number {
  let hash = basis
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ (text.charCodeAt(i) & 0xff), 0x01000193)
    hash = Math.imul(hash ^ (text.charCodeAt(i) >>> 8), 0x01000193)
  }
  // Without this last mixing texts that differ in their last letter alone would differ in few bits.
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

const base32 = (hash: number): string => {
  let out = ''
  for (let place = 0; place < 6; place++) out += DIGITS.charAt((hash >>> (place * 5)) & 31)
  return out
}

const DIGITS = 'abcdefghijklmnopqrstuvwxyz234567'
