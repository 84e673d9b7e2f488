import type { LineKind } from './line-kind.ts'
import { saysWhatFollows, wordCount } from './line-shape.ts'
import type { PlainLine } from './lines.ts'
import { readTitle } from '../outline/title.ts'
import { noiseTitle } from '../outline/noise-title.ts'

/** What the headings so far tell of how deep the next one stands. */
export type Levels = {
  faq: boolean
  glossary: boolean
  /** The level of numbered headings, once there is one. */
  counted: number | null
  /** What stands under headings that divide the one above them ("Examples"), or null outside of such. */
  divided: LineKind | null
  /** Whether a heading that names something stands above. */
  opened: boolean
}

export const newLevels = (): Levels => ({
  faq: false,
  glossary: false,
  counted: null,
  divided: null,
  opened: false,
})

/**
 * The level of a heading that nothing marks.
 *
 * @param above the heading straight above it, or null where text stands between
 * @param again whether the text has the same heading elsewhere: "Pros" of the one thing and of the other
 */
export function titleLevel(
  text: string,
  next: LineKind | undefined,
  above: string | null,
  levels: Levels,
  again: boolean,
): number {
  const number = /^\d+(?:\.\d+)+/.exec(text)
  if (number) return Math.min(6, number[0].split('.').length + 1)
  if (levels.glossary && isEntry(text)) return 3
  if (again && levels.opened && namesOnlyWhat(text)) return 3
  const plain = readTitle(text).frame === null && noiseTitle(text) === null
  if (plain && above !== null && namesOnlyWhat(above)) return 3
  return plain && levels.divided !== null && levels.divided === next ? 3 : 2
}

/** The level of an underlined heading: the signs stand in the order in which the text first uses them. */
export function underlinedLevel(lines: readonly PlainLine[], at: number): number {
  const signs = [...new Set(lines.flatMap(({ underline }) => underline ?? []))]
  const depth = signs.indexOf(lines[at]?.underline ?? '')
  const titled = lines.filter(({ underline }) => underline === signs[0]).length === 1
  if (at === 0) return 1
  return Math.min(6, depth + (titled ? 1 : 2))
}

/** Numbered headings stand under one that says what they count, else beside the others. */
export function numberedLevel(levels: Levels, above: string | null): number {
  const counts = above !== null && (readTitle(above).frame !== null || /^(?:top )?\d+ /i.test(above))
  levels.counted ??= counts ? 3 : 2
  return levels.counted
}

export const numberLength = (text: string): number => /^\d+(?:\.\d+)+\.?\s+/.exec(text)?.[0].length ?? 0

/** Takes note of a heading. */
export function keepLevels(
  levels: Levels,
  level: number,
  text: string,
  next: LineKind | undefined,
  straight: boolean,
): void {
  const divides = level === 3 && straight && !levels.faq && !levels.glossary && !/^\d/.test(text)
  if (divides) levels.divided = next ?? null
  if (level > 2) return
  const { frame } = readTitle(text)
  levels.faq = frame === 'faq'
  levels.glossary = frame === 'glossary'
  levels.divided = null
  levels.opened = level === 2 && !namesOnlyWhat(text)
  if (!/^\d/.test(text)) levels.counted = null
}

/** A word and, on the next line, what it means. */
const isEntry = (text: string): boolean => wordCount(text) <= 4 && !saysWhatFollows(text)

/** "Examples", "Benefits": what is listed below, not of what. */
export function namesOnlyWhat(text: string): boolean {
  const { frame, about } = readTitle(text)
  return frame !== null && about === null
}
