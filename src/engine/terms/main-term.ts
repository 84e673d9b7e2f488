import { namesFor, type Knowledge } from '../compose/knowledge.ts'
import { contentStems } from '../language/words.ts'

/**
 * Whether a term is what the whole article is about: the one defined term of its title, or a word of a good part of
 * its passages. To ask for its name is to ask nothing.
 */
export function isMainTerm(name: string, knowledge: Knowledge): boolean {
  const stems = contentStems(name)
  if (stems.length === 0) return false
  const titled = termsOfTitle(knowledge)
  if (titled.has(name)) return titled.size === 1
  const { length } = knowledge.reading.article.blocks
  return stems.every((stem) => (knowledge.spread.get(stem) ?? 0) > Math.max(FEWEST, length * GOOD_PART))
}

const FEWEST = 6
const GOOD_PART = 0.35

const known = new WeakMap<Knowledge, ReadonlySet<string>>()

/** The defined terms whose words are all in the title. */
function termsOfTitle(knowledge: Knowledge): ReadonlySet<string> {
  const found = known.get(knowledge)
  if (found) return found
  const title = new Set(contentStems(knowledge.reading.article.title))
  const isTitled = (name: string): boolean =>
    namesFor(knowledge, name).some((one) => {
      const stems = contentStems(one)
      return stems.length > 0 && stems.every((stem) => title.has(stem))
    })
  const defined = knowledge.reading.facts.flatMap(({ kind, subject }) =>
    kind === 'definition' && isTitled(subject) ? [subject] : [],
  )
  const made = new Set(defined)
  known.set(knowledge, made)
  return made
}
