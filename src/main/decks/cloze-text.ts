import type { CardBody } from './deck.ts'

export type ClozeBody = Extract<CardBody, { kind: 'cloze' }>

/** Bodies of a text with `{{c1::answer::hint}}` in it, one for each number, and whether something is not kept. */
export type ClozeText = {
  readonly bodies: readonly ClozeBody[]
  readonly hints: boolean
  readonly twice: boolean
}

type Part = { readonly number: string; readonly text: string; readonly hint: boolean }

/** Reads Anki's blanks in a plain text. */
export const clozeBodies = (text: string): ClozeText => markedBodies(markBlanks(text))

// Characters that Unicode keeps for a program's own use; no text that was read has them.
const [OPEN, CLOSE, SAID, HINT] = ['\ufdd0', '\ufdd1', '\ufdd2', '\ufdd3'] as const
const BLANK = /\{\{c(?<number>\d{1,4})::(?<said>(?:(?!\}\}|\{\{c\d{1,4}::)[^])*)\}\}/g
const MARKED = /\ufdd0(?<number>\d{1,4})\ufdd2(?<said>[^\ufdd0\ufdd1]*)\ufdd1/g

/** Puts marks in the place of Anki's signs, so that what is around and in the blanks can be read as HTML. */
export function markBlanks(text: string): string {
  const marked = text.replace(
    BLANK,
    (_, number: string, said: string) => `${OPEN}${number}${SAID}${said.replace('::', HINT)}${CLOSE}`,
  )
  // What is left of a blank around a blank says nothing to a person.
  return /\{\{c\d{1,4}::/.test(marked) ? marked.replace(/\{\{c\d{1,4}::/g, HINT).replaceAll('}}', '') : marked
}

export const hasBlanks = (text: string): boolean => text.includes(OPEN)

/**
 * Reads the marks. A number that stands at several places gives one blank, its first, and what other numbers hide is
 * shown; of a blank around a blank only the inner one is asked.
 */
export function markedBodies(text: string): ClozeText {
  const parts = partsOf(text)
  const numbers = [...new Set(parts.map(({ number }) => number))].filter((number) => number !== '')
  const bodies = numbers.map((number) => {
    const at = parts.findIndex((part) => part.number === number)
    const said = (from: readonly Part[]): string => from.map((part) => part.text).join('')
    const [before, after] = [said(parts.slice(0, at)).trimStart(), said(parts.slice(at + 1)).trimEnd()]
    return { kind: 'cloze', before, blank: parts[at]?.text ?? '', after } as const
  })
  const blanks = parts.filter(({ number }) => number !== '')
  const twice = blanks.length > numbers.length || text.replace(MARKED, '').includes(HINT)
  return { bodies, hints: blanks.some(({ hint }) => hint), twice }
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  let from = 0
  const plain = (until: number): void => {
    const said = text.slice(from, until).replace(/[\ufdd0-\ufdd3]/g, '')
    if (said !== '') parts.push({ number: '', text: said, hint: false })
  }
  for (const match of text.matchAll(MARKED)) {
    const { number = '', said = '' } = match.groups ?? {}
    plain(match.index)
    const [answer = '', ...hint] = said.split(HINT)
    parts.push({ number, text: answer.replaceAll(SAID, ''), hint: hint.length > 0 })
    from = match.index + match[0].length
  }
  plain(text.length)
  return parts
}

/** The sentence with its blank as Anki writes it; the braces in it must be apart. */
export const clozeText = ({ before, blank, after }: ClozeBody): string => `${before}{{c1::${blank}}}${after}`

/** Text in which nothing looks like a blank: used where a format has no escape for it. */
export const bracesApart = (text: string): string =>
  text
    .replace(/\{(?=\{)/g, '{ ')
    .replace(/\}(?=\})/g, '} ')
    .replace(/\}(?=\ufdd1)/g, '｝')
    .replace(/:(?=:[^\ufdd1]*\ufdd1)/g, ': ')
