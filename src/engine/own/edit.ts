import { foldAnswer } from '../marking/answer-fold.ts'
import type { Option, Pair, Question } from '../types.ts'

/**
 * A learner's wording of a question. What is left out stays as the engine made it; lists stand in the bank's order
 * and keep their length.
 */
export type QuestionEdit = {
  readonly prompt?: string | undefined
  /** choice, multi: the texts of the options; which are right stays. */
  readonly options?: readonly string[] | undefined
  /** cloze, typed, recall. */
  readonly answer?: string | undefined
  /** cloze, typed: further right answers, any number. */
  readonly accepts?: readonly string[] | undefined
  /** match, sort: the two sides of the pairs; a sort's right-hand sides are its classes, named by `classes`. */
  readonly pairs?: readonly { readonly left: string; readonly right: string }[] | undefined
  readonly classes?: readonly string[] | undefined
  /** order: in their right order. */
  readonly items?: readonly string[] | undefined
  /** recall: what a full answer says, any number. */
  readonly points?: readonly string[] | undefined
  readonly explanation?: string | undefined
}

/** The question in the learner's wording. What does not fit the question is left as it was. */
export function editedQuestion(question: Question, edit: QuestionEdit): Question {
  const shared = {
    prompt: edit.prompt?.trim() ?? question.prompt,
    explanation: edit.explanation?.trim() ?? question.explanation,
  }
  switch (question.form) {
    case 'choice': {
      const options = editedOptions(question.options, edit.options)
      const answer = options.find(({ correct }) => correct)?.text ?? question.answer
      return { ...question, ...shared, options, answer }
    }
    case 'multi': {
      const options = editedOptions(question.options, edit.options)
      return { ...question, ...shared, options, answer: rightOf(options) }
    }
    case 'cloze':
    case 'typed':
      return {
        ...question,
        ...shared,
        answer: edit.answer?.trim() ?? question.answer,
        accepts: edit.accepts ? filled(edit.accepts) : question.accepts,
      }
    case 'match':
    case 'sort':
      return { ...question, ...shared, ...editedPairs(question.pairs, question.classes, edit) }
    case 'order':
      return { ...question, ...shared, items: sameLength(question.items, edit.items) }
    case 'recall':
      return {
        ...question,
        ...shared,
        answer: edit.answer?.trim() ?? question.answer,
        points: edit.points ? filled(edit.points) : question.points,
      }
    case 'truefalse':
      return { ...question, ...shared }
  }
}

/** Why a question can't be asked as it stands, a sentence each; none where it can. */
export function faultsOf(question: Question): string[] {
  const faults = [...new Set(textsOf(question))].some((text) => foldAnswer(text).length === 0)
    ? ['Nothing may be left empty.']
    : []
  if (question.form === 'cloze' && question.prompt.split('_____').length !== 2)
    faults.push('The sentence needs one blank: five underscores, _____.')
  if (question.form === 'recall' && question.points.length === 0)
    faults.push('A full answer needs at least one point.')
  if (listsOf(question).some(hasTwins)) faults.push('Two of its answers are the same.')
  return faults
}

const hasTwins = (texts: readonly string[]): boolean =>
  new Set(texts.map((text) => foldAnswer(text).join(' '))).size < texts.length

/** An option in other words is no longer what the article was quoted against. */
const editedOptions = (options: readonly Option[], texts: readonly string[] | undefined): Option[] =>
  options.map((option, i) => {
    const text = texts?.length === options.length ? (texts[i]?.trim() ?? option.text) : option.text
    return text === option.text ? option : { ...option, text, wrongBecause: null }
  })

const rightOf = (options: readonly Option[]): string[] =>
  options.filter(({ correct }) => correct).map(({ text }) => text)

function editedPairs(
  pairs: readonly Pair[],
  classes: readonly string[],
  edit: QuestionEdit,
): { readonly pairs: readonly Pair[]; readonly classes: readonly string[] } {
  const named = sameLength(classes, edit.classes)
  const sides = edit.pairs?.length === pairs.length ? edit.pairs : pairs
  return {
    classes: named,
    pairs: pairs.map((pair, i) => ({
      ...pair,
      left: sides[i]?.left.trim() ?? pair.left,
      right:
        classes.length === 0
          ? (sides[i]?.right.trim() ?? pair.right)
          : (named[classes.indexOf(pair.right)] ?? pair.right),
    })),
  }
}

const sameLength = (old: readonly string[], texts: readonly string[] | undefined): readonly string[] =>
  texts?.length === old.length ? texts.map((text) => text.trim()) : old

const filled = (texts: readonly string[]): string[] =>
  texts.map((text) => text.trim()).filter((text) => text !== '')

function textsOf(question: Question): readonly string[] {
  const answer = 'answer' in question ? [question.answer].flat() : []
  return [question.prompt, ...answer, ...listsOf(question).flat()]
}

/** What the learner must be able to tell apart, in lists of their own. */
function listsOf(question: Question): readonly (readonly string[])[] {
  switch (question.form) {
    case 'choice':
    case 'multi':
      return [question.options.map(({ text }) => text)]
    case 'match':
      return [question.pairs.map(({ left }) => left), question.pairs.map(({ right }) => right)]
    case 'sort':
      return [question.pairs.map(({ left }) => left), question.classes]
    case 'order':
      return [question.items]
    default:
      return []
  }
}
