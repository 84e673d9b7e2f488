/** Where each word of a text stands, so that words are looked up in a long text and not searched for. */
export type WordIndex = { readonly text: string; readonly places: ReadonlyMap<string, readonly number[]> }

/** The index of a text; words are runs of letters and digits, as they are written. */
export function indexWords(text: string): WordIndex {
  const places = new Map<string, number[]>()
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const known = places.get(word)
    if (known) known.push(index)
    else places.set(word, [index])
  }
  return { text, places }
}

const WORD = /[\p{L}\p{N}]+/gu

/**
 * Where a text has some words, beginning with a whole word; what follows them is not looked at, but that the last
 * word may go on ("router" is found in "routers") only where the words are several.
 */
export function placesIn({ text, places }: WordIndex, words: string): readonly number[] {
  const first = /[\p{L}\p{N}]+/u.exec(words)
  if (!first) return []
  const found = places.get(first[0]) ?? []
  return found.flatMap((place) => (text.startsWith(words, place - first.index) ? [place - first.index] : []))
}

/** How often a text has a name, in the singular or with an "s"; a hyphen before it does not count against it. */
export function timesIn(index: WordIndex, name: string): number {
  const single = /^[\p{L}\p{N}]+$/u.test(name)
  const all = single
    ? [...placesIn(index, name), ...placesIn(index, `${name}s`)]
    : placesIn(index, name).filter((at) => ends(index.text, at + name.length))
  return all.length
}

/** A name ends before anything but a letter or digit, or before its "s". */
const ends = (text: string, at: number): boolean => !/[\p{L}\p{N}]/u.test(text.charAt(at).replace('s', ''))
