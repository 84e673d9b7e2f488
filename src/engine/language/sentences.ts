import { remembered } from '../remembered.ts'
import type { Span } from '../types.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })

/**
 * The sentences of a text as spans without the space around them, in order. A line break ends no sentence.
 * `Intl.Segmenter` finds the ends; where it stops after an abbreviation, an initial or inside brackets, its
 * pieces are put together again.
 */
export const sentences: (text: string) => readonly Span[] = remembered((text) => {
  // The segmenter takes every line break for an end; one for one replacement keeps the offsets.
  const flat = text.replace(/[\r\n\u2028\u2029\u0085\t\v\f]/g, ' ')
  const found: Span[] = []
  let open: Span | null = null
  for (const { segment, index } of segmenter.segment(flat)) {
    const piece: Span = trimmed(flat, { start: open?.start ?? index, end: index + segment.length })
    if (piece.start >= piece.end) continue
    const goesOn: boolean = continues(flat.slice(piece.start, piece.end), flat.slice(index + segment.length))
    open = goesOn ? piece : null
    if (!goesOn) found.push(piece)
  }
  if (open) found.push(open)
  return found
}, 5000)

/** The text of each sentence. */
export function sentenceTexts(text: string): string[] {
  return sentences(text).map(({ start, end }) => text.slice(start, end))
}

function trimmed(text: string, { start, end }: Span): Span {
  const slice = text.slice(start, end)
  const lead = slice.length - slice.trimStart().length
  return { start: start + lead, end: start + Math.max(lead, slice.trimEnd().length) }
}

/** Whether what was read so far can't be the end of a sentence. */
function continues(said: string, rest: string): boolean {
  const next = rest.trimStart()
  if (next === '') return false
  if (/^[a-z]/u.test(next) && !/[!?]["'”’)]*$/u.test(said)) return true
  if (ALWAYS.test(said)) return true
  if (BEFORE_NAME.test(said) && /^\p{Lu}/u.test(next) && !OPENER.test(next)) return true
  if (BEFORE_NUMBER.test(said) && /^[\d(]/.test(next)) return true
  return opensMoreThanItCloses(said) && said.length < 400
}

function opensMoreThanItCloses(text: string): boolean {
  if (!/[([]/.test(text)) return false
  let open = 0
  for (const mark of text) {
    if (mark === '(' || mark === '[') open++
    else if ((mark === ')' || mark === ']') && open > 0) open--
  }
  return open > 0
}

/** Words that open a sentence and are nobody's name; with a full stop a letter is an initial. */
const OPENER =
  /^(?:The|An?|It|Its|This|That|These|Those|There|Then|They|He|She|We|You|I|In|On|At|For|But|And|So|If|As|When|While|However|Both|Most|Some|Many|All|Each|What|Which|Who|How|Why|Is|Are)\b(?!\.\s?\p{Lu})/u
/** Abbreviations that never end a sentence, and initials of names. */
const ALWAYS = /(?:^|[\s("“‘[])(?:e\.g|i\.e|cf|vs|viz|approx|ca|esp|incl|resp|al)\.$/iu
const BEFORE_NAME =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|St|Mt|Ft|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Hon|Rev|Sr|Jr|Messrs|Mme|\p{Lu}|\p{Lu}\.\s?\p{Lu}\p{Ll}?)\.$/u
const BEFORE_NUMBER =
  /(?:^|[\s("“‘[])(?:no|nos|fig|figs|eq|eqs|ch|sec|vol|pp?|art|par|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.$/iu
