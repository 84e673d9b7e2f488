import { isCountedIn } from '../language/counted.ts'
import { isPlural, plural, singular } from '../language/number.ts'
import { bareName, canonicalName, uncapitalised, type Usage } from './naming.ts'
import type { AcronymPair } from './acronyms.ts'
import { indexNames, openingsIn } from './name-index.ts'
import { once } from '../once.ts'
import { remembered } from '../remembered.ts'
import type { Span, Term } from '../types.ts'
import { fold, isEmptyWord, stems } from '../language/words.ts'

/** A name met in the article. `main` names can be the subject of a sentence elsewhere, labels can't. */
export type Name = { readonly written: string; readonly main: boolean; readonly proper: boolean }

/** The names an article speaks of, ready to be looked up and found in text. */
export type Lexicon = {
  readonly terms: readonly Term[]
  readonly byKey: ReadonlyMap<string, Term>
  /** The main names that a text mentions, in order. */
  readonly mentions: (text: string) => readonly Mention[]
  readonly usage: Usage
}

/** A term found in a text. */
export type Mention = Span & { readonly term: Term }

/** Brings the names of an article together: one term for what differs in case, number or is its acronym. */
export function buildLexicon(names: readonly Name[], pairs: readonly AcronymPair[], usage: Usage): Lexicon {
  const acronyms = acronymOf(pairs)
  const several = new Set(
    names.flatMap(({ written }) => (isPlural(bareName(written)) ? [nameKey(bareName(written))] : [])),
  )
  const terms: Term[] = []
  const byKey = new Map<string, Term>()
  const main = new Set<Term>()
  const add = (name: Name): void => {
    const bare = bareName(name.written)
    const known = byKey.get(nameKey(bare))
    const term = known ?? newTerm(bare, name, acronyms, usage, several.has(nameKey(bare)))
    if (!term) return
    if (!known) {
      terms.push(term)
      for (const alias of [term.name, ...term.aliases])
        if (!byKey.has(nameKey(alias))) byKey.set(nameKey(alias), term)
    }
    if (name.main) main.add(term)
  }
  for (const { expansion } of pairs) add({ written: expansion, main: true, proper: false })
  for (const name of names) if (name.main) add(name)
  for (const term of headsOfOthers(terms)) {
    main.delete(term)
    terms.splice(terms.indexOf(term), 1)
    byKey.delete(nameKey(term.name))
  }
  for (const name of names) if (!name.main) add(name)
  const lexicon = { terms, byKey, usage }
  return { ...lexicon, mentions: remembered(mentionFinder([...main], lexicon), 5000) }
}

/** The term of a name in any of its forms, or null. */
export function termNamed({ byKey }: Pick<Lexicon, 'byKey'>, name: string): Term | null {
  return byKey.get(nameKey(bareName(name))) ?? byKey.get(nameKey(name)) ?? null
}

/** The main terms that a text mentions, in order. */
export const mentionsIn = (lexicon: Lexicon, text: string): readonly Mention[] => lexicon.mentions(text)

/** All names of a term but the canonical one. */
export const aliasesOf = (term: Term): readonly string[] => term.aliases

/** What two spellings of one name have in common. */
export const nameKey: (name: string) => string = remembered(
  (name) => stems(name.replace(/^(?:an?|the)\s+/i, '')).join(' '),
  20_000,
)

function acronymOf(pairs: readonly AcronymPair[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const { acronym, expansion } of pairs) {
    if (!found.has(nameKey(expansion))) found.set(nameKey(expansion), acronym)
  }
  return found
}

function newTerm(
  bare: string,
  { main, proper }: Name,
  acronyms: ReadonlyMap<string, string>,
  usage: Usage,
  several: boolean,
): Term | null {
  if (bare === '' || nameKey(bare) === '') return null
  const canonical = canonicalName(bare, usage)
  if (!main) {
    const label = canonical === singular(bare) ? bare : uncapitalised(bare, usage)
    return { name: label, aliases: [], acronym: null, plural: null }
  }
  const name = proper ? bare : canonical
  const acronym = acronyms.get(nameKey(name)) ?? null
  const many =
    proper || /\d$/.test(name) || !(several || isCounted(name, acronym, usage)) ? null : plural(name)
  const names = [acronym, many, acronym === null || many === null ? null : plural(acronym)]
  const aliases = [...new Set(names)].filter((one): one is string => one !== null && fold(one) !== fold(name))
  return { name, aliases, acronym, plural: many }
}

/** Whether the text ever writes the name, or its acronym, in the plural or with "a". */
const isCounted = (name: string, acronym: string | null, { index }: Usage): boolean =>
  isCountedIn(name, index.lower()) || (acronym !== null && isCountedIn(acronym, index.lower()))

/** "Model" beside "foundation model" and "language model" is no name of its own. */
function headsOfOthers(terms: readonly Term[]): Term[] {
  const lastWords = terms.map(({ name }) => name.slice(name.lastIndexOf(' ') + 1))
  const ends = Map.groupBy(
    lastWords.filter((word, i) => word !== terms[i]?.name),
    (word) => word,
  )
  return terms.filter(({ name }) => !name.includes(' ') && (ends.get(name)?.length ?? 0) >= 2)
}

type PatternedName = { readonly name: string; readonly pattern: () => RegExp }

/** Finds names in text, of those that begin at one place the longest. */
function mentionFinder(
  terms: readonly Term[],
  lexicon: Pick<Lexicon, 'byKey'>,
): (text: string) => readonly Mention[] {
  const names = terms.flatMap((term) => [term.name, ...term.aliases]).filter((name) => name.length > 1)
  const longestFirst = [...new Set(names)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const index = indexNames(
    longestFirst.map((name) => ({ name, pattern: once(() => patternOf(name)) })),
    ({ name }) => name,
  )
  return (text) => {
    const found: Mention[] = []
    let end = 0
    for (const { word, at } of openingsIn(text)) {
      const beginning = at < end ? undefined : index.get(word.toLowerCase())
      const written = beginning && firstAt(text, at, beginning)
      if (written === undefined) continue
      end = at + written.length
      const term = termNamed(lexicon, written)
      if (term && !isSmallWord(written, term)) found.push({ term, start: at, end })
    }
    return found
  }
}

/** "Who" is not the WHO: an acronym is written in capitals. */
const isSmallWord = (written: string, { acronym }: Term): boolean =>
  acronym !== null && fold(acronym) === fold(written) && isEmptyWord(written) && !/\p{Lu}{2}/u.test(written)

const patternOf = (name: string): RegExp => new RegExp(escaped(name).replace(/ /g, '[\\s-]+'), 'iuy')

/** The first of some names that a text has at a place with no more of a word after it, as it is written there. */
function firstAt(text: string, at: number, names: readonly PatternedName[]): string | undefined {
  for (const { pattern } of names) {
    const name = pattern()
    name.lastIndex = at
    const written = name.exec(text)?.[0]
    if (written === undefined) continue
    if (!/^[\p{L}\p{N}]/u.test(text.slice(at + written.length, at + written.length + 2))) return written
  }
  return undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
