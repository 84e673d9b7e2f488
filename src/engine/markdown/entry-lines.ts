import { runsWithin } from './definition-list.ts'
import type { UnplacedBlock } from './markdown.ts'
import type { Run } from '../types.ts'
import { spacedParts } from '../language/word-count.ts'

/**
 * The lines of a paragraph in which each line is an entry of its own, for its writer left out the empty lines: all begin
 * with a label ("Type: `number`", "Default: `4000`"), or all with words in bold, which are left out where no sentence
 * goes on from them. Null for any other paragraph.
 */
export function entryLines(paragraph: UnplacedBlock, source: string): readonly UnplacedBlock[] | null {
  const written = source.slice(paragraph.start, paragraph.end).split('\n', MOST + 1)
  if (written.length < 2 || written.length > MOST) return null
  const lines = linesOf(paragraph, written)
  if (lines.every(({ runs }) => isLabelled(textOf(runs)) || isBoldLabel(runs))) return lines
  const terms = lines.length < FEWEST_TERMS ? [] : lines.flatMap((line) => entryOfTerm(line) ?? [])
  if (terms.length > 0 && terms.length === lines.length) return terms
  if (lines.every(({ runs }) => ORNAMENT.test(runs[0]?.text ?? '')))
    return lines.map((line) => ({ ...line, kind: 'item', level: 1 }))
  if (!lines.every(({ runs }) => isHeaded(runs))) return null
  return lines.map((line) => ({ ...line, runs: withoutHead(line.runs) }))
}

const FEWEST_TERMS = 3

/** "*Stay* (of a mast): a wire that …", "VHF = Very High Frequency": a term and what it means, a line each; else null. */
function entryOfTerm(line: UnplacedBlock): UnplacedBlock | null {
  const [first, second, ...rest] = line.runs
  if (!first) return null
  const item = { ...line, kind: 'item' as const, level: 1 }
  if (first.emphasis === true || first.strong === true) {
    const isEntry = first.text.endsWith(':') || TO_COLON.test(textOf(line.runs.slice(1)))
    return isEntry && second ? { ...item, runs: [{ ...first, strong: true }, second, ...rest] } : null
  }
  const { term, sign } = EQUALS.exec(first.text)?.groups ?? {}
  if (term === undefined || sign === undefined) return null
  const [at, after] = [first.start + term.length, first.start + term.length + sign.length]
  const isLetters = /^[\p{Lu}\d&/-]{2,}$/u.test(term)
  const head: Run = { ...first, end: at, text: term, ...(isLetters ? {} : { strong: true }) }
  const colon: Run = { start: at, end: after, text: isLetters ? ' stands for ' : ': ' }
  const body: Run = { ...first, start: after, text: first.text.slice(term.length + sign.length) }
  return { ...item, runs: [head, colon, body, ...line.runs.slice(1)] }
}

/** "(from the Dutch): ", ", or vang: ". */
const TO_COLON = /^(?:\s?\([^()]{2,40}\)|, (?:or|also) [^,:.]{2,30})?\s?: \S/u
const EQUALS = /^(?<term>\p{Lu}[\p{L}\d&/-]{1,14})(?<sign>\s?=\s)(?=\p{L})/u

/** A label of a few words and a value of not many more. */
const isLabelled = (text: string): boolean =>
  /^\p{Lu}[\p{L}-]{1,20}(?: [\p{L}-]{1,20}){0,2}: \S/u.test(text) && spacedParts(text) <= 16

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** More lines than this are no entries. */
const MOST = 40

function linesOf(paragraph: UnplacedBlock, written: readonly string[]): UnplacedBlock[] {
  let from = paragraph.start
  return written.flatMap((text, i): UnplacedBlock[] => {
    const [start, end] = [from, from + text.length]
    from = end + 1
    const runs = runsWithin(paragraph.runs, start, end)
    return runs.length > 0 ? [{ ...paragraph, start, end, line: paragraph.line + i, runs }] : []
  })
}

/** "✔️ Needs less data": lines that a small picture marks are a list. */
const ORNAMENT = /^(?![©®™‼⁉])\p{Extended_Pictographic}/u

/** "**Caching:** REST works well with it". */
const isBoldLabel = ([first, second]: readonly Run[]): boolean =>
  first?.strong === true &&
  second !== undefined &&
  (/:$/.test(first.text) || /^(?::|\s[–—]\s)/u.test(second.text))

/** "**Endpoints** REST uses many of them": bold words that head a line and are none of its sentence. */
const isHeaded = ([first, second]: readonly Run[]): boolean =>
  first?.strong === true && !/[.:?!,]$/u.test(first.text) && /^ \p{Lu}/u.test(second?.text ?? '')

function withoutHead([, second, ...rest]: readonly Run[]): readonly Run[] {
  return second ? [{ ...second, start: second.start + 1, text: second.text.slice(1) }, ...rest] : rest
}
