import { shuffled } from '../seed.ts'

/** A text before and after somebody edited it, for tests. */
export type Edited = {
  readonly text: string
  readonly format: 'markdown' | 'plain'
  /** Lines of the text before, from 1, that the edit changed or took out. */
  readonly touched: ReadonlySet<number>
}

export type Edit = (
  text: string,
  seed: string,
  names: readonly (readonly [string, string])[],
) => Edited | null

/** The ten kinds of edit an author makes, by name; the seed chooses the place. Null where it has none. */
export const EDITS: Readonly<Record<string, Edit>> = {
  typo: (text, seed) =>
    onLine(text, seed, (line) => {
      const word = oneOf([...line.matchAll(/(?<![\p{L}-])\p{Ll}{6,}(?![\p{L}-])/gu)], seed)
      if (!word) return null
      const at = word.index + 2
      return line.slice(0, at) + line.charAt(at + 1) + line.charAt(at) + line.slice(at + 2)
    }),
  reword: (text, seed) =>
    onLine(text, seed, (line) => {
      const word = oneOf([...line.matchAll(/ (?:is|are|was|were|has|have|can) /gu)], seed)
      return word
        ? `${line.slice(0, word.index)}${word[0]}as a rule ${line.slice(word.index + word[0].length)}`
        : null
    }),
  reorder: (text, seed) => {
    const parts = text.split('\n\n')
    const free = parts
      .slice(2)
      .flatMap((part, i) => (isBody(part) && isBody(parts[i + 3] ?? '#') ? [i + 2] : []))
    const at = oneOf(free, seed)
    if (at === undefined) return null
    const moved = parts.toSpliced(at, 2, parts[at + 1] ?? '', parts[at] ?? '')
    return edited(moved.join('\n\n'))
  },
  insert: (text, seed) => {
    const parts = text.split('\n\n')
    const at = oneOf(
      parts.flatMap((part, i) => (i > 0 && isBody(part) && isBody(parts[i - 1] ?? '') ? [i] : [])),
      seed,
    )
    if (at === undefined) return null
    const said = 'A lantern is a lamp with sides of glass that keep the wind from its flame.'
    return edited(parts.toSpliced(at, 0, said).join('\n\n'))
  },
  delete: (text, seed) => onLine(text, seed, () => ''),
  'heading level': (text, seed) => {
    const heading = oneOf([...text.matchAll(/^#{2,4} /gmu)], seed)
    if (!heading) return null
    const signs = heading[0].length > 3 ? heading[0].slice(1) : `#${heading[0]}`
    return edited(text.slice(0, heading.index) + signs + text.slice(heading.index + heading[0].length))
  },
  'Markdown to plain': (text) => ({ ...edited(withoutMarks(text)), format: 'plain' }),
  CRLF: (text) => edited(text.replace(/\r?\n/g, '\r\n')),
  quotes: (text) =>
    edited(
      text
        .replace(/(?<=^|[\s(])"(?=\S)/gmu, '“')
        .replace(/"/g, '”')
        .replace(/'/g, '’')
        .replace(/ - /g, ' – '),
    ),
  alias: (text, seed, names) =>
    onLine(text, seed, (line) => {
      const pair = oneOf(
        names.filter(([name]) => new RegExp(`(?<![\\p{L}-])${escaped(name)}(?![\\p{L}-])`, 'iu').test(line)),
        seed,
      )
      return pair
        ? line.replace(new RegExp(`(?<![\\p{L}-])${escaped(pair[0])}(?![\\p{L}-])`, 'iu'), () => pair[1])
        : null
    }),
}

const edited = (text: string, touched: readonly number[] = []): Edited => ({
  text,
  format: 'markdown',
  touched: new Set(touched),
})

/** Changes one line of running text, an item or a row; each seed another. */
function onLine(text: string, seed: string, change: (line: string) => string | null): Edited | null {
  const lines = text.split('\n')
  const from = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0
  for (const at of shuffled([...lines.keys()], seed)) {
    const line = lines[at] ?? ''
    if (at < from || line.trim().length < 20 || /^\s*(?:#|\|?[\s:|-]+$|```)/.test(line)) continue
    // Without its head a table is another table.
    if (/^\|?[\s:|-]+$/.test(lines[at + 1] ?? '') && (lines[at + 1] ?? '').includes('-')) continue
    const changed = change(line)
    if (changed !== null && changed !== line)
      return edited(lines.toSpliced(at, 1, changed).join('\n'), [at + 1])
  }
  return null
}

/** Paragraphs, items and rows can change places; headings can't. */
const isBody = (part: string): boolean =>
  part.trim() !== '' &&
  !/^\s*(?:#|---|```)/.test(part) &&
  !/[:?]\s*$/.test(part.trimEnd()) &&
  !/^\*\*[^*]+\*\*$/.test(part.trim())

/** What is left of Markdown when a page is copied from where it is shown. */
const withoutMarks = (text: string): string =>
  text
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .replace(/^#{1,6} +/gmu, '')
    .replace(/\*\*|(?<![\p{L}\p{N}])_(?=\S)|(?<=\S)_(?![\p{L}\p{N}])|`/gu, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/gu, '$1')
    .replace(/^(\s*)[-*+] /gmu, '$1• ')

const oneOf = <T>(items: readonly T[], seed: string): T | undefined => shuffled(items, seed)[0]

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
