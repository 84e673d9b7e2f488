import type { Outline } from './outline.ts'
import { exactTerm, genusTerm, listedTerms } from './relation-terms.ts'
import type { Relation, Term } from './types.ts'

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
  const said = MEMBERS_ARE.exec(text)?.groups
  const all = said && listedTerms(said.members, outline)
  // "The cost of robins and wrens are …" names no two things: every item must be one.
  const whole =
    all?.length === (said?.members ?? '').split(/,|\s+and\s+/u).filter((item) => /\p{L}/u.test(item)).length
  if (said && all && whole) return below(all, genusTerm(said.genus, outline))
  const listed = KINDS_ARE.map((pattern) => pattern.exec(text)?.groups).find((groups) => groups !== undefined)
  return listed ? below(listedTerms(listed.members, outline), exactTerm(listed.genus, outline)) : []
}

const KIND = '(?:type|kind|sort|form|class|category|variet|species|famil)(?:s|y|ies|es)?'
const COUNT = '(?:two|three|four|five|six|seven|several|many|main|major|basic|common|different|the|these)'

/** "Robins and wrens are both (kinds of) birds": what is said of all of them. */
const MEMBERS_ARE = new RegExp(
  `^(?:both\\s+|all\\s+)?(?<members>[^.;:!?()]{3,120}?\\sand\\s[^,.;:!?()]{2,60}?)\\s+are\\s+(?:both\\s+|all\\s+)?(?:(?:two\\s+|three\\s+)?(?:\\p{L}+ )?${KIND} of\\s+)?(?<genus>(?!not\\b|never\\b|both\\b|mutually\\b|opposites?\\b|part|the\\b).+)$`,
  'iu',
)

const KINDS_ARE: readonly RegExp[] = [
  new RegExp(
    `^(?:there\\s+are\\s+)(?:${COUNT}\\s+){1,3}${KIND}\\s+of\\s+(?<genus>[^,.;:]{2,60}?):\\s+(?<members>.+)$`,
    'iu',
  ),
  new RegExp(
    `^(?:${COUNT}\\s+){1,3}${KIND}\\s+of\\s+(?<genus>[^,.;:]{2,60}?)\\s+are:?\\s+(?<members>.+)$`,
    'iu',
  ),
  new RegExp(
    `^(?<genus>[^,.;:]{2,60}?)\\s+(?:comes?\\s+in|(?:is|are|can\\s+be)\\s+divided\\s+into)\\s+(?:${COUNT}\\s+){1,3}${KIND}:\\s+(?<members>.+)$`,
    'iu',
  ),
]

/** A whole and what it is made of. */
function partsOf(text: string, outline: Outline): Stated[] {
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
  /^(?<whole>[^,.;:]{2,80}?)\s+(?:consists?\s+of|(?:is|are)\s+(?:made\s+up|composed|built\s+up)\s+of|comprises?)\s+(?<parts>.+)$/iu,
  new RegExp(
    `^(?<whole>[^,.;:]{2,80}?)\\s+(?:has|have|consists?\\s+of)\\s+(?:\\p{L}+\\s+)?${PARTS}:\\s+(?<parts>.+)$`,
    'iu',
  ),
  new RegExp(
    `^the\\s+(?:\\p{L}+\\s+)?${PARTS}\\s+of\\s+(?<whole>[^,.;:]{2,80}?)\\s+are:?\\s+(?<parts>.+)$`,
    'iu',
  ),
]

/** Two names that shut each other out or turn each other round. */
function pairOf(text: string, outline: Outline): Stated[] {
  return PAIRS.flatMap(([kind, pattern]) => {
    const { one, other } = pattern.exec(text)?.groups ?? {}
    const [from, to] = [exactTerm(one, outline), exactTerm(other, outline)]
    return from && to && from.name !== to.name ? [{ kind, from: from.name, to: to.name }] : []
  })
}

const TWO = '(?<one>[^,.;:]{2,60}?)\\s+and\\s+(?<other>[^,.;:]{2,60}?)'
const PAIRS: readonly (readonly ['disjoint' | 'opposite', RegExp])[] = [
  [
    'disjoint',
    new RegExp(
      `^(?:the\\s+(?:terms|classes|categories|sets)\\s+)?${TWO}\\s+(?:are\\s+(?:mutually\\s+exclusive|disjoint)|(?:do\\s+not|don['’]t|never)\\s+overlap|(?:have|share)\\s+no\\s+members?)\\b`,
      'iu',
    ),
  ],
  [
    'disjoint',
    new RegExp(
      `^(?:nothing|no\\s+\\p{L}+)\\s+(?:is|can\\s+be)\\s+both\\s+${TWO}(?:\\s+at\\s+(?:once|the\\s+same\\s+time))?[.!]?$`,
      'iu',
    ),
  ],
  [
    'disjoint',
    /^(?:an?|the|every|each|any)\s+\p{L}+\s+is\s+either\s+(?<one>[^,.;:]{2,60}?)\s+or\s+(?<other>[^,.;:]{2,60}?),?\s+(?:but\s+)?(?:never|not)\s+both[.!]?$/iu,
  ],
  [
    'opposite',
    new RegExp(
      `^${TWO}\\s+are\\s+(?:exact\\s+|direct\\s+)?(?:opposites?|antonyms|inverses?)(?:\\s+of\\s+(?:each\\s+other|one\\s+another))?[.!]?$`,
      'iu',
    ),
  ],
  [
    'opposite',
    /^the\s+(?:exact\s+|very\s+)?(?:opposite|reverse|inverse|antonym)\s+of\s+(?<other>[^,.;:]{2,60}?)\s+is\s+(?:called\s+|known\s+as\s+)?(?<one>[^,.;:(]{2,60}?)(?:[.!,;(]|$)/iu,
  ],
]
