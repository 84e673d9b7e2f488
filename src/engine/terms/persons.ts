import { GIVEN_NAMES } from './given-names.ts'
import type { Usage } from './naming.ts'
import type { Span } from '../types.ts'
import { placesIn, timesIn } from '../language/word-index.ts'
import { allMatches } from '../matches.ts'
import { pronounsIn } from './pronouns.ts'

/** Whom a text calls "he" and whom "she". */
export type Gender = 'he' | 'she'

/** A person that an article speaks of, by the name it uses most. */
export type Person = { readonly name: string; readonly gender: Gender | null }

/** A name in its parts: "Rosalind Elsie Franklin" is also "Rosalind Franklin", "Franklin" and, of a few, "Rosalind". */
export type PersonNames = ReadonlyMap<string, Person>

const NAME = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:\p{Lu}\.|\p{Lu}[\p{L}'’-]+))*(?: (?:de|van|von|der|da|di|la|le|du|ben|ibn|al|y)(?: (?:la|der|den))? \p{Lu}[\p{L}'’-]+)?`

const FULL = new RegExp(
  String.raw`(?<title>\b(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lord|Lady|King|Queen|Prince|Princess|Emperor|Empress|Tsar|Pope|Saint|Admiral|General|Captain|President|Professor)\.? )?(?<name>${NAME})`,
  'gu',
)

const TITLES: ReadonlyMap<string, Gender> = new Map([
  ...['Mr', 'Sir', 'Lord', 'King', 'Prince', 'Emperor', 'Tsar', 'Pope'].map((one) => [one, 'he'] as const),
  ...['Mrs', 'Miss', 'Ms', 'Lady', 'Queen', 'Princess', 'Empress'].map((one) => [one, 'she'] as const),
])

/** The names of persons: those that a title or a common given name opens, each with its last name. */
export function personNames(texts: readonly string[], usage: Usage): PersonNames {
  const found = new Map<string, Gender | null>()
  for (const text of texts)
    for (const { groups, index } of allMatches(text, FULL)) {
      const { title, name = '' } = groups ?? {}
      // "The James Caird" is a boat.
      if (title === undefined && /\b[Tt]he $/u.test(text.slice(Math.max(0, index - 5), index))) continue
      const [first = '', ...more] = name.split(' ')
      const gender = TITLES.get(title?.replace(/[. ]/gu, '') ?? '') ?? GIVEN_NAMES.get(first) ?? null
      const isPerson = title !== undefined || (GIVEN_NAMES.has(first) && more.length > 0)
      if (isPerson && !NOBODY.test(name) && !found.get(name)) found.set(name, gender)
    }
  for (const [name, gender] of lived(texts)) if (!found.has(name)) found.set(name, gender)
  const counted = (name: string): number => timesIn(usage.index.text(), name)
  const names = new Map<string, Person>()
  const shared = new Set<string>()
  const add = (name: string, person: Person): void => {
    const other = names.get(name)
    if (other && other.name !== person.name) shared.add(name)
    else names.set(name, person)
  }
  const firsts = Map.groupBy(found.keys(), (full) => full.split(' ')[0] ?? full)
  const lasts = Map.groupBy(found.keys(), (full) => full.split(' ').at(-1) ?? full)
  for (const [full, gender] of found) {
    const parts = full.split(' ')
    const last = parts.length > 1 ? lastOf(parts, counted) : ''
    const short = last !== '' && !/^(?:I|II|III|IV|V|VI|VII|VIII|IX|X)$/.test(last) ? last : full
    const namesakes = lasts.get(parts.at(-1) ?? '') ?? [full]
    const isAlone = namesakes.every((one) => one === full || one.split(' ')[0] === parts[0])
    const name = isAlone && counted(short) - counted(full) > counted(full) ? short : full
    const person = { name, gender }
    add(full, person)
    if (short !== full) add(short, person)
    if (parts.length > 2) add(`${parts[0] ?? ''} ${last}`, person)
    if (parts.length > 1 && firsts.get(parts[0] ?? '')?.length === 1 && isFirstAlone(full, usage))
      add(parts[0] ?? '', person)
  }
  for (const name of shared) names.delete(name)
  return names
}

/** "Ibn Battuta" of Muhammad ibn Battuta, where the text calls him so. */
function lastOf(parts: readonly string[], counted: (name: string) => number): string {
  const [before = '', last = ''] = parts.slice(-2)
  const both = `${before.charAt(0).toUpperCase()}${before.slice(1)} ${last}`
  return parts.length > 2 && /^\p{Ll}/u.test(before) && counted(both) > 0 ? both : last
}

/**
 * Names that no list knows, with the years of a life after them, in a text that goes on with "he" or "she": "Ogedei Khasar
 * (1164 – 1213) was a general". A ship has years too, and is "she": only who was born is a woman.
 */
function lived(texts: readonly string[]): (readonly [name: string, Gender])[] {
  const found = texts.slice(0, 12).flatMap((text) => {
    const { name, years = '' } = LIFE.exec(text)?.groups ?? {}
    return name !== undefined && YEARS.test(years) ? [{ name, years }] : []
  })
  if (found.length === 0) return []
  const { he, she } = pronounsIn(texts.join(' '))
  if (he >= OFTEN && he >= 10 * she) return found.map(({ name }) => [name, 'he'])
  if (she < OFTEN || she < 10 * he) return []
  return found.filter(({ years }) => BORN.test(years)).map(({ name }) => [name, 'she'])
}

const OFTEN = 5

const BORN = /\bborn\b/u

const LIFE = new RegExp(
  String.raw`^(?<name>${NAME}) \((?<years>[^()]{4,80})\),? (?:was|is) (?:an?|the) `,
  'u',
)

const YEARS = /\bborn\b.{0,40}\d{3,4}|\d{3,4}\D{1,24}\d{3,4}/u

/** "Eva" of Eva Sars, where the text has it alone once she was named, of nobody else and of no place. */
function isFirstAlone(full: string, { index }: Usage): boolean {
  const [first = ''] = full.split(' ')
  const named = placesIn(index.text(), full)[0] ?? 0
  if (!GIVEN_NAMES.has(first)) return false
  const { text } = index.text()
  const alone = placesIn(index.text(), first).filter(
    (at) => !/^ (?:\p{Lu}|(?:de|van|von|der) )/u.test(text.slice(at + first.length, at + first.length + 5)),
  )
  return (
    alone.length > 0 &&
    (alone[0] ?? 0) > named &&
    alone.every(
      (at) =>
        !/(?:\b(?:[Ii]n|[Nn]ear|[Aa]t|into|[Tt]he|of)|(?<!\p{L})\p{Lu}\p{L}*) $/u.test(
          text.slice(Math.max(0, at - 12), at),
        ),
    )
  )
}

/** "Queen Elizabeth Hall", "General Electric", "Emperor AD": no name of a person, or not only one. */
export const NOBODY =
  /^\p{Lu}+$|(?:^| )(?:French|English|British|Irish|Scottish|Welsh|Dutch|German|Italian|Spanish|Greek|Roman|American|Russian|Chinese|Japanese|Indian|Empire|Church|States)$|(?:['’]s|s['’])$|^(?:Electric|Motors|Mills|Foods|Dynamics|Assembly)$|\b(?:University|College|School|Hall|Street|Park|Island|River|Lake|Bridge|Prize|Award|Company|Institute|Museum|Hospital|Church|Cathedral|Square|Station|Airport|House|Committee|Act|Court|Society|Band|County|City|Bay|Cape|Commission|Council|Pact|Treaty|Plan|Report|Memorial|Doctrine|Bill|Conference|Canal|Theory|Trial|Mountains?|Museum|Foundation|Laboratory|Observatory|Land|Sea|Ocean|Strait|Glacier|Fjord|Islands)$/u

/** The persons that a text names, in order. */
export function personsIn(text: string, names: PersonNames): Person[] {
  const found = placesOfPersons(text, names).flatMap(({ name }) => names.get(name) ?? [])
  return [...new Set(found)]
}

/** Where a text names which person. */
export function placesOfPersons(text: string, names: PersonNames): (Span & { readonly name: string })[] {
  if (names.size === 0) return []
  return allMatches(text, FULL).flatMap(({ groups, index, 0: whole }) => {
    const written = groups?.name ?? ''
    const bare = written.replace(/(?:['’]s|['’])$/u, '')
    const name = longestOf(bare, names)
    if (name === undefined || NOBODY.test(bare)) return []
    const start = index + whole.length - written.length + bare.indexOf(name)
    return [{ name, start, end: start + name.length }]
  })
}

/** The longest run of words that is a person's name. */
function longestOf(written: string, names: PersonNames): string | undefined {
  if (names.has(written)) return written
  const words = written.split(' ')
  if (words.length === 1) return undefined
  let longest: string | undefined
  for (let from = 0; from < words.length; from++)
    for (let to = words.length; to > from; to--) {
      const part = words.slice(from, to).join(' ')
      if (part.length > (longest?.length ?? 0) && names.has(part)) longest = part
    }
  return longest
}
