import { placesIn } from '../language/word-index.ts'
import type { Outline } from '../outline/outline.ts'
import { castOf } from './cast.ts'

/** Whether the text has a name as that of a place, "in Halifax", and of nobody. */
export function isPlaceName(name: string, outline: Outline): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(name) || castOf(outline).namedIn(name).length > 0) return false
  const index = outline.lexicon.usage.index.text()
  return placesIn(index, name).some(
    (at) =>
      /(?:^|\s)(?:[Ii]n|near|outside|inside)\s$/u.test(index.text.slice(Math.max(0, at - 9), at)) &&
      // "In Nero's time" is no place.
      !/^['’\p{L}-]/u.test(index.text.slice(at + name.length)),
  )
}
