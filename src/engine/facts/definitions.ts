import { acronymPairs } from '../terms/acronyms.ts'
import { isName } from '../terms/names.ts'
import { bareName, canonicalName, lowerCased, uncapitalised } from '../terms/naming.ts'
import { isPlural } from '../language/number.ts'
import { timesIn } from '../language/word-index.ts'
import { scopeAt, type Outline } from '../outline/outline.ts'
import { cut, wordsAt, type Passage } from '../passage.ts'
import { termNamed } from '../terms/terms.ts'
import { withoutNumber } from '../outline/title-number.ts'
import type { Block, Term } from '../types.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { membersOf } from './members.ts'
import { asSentence, unstopped } from './owner.ts'
import { standAlone } from './standing.ts'
import { spacedParts } from '../language/word-count.ts'

/** The definition a sentence gives: "A foundation model is a large AI system that …". */
export function definitionFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  // "Systole is the phase in which …; diastole is the phase in which …" defines two.
  const at = /;\s+/u.exec(sentence.text)
  const next = at ? cut(sentence, at.index + at[0].length, sentence.text.length) : null
  if (
    at &&
    next &&
    !/^(?:it|they|this|these|both)\b/iu.test(next.text) &&
    readDefinition(next.text) &&
    readDefinition(sentence.text.slice(0, at.index))
  )
    return [cut(sentence, 0, at.index), next].flatMap((one) => definitionOf(one, block, outline))
  const rest = at && next ? readDefinition(sentence.text.slice(0, at.index)) : null
  return definitionOf(
    at && next && rest && tellsName(next.text, rest.name) ? cut(sentence, 0, at.index) : sentence,
    block,
    outline,
  )
}

/** "; “per cent” is Latin" after what a percentage is gives its name away. */
function tellsName(text: string, name: string): boolean {
  const [said, own] = [text, name].map((one) => one.toLowerCase().replace(/[^\p{L}]/gu, '')) as [
    string,
    string,
  ] // two
  return own.length >= 6 && said.includes(own.slice(0, Math.max(6, Math.ceil(own.length * 0.6))))
}

function definitionOf(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const read = readDefinition(sentence.text)
  const term = read ? termNamed(outline.lexicon, read.name) : null
  if (read?.past && !(term && isOfHeading(term, block, outline))) return []
  if (read && !term) return unmarkedDefinition(read, sentence, block, outline)
  const statement = standAlone(sentence.text, null, null)
  if (!read || !term || statement === null) return []
  const confidence = sureness(sentence, term, block, outline)
  if (confidence === null) return unmarkedDefinition(read, sentence, block, outline)
  return [
    draftFact(outline, block, {
      kind: 'definition',
      subject: term.name,
      slot: 'definition',
      value: unstopped(toldOf(read.predicate)),
      members: membersOf(read.predicate),
      statement: asSentence(withoutAcronym(statement)),
      confidence,
      passage: sentence,
      decisive: [wordsAt(sentence, unstopped(toldOf(read.predicate)))],
    }),
  ]
}

/** "The commonest kind; they are heaps of loose fragments" tells after its semicolon what the term is. */
const toldOf = (predicate: string): string =>
  /^the [\p{L}, -]{2,60} (?:kinds?|sorts?|types?|ones?); (?:they are|it is) (?<told>(?:[^;.]{1,20} ){3}[^;]{1,300})$/iu.exec(
    predicate,
  )?.groups?.told ?? predicate

/** What was told in the past is a story, but for what the section is headed with: "Hera was the queen of the gods". */
function isOfHeading(term: Term, block: Block, outline: Outline): boolean {
  const section = outline.article.sections[block.section]
  return (
    section !== undefined &&
    section.level > 1 &&
    termNamed(outline.lexicon, withoutNumber(section.title)) === term
  )
}

