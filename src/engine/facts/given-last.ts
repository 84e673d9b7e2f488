import type { Passage } from '../passage.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { tellsOfPerson } from '../outline/meaning.ts'
import { isMeaning, type Given } from './called.ts'
import { markedNames } from './marked.ts'

/**
 * The names set off in bold or italics that come after what they name: "The layer that a tree adds in a year is its
 * *ring*", "drains into a hollow at the foot of the wall, the *sump*,", "A **weir**, in their sense, is any wall that …".
 */
export function givenLast(sentence: Passage): Given[] {
  const text = oneSpaced(sentence.text)
  return markedNames(sentence).flatMap(({ text: name }) => {
    const at = text.indexOf(name)
    if (at < 0) return []
    const [before, after] = [text.slice(0, at), text.slice(at + name.length)]
    const meaning = /^["”]?[.;,]|^["”]?$/u.test(after) ? meaningBefore(before) : meaningAfter(before, after)
    return meaning === null || tellsOfPerson(meaning) ? [] : [{ name, meaning }]
  })
}

function meaningBefore(before: string): string | null {
  const whole = IS_ITS.exec(before)?.groups?.what
  if (whole !== undefined) return isMeaning(whole) && LIMITED.test(whole) ? whole : null
  const beside = BESIDE.exec(before)?.groups?.what
  return beside !== undefined && isMeaning(beside) ? beside : null
}

/** "A **weir**, in their sense, is any wall that …". */
const meaningAfter = (before: string, after: string): string | null => {
  const what = /^(?:An?|The) ["“]?$/u.test(before) ? IN_SENSE.exec(after)?.groups?.what : undefined
  return what !== undefined && isMeaning(what.replace(/^any /u, 'a ')) ? what : null
}

const IS_ITS = /^(?<what>(?:The|An?) [^,;:()]{8,140}?) is (?:called |known as )?(?:its|the|an?) ["“]?$/u
const LIMITED = /\b(?:which|that|who|where|whose)\b/u
const BESIDE = /(?:^| )(?<what>an? [^,;:().]{12,90}), (?:the|an?|called the|or) ["“]?$/u
const IN_SENSE = /^["”]?, (?:in [^,;:]{4,40}), is (?<what>(?:an?|any) [^;:()]{12,160}?)[.]?$/u
