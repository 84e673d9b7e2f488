import { COMMON, gap, overlap } from './gap.ts'
import type { Gap } from './gap.ts'
import { mentions, namesFor, namesMaybeIn, said, termOf } from '../compose/knowledge.ts'
import { isInClass, kinOf } from '../terms/kinship.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import { personsOf } from '../terms/persons-known.ts'
import { onceFor } from '../remembered.ts'
import type { Fact, Span } from '../types.ts'
import { fold, stems, tokens } from '../language/words.ts'
import { allMatches } from '../matches.ts'

/** A name of a term where a sentence has it. */
export type Named = Span & { readonly name: string }

/** Where a sentence has a name of a term, longest names first. */
export function placesOfNames(sentence: string, knowledge: Knowledge): Named[] {
  const found: Named[] = []
  for (const name of namesMaybeIn(knowledge, sentence)) {
    for (const start of placesOf(name, sentence)) {
      const place = { name, start, end: start + name.length }
      if (isVerb(place, sentence)) continue
      if (!found.some((other) => overlap(other, place))) found.push(place)
    }
  }
  return found
}

/** "Who cannot come" has no WHO in it, and "to tax those who pass" no tax. */
const isVerb = ({ name, start }: Named, sentence: string): boolean =>
  !name.includes(' ') && tokens(sentence).some((token) => token.start === start && token.pos === 'VERB')

/**
 * Terms and proper names. One that has a class above or below it in the article might be replaced by that, unless
 * the sentence names both; then it is easy. Of a long name with an acronym the acronym is asked.
 */
export function termGaps(sentence: string, names: readonly Named[], knowledge: Knowledge): Gap[] {
  return names
    .filter(({ name, end }) => !isReplaceable(name, sentence, knowledge) && !isImperative(sentence, end))
    .filter(({ name }) => !isExample(name, knowledge))
    .filter(({ name, start }) =>
      isTaught(start > 0 ? sentence.slice(start, start + name.length) : name, knowledge),
    )
    .map(({ name, start, end }) => {
      const acronym = termOf(knowledge, name)?.acronym
      const tooLong = stems(name).length > 4
      return {
        ...gap(
          start,
          sentence.slice(start, end),
          tooLong && !acronym ? 6 : isInClass(knowledge, name) ? 1.5 : 0.5,
        ),
        ...(tooLong && acronym ? { text: acronym, end } : {}),
        accepts: namesFor(knowledge, name),
      }
    })
}

/** A name of its own, or one that the article tells the meaning of; of any other word a second would often do. */
function isTaught(name: string, knowledge: Knowledge): boolean {
  if (/^\p{Lu}|^\p{Ll}?\p{Lu}|\d/u.test(name)) return true
  const term = termOf(knowledge, name)
  return term !== null && (term.acronym !== null || taughtIn(knowledge).has(term.name))
}

const taught = new WeakMap<Knowledge, ReadonlySet<string>>()

/** The terms that a definition, an item's label or a name in bold tells of. */
function taughtIn(knowledge: Knowledge): ReadonlySet<string> {
  const found = taught.get(knowledge)
  if (found) return found
  const made = new Set(
    knowledge.reading.facts.flatMap(({ kind, subject, label, slot }) =>
      kind === 'definition' || slot === 'name'
        ? [subject]
        : label !== null && LABELLED.has(kind)
          ? [subject, termOf(knowledge, label)?.name ?? label]
          : [],
    ),
  )
  taught.set(knowledge, made)
  return made
}

/** Where an example is named others would often do as well. */
export const isExample = (name: string, { reading }: Knowledge): boolean =>
  examplesAmong(reading.facts).has(fold(name))

const examplesAmong = onceFor(
  (facts: readonly Fact[]) =>
    new Set(facts.flatMap(({ kind, label }) => (kind === 'example' && label !== null ? [fold(label)] : []))),
)

/** "Choose with care: …" opens with advice, not with a name. */
const isImperative = (sentence: string, end: number): boolean =>
  sentence.charAt(end) === ':' && !/\b(?:is|are|was|were|called) /.test(sentence.slice(0, end))

