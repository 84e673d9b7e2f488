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
  const alone = lastNames(text)
  const found = new Map<string, Person>()
  for (const [full] of allMatches(text, FULL)) {
    const last = full.split(' ').at(-1) ?? full
    if ((alone.get(last) ?? 0) < AGAIN || found.has(full)) continue
    if (NOBODY.test(full) || personsIn(full, known).length > 0) continue
    for (const one of [full, last]) found.set(one, { name: last, gender: null })
  }
  return found
}

/** How often each name stands by itself; below nothing where it stands as that of a place. */
function lastNames(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { index, 0: name } of allMatches(text, LAST)) {
    const before = text.slice(Math.max(0, index - 24), index)
    if (/\p{Lu}[\p{L}’'.-]{0,20} $/u.test(before)) continue
    counts.set(name, (counts.get(name) ?? 0) + (PLACED.test(before) ? -Infinity : 1))
  }
  return counts
}

const AGAIN = 2
const FULL =
  /(?=\p{Lu})(?<![\p{L}’'.-] ?)(?<!\b[Tt]he )\p{Lu}\p{Ll}[\p{L}-]+ (?:(?:de|van|von|der|\p{Lu}\.) )?\p{Lu}\p{Ll}[\p{L}-]+(?! \p{Lu})/gu
const LAST = /(?=\p{Lu})(?<![\p{L}’'-])\p{Lu}\p{Ll}[\p{L}-]*(?![\p{L}-])/gu
const PLACED = /(?:^|\s)(?:[Ii]n|[Nn]ear|[Aa]t|into|outside|inside|[Tt]he)\s$/u

/** What people are by trade, kin or office. */
export const ROLE =
  '(?:physicist|chemist|biologist|botanist|geologist|astronomer|mathematician|physician|surgeon|doctor|nurse|engineer|architect|scientist|explorer|lawyer|judge|justice|officer|pilot|captain|teacher|tutor|professor|assistant|student|colleague|friend|partner|rival|cousin|nephew|niece|uncle|aunt|brother|sister|son|daughter|father|mother|husband|wife|widow|painter|sculptor|poet|writer|novelist|journalist|editor|publisher|composer|singer|actor|actress|director|minister|politician|merchant|banker|planner|dispatcher|historian|economist|philosopher|psychologist|photographer|inventor|farmer|priest|bishop|monk|general|admiral|colonel|soldier|sailor|guide|climber|skier|governor|mayor|senator|secretary|clerk|servant|cook|maid|(?:triple |high |long |ski )?jumper|runner|sprinter|swimmer|rower|cyclist|boxer|wrestler|skater|athlete|gymnast|footballer|cricketer|coach|trainer|manager|surveyor|blacksmith|carpenter|weaver|miner|tailor|baker|brewer|printer|engraver|potter|shipbuilder|watchmaker|pharmacist|dentist|midwife|missionary|diplomat|ambassador|spy|dancer|pianist|violinist|conductor|critic|dramatist|playwright|sociologist|anthropologist|archaeologist|meteorologist|zoologist|geneticist|neurologist|psychiatrist|statistician|programmer|entrepreneur|landowner|magistrate|president|chancellor|treasurer|headmaster|schoolmaster|abbot|nun|knight|baron|duke|earl|prince|princess|king|queen|emperor|empress)'

const CALLED = new RegExp(
  `\\b(?:${ROLE}|Justice|Commander|Colonel|Lieutenant|Major|Sergeant|Bishop|Father|Mother|Sister|Brother|Judge),? (?<name>\\p{Lu}\\p{Ll}[\\p{L}’'-]*(?: (?:\\p{Lu}\\.|(?:de|van|von|der|le|la|du|da) )?\\p{Lu}[\\p{L}’'-]+){1,3})(?![’']s)`,
  'gu',
)
