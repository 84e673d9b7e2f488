import { singular } from '../language/number.ts'
import type { Outline } from '../outline/outline.ts'
import { mentionsIn, termNamed } from './terms.ts'
import type { Term } from '../types.ts'

/** The name must be all there is: "the cost of an LLM" is no LLM. */
export function exactTerm(written: string | undefined, outline: Outline): Term | null {
  if (written === undefined) return null
  const bare = written.replace(/^(?:an?|the|all|every|each|any)\s+/i, '').trim()
  return termNamed(outline.lexicon, bare) ?? termNamed(outline.lexicon, singular(bare))
}

/** What is denied or hedged is no class of its own; "sometimes a bird" is not always one. */
const HEDGED =
  /\b(?:not|never|no|nor|neither|hardly|rarely|seldom|sometimes|often|usually|mostly|mainly|partly|typically|generally|almost|nearly|like|unlike|perhaps|maybe|possibly|once|former|so-called|fake|better|worse|more|less)\b/iu

/** The first name of a predicate, with at most three describing words before it. */
export function genusTerm(written: string | undefined, outline: Outline): Term | null {
  const first = mentionsIn(outline.lexicon, written ?? '')[0]
  if (!first || written === undefined) return null
  const before = written.slice(0, first.start).trim()
  const after = written.slice(first.end)
  if (
    before !== '' &&
    (before.split(/[\s,]+/).length > 3 ||
      /[.;:]|\b(?:of|for|in|with|to|by|from)\b/i.test(before) ||
      HEDGED.test(before))
  )
    return null
  // "A foundation model API" is no foundation model.
  return /^(?:$|[.,;:!?)]|\s+(?:that|which|who|made|built|trained|used|designed|with|for|in|of|and|but|whose|where|when|focused|able|capable|specialised|specialized|optimi[sz]ed)\b|\s*[(–—])/u.test(
    after,
  )
    ? first.term
    : null
}

/** The name that a predicate denies: with describing words ("no large bird") it denies only these. */
export function deniedTerm(written: string | undefined, outline: Outline): Term | null {
  const name = /^[^,.;:!?()]{1,80}?(?=$|[,.;:!?(]|\s{1,9}(?:but|and|at all)\b)/iu.exec(written ?? '')?.[0]
  return exactTerm(name, outline)
}

/** The names of an enumeration, "a beak, wings and a tail"; those that are no terms are left out. */
export function listedTerms(
  written: string | undefined,
  outline: Outline,
  termOf: (item: string, outline: Outline) => Term | null = exactTerm,
): Term[] {
  const list = /^[^.;:!?(–—]{1,400}/u.exec(written ?? '')?.[0] ?? ''
  return list
    .split(/,\s*(?:(?:and|or)\s+)?|(?<!\s)\s+(?:and|or)\s+/u)
    .map((item) => item.trim().replace(/^(?:both|either|the|one|two|three|four|five|six)\s+/iu, ''))
    .flatMap((item) => (item === '' ? [] : (termOf(item, outline) ?? [])))
}