function placesOf(name: string, sentence: string): number[] {
  const places: number[] = []
  const isAcronym = /^\p{Lu}{2,}$/u.test(name)
  const [text, wanted] = isAcronym ? [sentence, name] : [sentence.toLowerCase(), name.toLowerCase()]
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const edges = text.charAt(at - 1) + text.charAt(at + wanted.length)
    if (!/[\p{L}\p{N}-]/u.test(edges)) places.push(at)
  }
  return places
}

/** Whether a class above or below the term could stand in its place, because the sentence does not name it. */
function isReplaceable(name: string, sentence: string, knowledge: Knowledge): boolean {
  const kin = kinOf(knowledge, name)
  if (kin.length === 0) return false
  const passage = said(sentence, null)
  return kin.some((other) => !mentions(knowledge, passage, other.name))
}

/** Acronyms that are no terms of the article: "API", "LIDAR". */
export function acronymGaps(sentence: string, names: readonly Named[], knowledge: Knowledge): Gap[] {
  return allMatches(sentence, /(?<![\p{L}\p{N}-])\p{Lu}{3,6}(?![\p{L}\p{N}-])/gu)
    .map((found) => gap(found.index, found[0], 2))
    .filter((one) => !names.some((name) => overlap(one, name)))
    .filter(({ text }) => stems(text).every((stem) => (knowledge.spread.get(stem) ?? 0) <= COMMON))
}

/** A sentence that gives a name asks for it. */
export function ownNameGaps(sentence: string, { kind, slot, subject, aliases }: Fact): Gap[] {
  // "Often called the first in the world" gives no name.
  if (
    slot !== 'name' ||
    kind !== 'property' ||
    /^(?:first|last|only|most|best|\p{Ll}{3,}est)\b/iu.test(subject)
  )
    return []
  return placesOf(subject, sentence)
    .slice(0, 1)
    .map((start) => ({ ...gap(start, sentence.slice(start, start + subject.length), 0), accepts: aliases }))
}

/**
 * Names of persons, places and works in what is told of somebody or something: never the subject, a people's
 * adjective, a month or half of a longer name.
 */
export function properGaps(
  sentence: string,
  { subject, label, group }: Fact,
  names: readonly Named[],
  knowledge: Knowledge,
): Gap[] {
  if (label !== null || group !== null) return []
  const verb = tokens(sentence).find(({ pos }) => pos === 'VERB' || pos === 'AUX')?.start ?? sentence.length
  return allMatches(sentence, PROPER)
    .map((found) => gap(found.index, found[0].replace(/['’]s?$/u, ''), 1.8))
    .map((one) => ({ ...one, accepts: personsOf(knowledge).allNames(one.text) }))
    .filter(({ start, end, text }) => {
      if (start < verb || text.length < 3 || NO_NAME.test(text) || subject.includes(text)) return false
      if (names.some((name) => overlap(name, { start, end }))) return false
      return (
        !/\p{Lu}\p{L}{1,30} (?:y|de|van|von|for|of) $/u.test(sentence.slice(0, start)) &&
        !/^[-’']|^ (?:(?:y|de|van|von|for|of|of the) )?\p{Lu}/u.test(sentence.slice(end)) &&
        tokens(sentence).some((one) => one.start === start && one.pos === 'PROPN')
      )
    })
}

const PROPER =
  /(?<=[\p{L}\d,;:] )\p{Lu}[\p{L}\d'’.-]*[\p{L}\d](?: (?:(?:of|the|de|van|von) )*\p{Lu}[\p{L}\d'’-]*)*/gu
const NO_NAME =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|AD|BC|BCE|CE|God|Almighty|Creator|Providence|Earth|Sir|Lord|Lady|Mr|Mrs|Dr|King|Queen|(?:British|American|Old|Middle|Modern) \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+(?:ish|ese|ian|ans|ians|can)|French|Dutch|Greek|Swiss|Welsh|Czech)$/u
