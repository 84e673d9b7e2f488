import type { Bank, Question } from './types.ts'

/**
 * What the engine makes of a file, as `afterread generate FILE --json` prints it and as it is measured
 * (QUESTIONS.md, "Looking at it from outside"). Plain JSON, keys in a fixed order.
 */
export function bankJson(bank: Bank): unknown {
  const { article, facts, questions } = bank
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
    questions: questions.map(questionJson),
  }
}

function questionJson(question: Question): unknown {
  const { id, facts, form, prompt, explanation, warnings } = question
  const evidence = question.evidence.map(({ start, end, line, quote }) => ({ start, end, line, quote }))
  return { id, facts, form, prompt, ...answerJson(question), explanation, evidence, warnings }
}

function answerJson(question: Question): object {
  if ('options' in question) return { options: question.options, answer: question.answer }
  if ('pairs' in question) {
    const answer = question.pairs.map(({ left, right }) => `${left} = ${right}`)
    return { pairs: question.pairs, classes: question.classes, answer }
  }
  return { answer: question.answer, accepts: question.accepts }
}
