import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { generate } from '../../src/engine/generate.ts'

/** A regular expression of the program, with where it stands. */
export type Found = { readonly where: string; readonly source: string; readonly flags: string }

const ROOT = join(import.meta.dirname, '../..')
const SRC = join(ROOT, 'src')
/** What is run by tests alone. */
const OF_TESTS = /\.test\.ts$|\/samples\/|\/(?:sample-|made-up-)[^/]*$/

const ARTICLES = [
  ['tenancy-law/article.md', 'markdown'],
  ['scraped-coffee/article.txt', 'plain'],
] as const

const files = (ending: RegExp): string[] =>
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((name) => join(SRC, name))
    .filter((file) => ending.test(file) && !OF_TESTS.test(file))
    .sort()

/** Every literal of `src`, read from its syntax. */
export function literals(): Found[] {
  return files(/\.(?:ts|svelte)$/).flatMap((file) => {
    const text = readFileSync(file, 'utf8')
    const code = file.endsWith('.svelte') ? scriptOf(text) : text
    const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true)
    const found: Found[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/')
        const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
        const where = `${relative(ROOT, file)}:${line}`
        found.push({ where, source: node.text.slice(1, end), flags: node.text.slice(end + 1) })
      }
      ts.forEachChild(node, visit)
    }
    visit(tree)
    return found
  })
}

/** The lines of a component's script where they stand; the rest is left empty. */
function scriptOf(text: string): string {
  const script = /<script[^>]*>/.exec(text)
  const from = script ? script.index + script[0].length : text.length
  const until = text.indexOf('</script>', from)
  return text.slice(0, from).replace(/[^\n]/g, ' ') + text.slice(from, until < 0 ? undefined : until)
}

/** Every one that the engine puts together: while its modules are loaded, and while it reads an article. */
export async function constructed(): Promise<Found[]> {
  const found = new Map<string, Found>()
  const real = RegExp
  globalThis.RegExp = new Proxy(real, {
    construct(target, args: [string | RegExp, string?]) {
      const made = Reflect.construct(target, args) as RegExp // what RegExp constructs
      // Who asked for it: below this trap. A package's own are the package's.
      const frame = new Error().stack?.split('\n')[2]
      const at = /\/(?<file>src\/[^?):]+)(?:\?[^:]*)?:(?<line>\d+)/.exec(frame ?? '')?.groups
      const where = at ? `${at['file'] ?? ''}:${at['line'] ?? ''}` : ''
      found.set(`/${made.source}/${made.flags}`, { where, source: made.source, flags: made.flags })
      return made
    },
  })
  try {
    // Under other names, so that what is loaded already is loaded anew.
    for (const file of files(/\/engine\/[^?]*\.ts$/)) await import(`${file}?regexes`)
    for (const [name, format] of ARTICLES)
      generate(readFileSync(join(ROOT, 'fixtures', name), 'utf8').slice(0, 20_000), 'regexes', format)
  } finally {
    globalThis.RegExp = real
  }
  return [...found.values()].filter(({ where }) => /^src\/(?:engine|main|shared|renderer)\//.test(where))
}
