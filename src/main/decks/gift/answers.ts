import { unheld } from './escapes.ts'

/** One answer of a list: after `=` or `~`, with its weight in percent and its feedback. */
export type GiftAnswer = {
  readonly equals: boolean
  readonly weight: number | null
  /** Still with what is escaped held. */
  readonly text: string
  /** With what looks like a weight, for pairs have none. */
  readonly whole: string
  readonly feedback: string
}

/** The answers of a list; a `~=` is one sign. */
export function giftAnswers(list: string): readonly GiftAnswer[] {
  const found: GiftAnswer[] = []
  for (const match of list.matchAll(/(?<signs>[~=]+)(?<said>[^~=]*)/g)) {
    const { signs = '', said = '' } = match.groups ?? {}
    if (said.trim() === '') continue
    const equals = signs.includes('=')
    const { text, weight } = weighed(said.trim())
    found.push({ equals, weight, whole: parted(said.trim()).text, ...parted(text) })
  }
  return found
}

function weighed(said: string): { readonly text: string; readonly weight: number | null } {
  const match = /^%(?<weight>-?\d{1,3}(?:\.\d*)?)%/.exec(said)
  return match === null
    ? { text: said, weight: null }
    : { text: said.slice(match[0].length), weight: Number(match.groups?.weight) }
}

/** A text and the feedback after its first `#`. */
export function parted(said: string): { readonly text: string; readonly feedback: string } {
  const at = said.indexOf('#')
  return at < 0
    ? { text: said.trim(), feedback: '' }
    : { text: said.slice(0, at).trim(), feedback: said.slice(at + 1).trim() }
}

/** The number that a numeric answer asks for, in the file's own words: "3", or "1 to 5" for a range. */
export function numberSaid(said: string): { readonly number: string; readonly tolerant: boolean } | null {
  const plain = unheld(said.replace(/\\?:/g, ':'))
  const range = /^(?<from>\S{1,60}?)\s*\.\.\s*(?<to>\S{1,60})$/.exec(plain)?.groups
  if (range) return { number: `${range.from ?? ''} to ${range.to ?? ''}`, tolerant: true }
  const [number = '', tolerance = ''] = plain.split(':').map((part) => part.trim())
  return /^[+-]?[\d.,]+(?:e[+-]?\d+)?$/i.test(number) ? { number, tolerant: Number(tolerance) > 0 } : null
}
