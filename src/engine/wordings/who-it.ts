import { readClause } from '../language/clause.ts'
import { inSentence, unstopped } from '../compose/phrasing.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { personsOf } from '../terms/persons-known.ts'
import { contentStems } from '../language/words.ts'
import type { Fact } from '../types.ts'
import type { Spare } from './spare.ts'

/** "Who was the captain of the Ely?" of a sentence that ends with the name; else null. */
export function whoIt({ statement }: Fact, knowledge: Knowledge): Spare | null {
  const read = readClause(unstopped(statement))
  const persons = personsOf(knowledge)
  if (!read || read.opening !== '' || read.relative !== '' || read.aside !== '' || read.auxiliary !== null)
    return null
  const name = read.rest
  if (!/^(?:is|was)$/.test(read.verb.text) || !/^\p{Lu}[\p{L}.’'-]*(?: [\p{L}.’'-]+){1,4}$/u.test(name))
    return null
  if (!/^(?:the |\p{L}.*['’]s )/iu.test(read.subject) || contentStems(read.subject).length < 2) return null
  if (persons.isPerson(read.subject) || !(persons.isPerson(name) || OFFICE.test(read.subject))) return null
  const asked = `ho ${read.verb.text} ${inSentence(knowledge, read.subject)}?`
  return {
    stem: contentStems(asked).length < 3 ? `Give the name: w${asked}` : `W${asked}`,
    key: name,
    accepts: [...persons.allNames(name), name.split(' ').at(-1) ?? name].filter((one) => one !== name),
  }
}

const OFFICE =
  /\b(?:captain|pilot|commander|president|director|founder|inventor|author|architect|engineer|leader|chair(?:man|woman)?|secretary|minister|king|queen|owner|teacher|wife|husband|father|mother|son|daughter|brother|sister)$/u
