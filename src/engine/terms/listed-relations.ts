import type { Outline } from '../outline/outline.ts'
import { exactTerm, genusTerm, listedTerms } from './relation-terms.ts'
import type { Relation, Term } from '../types.ts'

type Stated = Omit<Relation, 'evidence'>

/**
 * The relations that a sentence states of several names at once: "Robins, wrens and finches are birds", "A bird
 * consists of …", "… are mutually exclusive", "The opposite of … is …".
 */
export function listedRelations(text: string, outline: Outline): Stated[] {
  return [...classesOf(text, outline), ...partsOf(text, outline), ...pairOf(text, outline)]
}

/** Several names of one class. */
function classesOf(text: string, outline: Outline): Stated[] {
  const below = (members: readonly Term[], genus: Term | null): Stated[] =>
    genus === null || members.length < 2
      ? []
      : members
          .filter(({ name }) => name !== genus.name)
          .map(({ name }) => ({ kind: 'subclass', from: name, to: genus.name }))
  const said = ARE_NEAR.test(text) ? MEMBERS_ARE.exec(text)?.groups : undefined
  const all = said && listedTerms(said.members, outline)
  // "The cost of robins and wrens are …" names no two things: every item must be one.
  const whole =
    all?.length ===
    (said?.members ?? '').split(/,|(?<!\s)\s+and\s+/u).filter((item) => /\p{L}/u.test(item)).length
  if (said && all && whole) return below(all, genusTerm(said.genus, outline))
  if (!KIND_NEAR.test(text)) return []
  const listed = KINDS_ARE.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined)
  return listed ? below(listedTerms(listed.members, outline), exactTerm(listed.genus, outline)) : []
}

const KIND = '(?:type|kind|sort|form|class|category|variet|species|famil)(?:s|y|ies|es)?'
const COUNT = '(?:two|three|four|five|six|seven|several|many|main|major|basic|common|different|the|these)'

// What stands in every sentence of a pattern is looked for first: the patterns take long to make, and most sentences
// have none of it.
const ARE_NEAR = /\sare\s/i
const KIND_NEAR = /type|kind|sort|form|class|categor|variet|species|famil/i
const WHOLE_NEAR = /consist|made|compos|built|compris|parts|components|elements|layers|blocks/i
const PAIR_NEAR = /exclusive|disjoint|overlap|member|both|opposite|antonym|inverse|reverse/i

/** "Robins and wrens are both (kinds of) birds": what is said of all of them. */
const MEMBERS_ARE = new RegExp(
  `^(?:both\\s{1,3}|all\\s{1,3})?(?<members>[^.;:!?()]{3,120}?\\sand\\s[^,.;:!?()]{2,60}?)\\s{1,3}are\\s{1,3}(?:both\\s{1,3}|all\\s{1,3})?(?:(?:two\\s{1,3}|three\\s{1,3})?(?:\\p{L}+ )?${KIND} of\\s{1,3})?(?<genus>(?!not\\b|never\\b|both\\b|mutually\\b|opposites?\\b|part|the\\b).+)$`,
  'isu',
)

const KINDS_ARE: readonly RegExp[] = [
  new RegExp(
    `^(?:there\\s{1,3}are\\s{1,3})(?:${COUNT}\\s{1,3}){1,3}${KIND}\\s{1,3}of\\s{1,3}(?<genus>[^,.;:]{2,60}?):\\s{1,3}(?<members>.+)$`,
    'isu',
  ),
  new RegExp(
    `^(?:${COUNT}\\s{1,3}){1,3}${KIND}\\s{1,3}of\\s{1,3}(?<genus>[^,.;:]{2,60}?)\\s{1,3}are:?\\s{1,3}(?<members>.+)$`,
    'isu',
  ),
  new RegExp(
    `^(?<genus>[^,.;:]{2,60}?)\\s{1,3}(?:comes?\\s{1,3}in|(?:is|are|can\\s{1,3}be)\\s{1,3}divided\\s{1,3}into)\\s{1,3}(?:${COUNT}\\s{1,3}){1,3}${KIND}:\\s{1,3}(?<members>.+)$`,
    'isu',
  ),
]

