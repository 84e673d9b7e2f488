import { bareName, capitalised } from '../terms/naming.ts'
import type { Outline } from '../outline/outline.ts'
import { placesIn } from '../language/word-index.ts'
import { contentStems, tokens, type Token } from '../language/words.ts'
import { onceFor } from '../remembered.ts'

/**
 * Whether every "the X" of a sentence is known to who reads it alone: there is only one of it in the world or in
 * the article, the sentence says of what it is, or has named it before.
 */
export function areThingsKnown(said: string, outline: Outline): boolean {
  const read = tokens(said)
  return read.every(({ text }, at) => !/^the$/i.test(text) || isKnown(read, at, said, outline))
}

/** The stem of the last word of every "the X" that is not known. */
export function unknownThings(said: string, outline: Outline): readonly string[] {
  const read = tokens(said)
  return read.flatMap(({ text }, at) => {
    if (!/^the$/i.test(text) || isKnown(read, at, said, outline)) return []
    return contentStems(phraseAfter(read, at).at(-1)?.text ?? '').slice(0, 1)
  })
}

function isKnown(read: readonly Token[], at: number, said: string, outline: Outline): boolean {
  const phrase = phraseAfter(read, at)
  const [first, last] = [phrase[0], phrase.at(-1)]
  if (!first || !last) return true
  const name = said.slice(first.start, last.end)
  if (/\p{Lu}|\d/u.test(name) || UNIQUE.test(name) || isPlaceOrTime(name)) return true
  const after = said.slice(last.end)
  if (/^all$/i.test(read[at - 1]?.text ?? '')) return true
  const isPointing = POINTS_BACK.test(name) || (first.pos === 'ADJ' && /er$/.test(first.text))
  // "Half the rope went to Ely, and the other half to Soham": the other of what was named.
  const isOther =
    /^other (?:half|end|side|part)$/iu.test(name) &&
    read.slice(0, at).some(({ text }) => text === last.text || text === capitalised(last.text))
  if (isPointing && !isOther && !/^ (?:of|in|on)\b/u.test(after)) return false
  if (phrase.length > 1 && !isPointing) return true
  if (LIMITED.test(after)) return true
  const stem = contentStems(last.text)[0]
  if (stem === undefined) return true
  if (contentStems(said.slice(0, first.start)).includes(stem)) return true
  return stemsOfTitle(outline).has(stem) || isFamiliar(bareName(name), outline)
}

/** The adjectives and nouns after "the". */
function phraseAfter(read: readonly Token[], at: number): readonly Token[] {
  const from = at + 1
  const end = read.findIndex(
    ({ pos, text }, i) => i >= from && (!IN_PHRASE.has(pos) || /^[^\p{L}\d]/u.test(text)),
  )
  return read.slice(from, end < 0 ? undefined : end)
}

const IN_PHRASE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'NUM'])

/** "The bottom of the lake", "the line where they meet". */
const LIMITED =
  /^(?: \(|, (?:or|also (?:called|known as)|known as) [\p{L} -]{3,40},|, an? [^,]{3,60} (?:that|which|who|of|in|from|with)\b)|^,? (?:of|that|which|who|whose|where|between|in|on|at|under|above|below|behind|around|from|for|with|to|without|against|used|made|needed|called|known)\b/u

/** One of several that were told before. */
const POINTS_BACK =
  /^(?:new|old|other|next|first|second|third|same|whole|full|entire|two|three|four|five|latter|former|resulting|remaining|previous|following|original|present|additional|extra)\b|^(?:result|reason|answer|problem|idea|point|thing|way|case|plan|decision|resolution|arrangement|trouble|difference|change|trick|rule|plant|place|animal|material|substance|object|process|method|effect|figure|amount|value)s?$/iu

/** Of these there is one for everybody. */
const UNIQUE =
  /^(?:sun|moon|earth|world|sea|sky|air|ground|wind|ocean|oceans|seas|equator|poles?|globe|planet|universe|solar system|atmosphere|weather|climate|past|future|present|north|south|east|west|left|right|body|brain|heart|eye|eyes|skin|blood|lungs|liver|stomach|kidneys|bones|land|coast|shore|horizon|soil|night|day|morning|evening|afternoon|spring|summer|autumn|winter|year|beginning|end|start|top|bottom|middle|centre|center|edges?|surface|inside|outside|rest|whole|public|state|government|law|economy|market|press|police|army|church|internet|web|tides?|seasons?|rich|poor|dead|living|young|old|more|less|most|least|fewer|better|only|same way|other way round|case|fact|first time|long run|short run|opposite|time|open|dark|cold|heat)$/iu

const isPlaceOrTime = (name: string): boolean => /\b(?:century|centuries|age|era|period|\d+s)$/iu.test(name)

const stemsOfTitle = onceFor(
  ({ article }: Outline) =>
    new Set(
      [article.title, ...article.sections.map(({ title }) => title)].flatMap((one) => contentStems(one)),
    ),
)

/** So often has the text to speak of a thing before a sentence about it stands alone. */
const FAMILIAR = 3

const isFamiliar = (name: string, { lexicon }: Outline): boolean =>
  placesIn(lexicon.usage.index.lower(), name.toLowerCase()).length >= FAMILIAR
