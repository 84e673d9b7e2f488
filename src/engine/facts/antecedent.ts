import { openingOf, type Clause } from '../clause.ts'
import { isPlural } from '../number.ts'

/** Whom or what the sentence before was about, and so what a pronoun that opens the next one means. */
export type Antecedent = { readonly name: string; readonly number: 'one' | 'many' | 'person' }

/** What a pronoun after this clause would mean; null where it could mean something else. */
export function antecedentOf({ subject, rest, auxiliary }: Clause, name: string): Antecedent | null {
  const written = subject.replace(/^(?:The|An?)\s/u, (article) => article.toLowerCase())
  if (/\sand\s/u.test(subject) || isPlural(subject)) return { name: written, number: 'many' }
  const isPerson = !/^(?:the|an?)\s/iu.test(subject) || name !== subject.replace(/^(?:the|an?)\s/iu, '')
  // "The first cable, TAT-1," is a thing.
  if (/\d$/.test(name)) return { name, number: 'one' }
  if (!isPerson) return { name: written, number: 'one' }
  // "X was succeeded by Y. He …": another person is named, so "he" is doubtful.
  const another = auxiliary !== null && /\bby \p{Lu}/u.test(rest)
  const others = /(?<!\b(?:the|of|in|at|on|from|to|near|into|for|against) )\b\p{Lu}\p{Ll}+/u.test(rest)
  return another || others ? null : { name, number: 'person' }
}

/** A clause with the pronoun that is its subject resolved; null where it has one that can't be. */
export function resolved(clause: string, before: Antecedent | null): string | null {
  const opening = openingOf(clause)
  const said = clause.slice(opening.length)
  const pronoun = /^(?:he|she|it|they|his|her|its|their)\b(?! (?:was|is) (?:\p{L}+ ){0,2}(?:that|who|to)\b)/iu
    .exec(said)?.[0]
    .toLowerCase()
  if (pronoun === undefined) return clause
  if (before === null || KINDS.get(pronoun) !== before.number) return null
  const after = said
    .slice(pronoun.length)
    .replace(/^ (?:himself|herself|itself|themselves|also|too)(?= )/u, '')
  const possessive = /^(?:his|her|its|their)$/.test(pronoun)
  const owner = possessive ? `${before.name}${before.name.endsWith('s') ? '’' : '’s'}` : before.name
  return opening + (opening === '' ? owner.charAt(0).toUpperCase() + owner.slice(1) : owner) + after
}

const KINDS: ReadonlyMap<string, Antecedent['number']> = new Map([
  ['he', 'person'],
  ['she', 'person'],
  ['his', 'person'],
  ['her', 'person'],
  ['it', 'one'],
  ['its', 'one'],
  ['they', 'many'],
  ['their', 'many'],
])
