import { gap } from './gap.ts'
import type { Gap } from './gap.ts'
import { allMatches } from '../matches.ts'

/** "The word comes from the Latin _____, which …": the word of another language that one of ours goes back to. */
export const originGaps = (sentence: string): Gap[] =>
  allMatches(sentence, ORIGIN).map((found) => gap(found.index, found[0], 1.5))

/** Whether what stands before a word says from which language it was taken. */
export const ofLanguage = (before: string): boolean => FROM_LANGUAGE.test(before.slice(-NEAR))

const NEAR = 60
const FROM =
  '\\b(?:comes?|came|derives?|derived|borrowed|taken|goes back) (?:from|to) (?:the |an? )?(?:Latin|Greek|French|German|Dutch|Arabic|Italian|Spanish|Portuguese|Sanskrit|Old English|Old Norse|Old French)(?: word| verb| noun)? '
const FROM_LANGUAGE = new RegExp(`${FROM}$`, 'u')
const ORIGIN = new RegExp(
  `(?<=${FROM})(?!word|verb|noun|for|and|or|root)\\p{Ll}[\\p{Ll}-]{2,20}(?=[,.;:] )`,
  'gu',
)
