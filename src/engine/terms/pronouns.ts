import { allMatches } from '../matches.ts'
import type { Gender } from './persons.ts'

/** How often a text says "he" and how often "she", in whatever case. */
export const pronounsIn = (text: string): Readonly<Record<Gender, number>> => ({
  he: allMatches(text, /(?<!\p{L})(?:[Hh]e|[Hh]is|him|himself)(?!\p{L})/gu).length,
  she: allMatches(text, /(?<!\p{L})(?:[Ss]he|[Hh]er|herself)(?!\p{L})/gu).length,
})

/** Whom a text calls by pronoun nearly always; null where it calls hardly anybody so, or both. */
export function genderIn(text: string): Gender | null {
  const { he, she } = pronounsIn(text)
  if (Math.max(he, she) < PRONOUNS) return null
  return he > she * 2 ? 'he' : she > he * 2 ? 'she' : null
}

const PRONOUNS = 8
