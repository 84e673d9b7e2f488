import { allMatches } from '../matches.ts'
import { NOBODY, personsIn, type Person, type PersonNames } from './persons.ts'

/**
 * Who is named after what people are ("the Dutch physicist Dirk Coster") and whose first name tells nothing: nobody
 * knows whether they are "he" or "she", only that they are there.
 */
export function strangersIn(texts: readonly string[], known: PersonNames): PersonNames {
  const found = texts.flatMap((text) =>
    allMatches(text, CALLED).flatMap(({ groups }) => {
      const { name } = groups ?? {}
      if (name === undefined || personsIn(name, known).length > 0) return []
      const last = name.split(' ').at(-1) ?? name
      return [name, last].map((one) => [one, { name, gender: null }] as const)
    }),
  )
  return new Map(found)
}

/**
 * Who is named in full and then again and again by the last name alone, never as a place: somebody, though the first
 * name tells nothing.
 */
export function recurringNames(texts: readonly string[], known: PersonNames): PersonNames {
  // No name goes on from a heading into the sentence below it: "Afterwards", "She was not done".
  const text = texts.join('\n')
  const found = new Map<string, Person>()
  for (const [full] of allMatches(text, FULL)) {
    const last = full.split(' ').at(-1) ?? full
    if (found.has(full) || NOBODY.test(full) || personsIn(full, known).length > 0) continue
    const alone = allMatches(
      text,
      new RegExp(`(?<!\\p{L}[’'-]?)(?<!\\p{Lu}\\p{L}{1,20} )${last}(?![\\p{L}-])`, 'gu'),
    )
    const isPlace = alone.some(({ index }) => PLACED.test(text.slice(Math.max(0, index - 9), index)))
    if (alone.length < AGAIN || isPlace) continue
    for (const one of [full, last]) found.set(one, { name: last, gender: null })
  }
  return found
}

const AGAIN = 2
const FULL =
  /(?<![\p{L}’'.-] ?)(?<!\b[Tt]he )\p{Lu}\p{Ll}[\p{L}-]+ (?:(?:de|van|von|der|\p{Lu}\.) )?\p{Lu}\p{Ll}[\p{L}-]+(?! \p{Lu})/gu
const PLACED = /(?:^|\s)(?:[Ii]n|[Nn]ear|[Aa]t|into|outside|inside|[Tt]he)\s$/u

const CALLED =
  /\b(?:physicist|chemist|biologist|botanist|geologist|astronomer|mathematician|physician|surgeon|doctor|nurse|engineer|architect|scientist|explorer|lawyer|judge|justice|officer|pilot|captain|teacher|tutor|professor|assistant|student|colleague|friend|partner|rival|cousin|nephew|niece|uncle|aunt|brother|sister|son|daughter|father|mother|husband|wife|widow|painter|sculptor|poet|writer|novelist|journalist|editor|publisher|composer|singer|actor|actress|director|minister|politician|merchant|banker|planner|dispatcher|historian|economist|philosopher|psychologist|photographer|inventor|farmer|priest|bishop|monk|general|admiral|colonel|soldier|sailor|guide|climber|skier|governor|mayor|senator|secretary|clerk|servant|cook|maid|Justice|Commander|Colonel|Lieutenant|Major|Sergeant|Bishop|Father|Mother|Sister|Brother|Judge),? (?<name>\p{Lu}\p{Ll}[\p{L}’'-]*(?: (?:\p{Lu}\.|(?:de|van|von|der|le|la|du|da) )?\p{Lu}[\p{L}’'-]+){1,3})(?![’']s)/gu
