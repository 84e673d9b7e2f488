import { allMatches } from '../matches.ts'
import type { Ask, Rival } from '../compose/guard.ts'
import { numberOf } from '../language/amount-size.ts'
import { isNumbered } from '../language/ordinals.ts'
import { yearOf } from '../language/timeline.ts'
import type { Question } from '../types.ts'
import { BLANK } from './stem-rules.ts'
import { keyAndWrong } from './rule.ts'
import type { Rule } from './rule.ts'
import { areTied, LEAST, sharedStart } from '../language/tied.ts'
import { isEmptyWord, words } from '../language/words.ts'

/** Rules about a key that the stem tells by the letters of a word. */
export const TIED_RULES: readonly Rule[] = [
  {
    name: 'E15',
    breaks: ({ question, ask, rivals }) => {
      if (ask?.fact.kind === 'acronym' || rivals.some(({ contrary }) => contrary)) return null
      if (ask?.direction === 'value' && isToldByNumber(ask, rivals))
        return 'the numbers of the names tell the order'
      const computed = computedKey(question)
      if (computed) return computed
      if (question.form === 'cloze')
        return tiedAnswer(question.prompt, question.answer) ?? derivedAnswer(question.prompt, question.answer)
      if (question.form === 'typed') return tiedAnswer(question.prompt, question.answer)
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

/** "Roman" beside a blank for Rome, "preserves" beside one for preservation. */
function derivedAnswer(stem: string, answer: string): string | null {
  if (!/^[\p{L}’'-]{4,40}$/u.test(answer)) return null
  const key = answer.toLowerCase()
  const shown = stem.replace(BLANK, ' ')
  const isName = /^\p{Lu}/u.test(answer)
  const given = contentWords(shown).some((word) => {
    const shared = sharedStart(word, key)
    return shared >= DERIVED && shared * 2 >= Math.max(key.length, word.length)
  })
  const people = isName && allMatches(shown, PEOPLE).some(({ groups }) => areNear(groups?.root ?? '', answer))
  return given || people ? `a word made from "${answer}" stands in the sentence` : null
}

const DERIVED = 4

/** "Roman", "Italians", "Danish". */
const PEOPLE = /(?<![\p{L}])(?<root>\p{Lu}\p{L}{2,20}?)(?:i?ans?|ese|ish)(?![\p{L}])/gu

const areNear = (root: string, name: string): boolean =>
  name.startsWith(root) && name.length - root.length <= 2

/** "Within _____, from 270 to 275": the years tell how many they are. */
function computedKey(question: Question): string | null {
  if (!question.prompt.includes(BLANK) || !('answer' in question) || typeof question.answer !== 'string')
    return null
  const amount = numberOf(question.answer)
  if (amount === null || amount > 999) return null
  const years = allMatches(question.prompt, YEAR).map(([found]) => Number(found))
  const isDistance = years.some((one) => years.some((other) => Math.abs(other - one - amount) < 0.5))
  return isDistance ? 'the years of the sentence tell the number' : null
}

const YEAR = /(?<![\p{L}\d.,])\d{3,4}(?![\d,]\d)/gu

/** "First Punic War" beside the years of the second and the third. */
function isToldByNumber({ about, key }: Ask, rivals: readonly Rival[]): boolean {
  if (yearOf(key) === null) return false
  const dated = rivals.filter(({ text }) => yearOf(text) !== null).map(({ owner }) => owner)
  return isNumbered(about, dated)
}

const contentWords = (text: string): readonly string[] => words(text).filter((word) => !isEmptyWord(word))

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
