import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence } from '../compose/phrasing.ts'
import { sentenceTexts } from '../language/sentences.ts'
import type { Fact } from '../types.ts'
import { tokens, words } from '../language/words.ts'
import { capitalised } from '../terms/naming.ts'
import { wholeItem } from '../wordings/whole-item.ts'
import { conditionRecall } from '../wordings/condition.ts'
import { plainRecall } from '../wordings/plain.ts'
import { isMeantLabel } from '../wordings/label-meant.ts'
import { isTypable, saysWhether } from '../wordings/cell.ts'
import { recallStem } from '../wordings/recall.ts'
import { reportRecall } from '../wordings/report.ts'
import { saidOfRecall } from '../wordings/said-of.ts'
import { SPARE } from '../wordings/spare.ts'
import { spareRecall } from '../wordings/spare-recall.ts'
import { tipRecall } from '../wordings/tip.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { LONGEST_ANSWER } from './typed.ts'

/** A question to be answered in own words: for what is too long to be typed and marked, and for lists. */
export function draftRecall(fact: Fact, knowledge: Knowledge): Draft | null {
  const isList = fact.members.length >= 3
  const plain =
    plainRecall(fact, knowledge) ?? reportRecall(fact, knowledge) ?? conditionRecall(fact) ?? tipRecall(fact)
  const own = plain?.stem ?? (isList || isLong(fact) ? recallStem(fact, knowledge) : null)
  const spare = own === null ? spareRecall(fact, knowledge) : null
  const said =
    own === null && spare === null && recallStem(fact, knowledge) === null
      ? saidOfRecall(fact, knowledge)
      : null
  const stem = own ?? spare?.stem ?? said?.stem
  if (stem === undefined) return null
  const answer = (plain ?? spare ?? said)?.answer ?? wholeAnswer(fact, knowledge)
  const prompt = hasOwnWords(fact, answer) ? stem : withoutOwnWords(stem)
  return {
    question: {
      ...askedOf([fact], prompt, asSentence(fact.statement)),
      form: 'recall',
      answer,
      points: isList ? fact.members : pointsOf(answer),
    },
    ask: null,
    rivals: [],
    swap: null,
    aim: 'recall',
    strain: spare === null ? 0 : SPARE,
  }
}

/** A meaning is asked for alone; of another item all that it says is the answer. */
const wholeAnswer = (fact: Fact, knowledge: Knowledge): string =>
  (isMeantLabel(fact, knowledge) ? null : wholeItem(fact, knowledge)) ?? asSentence(fact.value)

/** Too long to be typed, or a cell of a few words that may be put in many ways. */
const isLong = (fact: Fact): boolean =>
  words(fact.value).length >
  (fact.kind === 'cell' && !isTypable(fact) && !saysWhether(fact.value) ? 1 : LONGEST_ANSWER)

/** A cell or a list of a few words or without a verb can only be said as it stands. */
const hasOwnWords = ({ kind }: Fact, answer: string): boolean =>
  (kind !== 'cell' && kind !== 'list') || (words(answer).length >= 5 && hasVerb(answer))

const hasVerb = (text: string): boolean => tokens(text).some(({ pos }) => pos === 'VERB' || pos === 'AUX')

const withoutOwnWords = (stem: string): string =>
  capitalised(stem.replace(/^(?:In|in) your own words: /u, ''))

/** What a full answer says, a sentence or a clause each. */
const pointsOf = (value: string): string[] =>
  sentenceTexts(value)
    .flatMap((sentence) => sentence.split(/;\s+/u))
    .map(asSentence)
    .filter((point) => words(point).length > 1)
