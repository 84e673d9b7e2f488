import { foldAnswer } from './answer-fold.ts'
import type { Fact, Question } from './types.ts'

/**
 * The facts that something shown with a question states outright: its stem, an option with its reason, the
 * evidence or the explanation has the key of the fact together with its subject and slot in one sentence (a
 * name alone is no leak). The question's own facts are left out.
 */
export function revealedFacts(question: Question, facts: readonly Fact[]): string[] {
  const shown = textsShown(question).flatMap(passages).map(keysOf)
  return facts
    .filter(({ id }) => !question.facts.includes(id))
    .filter((fact) => shown.some((passage) => states(passage, fact)))
    .map(({ id }) => id)
}

function textsShown(question: Question): string[] {
  const own = [question.prompt, question.explanation, ...question.evidence.map(({ quote }) => quote)]
  if ('options' in question)
    return [...own, ...question.options.map(({ text, wrongBecause }) => wrongBecause ?? text)]
  if ('pairs' in question) return [...own, ...question.pairs.map(({ left, right }) => `${left}: ${right}`)]
  return own
}

/** Sentences, near enough: a label keeps its sentence, since the two together are what gives a fact away. */
const passages = (text: string): string[] => text.split(/(?<=[.?!]["”’)]?)\s+(?=[\p{Lu}“])|\n/u)

const keysOf = (text: string): ReadonlySet<string> => new Set(foldAnswer(text))

/** A passage states a fact when it has nearly all its value, and its subject or its label. */
function states(passage: ReadonlySet<string>, fact: Fact): boolean {
  const { value, names } = keyOf(fact)
  const missing = value.length - Math.ceil(value.length * NEARLY_ALL)
  let missed = 0
  for (const word of value) if (!passage.has(word) && ++missed > missing) return false
  return value.length > 0 && names.some((name) => name.every((word) => passage.has(word)))
}

type Key = { readonly value: readonly string[]; readonly names: readonly (readonly string[])[] }

// A plan holds every question of an article against every fact of it, so a fact is folded once.
const keys = new WeakMap<Fact, Key>()

function keyOf(fact: Fact): Key {
  const known = keys.get(fact)
  if (known) return known
  const names = [fact.subject, ...fact.aliases, ...(fact.label === null ? [] : [fact.label])]
  const key = { value: telling(fact.value), names: names.map(telling).filter((name) => name.length > 0) }
  keys.set(fact, key)
  return key
}

const telling = (text: string): string[] =>
  [...new Set(foldAnswer(text))].filter((word) => word.length > 3 || /\d/.test(word))

/** A passage that leaves out a word or two of a long value still tells it. */
const NEARLY_ALL = 0.8
