import { ENCODINGS } from '../../shared/import-models.ts'
import type { Encoding } from '../../shared/import-models.ts'

/** How bytes are read that neither say how they are written nor are UTF-8: as what they look most like. */
export function guessedEncodings(bytes: Uint8Array): readonly Encoding[] {
  const looks = LOOKS.filter(([encoding, looksSo]) => looksSo(bytes, decoded(bytes, encoding)))
  return [...looks.map(([encoding]) => encoding), 'windows-1252']
}

export const isEncoding = (name: string): name is Encoding => (ENCODINGS as readonly string[]).includes(name)

type Looks = (bytes: Uint8Array, text: string | null) => boolean

/** Kana stand in every Japanese sentence and come out of no other bytes; other scripts fill most of what is not ASCII. */
const LOOKS: readonly (readonly [Encoding, Looks])[] = [
  ['utf-16le', (bytes) => nulShare(bytes, 1) > 0.3],
  ['utf-16be', (bytes) => nulShare(bytes, 0) > 0.3],
  ['shift_jis', (_, text) => share(text, /[\u3040-\u30ff]/g) > 0.15],
  ['euc-jp', (_, text) => share(text, /[\u3040-\u30ff]/g) > 0.15],
  ['windows-1251', (bytes, text) => inRuns(bytes) > 0.9 && share(text, /[\u0430-\u044f\u0451]/g) > 0.7],
  ['euc-kr', (bytes, text) => inRuns(bytes) > 0.9 && share(text, /[\uac00-\ud7a3]/g) > 0.6],
  ['gb18030', (bytes, text) => inRuns(bytes) > 0.9 && share(text, /[\u4e00-\u9fff]/g) > 0.6],
]

function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Of the letters beyond ASCII, those of a script; too few tell nothing. */
function share(text: string | null, script: RegExp): number {
  const beyond = text?.match(/[^\0-\x7f\s]/g)?.length ?? 0
  return beyond < FEWEST ? 0 : (text?.match(script)?.length ?? 0) / beyond
}

const FEWEST = 6

/** Of the bytes beyond ASCII, those that stand beside another: accented letters stand alone. */
function inRuns(bytes: Uint8Array): number {
  let [high, beside] = [0, 0]
  bytes.forEach((byte, at) => {
    if (byte < 0x80) return
    high++
    if ((bytes[at - 1] ?? 0) >= 0x80 || (bytes[at + 1] ?? 0) >= 0x80) beside++
  })
  return high === 0 ? 0 : beside / high
}

/** Of the bytes at even (0) or odd (1) places, those that are zero, as in English in UTF-16; none where others are zero too. */
function nulShare(bytes: Uint8Array, at: 0 | 1): number {
  const [own, others] = [at, 1 - at].map((parity) =>
    bytes.subarray(0, 4096).filter((_, i) => i % 2 === parity),
  )
  if (!own || !others || own.length < FEWEST || bytes.length % 2 === 1 || others.includes(0)) return 0
  return own.filter((byte) => byte === 0).length / own.length
}
