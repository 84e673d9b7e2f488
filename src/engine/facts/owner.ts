import { capitalised, isDescription, rowWithin, uncapitalised, type Usage } from '../terms/naming.ts'
import { plural, withArticle } from '../language/number.ts'
import { isGeneral } from './countable.ts'
import type { Lexicon } from '../terms/terms.ts'
import { termNamed } from '../terms/terms.ts'
import type { Term } from '../types.ts'
import { timesIn } from '../language/word-index.ts'

/** What a sentence calls its subject: "a foundation model" and "foundation models"; a name is always itself. */
export type Owner = { readonly one: string; readonly many: string }

/** How to speak of a term, by the name the article uses most. */
export function ownerOf(subject: Term | string, { usage }: Pick<Lexicon, 'usage'>): Owner {
  if (typeof subject === 'string') return { one: subject, many: subject }
  const name = usualName(subject, usage)
  const many = subject.plural === null ? name : plural(name)
  if (subject.plural !== null) return { one: withArticle(name), many }
  // "The Calvin cycle" is never written without its article.
  const definite =
    OFFICIAL.test(name) ||
    (!isGeneral(name) && timesWritten(`the ${name}`, usage) * 2 >= timesWritten(name, usage))
      ? `the ${name}`
      : name
  return { one: definite, many: definite }
}

/** "The Border Gateway Protocol": what is called so is never without its article. */
export const OFFICIAL =
  /^\p{Lu}\S* .*\b(?:Protocol|System|Act|Treaty|Convention|Index|Organi[sz]ation|Union|Committee|Council|Agency|Interface|Standard|Institute|Programme|Program|Project)$/u

/** How to speak of a subject by its canonical name. */
export function ownerNamed(subject: string, lexicon: Lexicon): Owner {
  return ownerOf(termNamed(lexicon, subject) ?? subject, lexicon)
}

/** A row or column of a table within a sentence: what is known in the plural, a name, or its head in quotation marks. */
export function rowNamed(subject: string, lexicon: Lexicon): string {
  const term = isDescription(subject) ? null : termNamed(lexicon, subject)
  return term === null ? rowWithin(subject, lexicon.usage) : ownerOf(term, lexicon).many
}

/** The acronym where the article writes it oftener than the name. */
export function usualName({ name, acronym }: Term, usage: Usage): string {
  return acronym !== null && timesWritten(acronym, usage) > timesWritten(name, usage) ? acronym : name
}

const timesWritten = (name: string, { index }: Usage): number => timesIn(index.lower(), name.toLowerCase())

/** A label as it stands within a sentence. */
export const labelWithin = (label: string, usage: Usage): string =>
  usage.titleCase
    ? label.replace(/\p{L}+/gu, (word, at: number) =>
        isOfName(word, at, label, usage) ? word : uncapitalised(word, usage),
      )
    : uncapitalised(label, usage)

/** "Alexander" of "Tsar Alexander I", "Third Estate" where the text writes both words with capitals. */
function isOfName(word: string, at: number, label: string, { index }: Usage): boolean {
  if (!/^\p{Lu}\p{Ll}/u.test(word)) return false
  const next = /^ (?<next>\p{Lu}\p{L}*)/u.exec(label.slice(at + word.length))?.groups?.next
  const before = /(?<!\p{L})(?<before>\p{Lu}\p{L}+) $/u.exec(label.slice(0, at))?.groups?.before
  if (next !== undefined && /^[IVX]+$/.test(next)) return true
  return [
    next === undefined ? null : `${word} ${next}`,
    before === undefined ? null : `${before} ${word}`,
  ].some((pair) => pair !== null && timesIn(index.text(), pair) > 0)
}

/** A sentence: large first letter, one stop at its end. */
export function asSentence(text: string): string {
  const bare = text.trim()
  return capitalised(
    /[.!?]["”’)]*$/u.test(bare) ? bare : `${bare.replace(/(?<![\s;:,–—-])[\s;:,–—-]+$/u, '')}.`,
  )
}

/** Without the stop at its end; "etc." keeps it. */
export const unstopped = (text: string): string =>
  text
    .trim()
    .replace(
      /(?<![.;,:]|\b(?:etc|e\.g|i\.e|al|approx))[.;,:]+$|(?<=\b(?:etc|e\.g|i\.e|al|approx)[.;,:])[.;,:]+$/iu,
      '',
    )
