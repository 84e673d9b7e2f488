/** What is said of an article that the engine can read the shape of, but not the sentences; null of any other. */
export function languageNotice(text: string): string | null {
  return looksEnglish(text) ? null : NOT_ENGLISH
}

const NOT_ENGLISH =
  'This does not look like English, the only language whose sentences are read so far: questions are made of its tables, terms and lists alone.'

/** In English every tenth word or more is one of the most frequent ones; short texts are given the benefit of the doubt. */
export function looksEnglish(text: string): boolean {
  // A long text in English has as many in its first lines as the longest sample needs.
  const opening = text.slice(0, Math.max(0, text.lastIndexOf(' ', OPENING)))
  if (text.length > 2 * OPENING && frequentIn(wordsOf(opening)) >= SAMPLE * SHARE) return true
  const words = wordsOf(text.slice(0, SAMPLE * LONGEST)).slice(0, SAMPLE)
  if (words.length < 40) return !/[^\P{L}\p{Script=Latin}]/u.test(text)
  return frequentIn(words) >= words.length * SHARE
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}+/gu) ?? []

const frequentIn = (words: readonly string[]): number => words.filter((word) => FREQUENT.has(word)).length

const FREQUENT = new Set(
  'the of and to in a is that for it as with are on by be this from or an at was which not have can'.split(
    ' ',
  ),
)
const SHARE = 0.1
const OPENING = 6000
const SAMPLE = 3000
/** More than a word takes with the marks around it. */
const LONGEST = 12
