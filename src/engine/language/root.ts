import { areTied } from './tied.ts'
import { contentStems, isEmptyWord, words } from './words.ts'

/** Whether two texts have a word in common, or words of one root: "pancreatic" and "pancreas", "kings" and "kingdom". */
export function shareRoot(one: string, other: string): boolean {
  const [own, its] = [contentStems(one), contentStems(other)]
  if (own.some((stem) => its.some((word) => stem === word || beginAlike(stem, word)))) return true
  const [ownWords, itsWords] = [one, other].map((text) => words(text).filter((word) => !isEmptyWord(word)))
  return ownWords?.some((word) => itsWords?.some((other) => areTied(word, other))) ?? false
}

const beginAlike = (one: string, other: string): boolean =>
  one.length >= ROOT && other.length >= ROOT && one.slice(0, ROOT) === other.slice(0, ROOT)

const ROOT = 6
