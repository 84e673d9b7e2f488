import { numberIn } from '../compose/guard.ts'
import { remembered } from '../remembered.ts'
import { oneSpaced } from './one-spaced.ts'
import { yearOf } from './timeline.ts'

/**
 * In what order options of numbers stand: indices by size, or null where they are not all dates or amounts of one
 * unit.
 */
export function numberOrder(texts: readonly string[]): number[] | null {
  const sizes = sizesOf(texts)
  if (sizes === null) return null
  return texts.map((_, at) => at).sort((one, other) => (sizes[one] ?? 0) - (sizes[other] ?? 0))
}

/** Whether options that have an order stand in it. */
export const isInOrder = (texts: readonly string[]): boolean =>
  numberOrder(texts)?.every((place, at) => place === at) ?? true

function sizesOf(written: readonly string[]): readonly number[] | null {
  const texts = written.map((text) => text.replace(BETWEEN_THOUSANDS, ''))
  return allOf(texts.map(yearOf)) ?? (haveOneUnit(texts) ? allOf(texts.map(sizeOf)) : null)
}

/** "20 000" is one number. */
const BETWEEN_THOUSANDS = /(?<=(?<!\d)\d{1,3}(?: \d{3}){0,3})[\u00a0\u202f ](?=\d{3}(?!\d))/gu

const allOf = (sizes: readonly (number | null)[]): number[] | null => {
  const known = sizes.filter((size) => size !== null)
  return known.length === sizes.length ? known : null
}

/** Of a range its lower end. */
const sizeOf = (text: string): number | null =>
  numberIn(text) ?? numberIn(/^\D*\d[\d,.]*(?= ?(?:to|and|–|-) ?\d)/u.exec(text)?.[0] ?? '')

const haveOneUnit = (texts: readonly string[]): boolean => new Set(texts.map(withoutNumber)).size === 1

const withoutNumber = remembered(
  (text) =>
    oneSpaced(text.replace(/[\d,.]+|\b(?:thousand|million|billion|trillion)\b|[–-]|\b(?:to|and)\b/gu, ' '))
      .trim()
      .toLowerCase(),
  5000,
)
