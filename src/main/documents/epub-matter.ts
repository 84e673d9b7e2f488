import type { SpineFile } from './epub-package.ts'

type Matter = {
  readonly file: SpineFile
  readonly title: string | null
  readonly heading: string
  /** `epub:type`, words parted by blanks. */
  readonly kind: string
}

/** Why a part of a book is not brought in unless it is asked for; null for a chapter. */
export function leftOutReason({ file, title, heading, kind }: Matter, words: number): string | null {
  const said = `${kind} ${file.kind}`.toLowerCase()
  const byKind = KINDS.find(([pattern]) => pattern.test(said))?.[1]
  if (byKind !== undefined) return byKind
  const called = (title ?? heading).trim()
  const byName = NAMES.find(([pattern]) => pattern.test(called))?.[1]
  if (byName !== undefined) return byName
  if (file.aside) return 'beside the text'
  return words < FEWEST ? 'hardly any text' : null
}

const FEWEST = 20

const KINDS: readonly (readonly [RegExp, string])[] = [
  [/\bcover\b/, 'cover'],
  [/\b(?:toc|landmarks|loi|lot|page-list)\b/, 'contents'],
  [/\b(?:titlepage|title-page|halftitlepage|halftitle)\b/, 'title page'],
  [/\b(?:copyright-page|imprint|imprimatur|colophon)\b/, 'about the book'],
  [/\b(?:dedication|epigraph)\b/, 'dedication'],
  [/\b(?:acknowledge?ments)\b/, 'thanks'],
  [/\b(?:index)\b/, 'index'],
  [/\b(?:bibliography|endnotes|rearnotes|footnotes|notes)\b/, 'references'],
]

const NAMES: readonly (readonly [RegExp, string])[] = [
  [/^(?:front |back |book )?cover(?: page| image)?$/i, 'cover'],
  [/^(?:table of )?contents$|^toc$|^list of (?:figures|tables|illustrations)$/i, 'contents'],
  [/^(?:half[ -]?)?title(?: ?page)?$/i, 'title page'],
  [
    /^(?:copyright|imprint|colophon|legal)\b|^(?:about the (?:publisher|authors?|editors?)|also by\b.*)$|gutenberg.{0,20}licen[sc]e/i,
    'about the book',
  ],
  [/^(?:dedication|epigraph)$/i, 'dedication'],
  [/^acknowledge?ments?$/i, 'thanks'],
  [/^(?:general |subject )?index$/i, 'index'],
  [/^(?:bibliography|references|(?:foot|end)?notes|works cited|further reading)$/i, 'references'],
]
