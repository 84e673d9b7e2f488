import type { Run } from '../types.ts'
import { allMatches } from '../matches.ts'

/** Whether a text carries the marks of an encyclopedia's notes: "… its own weight.[2]", "Types[edit]". */
export const hasNoteMarks = (text: string): boolean =>
  /[.,;:!?"”’)]\[\d{1,3}\](?=[\s[]|$)/u.test(text) || /\[edit\]/.test(text)

/** Runs without the marks of notes and of editing: they stand in a sentence and are none of its words. */
export const withoutNotes = (runs: readonly Run[]): Run[] => runs.flatMap((run) => without(run, NOTES))

/** Whether a text names its sources in brackets as scholars do: "… in two years (Maxwell, 2006; Bell et al., 2011)". */
export const citesSources = (text: string): boolean => (text.match(SOURCES) ?? []).length >= 3

/** Runs without the sources in brackets. */
export const withoutSources = (runs: readonly Run[]): Run[] => runs.flatMap((run) => without(run, SOURCES))

const SOURCES =
  /(?<!\s)\s*\((?:(?:see|see also|e\.g\.|cf\.|for a review,? see),? )?\p{Lu}[\p{L}'’-]{1,60}(?:[^();\d]{0,90}?),? (?:1[89]|20)\d{2}[a-z]?(?:, (?:pp?\. ?)?\d+(?:–\d+)?)?(?:[;,] [^()]{3,900}\d{4}[a-z]?)?\)/gu

/** Runs without what some writers of Markdown put after a word for its page: "[commit]{#commit}" is "commit". */
export const withoutAttributes = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run) => (/\{[#.:]/.test(run.text) ? without(run, ATTRIBUTES) : [run]))

const NOTES =
  /(?<=\S) \[edit(?: source)?\]$|(?<=\S)\[(?:\d{1,3}(?:[–-]\d{1,3})?|[a-z]|edit(?: source)?|(?:note|n) \d{1,2}|citation needed|clarification needed|who\?|when\?|update)\]/gu
const ATTRIBUTES =
  /\[(?=[^[\]]+\]\{[#.:][^{}]*\})|(?<=\[[^[\]]+)\]\{[#.:][^{}]*\}|(?<!\s)\s*\{[#.:][^{}]*\}\s*$|\{:[^{}]*\}/gu

/** Runs without the word that heads a box: "**Note**" on a line of its own, "[!NOTE]". */
export function withoutCallout(runs: readonly Run[]): readonly Run[] {
  const [first, second] = runs
  if (first?.strong && CALLOUT.test(first.text) && second && /^\s/u.test(second.text)) {
    const rest = runs.slice(second.text.trim() === '' ? 2 : 1)
    return rest.length > 0 && /^\s*\p{Lu}/u.test(rest[0]?.text ?? '') ? rest : runs
  }
  const mark = first ? /^\[!\p{L}{3,12}\]/u.exec(first.text)?.[0] : undefined
  if (!first || mark === undefined) return runs
  const left = { ...first, start: first.start + mark.length, text: first.text.slice(mark.length) }
  const all = [left, ...runs.slice(1)]
  const at = all.findIndex(({ text }) => text.trim() !== '')
  return at < 0 ? [] : all.slice(at)
}

const CALLOUT = /^(?:notes?|tips?|warning|caution|important|attention|info|hint):?$/iu

/**
 * Runs without the small pictures before what they say: "✅ Results are easy to measure", "🔹 Endpoints". A cell that is
 * nothing but one stays, and so do signs that are letters of a name.
 */
export function withoutOrnament(runs: readonly Run[]): readonly Run[] {
  const [first, ...rest] = runs
  const length = first === undefined || first.code ? 0 : (ORNAMENT.exec(first.text)?.[0].length ?? 0)
  if (!first || length === 0) return runs
  if (length === first.text.length) return rest.some(({ text }) => text.trim() !== '') ? rest : runs
  const aligned = first.end - first.start === first.text.length
  const start = aligned ? first.start + length : first.start
  return [{ ...first, start, text: first.text.slice(length) }, ...rest]
}

const ORNAMENT = /^(?:(?![©®™‼⁉])\p{Extended_Pictographic}[\ufe0f\u200d]?\s*)+/u

/** The pieces of a run between what a pattern finds; a run that is not as its source has it stays whole. */
function without(run: Run, pattern: RegExp): Run[] {
  if (run.code || run.end - run.start !== run.text.length) return [run]
  const pieces: Run[] = []
  let from = 0
  for (const found of [...allMatches(run.text, pattern), null]) {
    const to = found?.index ?? run.text.length
    if (to > from)
      pieces.push({ ...run, start: run.start + from, end: run.start + to, text: run.text.slice(from, to) })
    from = to + (found?.[0].length ?? 0)
  }
  return pieces
}
