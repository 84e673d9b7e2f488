import { openingOf } from '../language/clause-opening.ts'
import { readClause } from '../language/clause.ts'
import { isPlural } from '../language/number.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { contentStems } from '../language/words.ts'
import { cleanPassage, type Outline } from '../outline/outline.ts'
import { sentencePassages, type Passage } from '../passage.ts'
import { onceFor } from '../remembered.ts'
import type { Antecedent } from './antecedent.ts'
import type { Alone } from './leaning.ts'

/**
 * What a sentence that opens with "it" or "they" means, where every sentence before it opens so too, back to one about
 * what the title names: "The Arn Canal is … It was … It …", from one paragraph to the next.
 */
export const titledBefore = ({ source }: Passage, outline: Outline): Antecedent | null =>
  rowsOf(outline).get(source.start) ?? null

const rowsOf = onceFor((outline: Outline): ReadonlyMap<number, Antecedent> => {
  const found = new Map<number, Antecedent>()
  let about: Antecedent | null = null
  for (const i of outline.clean) {
    const block = outline.article.blocks[i]
    if (block?.kind !== 'paragraph') {
      about = null
      continue
    }
    for (const sentence of sentencePassages(cleanPassage(outline, block))) {
      const word = pronounOf(sentence)
      if (word === null) about = titled(sentence, outline)
      else if (about?.number !== word) about = null
      if (word !== null && about !== null) found.set(sentence.source.start, about)
    }
  }
  return found
})

/** The sentence that names what a row of sentences goes on to call "it" or "they", and by which of the two. */
export type Named = { readonly alone: Alone; readonly word: 'one' | 'many' | null } | null

/**
 * What a sentence that opens with a pronoun leans on where the one before opens with the same: "A kite has two spars.
 * It needs no tail. It …". `next` is what the sentence after it may lean on.
 */
export function namedAfter(
  named: Named,
  sentence: Passage,
  last: Alone | null,
  here: Alone | null,
): { readonly farther: Alone | null; readonly next: Named } {
  const word = pronounOf(sentence)
  const isRow = word !== null && named !== null && (named.word === null || named.word === word)
  const farther = last === null && isRow && named.word !== null ? named.alone : null
  if (here !== null) return { farther, next: { alone: here, word: null } }
  return { farther, next: isRow ? { alone: named.alone, word } : null }
}

/** The number of the pronoun at the head of a sentence or behind its opening. */
function pronounOf({ text }: Passage): 'one' | 'many' | null {
  const plain = oneSpaced(text)
  const word = /^(?:its?|they|their)\b/iu.exec(plain.slice(openingOf(plain).length))?.[0]
  if (word === undefined) return null
  return /^it/iu.test(word) ? 'one' : 'many'
}

/** The subject of a sentence, where it is what the title names and nobody. */
function titled({ text }: Passage, { article }: Outline): Antecedent | null {
  const read = readClause(oneSpaced(text).replace(/ \([^()]{1,80}\)(?= \p{Ll})/u, ''))
  const stems = contentStems(read?.subject ?? '')
  const title = contentStems(article.title)
  if (!read || stems.length === 0 || stems.join(' ') !== title.join(' ')) return null
  const name = read.subject.replace(/^(?:The|An?) /u, (word) => word.toLowerCase())
  return { name, number: isPlural(read.subject) ? 'many' : 'one' }
}
