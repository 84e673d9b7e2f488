import { singularWord } from './number.ts'

/**
 * The words of an answer with everything forgiven taken away: case, accents, curly quotes, dashes, articles,
 * plurals, British or American spelling, "two" for "2". Numbers keep their point and their sign.
 */
export function foldAnswer(answer: string): string[] {
  const plain = answer
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[‘’‚‛′`´]/g, "'")
    .replace(/(^|[\s(])[‐-―−-](?=\d)/g, '$1~')
    .replace(/(?<=\d)[,'\u202f ](?=\d{3}(?!\d))/g, '')
    .replace(/%/g, ' percent ')
    .replace(/&/g, ' and ')
    .replace(/\bper cent\b/gi, 'percent')
  const words =
    plain.match(/~?\d+(?:\.\d+)*|(?:[\p{L}\d]|(?<=\p{L})'(?=\p{L})|(?<=\d)\.(?=\d))+[+#]*/gu) ?? []
  return withoutArticles(words.map(foldWord).filter((word) => word !== ''))
}

function foldWord(word: string): string {
  const bare = singularWord(word.toLowerCase().replace(/'s?$/, '')).replace(/'/g, '')
  const british = bare
    .replace(/([iy])z(e|ed|er|ing|ation)$/, '$1s$2')
    .replace(/(?<=..)our(ed|ing|ful|less)?$/, 'or$1')
    .replace(/(?<=..[tb])re$/, 'er')
    .replace(/ll(ed|ing|er)$/, 'l$1')
  return NUMBERS.get(british) ?? NUMBERS.get(bare) ?? british
}

/** "a" may be a name ("vitamin A"), so it goes from the front only. */
function withoutArticles(words: readonly string[]): string[] {
  const kept = words.filter((word, index) => word !== 'the' || index === words.length - 1)
  return kept.length > 1 && (kept[0] === 'a' || kept[0] === 'an') ? kept.slice(1) : [...kept]
}

const NUMBERS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, number) => [word, String(number)]),
)
