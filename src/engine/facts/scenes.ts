import { cleanPassage, type Outline } from '../outline/outline.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { allMatches } from '../matches.ts'
import { sentencePassages } from '../passage.ts'
import { personNames, personsIn, type Person, type PersonNames } from '../terms/persons.ts'
import { soleName } from '../terms/sole-name.ts'
import { titledPerson } from '../terms/titled-person.ts'
import { shipNames } from '../terms/ships.ts'
import { recurringNames, strangersIn } from '../terms/strangers.ts'
import type { Block } from '../types.ts'

/** A sentence of the text with the persons it names. */
export type Scene = {
  readonly block: Block
  readonly at: number
  /** Without what it only quotes: "our Marie Curie" is not there. */
  readonly text: string
  readonly persons: readonly Person[]
}

/** What an article tells sentence by sentence, and who is who in it. */
export type Story = {
  readonly scenes: readonly Scene[]
  /** The persons that a text names, in order. */
  readonly namedIn: (text: string) => readonly Person[]
  /** Names that the text has as those of places. */
  readonly places: ReadonlySet<string>
}

/** The sentences of an article with the persons that each names: ships go as "she" among them. */
export function storyOf(outline: Outline): Story {
  const told = outline.clean.flatMap((i) => {
    const block = outline.article.blocks[i]
    if (!block || block.kind === 'row' || block.kind === 'code') return []
    return sentencePassages(cleanPassage(outline, block)).map(({ text, source }) => ({
      block,
      at: source.start,
      text: oneSpaced(text),
    }))
  })
  const texts = told.map(({ text }) => text)
  const people = personNames(texts, outline.lexicon.usage)
  const names: PersonNames = new Map([
    ...soleName(texts, people),
    ...strangersIn(texts, people),
    ...recurringNames(texts, people),
    ...shipNames(texts),
    ...titledPerson(outline.article.title, texts, people),
    ...people,
  ])
  const seen = told.map((one) => ({ ...one, text: one.text.replace(QUOTED, ' ') }))
  const scenes = seen.map((one) => ({ ...one, persons: personsIn(one.text, names) }))
  const gendered = withGender(scenes)
  const person = (one: Person): Person => gendered.get(one.name) ?? one
  return {
    scenes: scenes
      .filter(({ block }) => block.kind !== 'heading')
      .map((one) => ({ ...one, persons: one.persons.map(person) })),
    namedIn: (text) => personsIn(text, names).map(person),
    places: new Set(
      texts.flatMap((text) => allMatches(text, PLACED).map(({ groups }) => groups?.name ?? '')),
    ),
  }
}

const PLACED = /(?<!\p{L})(?:[Ii]n|[Nn]ear|into|outside|inside) (?<name>\p{Lu}[\p{L}-]+)(?!['’])/gu

/** "Einstein called her “our Marie Curie”": who is only in a few quoted words is not there. */
const QUOTED = /"[^"]{1,40}"|“[^“”]{1,40}”/gu

/** The gender that what is said of a person shows, where no title or given name does. */
function withGender(scenes: readonly Scene[]): ReadonlyMap<string, Person> {
  const votes = new Map<string, { he: number; she: number }>()
  const people = new Map<string, Person>()
  scenes.forEach(({ text, persons, block }, i) => {
    for (const one of persons) people.set(one.name, one)
    const [only, ...others] = persons
    if (!only || others.length > 0) return
    const next = scenes[i + 1]
    const rest = text.slice(text.indexOf(only.name))
    // "Coster travelled with her. She …": whom he travelled with is another.
    const met = OTHER.exec(rest)?.[0]
    const after = next?.block === block ? (/^(?:He|She)\b/u.exec(next.text)?.[0].toLowerCase() ?? '') : ''
    const within = /\b(?:he|she|his|her|himself|herself)\b/u.exec(rest.replace(OTHER, ' '))?.[0] ?? ''
    for (const word of [after, within]) {
      if ((met === 'her' && word === 'she') || (met === 'him' && word === 'he')) continue
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

/** Somebody other than the subject: "travelled with her", "told him that". */
const OTHER =
  /\b(?:her|him)\b(?=[.,;]| (?:as|to|in|on|at|by|for|from|with|and|or|but|that|the|an?|into|of|when|where|after|before|off|up|out|away|back)\b)/u
