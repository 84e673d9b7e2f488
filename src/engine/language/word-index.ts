import { allMatches } from '../matches.ts'
import { onceFor } from '../remembered.ts'

/** Where each word of a text stands, so that words are looked up in a long text and not searched for. */
export type WordIndex = { readonly text: string; readonly places: ReadonlyMap<string, readonly number[]> }

/** The index of a text; words are runs of letters and digits, as they are written. */
export function indexWords(text: string): WordIndex {
  const places = new Map<string, number[]>()
  for (let at = 0, end = 0; at < text.length; at = end + 1) {
    end = wordEnd(text, at)
    if (end === at) continue
    const word = text.slice(at, end)
    const known = places.get(word)
    if (known) known.push(at)
    else places.set(word, [at])
  }
  return { text, places }
}

/** Where the run of letters and digits ends that begins at a place; that place where none does. */
function wordEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const code = text.codePointAt(at) ?? 0
    const isOfWord = code < LATIN.length ? LATIN[code] : OF_WORD.test(String.fromCodePoint(code))
    if (!isOfWord) break
    at += code > 0xffff ? 2 : 1
  }
  return at
}

const OF_WORD = /[\p{L}\p{N}]/u
/** Whether each of the first characters is a letter or digit: a pattern takes ten times as long to tell. */
const LATIN: readonly boolean[] = Array.from({ length: 256 }, (_, code) =>
  OF_WORD.test(String.fromCharCode(code)),
)

const WORD = /[\p{L}\p{N}]+/gu

/** Where a text has some words, the first and the last of them whole. */
export function placesIn({ text, places }: WordIndex, words: string): readonly number[] {
  const whole = places.get(words)
  if (whole) return whole
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

/** Whether a text has some words so often, the last of them or the first as parts of others too. */
export function hasWithin(index: WordIndex, words: string, times: number): boolean {
  // Most stand there whole, and are looked up; to search a long text for each name would take the square of its length.
  if (countApart(placesIn(index, words), words.length) >= times) return true
  if (!mayHold(index, words)) return false
  let at = -words.length
  for (let found = 0; found < times; found++) {
    at = index.text.indexOf(words, at + words.length)
    if (at < 0) return false
  }
  return true
}

/** How many of some places lie at least so far apart. */
function countApart(places: readonly number[], distance: number): number {
  let [count, end] = [0, 0]
  for (const place of places) {
    if (place < end) continue
    count++
    end = place + distance
  }
  return count
}

/** Whether the words could stand there: each is one of the text's, or part of one. */
const mayHold = (index: WordIndex, words: string): boolean =>
  (words.match(WORD) ?? []).every((word) => index.places.has(word) || vocabularyOf(index).includes(word))

const vocabularyOf = onceFor(({ places }: WordIndex) => [...places.keys()].join(' '))