/** A name that nothing marks counts only in the plainest form: "Chlorophyll is the pigment that absorbs the light." */
function unmarkedDefinition(
  { name, predicate }: { readonly name: string; readonly predicate: string },
  sentence: Passage,
  block: Block,
  outline: Outline,
): FactDraft[] {
  const said = standAlone(sentence.text, null, null)
  const plain =
    /^(?:[\p{L}-]+ ){0,2}[\p{L}-]{3,}s (?:that|which|who|whose|used to|made of|shaped like|formed (?:by|from|when|where)|made (?:by|from|up of)|built (?:by|from|of)|carried by|left (?:by|behind)|found (?:in|on|at)|in which|between)\s|^one (?:whose|that|which|in which|who)\s|^that \p{L}|^the \p{L}[^,;:]{2,40} (?:minus|plus|divided by|times|per) |^(?:an?|the) (?:[\p{L}-]+ ){1,4}?(?:that|which|who|whose|(?:by|in|at|for|on|with|from|to|of|through) which|where|used to|used for|made of)\s|^(?:an?|the) (?:[\p{L}-]+ ){0,2}(?:[\p{L}-]+(?:ing|tion|sion|ment|ance|ence)|process|act|rate|amount|number|measure|ratio|science|study|practice|ability|state|difference|change|loss|branch|art) of\s/iu
  if (said === null || !isName(name)) return []
  const inQuotes = QUOTED_MEANS.test(sentence.text)
  if (!inQuotes && (!plain.test(predicate) || spacedParts(name) > 3)) return []
  if ((/^the\s/i.test(sentence.text) && !/\s/.test(name)) || VAGUE.test(name)) return []
  return [
    draftFact(outline, block, {
      kind: 'definition',
      // "Goods" in quotation marks is defined as it is written.
      subject: inQuotes
        ? asWritten(name.replace(/["“”]/gu, ''), outline)
        : subjectOf(name, predicate, outline),
      slot: 'definition',
      value: unstopped(predicate),
      statement: asSentence(said),
      confidence: inQuotes ? 0.9 : 0.8,
      passage: sentence,
      decisive: [wordsAt(sentence, unstopped(predicate))],
    }),
  ]
}

/** "Drumlins are long low hills": what is told of many is asked of many. */
const subjectOf = (name: string, predicate: string, { lexicon }: Outline): string =>
  isPlural(name) && /^(?:[\p{L}-]+ ){0,3}[\p{L}-]{3,}s /u.test(predicate)
    ? uncapitalised(bareName(name), lexicon.usage)
    : canonicalName(name, lexicon.usage)

/** "Operator" is the operator that the rest of the law speaks of. */
const asWritten = (name: string, { lexicon }: Outline): string =>
  timesIn(lexicon.usage.index.text(), lowerCased(name)) > 0 ? lowerCased(name) : name

/** '"Goods" means any movable item': a law puts in quotation marks what it defines. */
export const QUOTED_MEANS = /^["“][^"”]{2,60}["”],?\s+(?:means|refers to|is defined as)\s/iu

const VAGUE =
  /\b(?:result|problem|goal|idea|key|answer|reason|aim|point|thing|way|one|advantage|benefit|difference|example|question|solution|purpose|first|second|last|next|important|main)\b/i

/** "The term time series" and 'the word "Hansa"' speak of time series and Hansa; half a quotation is no name. */
function called(written: string | undefined): string | undefined {
  const name = written?.replace(/^(?:term|word|name|phrase|expression) (?=["“\p{L}])(?!for |of |in )/iu, '')
  return name !== undefined && /["“”]/u.test(name) && !/^["“][^"“”]+["”]$/u.test(name) ? undefined : name
}

/** Name and predicate of a sentence made like a definition, or null. */
export function readDefinition(
  text: string,
): { readonly name: string; readonly predicate: string; readonly past: boolean } | null {
  const found =
    /^(?:in [^,]{3,40}, )?(?:an?\s+|the\s+)?(?<name>[\p{L}\p{N}"“][^.,;:!?()]{0,70}?)(?:\s{0,9}\([^()]*\))?(?:,\s{1,9}(?:also|often|sometimes)?\s{0,9}(?:called|known as|abbreviated(?: as)?|or)\s[^,]+,)?\s{1,9}(?<verb>is|are|was|were|means|refers? to|describes|denotes|is defined as|are defined as|is the (?:name|term) for|can be defined as)\s+(?<predicate>.+)$/iu.exec(
      text,
    )?.groups
  const { verb, predicate } = found ?? {}
  const name = called(found?.name)
  if (name === undefined || verb === undefined || predicate === undefined || LEANS.test(predicate))
    return null
  if (/^(?:so|nor|neither|such|here|there|then|thus)$/iu.test(name)) return null
  if (
    spacedParts(predicate) < 4 ||
    !isGenus(predicate, /^(?:are|were)$/i.test(verb), /^(?:is|are|was|were)$/i.test(verb))
  )
    return null
  return { name, predicate, past: /^(?:was|were)$/i.test(verb) }
}

/** "The loss that results", "the better choice when": of what, or when, stands elsewhere. */
const LEANS =
  /\b(?:that|which) (?:results?|follows?|remains?|is left|happens?|occurs?)[.]?$|\b(?:when|if|for|to|that|because|where|the|an?|and|or|of|with|by|in|is|are|you|who|which)$/iu

/** A definition names a kind: "a system that …", or after "are" a bare plural. */
function isGenus(predicate: string, many: boolean, copula: boolean): boolean {
  if (
    /^(?:not|no|never|only|also|often|usually|very|more|less|most|so|as|one of the (?:most|best|main|key)|the (?:most|best|same|main|key|only|first|largest|reason|result)|an? (?:good|great|bad|way to|must|lot|bit|few|part|key|crucial|vital|important|powerful|major|common|popular)|the basis (?:for|of))\b/iu.test(
      predicate,
    )
  )
    return false
  if (
    /^(?:an?|one|the) (?:[\p{L}-]+ )?(?:kind|type|sort|form|subset|subclass|class|part|component)s? of [\p{L}\d-]+(?: [\p{L}\d-]+){0,3} ?[.!]?$/iu.test(
      predicate,
    )
  )
    return false
  // "Banjo is a corruption of the Portuguese bandore" tells of a word, "whales are found in all oceans" of a place.
  if (copula && (OF_WORD.test(predicate) || (many && DONE.test(predicate)))) return false
  if (!copula) return true
  if (/^(?:an?|the|any|one|two|three|when)\s/iu.test(predicate)) return true
  // "Energy that comes from …" and "electricity made from …" are kinds that nobody counts.
  if (
    !many &&
    /^(?!(?:made|known|found|used|kept|held|built|grown|given|taken|seen|drawn|born|sold|set|cut|put|due|part) )(?:\p{Ll}+ ){0,2}\p{Ll}+(?<!ed|ing|ly) (?:that|which|made (?:of|from|by))\s/u.test(
      predicate,
    )
  )
    return true
  return (
    many && /^(?:\p{L}+[ -]){0,3}\p{Ll}+s\b/u.test(predicate) && !/^\p{Ll}+(?:ed|ing|en)\b/u.test(predicate)
  )
}

const OF_WORD =
  /^(?:an?|the) (?:\p{Ll}+ )?(?:corruption|contraction|shortening|diminutive|anagram|misspelling|mispronunciation) of |^(?:an?|the) (?:mangled|corrupted|garbled|shortened|anglici[sz]ed|clipped) (?:form|version|spelling) of /iu

const DONE =
  /^(?:found|made|kept|held|built|sold|seen|used|born|grown|known|given|taken|caught|bought|spread|fed|eaten|shown) (?:in|on|at|by|from|of|to|across|as|for|with|all|mainly|mostly|throughout|along)\b/u

/** How sure: in bold, under its own heading or at the start of a section it is one; else only evidence. */
function sureness(sentence: Passage, term: Term, block: Block, outline: Outline): number | null {
  const bold = sentence.pieces.some(({ run }) => run.strong && termNamed(outline.lexicon, run.text) === term)
  const scope = scopeAt(outline, block)
  const own = scope.label === null ? scope.term : termNamed(outline.lexicon, scope.label)
  if (bold || own === term) return 0.9
  const isHeading = outline.article.sections.some(({ scope: name }) => name === term.name)
  if (isHeading || term.acronym !== null) return 0.8
  return sentence.source.start === block.start ? 0.8 : null
}

/** "LLMs (large language models) are …" and "Large language models (LLMs) are …" without the brackets. */
const withoutAcronym = (text: string): string =>
  acronymPairs(text).reduce((said, { start, end }) => {
    const pair = text.slice(start, end)
    return said.replace(pair, pair.replace(/(?<!\s)\s*\([^()]*\)$/u, ''))
  }, text)
