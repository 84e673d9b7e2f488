import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'

type Syntax = ReturnType<typeof gfm>
type Constructs = NonNullable<NonNullable<Syntax['text']>[string]>
type Construct = Exclude<Constructs, readonly unknown[]>
type Lines = ReadonlySet<number>

/**
 * The extensions to read a text with: GFM and front matter. For every line GFM tries whether it opens a table, and for
 * every word whether it opens an address, which takes as long as all the rest; here only where a line has the marks
 * of one.
 */
export function syntaxFor(text: string): Syntax[] {
  const lines = text.split(/\r\n|\n|\r/)
  const { flow, text: inText, ...rest } = gfm()
  const tables = tableLines(lines)
  const addresses = {
    emailAutolink: linesWith(/@/, lines),
    protocolAutolink: linesWith(/https?:/i, lines),
    wwwAutolink: linesWith(/www\./i, lines),
  }
  return [
    {
      ...rest,
      flow: onlyOn({ table: tables }, flow ?? {}),
      text: onlyOn(addresses, inText ?? {}),
    },
    frontmatter(['yaml']),
  ]
}

const linesWith = (mark: RegExp, lines: readonly string[]): Lines =>
  new Set(lines.flatMap((line, i) => (mark.test(line) ? [i + 1] : [])))

/** The lines that may belong to a table: the one above a row of dashes, and from there to the next empty line. */
function tableLines(lines: readonly string[]): Lines {
  const found = new Set<number>()
  lines.forEach((line, i) => {
    if (line.includes('-') && RULE.test(line)) found.add(i).add(i + 1)
    else if (found.has(i) && !EMPTY.test(line)) found.add(i + 1)
  })
  return found
}

const RULE = /^[\s>|:*+.)\d-]+$/
const EMPTY = /^[\s>]*$/

/** The constructs by their first character, those that are named tried on some lines alone. */
function onlyOn<Key extends string>(
  linesOf: Readonly<Record<string, Lines>>,
  all: Record<Key, Constructs | undefined>,
) {
  return Object.fromEntries(
    Object.entries<Constructs | undefined>(all).flatMap(([opening, constructs]) => {
      const kept = [constructs ?? []].flat().flatMap((one) => {
        const lines = linesOf[one.name ?? '']
        if (!lines) return [one]
        return lines.size === 0 ? [] : [limited(one, lines)]
      })
      return kept.length === 0 ? [] : [[opening, kept]]
    }),
  )
}

/** Within text micromark asks first what stands before, everywhere else it begins at once. */
const limited = (construct: Construct, lines: Lines): Construct => ({
  ...construct,
  previous(code) {
    return lines.has(this.now().line) && (construct.previous?.call(this, code) ?? true)
  },
  tokenize(effects, ok, nok) {
    return lines.has(this.now().line) ? construct.tokenize.call(this, effects, ok, nok) : nok
  },
})
