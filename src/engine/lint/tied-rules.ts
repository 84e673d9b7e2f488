import { BLANK } from './stem-rules.ts'
import { keyAndWrong } from './rule.ts'
import type { Rule } from './rule.ts'
import { isEmptyWord, words } from '../language/words.ts'

/** Rules about a key that the stem tells by the letters of a word. */
export const TIED_RULES: readonly Rule[] = [
  {
    name: 'E15',
    breaks: ({ question, ask, rivals }) => {
      if (ask?.fact.kind === 'acronym' || rivals.some(({ contrary }) => contrary)) return null
      if (question.form === 'cloze' || question.form === 'typed')
        return tiedAnswer(question.prompt, question.answer)
      const set = keyAndWrong(question)
      if (!set) return null
      if (ask?.direction === 'name' && opensWithWordsOf(set.key, ask.claim)) return 'its words spell the key'
      return tiedKey(question.prompt, set.key, set.wrong)
    },
  },
]

/** "The commander of a Century": of the options only "Centurion" begins like a word of the stem. */
function tiedKey(stem: string, key: string, wrong: readonly string[]): string | null {
  const elsewhere = wrong.flatMap(words)
  const own = contentWords(stem)
  const tied = words(key).find((word) =>
    own.some((one) => areTied(one, word) && !elsewhere.some((other) => areTied(one, other))),
  )
  return tied === undefined ? null : `"${tied}" begins like a word of the stem`
}

/** Two thirds of what is to be written stand in the stem: "Constantine" beside a blank for Constantinople. */
function tiedAnswer(stem: string, answer: string): string | null {
  const key = answer.toLowerCase()
  const given = contentWords(stem.replace(BLANK, ' ')).some((word) => {
    const shared = sharedStart(word, key)
    return shared >= LEAST && shared * 3 >= key.length * 2
  })
  return given ? `"${answer}" begins like a word of the sentence` : null
}

/** Whether two words are of one stem by their look; of long ones that only share "inter-" it is no part. */
function areTied(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (isOfRoot(short, long) || areVersions(one, other)) return true
  if (short.length < LEAST) return false
  const shared = sharedStart(short, long)
  return long.includes(short) || (shared >= LEAST && shared * 3 >= short.length * 2)
}

/** "Kings" of a kingdom, a "Prius PHEV" of PHEVs. */
function isOfRoot(short: string, long: string): boolean {
  const root = short.length > 4 && short.endsWith('s') ? short.slice(0, -1) : short
  return root.length > 3 && long !== short && long.startsWith(root) && ENDS.has(long.slice(root.length))
}

const ENDS: ReadonlySet<string> = new Set('s dom doms ship ships hood er ers ist ists ism'.split(' '))

/** "IPv6" is the successor of IPv4. */
const areVersions = (one: string, other: string): boolean =>
  one !== other && VERSION.test(one) && one.replace(VERSION, '$1') === other.replace(VERSION, '$1')

const VERSION = /^(\p{L}{2,12})\d{1,2}$/u

function sharedStart(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  return at
}

const contentWords = (text: string): readonly string[] => words(text).filter((word) => !isEmptyWord(word))

const LEAST = 5

/** Whether a claim opens with the words of an acronym: ATP is "adenosine triphosphate, the molecule …". */
function opensWithWordsOf(key: string, claim: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(key)) return false
  const letters = [...key.toLowerCase()]
  let at = 0
  for (const word of words(claim).slice(0, letters.length)) {
    if (word[0] !== letters[at]) return false
    // "triphosphate" has two letters of ATP.
    for (let from = 0; at < letters.length && (from = word.indexOf(letters[at] ?? '', from)) >= 0; from++)
      at++
    if (at === letters.length) return true
  }
  return false
}
