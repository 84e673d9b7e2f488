import { alignmentDistance } from '../language/distance.ts'
import { foldAnswer } from './answer-fold.ts'
import { EMPTY_WORDS } from '../language/empty-words.ts'

/** A point counts as said from this share of its telling words. */
const ENOUGH = 0.6

/**
 * Which key points of a full answer a learner's own words have: those of which three in five telling words are
 * there, a slip of the pen forgiven, and every number. It only suggests a grade: words can be put in other words.
 *
 * @returns one for each point, in their order
 */
export function pointsFound(written: string, points: readonly string[]): boolean[] {
  // An article is taken from the front of an answer, though a point may be nothing else.
  const articles = written.toLowerCase().match(/(?<!\p{L})(?:an?|the)(?!\p{L})/gu) ?? []
  const there = [...new Set([...foldAnswer(written), ...articles])]
  return points.map((point) => {
    const wanted = tellingWords(point)
    const found = wanted.filter((word) => there.some((typed) => isSame(typed, word)))
    const numbers = wanted.filter((word) => /\d/.test(word))
    return found.length >= ENOUGH * wanted.length && numbers.every((number) => found.includes(number))
  })
}

/**
 * The grade that the found points suggest: 90 % or more is Good, 60 % or more Hard, less Again; null where nothing
 * was written to judge by.
 */
export function suggestedGrade(written: string, points: readonly string[]): 1 | 2 | 3 | null {
  if (written.trim() === '' || points.length === 0) return null
  const share = pointsFound(written, points).filter(Boolean).length / points.length
  return share >= 0.9 ? 3 : share >= 0.6 ? 2 : 1
}

/** The words that say something; all of them where none does. */
function tellingWords(point: string): string[] {
  const all = [...new Set(foldAnswer(point))]
  const telling = all.filter((word) => !EMPTY_WORDS.has(word))
  return telling.length > 0 ? telling : all
}

function isSame(typed: string, wanted: string): boolean {
  if (typed === wanted) return true
  if (/\d/.test(wanted) || wanted.length < 4) return false
  // "Planned" for "planning": one stem, other endings.
  const stem = Math.max(4, wanted.length - 3)
  const sameStem = typed.length >= stem && typed.slice(0, stem) === wanted.slice(0, stem)
  const slips = wanted.length >= 8 ? 2 : 1
  return sameStem || alignmentDistance(typed, wanted, slips) <= slips
}
