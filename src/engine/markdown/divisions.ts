import type { Span } from '../types.ts'
import { allMatches } from '../matches.ts'

/** A division of a lesson, set apart by lines of colons ("::: objectives"): its name and where its fence stands. */
export type Division = Span & { readonly name: string; readonly fence: Span }

/** Finds the fenced divisions of a Markdown text; `quiet` is the text with its fences blanked, as long as before. */
export function readDivisions(text: string): {
  readonly quiet: string
  readonly divisions: readonly Division[]
} {
  if (!/^ {0,3}:{3}/m.test(text)) return { quiet: text, divisions: [] }
  const divisions: Division[] = []
  const open: { readonly name: string; readonly fence: Span }[] = []
  let quiet = ''
  let code = false
  for (const { 0: line, index } of allMatches(text, /[^\n]*(?:\n|$)/g)) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) code = !code
    const fence = code ? null : /^ {0,3}:{3,}(?<rest>[^\r\n]*)/.exec(line)
    quiet += fence
      ? fence[0].replace(/./gu, (char) => ' '.repeat(char.length)) + line.slice(fence[0].length)
      : line
    if (!fence) continue
    const name = nameOf(fence.groups?.rest ?? '')
    const span = { start: index, end: index + fence[0].length }
    if (name !== '') open.push({ name, fence: span })
    else {
      const last = open.pop()
      if (last) divisions.push({ ...last, start: last.fence.end, end: index })
    }
  }
  return { quiet, divisions }
}

/** Why what stands in a division is none of the article's facts, or null where it is one of its boxes. */
export function divisionNoise(name: string): string | null {
  return NOISE.find(([pattern]) => pattern.test(name))?.[1] ?? null
}

/** Whether a division sums its lesson up. */
export const isSummary = (name: string): boolean =>
  /^(?:key-?points|takeaways?|key-?takeaways|summary)$/.test(name)

/** "{.callout-note title=…}", "note Title" and "callout" begin with the name. */
const nameOf = (rest: string): string =>
  /^[\s:{.]*(?<name>[a-z][a-z-]*)/i.exec(rest)?.groups?.name?.toLowerCase() ?? ''

const NOISE: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:learning-?)?(?:objectives?|outcomes?|goals?)$|^(?:prereq|prerequisites?|checklist|overview)$/,
    'learning objectives',
  ],
  [
    /^(?:questions?|challenges?|exercises?|solutions?|hints?|quiz|problems?|activity|assignments?|homework|discussion|group-tab)$/,
    'review questions',
  ],
  [/^(?:instructor(?:-note)?s?|testimonial|caution-teacher|spoiler)$/, 'about the page'],
]
