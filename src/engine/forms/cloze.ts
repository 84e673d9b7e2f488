import { gapsIn } from '../blanks.ts'
import type { Gap } from '../blanks.ts'
import type { Knowledge } from '../knowledge.ts'
import { namesFor } from '../knowledge.ts'
import { BLANK } from '../lint/stem-rules.ts'
import { asSentence } from '../phrasing.ts'
import type { Fact } from '../types.ts'
import { fold } from '../words.ts'
import { attributed } from '../wordings-labelled.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** Sentences of the article with one telling word or number left out. */
export function draftClozes(fact: Fact, knowledge: Knowledge): Draft[] {
  const sentence = fact.kind === 'number' ? withoutLead(fact.statement) : asSentence(fact.statement)
  return gapsIn(sentence, fact, knowledge).map((gap) => draftCloze(fact, sentence, gap, knowledge))
}

function draftCloze(fact: Fact, sentence: string, gap: Gap, knowledge: Knowledge): Draft {
  const prompt = `${sentence.slice(0, gap.start)}${BLANK}${sentence.slice(gap.end)}`
  const siblings = knowledge.reading.terms
    .flatMap(({ name }) => namesFor(knowledge, name))
    .filter((name) => name !== gap.text && !gap.accepts.includes(name))
  return {
    question: {
      ...askedOf([fact], attributed(fact, prompt, knowledge), sentence),
      form: 'cloze',
      answer: gap.text,
      accepts: gap.accepts.filter((one) => fold(one) !== fold(gap.text)),
      siblings,
    },
    ask: null,
    rivals: [],
    swap: null,
    aim: 'cloze',
    strain: gap.strain,
  }
}

/** "One trend is edge computing: many firms …" tells its number in what follows the colon. */
const withoutLead = (statement: string): string =>
  asSentence(statement.replace(/^One \p{L}+ .{3,80}?: /u, ''))
