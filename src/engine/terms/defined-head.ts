import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { lowerCased } from './naming.ts'
import { singular } from '../language/number.ts'
import type { Fact } from '../types.ts'

/** The name that a definition opens with, as its sentence writes it: "A", "tide", "is" of "A tide is the rise …". */
export type Head = { readonly article: string; readonly name: string; readonly verb: string }

/** The head of a definition's sentence; null where it opens otherwise. */
export function definedHead(
  { subject, label, statement }: Pick<Fact, 'subject' | 'label' | 'statement'>,
  knowledge: Knowledge,
): Head | null {
  const article = /^(?:An?|The) /u.exec(statement)?.[0].trim() ?? ''
  const rest = statement.slice(article.length).trimStart()
  const names = [...namesFor(knowledge, subject), ...(label === null ? [] : [label, singular(label)])]
  const name = names
    .sort((one, other) => other.length - one.length)
    .find((one) => rest.toLowerCase().startsWith(`${one.toLowerCase()} `))
  if (name === undefined) return null
  const after = /^ (?:\([^()]*\) )?(?<verb>\p{Ll}+)/u.exec(rest.slice(name.length))?.groups?.verb
  return after === undefined ? null : { article, name: rest.slice(0, name.length), verb: after }
}

/** "the annona", "a tide", "gluten": the head within a sentence, its large letter gone unless it is a name's own. */
export function headWithin({ article, name }: Head, subject: string): string {
  if (article !== '') return `${article.toLowerCase()} ${name}`
  const opens =
    !/^\p{Lu}{2}/u.test(name) &&
    name.charAt(0) !== subject.charAt(0) &&
    name.charAt(0).toLowerCase() === subject.charAt(0)
  return opens ? lowerCased(name.charAt(0)) + name.slice(1) : name
}