/** A whole and what it is made of. */
function partsOf(text: string, outline: Outline): Stated[] {
  if (!WHOLE_NEAR.test(text)) return []
  for (const pattern of WHOLE_HAS) {
    const { whole, parts } = pattern.exec(text)?.groups ?? {}
    const of = exactTerm(whole, outline)
    if (of)
      return listedTerms(parts, outline, genusTerm)
        .filter(({ name }) => name !== of.name)
        .map(({ name }) => ({ kind: 'part', from: name, to: of.name }))
  }
  return []
}

const PARTS = '(?:(?:main|basic|major|essential) )?(?:parts|components|elements|layers|building blocks)'
const WHOLE_HAS: readonly RegExp[] = [
  /^(?<whole>[^,.;:]{2,80}?)\s{1,3}(?:consists?\s{1,3}of|(?:is|are)\s{1,3}(?:made\s{1,3}up|composed|built\s{1,3}up)\s{1,3}of|comprises?)\s{1,3}(?<parts>.+)$/isu,
  new RegExp(
    `^(?<whole>[^,.;:]{2,80}?)\\s{1,3}(?:has|have|consists?\\s{1,3}of)\\s{1,3}(?:\\p{L}+\\s{1,3})?${PARTS}:\\s{1,3}(?<parts>.+)$`,
    'isu',
  ),
  new RegExp(
    `^the\\s{1,3}(?:\\p{L}+\\s{1,3})?${PARTS}\\s{1,3}of\\s{1,3}(?<whole>[^,.;:]{2,80}?)\\s{1,3}are:?\\s{1,3}(?<parts>.+)$`,
    'isu',
  ),
]

/** Two names that shut each other out or turn each other round. */
function pairOf(text: string, outline: Outline): Stated[] {
  if (!PAIR_NEAR.test(text)) return []
  return PAIRS.flatMap(([kind, pattern]) => {
    const { one, other } = pattern.exec(text)?.groups ?? {}
    const [from, to] = [exactTerm(one, outline), exactTerm(other, outline)]
    return from && to && from.name !== to.name ? [{ kind, from: from.name, to: to.name }] : []
  })
}

const TWO = '(?<one>[^,.;:]{2,60}?)\\s{1,3}and\\s{1,3}(?<other>[^,.;:]{2,60}?)'
const PAIRS: readonly (readonly ['disjoint' | 'opposite', RegExp])[] = [
  [
    'disjoint',
    new RegExp(
      `^(?:the\\s{1,3}(?:terms|classes|categories|sets)\\s{1,3})?${TWO}\\s{1,3}(?:are\\s{1,3}(?:mutually\\s{1,3}exclusive|disjoint)|(?:do\\s{1,3}not|don['’]t|never)\\s{1,3}overlap|(?:have|share)\\s{1,3}no\\s{1,3}members?)\\b`,
      'isu',
    ),
  ],
  [
    'disjoint',
    new RegExp(
      `^(?:nothing|no\\s{1,3}\\p{L}+)\\s{1,3}(?:is|can\\s{1,3}be)\\s{1,3}both\\s{1,3}${TWO}(?:\\s{1,3}at\\s{1,3}(?:once|the\\s{1,3}same\\s{1,3}time))?[.!]?$`,
      'isu',
    ),
  ],
  [
    'disjoint',
    /^(?:an?|the|every|each|any)\s{1,3}\p{L}+\s{1,3}is\s{1,3}either\s{1,3}(?<one>[^,.;:]{2,60}?)\s{1,3}or\s{1,3}(?<other>[^,.;:]{2,60}?),?\s{1,3}(?:but\s{1,3})?(?:never|not)\s{1,3}both[.!]?$/isu,
  ],
  [
    'opposite',
    new RegExp(
      `^${TWO}\\s{1,3}are\\s{1,3}(?:exact\\s{1,3}|direct\\s{1,3})?(?:opposites?|antonyms|inverses?)(?:\\s{1,3}of\\s{1,3}(?:each\\s{1,3}other|one\\s{1,3}another))?[.!]?$`,
      'isu',
    ),
  ],
  [
    'opposite',
    /^the\s{1,3}(?:exact\s{1,3}|very\s{1,3})?(?:opposite|reverse|inverse|antonym)\s{1,3}of\s{1,3}(?<other>[^,.;:]{2,60}?)\s{1,3}is\s{1,3}(?:called\s{1,3}|known\s{1,3}as\s{1,3})?(?<one>[^,.;:(]{2,60}?)(?:[.!,;(]|$)/iu,
  ],
]
