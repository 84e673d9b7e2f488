import type { Knowledge } from '../knowledge.ts'
import { asSentence } from '../phrasing.ts'
import { sentenceTexts } from '../sentences.ts'
import type { Fact } from '../types.ts'
import { words } from '../words.ts'
import { isTypable } from '../wordings-cell.ts'
import { recallStem } from '../wordings-recall.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { LONGEST_ANSWER } from './typed.ts'

/** A question to be answered in own words: for what is too long to be typed and marked, and for lists. */
export function draftRecall(fact: Fact, knowledge: Knowledge): Draft | null {
  const isList = fact.members.length >= 3
  if (!isList && !isLong(fact)) return null
  const prompt = recallStem(fact, knowledge)
  if (prompt === null) return null
  return {
    question: {
      ...askedOf([fact], prompt, asSentence(fact.statement)),
      form: 'recall',
      answer: asSentence(fact.value),
      points: isList ? fact.members : pointsOf(fact.value),
    },
    ask: null,
    rivals: [],
    swap: null,
    aim: 'recall',
    strain: 0,
  }
}

/** Too long to be typed, or a cell of a few words that may be put in many ways. */
const isLong = (fact: Fact): boolean =>
  words(fact.value).length > (fact.kind === 'cell' && !isTypable(fact) ? 1 : LONGEST_ANSWER)

/** What a full answer says, a sentence or a clause each. */
const pointsOf = (value: string): string[] =>
  sentenceTexts(value)
    .flatMap((sentence) => sentence.split(/;\s+/u))
    .map(asSentence)
    .filter((point) => words(point).length > 1)
