import type { Knowledge } from '../compose/knowledge.ts'
import type { Reading } from '../compose/compose.ts'
import { personNames, personsIn, placesOfPersons, type Gender, type PersonNames } from './persons.ts'
import type { Span } from '../types.ts'

/** The persons of an article as the composer asks for them. */
export type Persons = {
  readonly isPerson: (name: string) => boolean
  /** The name the article uses most for one; null for nobody. */
  readonly nameOf: (name: string) => string | null
  readonly genderOf: (name: string) => Gender | null
  /** Every name of the same person. */
  readonly allNames: (name: string) => readonly string[]
  readonly placesIn: (text: string) => readonly (Span & { readonly name: string })[]
  readonly isNamedIn: (name: string, text: string) => boolean
}

const known = new WeakMap<Reading['article'], Persons>()

/** The persons that the article of some knowledge names. */
export function personsOf({ reading: { article }, usage }: Knowledge): Persons {
  const found = known.get(article)
  if (found) return found
  const made = personsAmong(personNames([usage.text], usage))
  known.set(article, made)
  return made
}

function personsAmong(names: PersonNames): Persons {
  const nameOf = (name: string): string | null => names.get(name)?.name ?? null
  const namesOf = new Map<string, string[]>()
  for (const [one, { name }] of names) namesOf.set(name, [...(namesOf.get(name) ?? []), one])
  return {
    isPerson: (name) => names.has(name),
    nameOf,
    genderOf: (name) => names.get(name)?.gender ?? null,
    allNames: (name) => namesOf.get(nameOf(name) ?? '') ?? [],
    placesIn: (text) => placesOfPersons(text, names),
    isNamedIn: (name, text) => personsIn(text, names).some((one) => one.name === name),
  }
}
