import type { Run } from './types.ts'
import { allMatches } from './matches.ts'

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
  /(?<=\S)\[(?:\d{1,3}(?:[–-]\d{1,3})?|[a-z]|edit(?: source)?|(?:note|n) \d{1,2}|citation needed|clarification needed|who\?|when\?|update)\]/gu
const ATTRIBUTES =
  /\[(?=[^[\]]+\]\{[#.:][^{}]*\})|(?<=\[[^[\]]+)\]\{[#.:][^{}]*\}|(?<!\s)\s*\{[#.:][^{}]*\}\s*$|\{:[^{}]*\}/gu

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
