import type { Outline } from '../outline/outline.ts'
import { oneSpaced } from '../language/one-spaced.ts'
import { allMatches } from '../matches.ts'
import { wordsAt, type Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { isPastForm } from '../language/past-form.ts'
import { contentStems } from '../language/words.ts'
import { castOf } from './cast.ts'
import { draftFact, type FactDraft } from './draft.ts'
import { asSentence } from './owner.ts'
import { isHedged } from './hedged.ts'

/**
 * Who somebody is, where a sentence says it beside the name and goes on: "Colin Archer, a shipbuilder at Larvik, drew
 * …"; and when somebody was born, where it stands there: "Fridtjof, born there on 10 October 1861, would …".
 */
export function presentedFacts(sentence: Passage, block: Block, outline: Outline): FactDraft[] {
  const text = oneSpaced(sentence.text)
  if (/["“”]/u.test(text)) return []
  return [...rolesIn(text, outline), ...birthsIn(text, outline)].flatMap(({ name, told, kind, slot }) =>
    isHedged(told)
      ? []
      : [
          draftFact(outline, block, {
            kind,
            subject: name,
            slot,
            value:
              kind === 'event'
                ? (/(?:on|in) (?<date>[^,]{0,40}\d{4})/u.exec(told)?.groups?.date ?? told)
                : told,
            statement: asSentence(`${name} was ${told}`),
            confidence: 0.8,
            passage: sentence,
            decisive: [wordsAt(sentence, told.replace(/^born /u, ''))],
          }),
        ],
  )
}

type Presented = {
  readonly name: string
  readonly told: string
  readonly kind: 'property' | 'event'
  readonly slot: string | null
}

function rolesIn(text: string, outline: Outline): Presented[] {
  const { name, told, after } = ROLE.exec(text)?.groups ?? {}
  if (name === undefined || told === undefined || !/\s/u.test(name)) return []
  const [verb = ''] = (after ?? '').split(' ')
  const isPast = /^(?:was|were|had|would|could|did)$/u.test(verb) || isPastForm(verb)
  const known = castOf(outline).namedIn(name).length === 1
  if (!known || !isPast || LEANS.test(told) || contentStems(told).length < LEAST) return []
  return [{ name, told, kind: 'property', slot: null }]
}

const LEAST = 3
const LEANS =
  /\b(?:his|her|their|its|it|he|she|they|them|whose|who|which|that|this|these|there|then|now|same|other|another|one)\b/u
const ROLE =
  /^(?<name>\p{Lu}[\p{L}’'-]+(?: (?:(?:de|van|von|der|la|le|du|\p{Lu}\.) )?\p{Lu}[\p{L}’'-]+){1,2}), (?<told>an? \p{Ll}[^,;:()]{10,90}), (?<after>\p{Ll}[^;]*)/u

/** The only name of the sentence, born on a day. */
function birthsIn(text: string, outline: Outline): Presented[] {
  return (text.includes('born ') ? allMatches(text, BORN) : []).flatMap(({ groups }) => {
    const { name: written, told } = groups ?? {}
    const [person, ...more] = castOf(outline).namedIn(written ?? '')
    if (!person || more.length > 0 || told === undefined) return []
    return [{ name: person.name, told: `born ${told}`, kind: 'event', slot: 'when bear' }]
  })
}

const BORN =
  /(?<![\p{L}’'-])(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}), (?:was )?born (?:there |here )?(?<told>(?:in \p{Lu}[\p{L} ]{2,30} )?(?:on \d{1,2} \p{Lu}\p{Ll}+|in(?: \p{Lu}\p{Ll}+)?) \d{4}(?: (?:in|at) \p{Lu}[\p{L}]+(?: \p{Lu}[\p{L}]+)*)?),/gu
