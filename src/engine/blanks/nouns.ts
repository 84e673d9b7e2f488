import { COMMON, gap, overlap } from './gap.ts'
import type { Gap } from './gap.ts'
import { isExample } from './names.ts'
import type { Named } from './names.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import type { Fact } from '../types.ts'
import { onceFor } from '../remembered.ts'
import { kindOfExamples } from '../wordings/example.ts'
import { contentStems, stems, tokens } from '../language/words.ts'
import type { Token } from '../language/words.ts'

/**
 * Nouns that the article makes something of, in a heading, label or name, with what belongs to them; the nearer to
 * the verb the better. Of any other noun the learner could think of as good a one.
 */
export function nounGaps(sentence: string, fact: Fact, names: readonly Named[], knowledge: Knowledge): Gap[] {
  const all = tokens(sentence)
  const verb = all.findIndex(({ pos }) => pos === 'VERB' || pos === 'AUX')
  const kind = kindOfExamples(knowledge)
  return all.flatMap((token, at) => {
    if (!isTelling(token, all[at - 1], all[at + 1], fact) || token.lemma === kind) return []
    if (names.some((name) => overlap(name, token)) || isExample(token.text, knowledge)) return []
    if (isOneOfSeveral(token, sentence) || isOfKind(token, sentence)) return []
    const [stem] = contentStems(token.text)
    if (stem === undefined || contentStems(fact.subject).includes(stem)) return []
    if (token.pos === 'NOUN' && !isHeart(all, at, fact, sentence))
      if (isGenus(all, at, fact) || isPlain(all, at) || !headed(knowledge).has(stem)) return []
    const before = all[at - 1]
    const compound =
      before !== undefined && isNounLike(before) && !/s$/.test(before.text) && before.end + 1 === token.start
    const start = compound ? before.start : token.start
    const afterOf = /\b(?:of|for|with)\s(?:an?\s|the\s|its\s|their\s)?(?:\p{L}+\s)?$/iu.test(
      sentence.slice(0, start),
    )
    const common = (knowledge.spread.get(stem) ?? 0) > COMMON ? 2 : 0
    const strain = 4 + common + (at < verb ? 2 : 0) + (afterOf ? 1 : 0) + (compound ? 0.5 : 0)
    return [
      { ...gap(start, sentence.slice(start, token.end), strain), accepts: compound ? [token.text] : [] },
    ]
  })
}

/** "Sheep crop the _____ close": what is spoken of as known could be called many things, but not "the shearing of sheep". */
const isPlain = (all: readonly Token[], at: number): boolean =>
  /^(?:the|your|my)$/i.test(all[at - 1]?.text ?? '') &&
  all[at + 1]?.text !== 'of' &&
  // "Unless the _____ says so": on what it hangs is the point.
  !/^(?:if|unless)$/i.test(all[at - 2]?.text ?? '') &&
  // "The longer the _____": one of two sides, and not a thing known.
  !(/er$/.test(all[at - 2]?.text ?? '') && /^the$/i.test(all[at - 3]?.text ?? ''))

/** The stems of headings, labels and names: what only stands in a list is one of many. */
const headed = onceFor(({ reading: { article, facts, terms } }: Knowledge): ReadonlySet<string> => {
  const told = [
    ...article.sections.map(({ title }) => title),
    ...facts.flatMap(({ label }) => label ?? []),
    ...terms.flatMap(({ name, aliases }) => [name, ...aliases]),
  ]
  return new Set(told.flatMap(contentStems))
})

/** "To relieve _____, toothache and fever": any other of its kind could stand there. */
const isOneOfSeveral = ({ start, end }: Token, sentence: string): boolean =>
  /^, \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?(?:,| and | or )/u.test(sentence.slice(end)) ||
  (/, (?:\p{Ll}[\p{L}-]* )?\p{Ll}[\p{L}-]* (?:and|or) (?:\p{Ll}+ )?$/u.test(sentence.slice(0, start)) &&
    /^[.,;]/u.test(sentence.slice(end))) ||
  (/(?:[:,]|\bwithout) \p{Ll}[\p{L}-]*(?: \p{Ll}[\p{L}-]*)?, $/u.test(sentence.slice(0, start)) &&
    sentence.charAt(end) === ',') ||
  /^ or (?:an? |the )?\p{Ll}/u.test(sentence.slice(end)) ||
  /\b(?:such as|like) (?:\p{Ll}+ and )?$/u.test(sentence.slice(0, start))

/** "A set of _____", "a _____ of its own": many a noun of its sort, wider or narrower, would do. */
const isOfKind = ({ start, end }: Token, sentence: string): boolean =>
  /\b(?:set|range|collection|suite|series|kind|sort|type|form|variety|class|family|group|pair|number|mix|mixture) of (?:\p{L}+ )?$/iu.test(
    sentence.slice(0, start),
  ) || /^ of (?:its|their|his|her) own\b/u.test(sentence.slice(end))

/** Of "a switch is a device that …" the device could be called many things. */
const isGenus = (all: readonly Token[], at: number, { kind }: Fact): boolean =>
  kind === 'definition' &&
  !all.slice(0, at).some(({ text }) => /^(?:that|which|who|where|of|for|in|with)$/i.test(text))

/** "The missing pixels of a picture": the head of the few words that a labelled fact consists of. */
function isHeart(all: readonly Token[], at: number, { label, value, kind }: Fact, sentence: string): boolean {
  const from = sentence.toLowerCase().indexOf(value.toLowerCase())
  if (label === null || kind === 'definition' || from < 0 || stems(value).length > FEW_WORDS) return false
  const within = all.slice(0, at + 1).filter(({ start }) => start >= from)
  return within.length > 0 && within.every(({ pos }) => IN_PHRASE.has(pos))
}

const FEW_WORDS = 8
const IN_PHRASE: ReadonlySet<string> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM'])

/** A noun at the end of its phrase, or what sets an example apart: "open-source", "is multimodal". */
function isTelling(
  token: Token,
  before: Token | undefined,
  after: Token | undefined,
  { kind }: Fact,
): boolean {
  if (
    token.text.length < 4 ||
    VAGUE.has(token.lemma) ||
    after?.text === '-' ||
    before?.text === '-' ||
    before?.text === ':'
  )
    return false
  if (token.pos === 'ADJ') return kind === 'example' && (token.text.includes('-') || before?.pos === 'AUX')
  // "A small oven costs little": the tagger takes the verb for a noun.
  if (/s$/.test(token.text) && MEASURED.test(after?.text ?? '')) return false
  // "Indexes, which store only …": the same.
  if (/^(?:which|that|who|to|can|may|must|will)$/i.test(before?.text ?? '')) return false
  return token.pos === 'NOUN' && !isNounLike(after)
}

const MEASURED =
  /^(?:more|less|little|much|nothing|again|well|badly|too|enough|only|about|it|them|him|her|us)$/i

export const isNounLike = (one: Token | undefined): boolean => one?.pos === 'NOUN' || one?.pos === 'PROPN'

/** Nouns that many others could stand for. */
const VAGUE: ReadonlySet<string> = new Set(
  `data expense default thing way kind type sort part piece number amount use work people person task time step example application
  company user point case fact area field level set group member form result reason problem project product
  place side end start year day week month world life man woman firm business money need want change help class
  category structure basis base core ability form set variety question answer article fraction share period energy
  minute hour second moment dose device machine request cell protection waiting ingredient system law rule part unit
  method effect cause sort total rest water food body house home room city country world process service market clump heap bunch cluster pile handful strip
  pair couple row chain bundle stack tool program programme software`.split(/\s+/),
)
