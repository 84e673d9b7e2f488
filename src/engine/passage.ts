import { lineAt } from './lines.ts'
import { isWide, narrow } from './narrow.ts'
import { onceFor } from './remembered.ts'
import { sentences } from './language/sentences.ts'
import type { Evidence, Run, Span } from './types.ts'

/** A stretch of plain text that knows where in the source it stands. */
export type Passage = {
  readonly text: string
  /** The runs the text is made of, and where in the text each begins. */
  readonly pieces: readonly { readonly run: Run; readonly at: number }[]
  /** Where it stands with the marks around it. */
  readonly source: Span
}

/** The source with the offsets of its lines: what a quotation is cut from. */
export type Source = { readonly text: string; readonly starts: readonly number[] }

/** The runs of a block or cell as one text; every rule that reads a block reads the same passage of it. */
export const passageOf: (one: Span & { readonly runs: readonly Run[] }) => Passage = onceFor((one) => {
  let at = 0
  const pieces = one.runs.map((run) => {
    const piece = { run, at }
    at += run.text.length
    return piece
  })
  return { text: one.runs.map(({ text }) => text).join(''), pieces, source: one }
})

/** The sentences of a passage, each a passage of its own. */
export const sentencePassages: (passage: Passage) => readonly Passage[] = onceFor((passage) => {
  const parts = sentences(passage.text).map(({ start, end }) => cut(passage, start, end))
  return isWide(passage.text) ? parts.map((part) => ({ ...part, text: narrow(part.text) })) : parts
})

/** Part of a passage, without space at its ends. */
export function cut(passage: Passage, from: number, to: number): Passage {
  const slice = passage.text.slice(from, to)
  const start = from + slice.length - slice.trimStart().length
  const end = Math.max(start, to - slice.length + slice.trimEnd().length)
  if (start === 0 && end === passage.text.length) return passage
  const pieces = passage.pieces.flatMap(({ run, at }) => {
    const [first, last] = [Math.max(start - at, 0), Math.min(end - at, run.text.length)]
    if (first >= last) return []
    return [{ run: cutRun(run, first, last), at: Math.max(at - start, 0) }]
  })
  const whole = start <= 0 && end >= passage.text.length
  const [head, tail] = [pieces[0]?.run.start, pieces.at(-1)?.run.end]
  const source =
    whole || head === undefined || tail === undefined ? passage.source : { start: head, end: tail }
  return { text: passage.text.slice(start, end), pieces, source }
}

/** Where words of a passage stand in the source; null where the passage has them not. */
export function wordsAt(passage: Passage, wanted: string): Span | null {
  const at = wanted === '' ? -1 : passage.text.indexOf(wanted)
  return at < 0 ? null : cut(passage, at, at + wanted.length).source
}

/** The first pieces of a passage that are marked strong, as a passage; null where it does not begin so. */
export function strongLead(passage: Passage): Passage | null {
  let end = 0
  for (const { run } of passage.pieces) {
    if (!run.strong && !(end > 0 && run.text.trim() === '')) break
    end += run.text.length
  }
  return end > 0 && passage.text.slice(0, end).trim() !== '' ? cut(passage, 0, end) : null
}

/** A passage as evidence: an exact quotation of at most 600 characters and three lines. */
export function evidenceOf({ source }: Passage, { text, starts }: Source): Evidence {
  const { start, end } = withinMarks(source, text)
  const line = lineAt(starts, start)
  const last = Math.min(end, starts[line + 2] ?? text.length, start + 600)
  const quote = narrow(text.slice(start, wholeCharacters(text, last)).trimEnd())
  return { start, end: start + quote.length, line, quote }
}

/** Emphasis that begins or ends with the passage belongs to it, and so do the signs of ==a highlight==. */
function withinMarks({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end]
  for (let sign = signLength(text, from, -1); sign > 0; sign = signLength(text, from, -1)) from -= sign
  for (let sign = signLength(text, to, 1); sign > 0; sign = signLength(text, to, 1)) to += sign
  return { start: from, end: to }
}

/** The length of the sign that stands before an offset or from it on; 0 where there is none. */
function signLength(text: string, at: number, step: 1 | -1): number {
  const first = step > 0 ? at : at - 1
  if (/[*_`~]/.test(text.charAt(first))) return 1
  return text.charAt(first) === '=' && text.charAt(first + step) === '=' ? 2 : 0
}

/** A surrogate pair is never cut in two. */
const wholeCharacters = (text: string, end: number): number =>
  /[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length ? end - 1 : end

function cutRun(run: Run, first: number, last: number): Run {
  if (run.end - run.start !== run.text.length) return run
  return { ...run, text: run.text.slice(first, last), start: run.start + first, end: run.start + last }
}
