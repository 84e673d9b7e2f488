import { foldAnswer } from '../marking/answer-fold.ts'
import { onceFor, remembered } from '../remembered.ts'
import type { Fact, Question } from '../types.ts'

/**
 * The facts that something shown with a question states outright: its stem, an option with its reason, the
 * evidence or the explanation has the key of the fact together with its subject and slot in one sentence (a
 * name alone is no leak). The question's own facts are left out.
 */
export function revealedFacts(question: Question, facts: readonly Fact[]): string[] {
  const stated = textsShown(question).flatMap(placesStated(facts))
  return [...new Set(stated)]
    .sort((one, other) => one - other)
    .flatMap((place) => facts[place]?.id ?? [])
    .filter((id) => !question.facts.includes(id))
}

/** The places of the facts that a text states; what is shown with one question is shown with others of its fact. */
const placesStated = onceFor((facts: readonly Fact[]) =>
  remembered((text): readonly number[] => {
    const stated = new Set<number>()
    for (const passage of passages(text).map(keysOf))
      for (const { fact, place } of factsMaybeIn(passage, facts))
        if (!stated.has(place) && states(passage, fact)) stated.add(place)
    return [...stated]
  }, 5000),
)

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
  const missing = mayMiss(value)
  let missed = 0
  for (const word of value) if (!passage.has(word) && ++missed > missing) return false
  return value.length > 0 && names.some((name) => name.every((word) => passage.has(word)))
}

/** How many words of a value a passage may leave out that states it. */
const mayMiss = (value: readonly string[]): number => value.length - Math.ceil(value.length * NEARLY_ALL)

type Placed = { readonly fact: Fact; readonly place: number }

/** The facts that a passage may state: a superset, to be looked at one by one. */
const factsMaybeIn = (passage: ReadonlySet<string>, facts: readonly Fact[]): Placed[] =>
  [...passage].flatMap((word) => factsByWord(facts).get(word) ?? [])

/** Facts by the rarest words of their values, of each one more than a passage may leave out: it has one of them. */
const factsByWord = onceFor((facts: readonly Fact[]): ReadonlyMap<string, readonly Placed[]> => {
  const spread = new Map<string, number>()
  const spreadOf = (word: string): number => spread.get(word) ?? 0
  for (const fact of facts) for (const word of keyOf(fact).value) spread.set(word, spreadOf(word) + 1)
  const byWord = new Map<string, Placed[]>()
  facts.forEach((fact, place) => {
    const { value } = keyOf(fact)
    const rarest = value.toSorted((one, other) => spreadOf(one) - spreadOf(other))
    for (const word of rarest.slice(0, mayMiss(value) + 1)) {
      const placed = byWord.get(word)
      if (placed) placed.push({ fact, place })
      else byWord.set(word, [{ fact, place }])
    }
  })
  return byWord
})

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
