import { cleanPassage, type Outline } from '../outline/outline.ts'
import { sentencePassages } from '../passage.ts'
import type { Block } from '../types.ts'
import { personNames, personsIn, type Gender, type Person } from '../terms/persons.ts'
import { oneSpaced } from '../language/one-spaced.ts'

/** The persons of an article and where each sentence names which. */
export type Cast = {
  /** The one the article is about, or null. */
  readonly hero: Person | null
  /**
   * Who is meant by "he" or "she" in a sentence that begins there, after some words of its own; null where it
   * could be another.
   */
  readonly meant: (gender: Gender, place: Place) => Person | null
  /** The persons that a text names, in order. */
  readonly namedIn: (text: string) => readonly Person[]
}

/** Where a pronoun stands: in which block, in the sentence that begins at an offset, and what of it stands before. */
export type Place = { readonly block: Block; readonly at: number; readonly before: string }

const known = new WeakMap<Outline, Cast>()

/** Whom an article speaks of. */
export function castOf(outline: Outline): Cast {
  const found = known.get(outline)
  if (found) return found
  const made = readCast(outline)
  known.set(outline, made)
  return made
}

/** A sentence of the text with the persons it names. */
type Scene = {
  readonly block: Block
  readonly at: number
  readonly text: string
  readonly persons: readonly Person[]
}

function readCast(outline: Outline): Cast {
  const told = outline.clean.flatMap((i) => {
    const block = outline.article.blocks[i]
    if (!block || block.kind === 'row' || block.kind === 'code') return []
    return sentencePassages(cleanPassage(outline, block)).map(({ text, source }) => ({
      block,
      at: source.start,
      text: oneSpaced(text),
    }))
  })
  const names = personNames(
    told.map(({ text }) => text),
    outline.lexicon.usage,
  )
  const namedIn = (text: string): Person[] => personsIn(text, names)
  const scenes: Scene[] = told.map((one) => ({ ...one, persons: namedIn(one.text) }))
  const gendered = withGender(scenes)
  const person = (one: Person): Person => gendered.get(one.name) ?? one
  const staged = scenes
    .filter(({ block }) => block.kind !== 'heading')
    .map((one) => ({ ...one, persons: one.persons.map(person) }))
  const firsts = new Map(staged.map(({ block }, i) => [block, i] as const).reverse())
  const hero = heroOf(outline, staged, (text) => namedIn(text).map(person))
  return {
    hero,
    meant: (gender, place) => {
      const here = indexOf(place, staged, firsts)
      const before = namedIn(place.before).map(person)
      return here < 0 ? null : meantAt(staged, here, before, hero, gender)
    },
    namedIn: (text) => namedIn(text).map(person),
  }
}

/** The gender that what is said of a person shows, where no title or given name does. */
function withGender(scenes: readonly Scene[]): ReadonlyMap<string, Person> {
  const votes = new Map<string, { he: number; she: number }>()
  const people = new Map<string, Person>()
  scenes.forEach(({ text, persons, block }, i) => {
    for (const one of persons) people.set(one.name, one)
    const [only, ...others] = persons
    if (!only || others.length > 0) return
    const next = scenes[i + 1]
    const after = next?.block === block ? (/^(?:He|She)\b/u.exec(next.text)?.[0].toLowerCase() ?? '') : ''
    const within =
      /\b(?:he|she|his|her|himself|herself)\b/u.exec(text.slice(text.indexOf(only.name)))?.[0] ?? ''
    for (const word of [after, within]) {
      const cast = votes.get(only.name) ?? { he: 0, she: 0 }
      if (/^(?:he|his|himself)$/.test(word)) votes.set(only.name, { ...cast, he: cast.he + 1 })
      if (/^(?:she|her|herself)$/.test(word)) votes.set(only.name, { ...cast, she: cast.she + 1 })
    }
  })
  return new Map(
    [...people].map(([name, one]) => {
      const { he, she } = votes.get(name) ?? { he: 0, she: 0 }
      const gender = one.gender ?? (he > she * 2 ? 'he' : she > he * 2 ? 'she' : null)
      return [name, { ...one, gender }]
    }),
  )
}

/** Whom the title names, or who is named oftener than all others together. */
function heroOf(
  { article }: Outline,
  scenes: readonly Scene[],
  namedIn: (text: string) => readonly Person[],
): Person | null {
  const [titled, ...more] = namedIn(article.title)
  if (titled && more.length === 0) return titled
  const counts = new Map<Person, number>()
  for (const { persons } of scenes) for (const one of persons) counts.set(one, (counts.get(one) ?? 0) + 1)
  const [first] = [...counts].sort((one, other) => other[1] - one[1])
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
  return first && first[1] >= OFTEN && first[1] * 2 > all ? first[0] : null
}

const OFTEN = 5

function indexOf({ block, at }: Place, scenes: readonly Scene[], firsts: ReadonlyMap<Block, number>): number {
  let here = firsts.get(block) ?? -1
  while (scenes[here]?.block === block && scenes[here]?.at !== at) here++
  return scenes[here]?.block === block ? here : -1
}

/** The only one of the gender who has just been named; else the hero, where no other of the gender has been. */
function meantAt(
  scenes: readonly Scene[],
  here: number,
  before: readonly Person[],
  hero: Person | null,
  gender: Gender,
): Person | null {
  const fits = (one: Person): boolean => one.gender === gender || one.gender === null
  const recent = new Set(
    [...scenes.slice(Math.max(0, here - RECENT), here).flatMap(({ persons }) => persons), ...before].filter(
      fits,
    ),
  )
  const [only, ...others] = recent
  const last = scenes[here - 1]
  // "Singh was tried for killing Saunders. He …": of whom the text speaks first, its names need not show.
  if (only && only !== hero && isOfStranger(only, here, scenes)) return null
  // Who goes unmentioned for a sentence may have given way to somebody this text's names do not show.
  const goesOn =
    before.length > 0 || last === undefined || last.persons.some(fits) || PRONOUNS[gender].test(last.text)
  if (only?.gender === gender && others.length === 0) return goesOn || only === hero ? only : null
  return recent.size === 0 && hero?.gender === gender ? hero : null
}

/** The last sentence of the paragraph that begins with a name does not begin with that of the one person it shows. */
function isOfStranger(only: Person, here: number, scenes: readonly Scene[]): boolean {
  for (let at = here - 1; scenes[at]?.block === scenes[here]?.block; at--) {
    const [first] = STRANGER.exec(scenes[at]?.text ?? '') ?? []
    if (first !== undefined) return !first.includes(only.name)
  }
  return false
}

const STRANGER =
  /^(?!(?:He|She|It|They|His|Her|In|On|At|By|After|Before|The|An?|When|While|As|For|From|With|To)\b)\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?= (?:was|had|has|is|could|would|did|\p{Ll}+ed|met|went|wrote|took|gave|made|began|became|left|came|saw|told|said|led|won|held)\b)/u

/** So many sentences back another of the gender is still in mind. */
const RECENT = 4

const PRONOUNS = { he: /\b(?:he|his|him)\b/iu, she: /\b(?:she|her)\b/iu } as const
