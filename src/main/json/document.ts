import { unreadable } from '../../engine/unreadable.ts'

/**
 * Documents of Afterread in JSON: one value a line, the first says what it is. See docs/format.md.
 */
export type DocumentKind = 'library' | 'cards'

/** The newest version of the format that is written, and that can be read. */
export const FORMAT_VERSION = 1

export type Head = { readonly kind: DocumentKind; readonly version: number } & Readonly<
  Record<string, unknown>
>

/** The first line of a document, with what more it says of itself. */
export const headLine = (kind: DocumentKind, more: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ format: 'afterread', kind, version: FORMAT_VERSION, ...more })

/**
 * What the first line says.
 *
 * @throws `unreadable` where it is no document of Afterread, or a newer one
 */
export function readHead(name: string, line: string): Head {
  const head = objectOf(parsedLine(name, 1, line.replace(/^\ufeff/, '')))
  if (head?.['format'] !== 'afterread' || typeof head['version'] !== 'number')
    throw unreadable(`${name} is no file of Afterread: its first line does not say so.`)
  if (head['version'] > FORMAT_VERSION) throw unreadable(newer(name))
  const { kind } = head
  if (kind !== 'library' && kind !== 'cards')
    throw unreadable(
      `${name} is a file of Afterread of a kind that this version does not know. Update Afterread.`,
    )
  return { ...head, kind, version: head['version'] }
}

/** Whether a file begins as a document of Afterread. */
export const isDocument = (start: string): boolean => /^\ufeff?\s*\{\s*"format"\s*:\s*"afterread"/.test(start)

export const newer = (name: string): string =>
  `${name} was made by a newer Afterread, so nothing was read of it. Update Afterread.`

/** A line as JSON. Throws `unreadable` with its number where it is none. */
export function parsedLine(name: string, number: number, line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    throw badLine(name, number, 'is no JSON: it may be cut off')
  }
}

export const badLine = (name: string, number: number, what: string): Error =>
  unreadable(`Line ${number} of ${name} ${what}. Nothing was brought in.`)

export const objectOf = (value: unknown): Readonly<Record<string, unknown>> | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>) // any object has such a shape
    : null
