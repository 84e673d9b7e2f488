import { allMatches } from './matches.ts'
/** Where each word of a text stands, so that words are looked up in a long text and not searched for. */
export type WordIndex = { readonly text: string; readonly places: ReadonlyMap<string, readonly number[]> }

/** The index of a text; words are runs of letters and digits, as they are written. */
export function indexWords(text: string): WordIndex {
  const places = new Map<string, number[]>()
  let end = 0
  // Between two words stands nothing that a word is made of, so the next is found where it is first seen.
  for (const word of text.match(WORD) ?? []) {
    const at = text.indexOf(word, end)
    end = at + word.length
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  }
  return { text, places }
}

const WORD = /[\p{L}\p{N}]+/gu

/** Where a text has some words, the first and the last of them whole. */
export function placesIn({ text, places }: WordIndex, words: string): readonly number[] {
  const sought = allMatches(words, WORD).map(({ 0: word, index }) => ({
    index,
    at: places.get(word) ?? [],
  }))
  if (sought.length === 0) return []
  const rarest = sought.reduce((fewest, next) => (next.at.length < fewest.at.length ? next : fewest))
  return rarest.at.flatMap((place) =>
    text.startsWith(words, place - rarest.index) ? [place - rarest.index] : [],
  )
}

/** How often a text has a name, as it is or with an "s". */
export const timesIn = (index: WordIndex, name: string): number =>
  placesIn(index, name).length + placesIn(index, `${name}s`).length
