import { singular, singularWord } from '../language/number.ts'
import type { Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** A name and its short form, as one passage gives them; the span covers both in the passage's text. */
export type AcronymPair = Span & { readonly acronym: string; readonly expansion: string }

/** The pairs "Name (ABC)" and "ABC (Name)" of a text whose letters fit. Both are given in the singular. */
export function acronymPairs(text: string): AcronymPair[] {
  const pairs: AcronymPair[] = []
  for (const found of allMatches(text, /\(([^()]{2,90})\)/gu)) {
    const inside = found[1]?.trim() ?? ''
    const before = text.slice(0, found.index).trimEnd()
    const pair = pairBefore(before, inside) ?? pairWithin(before, inside)
    if (pair) pairs.push({ ...pair, end: found.index + found[0].length })
  }
  return [...pairs, ...pairsInWords(text)]
}

/** "CAM stands for crassulacean acid metabolism", "virtual private network, or VPN". */
function pairsInWords(text: string): AcronymPair[] {
  const told = allMatches(text, STANDS_FOR).flatMap((found): AcronymPair[] => {
    const acronym = singularWord(found.groups?.acronym ?? '')
    const words = allMatches(found.groups?.words ?? '', /[\p{L}\d][\p{L}\d'’/-]*/gu)
    const from = found.index + found[0].length - (found.groups?.words ?? '').length
    for (const word of words.slice(1, 9)) {
      const expansion = (found.groups?.words ?? '').slice(0, word.index + word[0].length)
      if (spells(expansion, acronym))
        return [{ acronym, expansion: singular(expansion), start: found.index, end: from + expansion.length }]
    }
    return []
  })
  const named = allMatches(text, OR_SHORT).flatMap((found): AcronymPair[] => {
    const from = Math.max(0, found.index - LONGEST_NAME)
    const pair = pairBefore(text.slice(from, found.index), found.groups?.acronym ?? '')
    return pair ? [{ ...pair, start: from + pair.start, end: found.index + found[0].length }] : []
  })
  return [...told, ...named]
}

const OR_SHORT = /, or (?<acronym>\p{Lu}[\p{Lu}\d]{1,5}s?)(?=[.,;:]|\s\p{Ll}|$)/gu
const LONGEST_NAME = 80

const STANDS_FOR =
  /(?<![\p{L}\d-])(?<acronym>\p{Lu}[\p{L}\d&-]{1,9})(?:,| is|:)? (?:stands for|short for|the abbreviation (?:of|for)|an (?:abbreviation|acronym) (?:of|for)|which stands for) (?:the |an? )?["“*]?(?<words>\p{L}[\p{L}\d'’/ -]{3,90})/gu

const SHORT = /^[\p{Lu}\d][\p{L}\d&-]{0,9}$/u

/** "Large language models (LLMs)": the last words before the bracket whose first letters are the acronym's. */
function pairBefore(before: string, inside: string): Omit<AcronymPair, 'end'> | null {
  const acronym = singularWord(inside)
  if (!SHORT.test(acronym) || letters(acronym).length < 2) return null
  const words = allMatches(before, /[\p{L}\d][\p{L}\d'’/-]*/gu)
  for (let count = 2; count <= Math.min(9, words.length); count++) {
    const first = words[words.length - count]
    if (!first) break
    const expansion = before.slice(first.index)
    if (/[.;:!?()]/.test(expansion)) break
    if (spells(expansion, acronym)) return { acronym, expansion: singular(expansion), start: first.index }
  }
  return null
}

/** "LLMs (large language models)". */
function pairWithin(before: string, inside: string): Omit<AcronymPair, 'end'> | null {
  const last = /[\p{Lu}\d][\p{L}\d&-]{1,10}$/u.exec(before)
  if (!last || (last.index > 0 && !/\s/u.test(before.charAt(last.index - 1)))) return null
  const acronym = singularWord(last[0])
  const expansion = inside.replace(/^(?:an? |the |short for |from )/i, '')
  if (letters(acronym).length < 2 || !spells(expansion, acronym)) return null
  return { acronym, expansion: singular(expansion), start: last.index }
}

const letters = (acronym: string): string => acronym.replace(/[^\p{Lu}\d]/gu, '')

const SKIPPED = new Set([
  'of',
  'from',
  'and',
  'the',
  'for',
  'in',
  'to',
  'a',
  'an',
  'on',
  'with',
  'by',
  'or',
  '&',
])

/** Whether the first letters of the words spell the acronym; small words may be left out. */
function spells(expansion: string, acronym: string): boolean {
  const words = expansion.split(/[\s/-]+/u).filter((word) => word !== '')
  const wanted = letters(acronym).toLowerCase()
  const first = words[0]
  if (words.length < 2 || !first || first.charAt(0).toLowerCase() !== wanted.charAt(0)) return false
  return spellsFrom(words, wanted)
}

function spellsFrom(words: readonly string[], wanted: string): boolean {
  const [word, ...rest] = words
  if (word === undefined) return wanted === ''
  if (wanted !== '' && word.charAt(0).toLowerCase() === wanted.charAt(0) && spellsFrom(rest, wanted.slice(1)))
    return true
  return SKIPPED.has(word.toLowerCase()) && spellsFrom(rest, wanted)
}
