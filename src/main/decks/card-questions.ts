import { foldAnswer } from '../../engine/marking/answer-fold.ts'
import { shortHash } from '../../engine/ids.ts'
import type { Form, Option, Question } from '../../engine/types.ts'
import { rightOf, wordsOfBody } from './card-words.ts'
import { oneLine } from './clean.ts'
import type { CardBody, Choice } from './deck.ts'

/** What all questions of a card have; the last two, those that are typed. */
export type Asking = Pick<Question, 'evidence' | 'explanation'> & {
  readonly fact: string
  readonly accepts: readonly string[]
  readonly siblings: readonly string[]
}

/** The questions that the shape of a card allows. A match asks several things, and is none by itself. */
export function cardQuestions(body: CardBody, asking: Asking): readonly Question[] {
  const prompt = oneLine(wordsOfBody(body).front)
  switch (body.kind) {
    case 'definition':
      return definitionQuestions(body, asking)
    case 'question':
      return [answered(prompt, body.back, asking)]
    case 'cloze':
      return [typed('cloze', oneLine(`${body.before}${BLANK}${body.after}`), oneLine(body.blank), asking)]
    case 'choice':
      return choiceQuestions(body, asking)
    case 'truefalse':
      return [statement(prompt, body.right, asking)]
    case 'order': {
      const items = body.items.map(oneLine)
      const order = { ...asked('order', prompt, asking), form: 'order', items } as const
      return [order, recall(prompt, items.join(', then '), items, asking)]
    }
    case 'match':
      return []
  }
}

export const BLANK = '_____'

function asked(form: Form, prompt: string, { fact, evidence, explanation }: Asking) {
  const id = shortHash(`${form}|${prompt}`)
  return { id, facts: [fact], prompt, topic: '', explanation, evidence, warnings: [] }
}

function typed(form: 'typed' | 'cloze', prompt: string, answer: string, asking: Asking): Question {
  const own = foldAnswer(answer).join(' ')
  const accepts = asking.accepts.filter((one) => foldAnswer(one).join(' ') !== own)
  return { ...asked(form, prompt, asking), form, answer, accepts, siblings: asking.siblings }
}

const recall = (prompt: string, answer: string, points: readonly string[], asking: Asking): Question => ({
  ...asked('recall', prompt, asking),
  form: 'recall',
  answer,
  points,
})

/** A term is asked for by its meaning, unless that names it; and what it means, by its name. */
function definitionQuestions(body: Extract<CardBody, { kind: 'definition' }>, asking: Asking): Question[] {
  const [term, meaning] = [oneLine(body.front), oneLine(body.back)]
  const told = recall(`What does “${term}” mean?`, meaning, pointsOf(body.back), asking)
  const isNamed = ` ${foldAnswer(meaning).join(' ')} `.includes(` ${foldAnswer(term).join(' ')} `)
  if (isNamed || !isTypable(body.front)) return [told]
  return [typed('typed', `Which term means this: ${meaning}`, term, asking), told]
}

/** Typed where that can be marked, else recalled. */
const answered = (prompt: string, written: string, asking: Asking): Question =>
  isTypable(written)
    ? typed('typed', prompt, oneLine(written), asking)
    : recall(prompt, oneLine(written), pointsOf(written), asking)

/** So short that there are few other ways to write it, and something of it is left when case and accents are folded. */
const isTypable = (answer: string): boolean =>
  !/[\r\n]/.test(answer.trim()) &&
  answer.trim().split(/\s+/u).length <= MOST_WORDS &&
  answer.length <= LONGEST &&
  foldAnswer(answer).length > 0

const MOST_WORDS = 5
const LONGEST = 60

/** What a full answer says, a line each. */
const pointsOf = (written: string): string[] =>
  written
    .split(/\r?\n/)
    .map((line) => oneLine(line).replace(/^[-*•]\s+/u, ''))
    .filter((line) => line !== '')

/** As its maker wrote it. What reads alone is asked without the options too. */
function choiceQuestions(body: Extract<CardBody, { kind: 'choice' }>, asking: Asking): Question[] {
  const prompt = oneLine(body.prompt)
  const right = rightOf(body).map(oneLine)
  const [key] = right
  if (key === undefined) return []
  const options = [...body.options].sort((a, b) => Number(b.right) - Number(a.right)).map(optionOf)
  if (body.several) return [{ ...asked('multi', prompt, asking), form: 'multi', options, answer: right }]
  const choice = { ...asked('choice', prompt, asking), form: 'choice', options, answer: key } as const
  return LEANS.test(prompt) || !prompt.endsWith('?') ? [choice] : [choice, answered(prompt, key, asking)]
}

/** Speaks of options that would not be there. */
const LEANS =
  /\b(?:following|these|those|below|above|not|except|least|most|best|option|statement|which of)\b/iu

const optionOf = ({ text, right, because }: Choice): Option => ({
  text: oneLine(text),
  correct: right,
  fact: null,
  wrongBecause: right || because === '' ? null : because,
})

function statement(prompt: string, right: boolean, asking: Asking): Question {
  const [key, other] = right ? (['True', 'False'] as const) : (['False', 'True'] as const)
  const option = (text: string): Option => ({ text, correct: text === key, fact: null, wrongBecause: null })
  const options = [option(key), option(other)]
  return { ...asked('truefalse', prompt, asking), form: 'truefalse', options, answer: key }
}
