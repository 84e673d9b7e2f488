import { readClause } from '../language/clause.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import type { Reading } from '../compose/compose.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { onceFor } from '../remembered.ts'
import { isClause } from '../facts/standing.ts'
import { contentStems, contentStemSet } from '../language/words.ts'
import { lowerCased } from '../terms/naming.ts'
import type { Fact } from '../types.ts'
import { isEvent } from './condition.ts'
import type { Recalled } from './plain.ts'
import { plainQuestion } from './why.ts'

/** When something is so, or what happens at a place or stage that the sentence opens with. */
export const circumstanceRecall = (fact: Fact, knowledge: Knowledge): Recalled | null =>
  whenRecall(fact, knowledge) ?? whereRecall(fact, knowledge)

/** "When does a turn end?" of "A turn ends when the player picks up the dice." */
function whenRecall({ statement }: Fact, knowledge: Knowledge): Recalled | null {
  const { main, when, condition } = TAIL.exec(unstopped(statement))?.groups ?? {}
  if (main === undefined || when === undefined || condition === undefined || OPEN.test(main)) return null
  const read = readClause(main)
  if (!read || read.opening !== '' || !isNow(read) || KNOWS.test(read.verb.lemma)) return null
  if (!isClause(condition) && !/^(?:the|an?) (?:\S+ ){2}/u.test(condition)) return null
  const stem = plainQuestion('When', { ...read, rest: read.rest.replace(/^also /u, '') }, knowledge)
  if (stem === null) return null
  const said = stem.replace(/ also /u, ' ')
  return {
    stem: contentStems(said).length < 3 ? `In your own words: ${lowerCased(said)}` : said,
    answer: asSentence(`${when} ${condition}`),
  }
}

const TAIL =
  /^(?<main>[^,;:.“”"]{8,120}?)(?<!\b(?:even|as|than|whether|or|and|but|except|especially|only|until|just|not)) (?<when>when|if|once) (?<condition>[^,;:.“”"]{8,120})$/u
const OPEN =
  /\b(?:it|its|they|their|them|he|she|his|her|this|that|these|those|what|when|if|where|and|but)\b/iu
const KNOWS = /^(?:ask|know|decide|see|check|tell|matter|show|determine|say|wonder|depend|mean|be)$/u

const isNow = ({
  auxiliary,
  verb,
}: {
  auxiliary: string | null
  verb: { text: string; lemma: string }
}): boolean =>
  auxiliary === null
    ? verb.text === verb.lemma || /s$/.test(verb.text)
    : /^(?:is|are|can|may|must|shall)(?: not)?$/.test(auxiliary)

/** "What happens in the ablation zone?" where only this fact tells of it. */
function whereRecall(fact: Fact, knowledge: Knowledge): Recalled | null {
  const { opening, place, main } = HEAD.exec(unstopped(fact.statement))?.groups ?? {}
  if (opening === undefined || place === undefined || main === undefined || main.includes(' which is why '))
    return null
  const wanted = contentStems(place)
  if (
    wanted.length < 2 ||
    /^(?:an?|the (?:same|other|first|second|last|next|end|case|way|past|wild|body)) |\d/iu.test(place)
  )
    return null
  if (POINTS.test(place) || /^(?:it|they|he|she|this|these|there) /iu.test(main) || !isEvent(main))
    return null
  const others = saidOf(knowledge.reading).filter(
    ({ id, stems }) => id !== fact.id && wanted.every((stem) => stems.has(stem)),
  )
  if (others.length > 0) return null
  return { stem: `What happens ${lowerCased(opening)} ${place}?`, answer: asSentence(main) }
}

const HEAD =
  /^(?<opening>In|At|During|Under|Within|Along|On) (?<place>(?:the |\p{L})[^,;:.“”"]{5,60}), (?<main>[^;:.“”"]{20,220})$/u
const POINTS =
  /\b(?:it|its|their|his|her|this|that|these|those|such|which|who|general|practice|particular|fact|theory|addition|contrast|turn|order|case|short|most|some|many|all|every|each)\b/iu

const saidOf = onceFor(({ facts }: Reading) =>
  facts.map(({ id, statement }) => ({ id, stems: contentStemSet(statement) })),
)
