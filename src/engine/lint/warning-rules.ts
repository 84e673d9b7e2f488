import { isWithin } from '../guard.ts'
import { contentStems, words } from '../words.ts'
import { keyAndWrong } from './rule.ts'
import type { Rule } from './rule.ts'

/** Rules of good style about the options of a choice: of two questions the one that breaks fewer is kept. */
export const WARNING_RULES: readonly Rule[] = [
  onSet(
    'W1',
    ({ key, wrong }) => key.length > 1.25 * Math.max(...lengths(wrong)) && 'the key is the longest',
  ),
  onSet(
    'W2',
    ({ key, wrong }) => key.length < 0.6 * Math.min(...lengths(wrong)) && 'the key is the shortest',
  ),
  onSet('W3', ({ key, wrong }) => {
    const all = lengths([key, ...wrong])
    const [longest, shortest] = [Math.max(...all), Math.min(...all)]
    return longest > 3 * shortest && longest - shortest > 15 && 'lengths differ too much'
  }),
  {
    name: 'W4',
    breaks: ({ question }) => {
      const set = keyAndWrong(question)
      if (!set) return null
      const stem = new Set(contentStems(question.prompt))
      const elsewhere = new Set(set.wrong.flatMap(contentStems))
      const shared = contentStems(set.key).find((word) => stem.has(word) && !elsewhere.has(word))
      return shared ? `"${shared}" ties the key to the stem` : null
    },
  },
  onSet('W5', ({ key, wrong }) => {
    const absolute = (text: string) => words(text).some((word) => ABSOLUTE.has(word))
    return !absolute(key) && wrong.some(absolute) && 'an absolute word in a wrong option alone'
  }),
  onSet('W6', ({ key, wrong }) => {
    const vague = (text: string) => words(text).some((word) => VAGUE.has(word))
    return vague(key) && !wrong.some(vague) && 'a vague word in the key alone'
  }),
  onSet(
    'W8',
    ({ key, wrong }) =>
      wrong.every((text) => opening(text) !== opening(key)) &&
      sameOpening(wrong) &&
      'the key alone begins otherwise',
  ),
  onSet(
    'W9',
    ({ key, wrong }) =>
      wrong.every((text) => /\d/.test(text) !== /\d/.test(key)) &&
      'a number in the key alone, or everywhere else',
  ),
  {
    name: 'W11',
    breaks: ({ question, rivals }) => {
      const set = keyAndWrong(question)
      // Options that put the same words in another order are told apart by the order.
      if (!set || rivals.some(({ contrary }) => contrary)) return null
      const sets = [set.key, ...set.wrong].map((text) => new Set(contentStems(text)))
      const within = sets.some((one, at) => sets.some((other, place) => at !== place && isWithin(one, other)))
      return within ? 'one option holds another' : null
    },
  },
]

type KeyAndWrong = { readonly key: string; readonly wrong: readonly string[] }

function onSet(name: string, finds: (set: KeyAndWrong) => string | false): Rule {
  return {
    name,
    breaks: ({ question }) => {
      const set = keyAndWrong(question)
      return (set && finds(set)) || null
    },
  }
}

const lengths = (texts: readonly string[]): number[] => texts.map(({ length }) => length)

/** The grammar an option opens with, as far as its first word shows it. */
function opening(text: string): string {
  const first = words(text)[0] ?? ''
  if (/^(?:they|it|he|she)$/.test(first)) return 'pronoun'
  if (/^(?:an?|the|one|some|many|most|every|each)$/.test(first)) return 'determiner'
  if (/^(?:to|by|because|in|on|for|with)$/.test(first)) return first
  return 'other'
}

const sameOpening = (texts: readonly string[]): boolean => new Set(texts.map(opening)).size === 1

const ABSOLUTE = new Set('always never all only every none no entirely completely must cannot'.split(' '))
const VAGUE = new Set('usually often generally typically mostly sometimes may might can some many'.split(' '))
