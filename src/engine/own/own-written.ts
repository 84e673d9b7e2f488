import { askedOf } from '../forms/draft.ts'
import type { Draft } from '../forms/draft.ts'
import { LONGEST_ANSWER } from '../forms/typed.ts'
import type { OwnWords } from './own.ts'
import { asSentence, unstopped } from '../compose/phrasing.ts'
import type { Fact, Question, Term } from '../types.ts'
import { words } from '../language/words.ts'

/**
 * The question that a learner's own words are: their question, their blank, or the term asked for by its meaning.
 * A short answer is typed, a long one is given from memory.
 */
export function asWritten(fact: Fact, own: OwnWords, terms: readonly Term[]): Draft {
  return {
    question: questionOf(fact, own, terms),
    ask: null,
    rivals: [],
    swap: null,
    aim: 'written',
    strain: 0,
  }
}

function questionOf(fact: Fact, { kind, front, back }: OwnWords, terms: readonly Term[]): Question {
  const line = (text: string): string => text.replace(/\s+/gu, ' ').trim()
  const asked = (prompt: string) => askedOf([fact], prompt, fact.statement)
  const typed = { accepts: [], siblings: terms.map(({ name }) => name) }
  if (kind === 'cloze') {
    // The sentence as it is read, without the signs of other marks.
    const prompt = fact.statement.replace(fact.value, '_____')
    return { ...asked(prompt), ...typed, form: 'cloze', answer: fact.value }
  }
  if (kind === 'definition') {
    const answer = fact.label ?? line(front)
    return { ...asked(`Which term means “${unstopped(line(back))}”?`), ...typed, form: 'typed', answer }
  }
  const [prompt, answer] = [line(front).replace(/(?<!\?)\?*$/u, '?'), unstopped(line(back))]
  if (words(answer).length <= LONGEST_ANSWER) return { ...asked(prompt), ...typed, form: 'typed', answer }
  return { ...asked(prompt), form: 'recall', answer: asSentence(answer), points: [asSentence(answer)] }
}
