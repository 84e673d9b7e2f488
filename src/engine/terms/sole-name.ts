import { allMatches } from '../matches.ts'
import { NOBODY, personsIn, type Person, type PersonNames } from './persons.ts'
import { genderIn } from './pronouns.ts'

/**
 * Who is named again and again by one name alone ("Nansen proposed …") while the text goes on with "he": the one of
 * whom it tells, though no full name and no title is in it. Nobody where another is named nearly as often, where the
 * name is that of a place, or where "he" and "she" are both there.
 */
export function soleName(texts: readonly string[], known: PersonNames): PersonNames {
  const text = texts.join(' ')
  const gender = genderIn(text)
  if (gender === null) return new Map()
  const counts = countsOf(text)
  const timesOf = (name: string): number => counts.get(name.split(' ').at(-1) ?? name) ?? 0
  const acts = Map.groupBy(allMatches(text, ACTS), ({ groups }) => groups?.name ?? groups?.said ?? '')
  const [best, second] = [...acts]
    .filter(([name]) => !NOBODY.test(name) && personsIn(name, known).length === 0)
    .map(([name, found]) => ({ name, times: found.length, often: timesOf(name) }))
    .sort((one, other) => other.often - one.often)
  if (!best || best.times < ACTED || best.often < OFTEN || (second?.often ?? 0) * 2 > best.often)
    return new Map()
  const others = Math.max(0, ...[...known.values()].map(({ name }) => timesOf(name)))
  if (others >= best.often || isPlaced(best.name, text)) return new Map()
  const person: Person = { name: best.name, gender }
  const given = givenOf(best.name, text)
  return new Map([[best.name, person], ...(given === null ? [] : ([[given, person]] as const))])
}

const ACTED = 3
const OFTEN = 5

/** "Nansen heard", "Nansen, who", "thought Nansen": what people do and hardly anything else. */
const DEEDS =
  'thought|said|told|asked|wrote|knew|heard|felt|saw|learned|learnt|proposed|suggested|noticed|wondered|believed|decided|married|refused|hoped|remembered|taught|studied|argued|wanted|tried|spent|handed|built|drew|slept|walked|died|lived|met|insisted|declined|accepted|resigned|admitted|realised|realized|discovered|invented|painted|composed|answered|replied|moved|travelled|traveled|sailed|rowed|and \\p{Lu}\\p{Ll}+ (?:built|met|married|went|set|sailed|wrote)'
const ACTS = new RegExp(
  `(?<![\\p{L}’'.-])(?:(?=\\p{Lu})(?<!\\p{Lu}\\p{L}{1,20} )(?<name>(?!(?:He|She|It|They|We|You|Who|His|Her|Their|This|That|These|Those|The|And|But|Nobody|Everybody|Everyone|Some|Many|Most|Others|Both|One|All|People|Men|Women|There|Then|Which|Scholars|Historians|Scientists|God)\\b)\\p{Lu}\\p{Ll}[\\p{L}-]+)(?:,? who| (?:himself|herself|${DEEDS}))|(?:thought|said|asked|wrote|replied|answered|added) (?<said>\\p{Lu}\\p{Ll}[\\p{L}-]+)(?! \\p{Lu}))(?![\\p{L}])`,
  'gu',
)

/** How often a text has each word. */
function countsOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const [word] of allMatches(text, /\p{Lu}[\p{L}-]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** "In Nansen": a place; "in Nansen's hut" is none. */
const isPlaced = (name: string, text: string): boolean =>
  new RegExp(`\\b(?:[Ii]n|[Nn]ear|[Aa]t|into|outside|inside|through) ${name}(?![\\p{L}’'])`, 'u').test(text)

/** "The Nansen boys … the elder of them, Fridtjof,": the first name, where of the family only one is named so. */
function givenOf(name: string, text: string): string | null {
  const family = new RegExp(
    `\\bthe ${name} (?:boys|girls|brothers|sisters|children|sons|daughters|family)\\b`,
    'u',
  )
  const at = family.exec(text)?.index
  if (at === undefined) return null
  const [one, ...more] = allMatches(text.slice(at, at + NEAR), ELDEST)
  return more.length > 0 ? null : (one?.groups?.given ?? null)
}

const NEAR = 400
const ELDEST =
  /\b(?:elder|eldest|older|oldest|younger|youngest|middle|first|second|third)(?: (?:of (?:them|the (?:two|three|four|five)|these)|one|brother|sister|boy|girl|son|daughter|child))?,? (?<given>\p{Lu}\p{Ll}+)(?=,)/gu
