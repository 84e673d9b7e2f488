import { deal } from './dealing.ts'
import { dealKeys } from './key-places.ts'
import type { Bank, Question } from '../types.ts'

/**
 * What the engine makes of a file, as `afterread generate FILE --json` prints it and as it is measured
 * (QUESTIONS.md, "Looking at it from outside"). Plain JSON, keys in a fixed order; options stand as on a paper.
 */
export function bankJson(bank: Bank): unknown {
  const { article, facts } = bank
  return {
    engine: bank.engine,
    icu: bank.icu,
    article: {
      title: article.title,
      words: article.words,
      characters: article.characters,
      text: article.text,
    },
    headings: article.sections.flatMap(({ title, level, heading, scope }) => {
      const block = heading === null ? undefined : article.blocks[heading]
      return block ? [{ text: title, level, line: block.line, scope }] : []
    }),
    excluded: article.excluded.map(({ reason, line, quote }) => ({ reason, line, quote })),
    facts: facts.map(({ id, kind, subject, aliases, statement, confidence, evidence }) => ({
      id,
      kind,
      subject,
      aliases,
      statement,
      confidence,
      evidence: evidence.map(({ start, end, line, quote }) => ({ start, end, line, quote })),
    })),
    questions: questionsJson(bank),
  }
}

function questionsJson({ article, questions }: Bank): unknown[] {
  const keys = dealKeys(
    questions.map((one) => ({ form: one.form, options: 'options' in one ? one.options.length : 0 })),
    article.title,
  )
  return questions.map((question, i) => questionJson(question, keys[i] ?? 0))
}

function questionJson(question: Question, keyAt: number): unknown {
  const { id, facts, form, prompt, explanation, warnings } = question
  const evidence = question.evidence.map(({ start, end, line, quote }) => ({ start, end, line, quote }))
  return { id, facts, form, prompt, ...answerJson(question, keyAt), explanation, evidence, warnings }
}

function answerJson(question: Question, keyAt: number): object {
  if ('options' in question) {
    const options = deal(question, keyAt, question.id).options.map((i) => question.options[i])
    return { options, answer: question.answer }
  }
  if ('pairs' in question) {
    const answer = question.pairs.map(({ left, right }) => `${left} = ${right}`)
    return { pairs: question.pairs, classes: question.classes, answer }
  }
  if ('items' in question) return { answer: question.items }
  if ('points' in question) return { answer: question.answer, points: question.points }
  return { answer: question.answer, accepts: question.accepts }
}
