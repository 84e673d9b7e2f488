import { NOBODY, personsIn, type Person, type PersonNames } from './persons.ts'
import { genderIn } from './pronouns.ts'
import { ROLE } from './strangers.ts'

/**
 * The one whose name is the title of a life, though the first name tells nothing: "# Isko Brandal" over "Isko Ulf
 * Brandal (1804–1869) was a Danish surveyor" and a text that goes on with "he".
 */
export function titledPerson(title: string, texts: readonly string[], known: PersonNames): PersonNames {
  const name = title.replace(/ \([^()]*\)$/u, '')
  const words = name.split(' ')
  const last = words.at(-1) ?? name
  if (words.length > MOST || !NAME.test(name) || NOBODY.test(name) || personsIn(name, known).length > 0)
    return new Map()
  const full = texts
    .slice(0, FIRST)
    .flatMap((text) => IS_SOMEBODY.exec(text)?.groups?.name ?? [])
    .find((one) => one.endsWith(last) && words.every((word) => isIn(word, one)))
  const gender = full === undefined ? null : genderIn(texts.join(' '))
  if (full === undefined || gender === null) return new Map()
  const person: Person = { name, gender }
  return new Map([full, name, ...(words.length > 1 ? [last] : [])].map((one) => [one, person]))
}

const MOST = 4
/** The title and headings stand among the texts. */
const FIRST = 4

const isIn = (word: string, name: string): boolean =>
  ` ${name} `.toLowerCase().includes(` ${word.toLowerCase()} `)

const PART = "\\p{Lu}[\\p{L}'’-]+"
const LINK = '(?:de|van|von|der|da|di|la|le|du|ben|ibn|bin|al|of)'
const NAME = new RegExp(`^${PART}(?: (?:${LINK} ){0,2}${PART})*$`, 'u')

/** More of what people are, that stands after "was a". */
const PERSON =
  '(?:scholar|traveller|traveler|navigator|reformer|activist|theologian|saint|mystic|jurist|collector|naturalist|leader|statesman|stateswoman|ruler|sultan|caliph|tsar|pope|artist|musician|rebel|warrior|commander|chronicler|translator|calligrapher|hunter|dealer|mountaineer|swordsman|shogun|samurai|chieftain|trader|seafarer|astronaut|cosmonaut|aviator|feminist|suffragist)'

/** "Isko Brandal (1804–1869) was a Danish surveyor": somebody, by what they are. */
const IS_SOMEBODY = new RegExp(
  `^(?<name>${PART}(?: (?:${LINK} ){0,2}${PART}){0,6})(?: \\([^()]{1,80}\\))?,? (?:was|is) (?:an?|the|one of the) (?:[\\p{L}-]+,? ){0,4}(?:${ROLE}|${PERSON})s?\\b`,
  'u',
)
