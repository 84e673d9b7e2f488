import { contentStems } from './words.ts'

/** Whether two texts have a word in common, or words that begin alike: "pancreatic" and "pancreas". */
export function shareRoot(one: string, other: string): boolean {
  const [own, its] = [contentStems(one), contentStems(other)]
  return own.some((stem) => its.some((word) => stem === word || beginAlike(stem, word)))
}

const beginAlike = (one: string, other: string): boolean =>
  one.length >= ROOT && other.length >= ROOT && one.slice(0, ROOT) === other.slice(0, ROOT)

const ROOT = 6
