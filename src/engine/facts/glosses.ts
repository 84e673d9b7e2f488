import { readClause } from '../language/clause.ts'
import type { Passage } from '../passage.ts'
import { termNamed, type Lexicon } from '../terms/terms.ts'
import { ofWholeClause } from './appositions.ts'
import { isMeaning, type Given } from './called.ts'
import { markedNames } from './marked.ts'
import { allMatches } from '../matches.ts'
import { tokens } from '../language/words.ts'

/**
 * The names that a sentence glosses: "**Greek fire**, a liquid that burned on water", "photolysis (the splitting
 * of water by light)", and a marked name that is the subject of "is a …".
 */
export function glossesIn(sentence: Passage, lexicon: Lexicon): Given[] {
  const marked = markedNames(sentence).flatMap(({ text, end, start }) => {
    const [before, after] = [sentence.text.slice(0, start), sentence.text.slice(end)]
    const gloss = /\b(?:and|or)(?: the| an?)?\s$/iu.test(before)
      ? undefined
      : GLOSS.exec(after)?.groups?.gloss
    const meaning = gloss ?? (OPENS.test(before) ? IS_A.exec(after)?.groups?.gloss : undefined)
    const whole = meaning === undefined ? '' : withoutNextClause(meaning)
    return isGloss(whole) ? [{ name: text, meaning: whole }] : []
  })
  const bracketed = (sentence.text.includes(' (') ? allMatches(sentence.text, BRACKETED) : []).flatMap(
    ({ groups, index }) => {
      const { name, gloss } = groups ?? {}
      if (name === undefined || gloss === undefined || !isGloss(gloss)) return []
      const whole = isWholeName(name, sentence.text.slice(0, index)) || termNamed(lexicon, name) !== null
      return whole ? [{ name, meaning: gloss }] : []
    },
  )
  const proper = allMatches(sentence.text, PROPER).flatMap(({ groups, index }) => {
    const { name, gloss } = groups ?? {}
    const meaning = gloss === undefined ? '' : untilVerb(withoutNextClause(gloss))
    const isThing = name !== undefined && (MADE.test(name) || isOneWord(name))
    return name === undefined ||
      HOLDERS.test(name) ||
      !isThing ||
      (index > 0 && ofWholeClause(meaning)) ||
      !isGloss(meaning) ||
      /\b(?:his|her)\b/u.test(meaning)
      ? []
      : [{ name, meaning }]
  })
  return [...marked, ...bracketed, ...proper]
}

/** "A project of the union, aims to …": the comma closes what is told of the name. */
function untilVerb(text: string): string {
  const joint = allMatches(text, /, /gu).find(({ index }) =>
    /^(?:VERB|AUX)$/.test(tokens(`It ${text.slice(index + 2)}`)[1]?.pos ?? ''),
  )
  return joint ? text.slice(0, joint.index) : text
}

/** ", and the Romans loved it" goes on with something else. */
function withoutNextClause(text: string): string {
  const joint = allMatches(text, /, (?:and|but|so) /gu).find(
    ({ index, 0: found }) =>
      readClause(text.slice(index + found.length)) !== null ||
      // "A blend of both, and the wider idea this": after no other comma no list goes on so.
      (/^the \p{Ll}+er \p{Ll}/u.test(text.slice(index + found.length)) &&
        !text.slice(0, index).includes(',')),
  )
  return joint ? text.slice(0, joint.index) : text
}

const isGloss = (gloss: string): boolean =>
  gloss !== '' && isMeaning(gloss) && !TRANSLATES.test(gloss) && !ADDS.test(gloss)

/** "The Latin for cow" is a translation, and no kind of thing. */
const TRANSLATES =
  /^(?:the|an?) (?:old )?(?:Latin|Greek|French|German|English|Spanish|Italian|Arabic|Sanskrit|Norse) (?:(?:word|name|term) )?for\b/iu

/** "For walking, a stick as well" adds to what was told, and says nothing of walking. */
const ADDS = /^(?!.*\b(?:that|which|who)\b)[^,;]{2,40} (?:as well|too|instead|again)[.]?$/u

/** The name is the subject of its clause. */
const OPENS = /^(?:(?:An?|The)\s)?["“]?$|[;:.]\s(?:(?:an?|the)\s)?["“]?$/iu

/** One word between an article or verb and its bracket is a whole name; "light energy" may be half of one. */
const isWholeName = (name: string, before: string): boolean =>
  name.length > 4 &&
  (before === '' || /(?:^|\s)(?:an?|the|called|by|of|is|are|through|and|or|as|undergoes?)\s$/iu.test(before))

const GLOSS =
  /^["”]?(?:\s\([^()]*\))?,\s(?<gloss>(?:an?|the|one of the|(?:\p{L}+ )?[\p{L}-]+s of) [^;:.]{8,220}?)(?=[.;:]|$)/u
const IS_A =
  /^["”]?(?:,? \([^()]*\)|, or [^,]{3,40},|, in (?:this|that|his|her|their|its) (?:sense|view|use),)? (?:is|are|was|were) (?<gloss>(?:an?|any|the|one of the|[\p{L}-]+(?:,? (?:and )?[\p{L}-]+){0,3}s (?:that|who|which|of)) ?[^;:.]{8,240}?)(?=[.;:]|$)/u
/** "The Conflict of the Orders, the struggle of …": capitals after "the" are no person, but for those who hold an office. */
const PROPER =
  /\b[Tt]he (?<name>\p{Lu}\p{L}+(?: (?:(?:of|the) )*\p{Lu}\p{L}+){0,4}), (?<gloss>(?:an?|the) \p{Ll}[^;:.]{8,160}?)(?=[.;:]|, (?:and|which|who|where|in search of|in order to|to|after|before|while|because)\b|$)/gu
/** What people have made or gone through, by the last word of its name or its "of". */
const MADE =
  /\sof\s|\s(?:League|Wars?|Act|Treaty|Laws?|Edict|Council|Wall|Empire|Revolt|Revolution|Union|Party|Pact|Plan|Triumvirate|Company|Convention|Movement|Crisis|Effect|Principle|Process|Method|Reaction|Theory|Cycle|Canal|Bridge|Railway|Line|Road)$/u
/** "The Steelyard, a walled yard of …": with "the" one word in capitals is a thing, unless it is a people or a person's office. */
const isOneWord = (name: string): boolean =>
  /^\p{Lu}\p{Ll}{3,}$/u.test(name) &&
  !/(?:ans?|ese|ish|ish(?:wo)?m[ae]n|ards?|ites?|er|or|[^aiou]s)$/u.test(name)

const HOLDERS =
  /^(?:Chancellor|Tsar|Sultan|Caliph|Captain|Marshal|Admiral|Archbishop|Abbot|Duke|Duchess|King|Queen|Emperor|Empress|Earl|Prince|Princess|Bishop|Pope|Count|Lord|Lady|President|General|Minister|Captain)\b/u
const BRACKETED =
  /(?<name>\p{Ll}[\p{L}-]{1,40}) \((?<gloss>(?:an?|the) (?:[\p{L}-]{1,40} ){1,4}(?:of|that|which|in which|by which|for|from|where) [^()]{6,120})\)/gu
