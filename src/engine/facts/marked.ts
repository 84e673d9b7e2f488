import { isName } from '../terms/names.ts'
import type { Passage } from '../passage.ts'
import type { Span } from '../types.ts'
import { tokens } from '../language/words.ts'

/** A name that the author sets off in bold or italics, and where in the sentence it stands. */
export type Marked = Span & { readonly text: string; readonly strong: boolean }

/** The names set off within a sentence; a stressed "not" and the title of a book are none. */
export function markedNames(sentence: Passage): Marked[] {
  return sentence.pieces.flatMap(({ run, at }) => {
    if (!(run.strong || run.emphasis)) return []
    const bare = run.text.replace(/^[\s"“]+|(?<![\s"”.,;:])[\s"”.,;:]+$/gu, '')
    const start = at + run.text.indexOf(bare)
    if (!isName(bare) || bare.length < 4) return []
    const isMost = bare.length * 2 > sentence.text.length && !NAMES_BEFORE.test(sentence.text.slice(0, start))
    if (isMost || !isNominal(bare)) return []
    const strong = run.strong === true
    return strong || !isTitle(bare, sentence.text.slice(0, start))
      ? [{ text: bare, start, end: start + bare.length, strong }]
      : []
  })
}

/** "This is **loss aversion**." */
const NAMES_BEFORE =
  /^(?:This|It|These) (?:is|was|are|were) (?:\p{Ll}+ly )?(?:called |known as |named |termed )?(?:the |an? )?["“]?$/u

function isNominal(name: string): boolean {
  const last = tokens(name).at(-1)
  return /\s/.test(name) || last === undefined || !/^(?:ADV|PRON|AUX|DET|ADP|SCONJ|CCONJ|NUM)$/.test(last.pos)
}

/** "In his Principia", "the author of the Aeneid": a work, in capitals and not said to be called so. */
const isTitle = (name: string, before: string): boolean =>
  /^\p{Lu}\p{Ll}/u.test(name) &&
  before.trim() !== '' &&
  !/(?:^|[.;:]\s)(?:the|an?)\s$|\b(?:called|known as|named|termed|of the|as the|is the|was the|the)\s$/iu.test(
    before,
  )
