import { alignmentDistance } from '../language/distance.ts'
import { foldAnswer, foldSpelling } from './answer-fold.ts'
import { isSameRange } from './answer-ranges.ts'
import type { TypedMark } from '../types.ts'

/**
 * Marks a typed answer (QUESTIONS.md, "Marking what is typed").
 *
 * @param typed what the learner wrote
 * @param accepted the answer first, then its aliases, acronym and expansion
 * @param siblings other terms of the article that a typo must not reach
 */
export function markTyped(
  typed: string,
  accepted: readonly string[],
  siblings: readonly string[],
): TypedMark {
  const first = accepted[0] ?? ''
  const folded = foldAnswer(typed)
  if (folded.length === 0) return { verdict: 'wrong', against: first }
  const same =
    accepted.find((answer) => squash(foldAnswer(answer)) === squash(folded)) ??
    accepted.find((answer) => isSameRange(typed, answer))
  if (same !== undefined) return { verdict: 'right', against: same }

  const given = spellingsOf(typed)
  const held = accepted.map((answer) => ({ answer, spellings: spellingsOf(answer) }))
  const near = held
    .map(({ answer, spellings }) => ({
      answer,
      distance: typoDistance(given, spellings, rigidWords(answer)),
    }))
    .reduce((best, next) => (next.distance < best.distance ? next : best), {
      answer: first,
      distance: Infinity,
    })
  const taken = siblings
    .map(spellingsOf)
    .filter(([sibling]) => !held.some(({ spellings: [one] }) => squash(one) === squash(sibling)))
    .some((sibling) => reaches(given, sibling, near.distance))
  const verdict = near.distance === Infinity || taken ? 'wrong' : 'typo'
  return { verdict, against: near.answer }
}

/** Folded, and folded with its plurals as they are written. */
type Spellings = readonly [folded: readonly string[], written: readonly string[]]

const spellingsOf = (text: string): Spellings => [foldAnswer(text), foldSpelling(text)]

/** How many slips lie between the two, or Infinity where it is another answer rather than a slip. */
function typoDistance(given: Spellings, wanted: Spellings, rigid: ReadonlySet<string>): number {
  // "Eighty" is no slip for "eight", but "thrid" is one for "third".
  const isNumber = (word: string): boolean => /\d/.test(word)
  const otherNumber = given[0].some((word) => isNumber(word) && !wanted[0].includes(word))
  if (otherNumber) return Infinity
  return Math.min(slipsBetween(given[0], wanted[0], rigid), slipsBetween(given[1], wanted[1], rigid))
}

function slipsBetween(
  given: readonly string[],
  wanted: readonly string[],
  rigid: ReadonlySet<string>,
): number {
  const [loose, stiff] = split(wanted, rigid)
  const [typedLoose, typedStiff] = split(given, rigid)
  if (loose.length === 0 || stiff.join(' ') !== typedStiff.join(' ')) return Infinity
  const allowed = slipsAllowed(loose.join(''))
  const distance = alignmentDistance(squash(typedLoose), squash(loose), allowed)
  if (distance > allowed) return Infinity
  return sameWordByWord(typedLoose, loose) ? distance : Infinity
}

/** A slip stays within a word's own allowance, and never turns a word into its contrary. */
function sameWordByWord(given: readonly string[], wanted: readonly string[]): boolean {
  if (given.length !== wanted.length) return true
  return wanted.every((word, index) => {
    const typed = given[index] ?? ''
    const allowed = Math.max(1, slipsAllowed(word))
    return alignmentDistance(typed, word, allowed) <= allowed && !areContrary(typed, word)
  })
}

const slipsAllowed = (word: string): number => {
  const letters = word.replace(/[^\p{L}]/gu, '').length
  return letters >= 8 ? 2 : letters >= 4 ? 1 : 0
}

function reaches(given: Spellings, sibling: Spellings, distance: number): boolean {
  if (distance === Infinity || sibling[0].length === 0) return false
  return [0, 1].some(
    (i) => alignmentDistance(squash(given[i] ?? []), squash(sibling[i] ?? []), distance) <= distance,
  )
}

/** Numbers, single letters and acronyms: one sign more or less is another thing ("GPT-3", "NLG"). */
function rigidWords(answer: string): ReadonlySet<string> {
  const codes = answer.match(/\b[\p{Lu}\d]{2,}\b/gu) ?? []
  return new Set(codes.flatMap((code) => [...foldAnswer(code), ...foldSpelling(code)]))
}

function split(
  words: readonly string[],
  rigid: ReadonlySet<string>,
): [loose: readonly string[], stiff: readonly string[]] {
  const isStiff = (word: string) => /\d/.test(word) || word.length === 1 || rigid.has(word)
  return [words.filter((word) => !isStiff(word)), words.filter(isStiff)]
}

/** "Supervised" and "unsupervised" are two letters apart and mean opposite things. */
function areContrary(one: string, other: string): boolean {
  if (one === other) return false
  return PREFIXES.some(
    ([first, second]) => turns(one, other, first, second) || turns(other, one, first, second),
  )
}

const turns = (one: string, other: string, first: string, second: string): boolean =>
  one.startsWith(first) && other === second + one.slice(first.length)

const PREFIXES: readonly (readonly [string, string])[] = [
  ...['un', 'in', 'im', 'ir', 'il', 'non', 'dis', 'a', 'an', 'de', 're', 'co', 'bi'].map(
    (prefix) => [prefix, ''] as const,
  ),
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['endo', 'exo'],
  ['macro', 'micro'],
  ['over', 'under'],
  ['pre', 'pro'],
  ['super', 'sub'],
  ['in', 'ex'],
  ['im', 'ex'],
  ['in', 'out'],
  ['ab', 'ad'],
  ['an', 'cat'],
]

const squash = (words: readonly string[]): string => words.join(' ').replace(/(?<!\d) | (?!\d)/g, '')
