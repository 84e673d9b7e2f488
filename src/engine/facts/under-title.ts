import type { Outline } from '../outline/outline.ts'
import { blockText } from '../outline/sections.ts'
import type { Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { contentStems } from '../language/words.ts'

/** A text longer than this tells of more than its title names. */
export const ONE_THING = 3_000

/** What stands alone under the title of its article, and nowhere else. */
export const underTitle = ({ article }: Outline, said: string): string =>
  `Under “${article.title}” the article says: “${said}”`

/** What such a statement says under which title; null where it is none. */
export function saidUnderTitle(statement: string): { readonly title: string; readonly said: string } | null {
  const { title, said } = UNDER.exec(statement)?.groups ?? {}
  return title === undefined || said === undefined ? null : { title, said }
}

const UNDER = /^Under “(?<title>[^”]{1,200})” the article says: “(?<said>.*)”[.]?$/su

/** "It eats a crab with a red shell. The shell …": whose, the sentences before tell. */
export function areToldBefore(stems: readonly string[], sentence: Passage, block: Block): boolean {
  if (stems.length === 0) return false
  const text = blockText(block)
  const earlier = contentStems(text.slice(0, Math.max(0, text.indexOf(sentence.text))))
  return stems.some((stem) => earlier.includes(stem))
}
