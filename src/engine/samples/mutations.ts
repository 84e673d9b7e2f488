import { seeded } from '../seed.ts'

/** Some whole lines of a text, about as many characters as asked; the seed says which. For tests. */
export function sliceOf(text: string, seed: number, size: number): string {
  const from = Math.floor(seeded(`slice ${seed}`)() * Math.max(1, text.length - size))
  const start = text.indexOf('\n', from) + 1
  return text.slice(start, start + size)
}

/** A text with one to four mistakes, such as broken copies and careless edits leave. */
export function mutated(text: string, seed: number): string {
  const next = seeded(`mistakes ${seed}`)
  const count = 1 + Math.floor(next() * 4)
  let made = text
  for (let i = 0; i < count; i++) {
    const mistake = MISTAKES[Math.floor(next() * MISTAKES.length)]
    made = mistake ? mistake(made, next) : made
  }
  return made
}

type Mistake = (text: string, next: () => number) => string

const MISTAKES: readonly Mistake[] = [
  (text, next) => {
    const [from, to] = stretch(text, next)
    return text.slice(0, from) + text.slice(to)
  },
  (text, next) => {
    const [from, to] = stretch(text, next)
    return text.slice(0, to) + text.slice(from)
  },
  (text, next) => {
    const [from, to] = stretch(text, next)
    const middle = Math.floor((from + to) / 2)
    return text.slice(0, from) + text.slice(middle, to) + text.slice(from, middle) + text.slice(to)
  },
  (text, next) => {
    const at = Math.floor(next() * text.length)
    return text.slice(0, at) + (STRANGE[Math.floor(next() * STRANGE.length)] ?? '') + text.slice(at)
  },
  (text, next) => text.slice(0, Math.floor(next() * text.length)),
  (text, next) => {
    const lines = text.split('\n')
    const at = Math.floor(next() * lines.length)
    return lines.flatMap((line, i) => (i === at ? Array<string>(12).fill(line) : [line])).join('\n')
  },
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll(' ', '\u00a0'),
]

function stretch(text: string, next: () => number): readonly [number, number] {
  const from = Math.floor(next() * text.length)
  return [from, Math.min(text.length, from + 1 + Math.floor(next() * 200))]
}

const STRANGE = [
  '\0',
  '\u0007',
  '\ufeff',
  '\u2028',
  '\ud83d',
  '\udc00',
  '\u202e',
  '\t',
  '```',
  '|',
  '<',
  '**',
  '](',
  '::',
  '\n\n',
]
