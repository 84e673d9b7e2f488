import { guardPools } from '../distractors.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Knowledge } from '../knowledge.ts'
import { asSentence } from '../phrasing.ts'
import type { Fact, Option } from '../types.ts'
import { attributed } from '../wordings-labelled.ts'
import { askedOf } from './draft.ts'
import type { Draft, Swap } from './draft.ts'

/**
 * A statement of the article, and the same with one name put in the place of another: false because the guard
 * knows whose the rest of the statement is, never because of an added "not".
 */
export function draftTruefalse(fact: Fact, inquiries: readonly Inquiry[], knowledge: Knowledge): Draft[] {
  const statement = attributed(fact, asSentence(fact.statement), knowledge)
  return inquiries.flatMap((inquiry) => {
    const { ask } = inquiry
    if (!statement.includes(ask.key)) return []
    const [rival] = guardPools(inquiry.pools, ask, knowledge).safe
    if (!rival) return []
    const swap: Swap = { statement, from: ask.key, to: rival.text }
    const wrong = wrongOption('True', inquiry.wrongBecause(rival), rival.fact)
    return [
      statementDraft(fact, statement, [
        rightOption('True', fact),
        wrongOption('False', asSentence(fact.statement), fact),
      ]),
      {
        ...statementDraft(
          fact,
          statement.replace(swap.from, () => swap.to),
          [rightOption('False', fact), wrong],
        ),
        ask,
        rivals: [rival],
        swap,
      },
    ]
  })
}

function statementDraft(fact: Fact, prompt: string, options: readonly [Option, Option]): Draft {
  return {
    question: {
      ...askedOf([fact], prompt, fact.statement),
      form: 'truefalse',
      options,
      answer: options[0].text,
    },
    ask: null,
    rivals: [],
    swap: null,
    aim: options[0].text,
    strain: 0,
  }
}

const rightOption = (text: string, fact: Fact): Option => ({
  text,
  correct: true,
  fact: fact.id,
  wrongBecause: null,
})

const wrongOption = (text: string, wrongBecause: string, fact: Fact): Option => ({
  text,
  correct: false,
  fact: fact.id,
  wrongBecause,
})
