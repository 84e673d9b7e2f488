import { frontmatter } from 'micromark-extension-frontmatter'
import { gfm } from 'micromark-extension-gfm'

type Syntax = ReturnType<typeof gfm>
type Constructs = NonNullable<NonNullable<Syntax['text']>[string]>
type Construct = Exclude<Constructs, readonly unknown[]>
type Lines = ReadonlySet<number>

/**
 * The extensions to read a text with: GFM and front matter. For every line GFM tries whether it opens a table, and for
 * every word whether it opens an e-mail address, which takes as long as all the rest; here only where a text has the
 * marks of one.
 */
export function syntaxFor(text: string): Syntax[] {
  const lines = text.split(/\r\n|\n|\r/)
  const { flow, text: inText, ...rest } = gfm()
  const tables = tableLines(lines)
  const addresses = new Set(lines.flatMap((line, i) => (line.includes('@') ? [i + 1] : [])))
  return [
    {
      ...rest,
      flow: onlyOn(tables, 'table', flow ?? {}),
      text: onlyOn(addresses, 'emailAutolink', inText ?? {}),
    },
    frontmatter(['yaml']),
  ]
}

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

/** The constructs by their first character, one of them tried on some lines alone. */
function onlyOn<Key extends string>(lines: Lines, name: string, all: Record<Key, Constructs | undefined>) {
  return Object.fromEntries(
    Object.entries<Constructs | undefined>(all).flatMap(([opening, constructs]) => {
      const kept = [constructs ?? []].flat().flatMap((one) => {
        if (one.name !== name) return [one]
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
    return (construct.previous?.call(this, code) ?? true) && lines.has(this.now().line)
  },
  tokenize(effects, ok, nok) {
    return lines.has(this.now().line) ? construct.tokenize.call(this, effects, ok, nok) : nok
  },
})
