import type { Outline } from '../outline/outline.ts'
import type { Gender, Person } from '../terms/persons.ts'
import { readMinds, type Main, type Place } from './meant.ts'
import { strangerIn } from './mention.ts'
import { storyOf, type Scene } from './scenes.ts'

/** The persons of an article and where each sentence names which. */
export type Cast = {
  /** The one the article is about, or null. */
  readonly hero: Person | null
  /** The only "he" and the only "she" of whom the article goes on telling. */
  readonly main: Main
  /**
   * Who is meant by "he" or "she" in a sentence that begins there, after some words of its own; null where it
   * could be another.
   */
  readonly meant: (gender: Gender, place: Place) => Person | null
  /** The persons that a text names, in order. */
  readonly namedIn: (text: string) => readonly Person[]
}

const known = new WeakMap<Outline, Cast>()

/** Whom an article speaks of. */
export function castOf(outline: Outline): Cast {
  const found = known.get(outline)
  if (found) return found
  const made = readCast(outline)
  known.set(outline, made)
  return made
}

function readCast(outline: Outline): Cast {
  const story = storyOf(outline)
  const { scenes, namedIn } = story
  const [titled, ...more] = namedIn(outline.article.title)
  const hero = titled && more.length === 0 ? titled : heroOf(scenes)
  const mainOf = (gender: Gender): Person | null => (hero?.gender === gender ? hero : onlyOf(gender, scenes))
  const main = { he: mainOf('he'), she: mainOf('she') }
  return { hero, main, meant: readMinds(story, main), namedIn }
}

/** Who is named oftener than all others together, or twice as often as any other where the text is that one's life. */
function heroOf(scenes: readonly Scene[]): Person | null {
  const counts = countsOf(scenes)
  const [first, second] = [...counts].sort((one, other) => other[1] - one[1])
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  if (!first || first[1] < OFTEN) return null
  const [person, count] = first
  if (count * 2 > all || count >= (second?.[1] ?? 0) * 2) return isLifeOf(person, scenes) ? person : null
  return null
}

const OFTEN = 5

/**
 * The one of a gender who is named again and again while all others of it are named once at most, in a text that
 * is this one's life: whoever is meant without a name is that one.
 */
function onlyOf(gender: Gender, scenes: readonly Scene[]): Person | null {
  const said = scenes.filter(({ text }) => SUBJECTS[gender].test(text)).length
  const ofGender = [...countsOf(scenes)].filter(([one]) => one.gender === gender)
  const [first, ...more] = ofGender.filter(([, count]) => count > 1)
  if (!first || more.length > 0 || said < OFTEN || !isLifeOf(first[0], scenes)) return null
  return ofGender.length <= 1 + Math.floor(said / OFTEN) ? first[0] : null
}

const SUBJECTS = {
  he: /(?<!\p{L})[Hh](?:e|is)(?!\p{L})/u,
  she: /(?<!\p{L})(?:[Ss]he|[Hh]er)(?!\p{L})/u,
} as const

/**
 * Whether a text tells the life of somebody: named in its first paragraphs, spoken of in most of them, and hardly
 * any sentence begins with another name that nothing is known of.
 */
function isLifeOf(person: Person, scenes: readonly Scene[]): boolean {
  if (person.gender === null) return false
  const isTold = ({ persons, text }: Scene): boolean =>
    persons.some(({ name }) => name === person.name) || SUBJECTS[person.gender ?? 'he'].test(text)
  const paragraphs = [...Map.groupBy(scenes, ({ block }) => block).values()]
  const told = paragraphs.filter((one) => one.some(isTold)).length
  const opens = paragraphs
    .slice(0, FIRST)
    .flat()
    .some(({ persons }) => persons.some(({ name }) => name === person.name))
  const strangers = new Set(
    scenes.flatMap(({ text, persons }) => {
      const first = strangerIn(text)
      return first === null || persons.some(({ name }) => first.includes(name)) ? [] : [first]
    }),
  )
  return (
    opens &&
    !isSpokenOfBefore(person, scenes) &&
    told * 5 >= paragraphs.length * 3 &&
    strangers.size * 10 <= scenes.length
  )
}

const FIRST = 3

/** "He" opens a sentence of a paragraph before the first that names this one: he is another. */
function isSpokenOfBefore({ name, gender }: Person, scenes: readonly Scene[]): boolean {
  const named = scenes.find(({ persons }) => persons.some((one) => one.name === name))
  const spoken = scenes.find(({ text }) =>
    (gender === 'she' ? /^(?:She|Her)\b/u : /^(?:He|His)\b/u).test(text),
  )
  return named !== undefined && spoken !== undefined && spoken.block.start < named.block.start
}

/** In how many sentences each person is named. */
function countsOf(scenes: readonly Scene[]): ReadonlyMap<Person, number> {
  const counts = new Map<Person, number>()
  for (const { persons } of scenes) for (const one of persons) counts.set(one, (counts.get(one) ?? 0) + 1)
  return counts
}
