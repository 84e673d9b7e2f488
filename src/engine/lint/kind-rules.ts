import type { Draft } from '../forms/draft.ts'
import { contentStems, contentStemSet } from '../language/words.ts'
import { isPlural } from '../language/number.ts'
import type { Fact } from '../types.ts'
import { keyAndWrong } from './rule.ts'
import type { Rule } from './rule.ts'

/** Rules about a key that is the only one of its kind among the options. */
export const KIND_RULES: readonly Rule[] = [
  {
    name: 'E16',
    breaks: (draft) => {
      if (draft.ask?.direction !== 'name' || draft.rivals.some(({ contrary }) => contrary)) return null
      return aloneInNumber(draft) ?? withoutTheirWord(draft)
    },
  },
]

/** "Autotrophs" beside three names of one thing each, or one thing beside the names of several. */
function aloneInNumber({ ask, question, rivals }: Draft): string | null {
  const set = keyAndWrong(question)
  if (!ask || !set || rivals.length === 0) return null
  if (namesSeveral(ask.fact, set.key) && !set.wrong.some(isPlural)) return 'the key alone is in the plural'
  const areSeveral = rivals.every(({ text, fact }) => namesSeveral(fact, text))
  return areSeveral && !isPlural(set.key) ? 'the key alone is in the singular' : null
}

/** What a meaning in the plural has for its name; "Hermes" is no plural. */
const namesSeveral = ({ kind, subject, value }: Fact, name: string): boolean =>
  isPlural(name) && (/^They /u.test(value) || (kind === 'definition' && /^\p{Ll}/u.test(subject)))

/** "Total revenue" beside three elasticities. */
function withoutTheirWord({ question }: Draft): string | null {
  const set = keyAndWrong(question)
  if (!set || set.wrong.length < 3) return null
  const given = new Set([...contentStems(set.key), ...contentStems(question.prompt)])
  const [first, ...others] = set.wrong.map(contentStemSet)
  const shared = [...(first ?? [])].find(
    (stem) => stem.length > 3 && !given.has(stem) && others.every((one) => one.has(stem)),
  )
  return shared === undefined ? null : `all but the key have "${shared}"`
}
