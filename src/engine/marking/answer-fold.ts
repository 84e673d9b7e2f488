import { datesInOrder } from './answer-dates.ts'
import { numbersInDigits } from './answer-numbers.ts'
import { singularWord } from '../language/number.ts'
import { remembered } from '../remembered.ts'

/**
 * The words of an answer with everything forgiven taken away: case, accents, curly quotes, dashes, articles,
 * plurals, British or American spelling, "two million" for "2,000,000", "July 1, 1916" for "1 July 1916". Numbers
 * keep their point and their sign.
 */
export const foldAnswer: (answer: string) => readonly string[] = remembered((answer) => {
  const words = plainWords(answer).map(foldSingular)
  return withoutArticles(datesInOrder(numbersInDigits(words.filter((word) => word !== ''))))
}, 20_000)

/** The same with its plurals and numbers as they are: a slip makes another plural, or no number, of a word. */
export function foldSpelling(answer: string): string[] {
  return withoutArticles(plainWords(answer).map(foldWord))
}

function plainWords(answer: string): string[] {
  const plain = answer
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/(^|[\s(])[‐-―−-](?=\d)/g, '$1~')
    .replace(/(?<=\d)[,'\u202f ](?=\d{3}(?!\d))/g, '')
    .replace(/%/g, ' percent ')
    .replace(/&/g, ' and ')
    .replace(/\bper cent\b/gi, 'percent')
  return (plain.match(WORDS) ?? []).map((word) => word.toLowerCase())
}

/** Ordinals, numbers with their point and sign, words with their apostrophe and what makes a code of them ("C++"). */
const WORDS =
  /\d+(?:st|nd|rd|th)(?![\p{L}\d])|~?\d+(?:\.\d+)*|(?:[\p{L}\d]|(?<=\p{L})'(?=\p{L})|(?<=\d)\.(?=\d))+[+#]*/giu

const foldSingular = remembered((word) => foldWord(singularWord(word.replace(/'s?$/, ''))), 20_000)

const foldWord = (word: string): string =>
  word
    .replace(/'/g, '')
    .replace(/([iy])z(e|ed|er|ing|ation)$/, '$1s$2')
    .replace(/(?<=..)our(ed|ing|ful|less)?$/, 'or$1')
    .replace(/(?<=..[tb])re$/, 'er')
    .replace(/ll(ed|ing|er)$/, 'l$1')

/** "a" may be a name ("vitamin A"), so it goes from the front only. */
function withoutArticles(words: readonly string[]): string[] {
  const kept = words.filter((word, index) => word !== 'the' || index === words.length - 1)
  return kept.length > 1 && (kept[0] === 'a' || kept[0] === 'an') ? kept.slice(1) : [...kept]
}
