import model from 'wink-eng-lite-web-model'
import winkNLP, { type ItsFunction, type PartOfSpeech } from 'wink-nlp'
import { EMPTY_WORDS } from './empty-words.ts'
import { narrow } from '../narrow.ts'
import { singularWord } from './number.ts'
import { remembered } from '../remembered.ts'
import type { Span } from '../types.ts'
import { oneSpaced } from './one-spaced.ts'

/** One word, number or mark of a text. `lemma` is lower case, nouns in the singular. */
export type Token = Span & { readonly text: string; readonly lemma: string; readonly pos: PartOfSpeech }

// Reading the model takes about 0.2 s, so it is put off until a text is there.
let reader: ReturnType<typeof winkNLP> | null = null

/** The words and marks of a text with their part of speech, in order, offsets counting in `text`. */
export const tokens: (text: string) => readonly Token[] = remembered(
  (text) => joined(tagged(text), text),
  10_000,
)

/**
 * The first three words and marks of a text. The model tells a word's part of speech by no more than seven that follow (its
 * two machines know patterns of three and of four), so that nothing after the tenth word is read.
 */
export const firstTokens = (text: string): readonly Token[] =>
  tokens(TEN_WORDS.exec(text)?.[0] ?? text).slice(0, 3)

const TEN_WORDS = /^\s*(?:\S+\s+){10}/u

/** Lower case, no accents, plain quotes and hyphens, single spaces: what two spellings have in common. */
export const fold = (text: string): string => (FOLDED.test(text) ? text : readingOf(text).folded)

