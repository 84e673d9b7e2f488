import type { Fact } from '../types.ts'
import { contentStems, words } from '../language/words.ts'
import type { Knowledge } from './knowledge.ts'

/**
 * A short meaning that says nothing of what the article is about is asked within its field: "In “Village Bread”, what is
 * the name for a cold night in the fridge?"
 */
export function inField(
  { value, section }: Fact,
  { reading }: Knowledge,
  wordings: readonly string[],
): readonly string[] {
  const { title, sections } = reading.article
  if (words(value).length > SHORT || title.length > LONGEST || /[“”"?]/u.test(title) || title === '')
    return wordings
  const field = new Set(contentStems(`${title} ${sections[section]?.title ?? ''}`))
  if (contentStems(value).some((stem) => field.has(stem))) return wordings
  return wordings.map((asked) => `In “${title}”, ${asked.charAt(0).toLowerCase()}${asked.slice(1)}`)
}

const SHORT = 6
const LONGEST = 60
