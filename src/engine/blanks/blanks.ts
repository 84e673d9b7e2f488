import { isHighlight } from '../own/authored.ts'
import { isTorn } from './torn.ts'
import { isDull, isPartOfName } from './worth.ts'
import { gap, overlap } from './gap.ts'
import type { Gap } from './gap.ts'
import { isGiven } from './given.ts'
import { isClosed, isOfOpenList, opensList } from './lists.ts'
import { acronymGaps, ownNameGaps, placesOfNames, properGaps, termGaps } from './names.ts'
import type { Named } from './names.ts'
import { isNounLike, nounGaps } from './nouns.ts'
import { amountGaps, dateGaps, isAskedElsewhere, isConverted, numberGaps } from './numbers.ts'
import { originGaps } from './origin.ts'
import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { isOwnHeading } from '../compose/own-heading.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import type { Fact } from '../types.ts'
import { isTypable, saysWhether } from '../wordings/cell.ts'
import { contentStems, fold, stems, tokens } from '../language/words.ts'

/** The stretches of a sentence worth asking for, best first: amounts, names, terms, members, telling nouns. */
export function gapsIn(sentence: string, fact: Fact, knowledge: Knowledge): Gap[] {
  if (isHighlight(fact)) return authorsGap(sentence, fact, knowledge)
  // Any of many things could be missing from a list of them.
  if (fact.kind === 'list' && (fact.members.length > MOST_LISTED || /^Under “/u.test(fact.statement)))
    return []
  const names = placesOfNames(sentence, knowledge)
  const found =
    fact.kind === 'number'
      ? [
          ...amountGaps(sentence, fact),
          ...numberGaps(sentence, names).filter(({ text }) => fact.value.includes(text)),
        ]
      : fact.kind === 'cell'
        ? isTypable(fact)
          ? []
          : cellGaps(sentence, fact, names, knowledge)
        : [
            ...termGaps(sentence, names, knowledge),
            ...ownNameGaps(sentence, fact),
            ...dateGaps(sentence, names, fact),
            ...numberGaps(sentence, names).filter(({ text }) => !isAskedElsewhere(text, fact, knowledge)),
            ...memberGaps(sentence, fact, knowledge),
            ...acronymGaps(sentence, names, knowledge),
            ...originGaps(sentence),
            ...properGaps(sentence, fact, names, knowledge),
            ...(fact.kind === 'event' && fact.group === null
              ? []
              : nounGaps(sentence, fact, names, knowledge)),
          ]
  const from = lastSentenceOf(sentence, fact)
  return found
    .filter((one) => one.start >= from && !opensList(one, sentence, fact))
    .filter((one) => one.strain <= WEAKEST && !isDull(one, sentence, fact, knowledge))
    .filter(
      (one) =>
        !isPartOfName(one, sentence, fact) &&
        !isByStroke(one, sentence) &&
        !isConverted(one, sentence) &&
        !isTorn(one, sentence) &&
        !isGiven(one, sentence) &&
        !isOfOpenList(one, sentence) &&
        !isHeading(one, fact, knowledge),
    )
    .filter((gap, at) => found.slice(0, at).every((better) => !overlap(gap, better)))
    .sort((one, other) => one.strain - other.strain || one.start - other.start)
}

/** "One benefit is _____: …": the heading that its author chose. */
const isHeading = ({ text }: Gap, fact: Fact, knowledge: Knowledge): boolean =>
  fact.label !== null &&
  LABELLED.has(fact.kind) &&
  fold(text) === fold(fact.label) &&
  isOwnHeading(fact, knowledge)

/** "HTTP/2" is one name, and so is the "Gandhi–Irwin Pact". */
const isByStroke = ({ start, end }: Gap, sentence: string): boolean =>
  sentence.charAt(start - 1) === '/' ||
  /^(?:\/[\p{L}\d]|–\p{L})/u.test(sentence.slice(end)) ||
  /\p{L}–$/u.test(sentence.slice(Math.max(0, start - 2), start))

const MOST_LISTED = 5

/** "Under “Chapter 3” the article says: “": words of ours, in which nothing is left out. */
const FRAME = /^(?:Under|In|Of|Asked) “[^”]{1,200}”[^“”]{0,60}“/u

/** Where our own words end, and a sentence that only says of what the next one tells: there begins what can be asked. */
function lastSentenceOf(sentence: string, { value }: Fact): number {
  const frame = FRAME.exec(sentence)?.[0].length
  if (frame !== undefined) return frame
  const at = /^\p{Lu}/u.test(value) ? sentence.lastIndexOf(value) : -1
  return at > 0 && /[.!?]["”’)]*\s$/u.test(sentence.slice(0, at)) ? at : 0
}

/** The blank its author marked is the only one of its fact. */
function authorsGap(sentence: string, { value }: Fact, knowledge: Knowledge): Gap[] {
  const start = sentence.indexOf(value)
  return start < 0 ? [] : [{ ...gap(start, value, 0), accepts: namesFor(knowledge, value) }]
}

/** Of a cell its own words are asked, never those of its heads: the whole of a short one, or an amount or name in it. */
function cellGaps(sentence: string, fact: Fact, names: readonly Named[], knowledge: Knowledge): Gap[] {
  const from = sentence.toLowerCase().lastIndexOf(fact.value.toLowerCase())
  if (from < 0 || from + fact.value.length < sentence.length - 1) return []
  const value = sentence.slice(from, from + fact.value.length)
  const short = stems(value).length <= 3 && !/\d/.test(value) && namesSomething(value)
  const whole = short ? [{ ...gap(from, value, 0.4), accepts: namesFor(knowledge, value) }] : []
  return [
    ...whole,
    ...termGaps(sentence, names, knowledge),
    ...numberGaps(sentence, names),
    ...memberGaps(sentence, fact, knowledge),
  ].filter(({ start }) => start >= from)
}

/** "Landlord" and "the Senate", but not "built in", "none set" or "supported". */
function namesSomething(value: string): boolean {
  const read = tokens(`It is the ${value.charAt(0).toLowerCase()}${value.slice(1)}.`).slice(3, -1)
  return (
    isNounLike(read.at(-1)) && !saysWhether(value) && !/^(?:not|any|some|many|few|more|less)\b/i.test(value)
  )
}

/** Blanks worse than this could be filled in many ways. */
const WEAKEST = 5.5

/**
 * Whole members of an enumeration, never the first: what stands before tells what sort of thing is asked. Names
 * are left alone, and so is a list that has other members elsewhere: either could be answered with another.
 */
function memberGaps(sentence: string, { members, id, slot }: Fact, knowledge: Knowledge): Gap[] {
  if (members.length < 2 || /\bexamples?\b/i.test(slot)) return []
  const shown = new Set(contentStems(sentence))
  const longer = knowledge.reading.facts.some(
    (other) =>
      other.id !== id &&
      members.filter((member) => other.members.some((one) => fold(one) === fold(member))).length >= 2 &&
      other.members.some((one) => contentStems(one).some((stem) => !shown.has(stem))),
  )
  if (longer || !isClosed(members, sentence)) return []
  return members.slice(1).flatMap((member) => {
    const start = sentence.indexOf(member)
    const isName = /\p{Lu}/u.test(member)
    const isCounted = /^(?:an?|one|two|three|four|five|six|\d+) /iu.test(member)
    return start < 0 || isName || isCounted || stems(member).length > 3 ? [] : [gap(start, member, 3)]
  })
}