/** A word in small letters that has nothing to fold. */
const FOLDED = /^[!-@[-_a-~]*$/

/** What was read out of a text, each part when it is first asked for. */
type WordReading = {
  readonly folded: string
  words: readonly string[] | null
  known: readonly KnownWord[] | null
  stems: readonly string[] | null
  contentStems: readonly string[] | null
  contentStemSet: ReadonlySet<string> | null
  stemLine: string | null
}

// One place for all that is asked of a text: to look it up costs as much as much of what is kept.
const readingOf: (text: string) => WordReading = remembered(
  (text) => ({
    folded: folded(text),
    words: null,
    known: null,
    stems: null,
    contentStems: null,
    contentStemSet: null,
    stemLine: null,
  }),
  20_000,
)

function folded(text: string): string {
  const plain = BEYOND_ASCII.test(text) ? withoutAccents(text) : text.replaceAll('`', "'")
  return oneSpaced(plain).trim().toLowerCase()
}

// Most words are plain already, and normalising is what costs.
const BEYOND_ASCII = /[^\0-\x7f]/

const withoutAccents = (text: string): string =>
  narrow(
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .replace(/[‘’‚‛′`´]/g, "'")
      .replace(/[“”„‟″«»]/g, '"')
      .replace(/[‐-―−]/g, '-')
      .replace(/[\u200b\u2060\ufeff]+/g, ' '),
  )

/** The lemmas of every word and number of a text, folded, in order. */
export function lemmas(text: string): string[] {
  return tokens(text)
    .filter((token) => isWord(token.text))
    .map((token) => fold(token.lemma))
}

/** The lemmas that carry meaning: without articles, pronouns, prepositions, auxiliaries. */
export function contentLemmas(text: string): string[] {
  return lemmas(text).filter((lemma) => !EMPTY_WORDS.has(lemma))
}

/** Word stems for matching whatever the part of speech: "trained", "training" and "trains" are one. */
export const stems = (text: string): readonly string[] => stemsOf(readingOf(text))

/** The stems that carry meaning. */
export const contentStems = (text: string): readonly string[] => contentStemsOf(readingOf(text))

/** The same, each once. */
export const contentStemSet = (text: string): ReadonlySet<string> => contentStemSetOf(readingOf(text))

/** The stems that carry meaning, each once, and all in order with a space at both ends, to find names in. */
export function stemsSaid(text: string): { readonly stems: ReadonlySet<string>; readonly line: string } {
  const reading = readingOf(text)
  return {
    stems: contentStemSetOf(reading),
    line: (reading.stemLine ??= ` ${stemsOf(reading).join(' ')} `),
  }
}

/** The words and numbers of a text, folded: "GPT-3.5" and "e-mail" are one word each. */
export const words = (text: string): readonly string[] => wordsOf(readingOf(text))

const wordsOf = (reading: WordReading): readonly string[] =>
  (reading.words ??= reading.folded.match(/[\p{L}\p{N}]+(?:[.'&+-][\p{L}\p{N}]+)*/gu) ?? [])

const knownOf = (reading: WordReading): readonly KnownWord[] =>
  (reading.known ??= wordsOf(reading).map(knownWord))

const stemsOf = (reading: WordReading): readonly string[] =>
  (reading.stems ??= knownOf(reading).map(({ stem }) => stem))

const contentStemsOf = (reading: WordReading): readonly string[] =>
  (reading.contentStems ??= knownOf(reading).flatMap(({ stem, empty }) => (empty ? [] : stem)))

const contentStemSetOf = (reading: WordReading): ReadonlySet<string> =>
  (reading.contentStemSet ??= new Set(contentStemsOf(reading)))

/** Whether a word says nothing by itself. */
export function isEmptyWord(word: string): boolean {
  return EMPTY_WORDS.has(fold(word))
}

/** Keys, addresses and lines without spaces are a word each; wink's time grows with the square of their length. */
function tagged(text: string): Token[] {
  let at = 0
  return text.split(UNBROKEN).flatMap((part, i) => {
    const start = at
    at += part.length
    if (i % 2 === 0) return part.trim() === '' ? [] : taggedPart(part, start)
    return [{ text: part, lemma: part.toLowerCase(), pos: 'X', start, end: at }]
  })
}

const UNBROKEN = /(\S{300,})/

function taggedPart(text: string, from: number): Token[] {
  reader ??= winkNLP(model, ['pos'])
  const { its } = reader
  const read = reader.readDoc(text).tokens()
  // Asked of all at once, as an object a token costs more than what is told of it. wink's types know no lemma.
  const parts = read.out(its.pos) as PartOfSpeech[]
  const lemmas = read.out(its.lemma as ItsFunction<string>) as (string | undefined)[]
  const found: Token[] = []
  let at = 0
  read.out(its.value).forEach((value, i) => {
    const start = text.indexOf(value, at)
    if (start < 0 || value.trim() === '') return
    at = start + value.length
    const pos = parts[i] as PartOfSpeech // each has one
    found.push({
      text: value,
      lemma: lemmaOf(value, pos, lemmas[i]),
      pos,
      start: from + start,
      end: from + at,
    })
  })
  return found
}

/** wink has no lemma of "cannot" where it stands before a comma. */
function lemmaOf(value: string, pos: PartOfSpeech, lemma = value): string {
  if (pos === 'NOUN' || pos === 'PROPN') return singularWord(value).toLowerCase()
  return lemma.toLowerCase()
}

/** Puts together what wink takes apart: "GPT-3" "." "5", "7" "-" "billion". */
function joined(apart: readonly Token[], text: string): Token[] {
  const found: Token[] = []
  for (let i = 0; i < apart.length; i++) {
    const token = apart[i] as Token // i is within the array
    const [mark, next] = [apart[i + 1], apart[i + 2]]
    const glued = mark && next && token.end === mark.start && mark.end === next.start
    const joins = glued && ((mark.text === '.' && /^\d/.test(next.text)) || mark.text === '-')
    if (!joins || !isWord(token.text) || !isWord(next.text)) {
      found.push(token)
      continue
    }
    const whole = text.slice(token.start, next.end)
    const pos = mark.text === '-' && /^\d/.test(token.text) ? 'ADJ' : token.pos
    found.push({ text: whole, lemma: whole.toLowerCase(), pos, start: token.start, end: next.end })
    i += 2
  }
  return found
}

const isWord = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

// The model's types keep its parts opaque; the stemmer is a function from word to stem.
const porter = model.addons.stem as (word: string) => string

type KnownWord = { readonly stem: string; readonly empty: boolean }

const knownWord: (word: string) => KnownWord = remembered(
  (word) => ({ stem: stem(word), empty: EMPTY_WORDS.has(word) }),
  20_000,
)

/** British and American spellings have one stem. */
const stem = (word: string): string =>
  word.length > LONGEST_WORD
    ? word
    : porter(
        singularWord(word)
          .replace(/([iy])s(e[drs]?|ing|ations?)$/, '$1z$2')
          .replace(/([a-z]{2})our/, '$1or'),
      )

// What is longer is no word but a key, an address, a line without spaces; the stemmer's time grows with its square.
const LONGEST_WORD = 80
