import { uncapitalised } from '../terms/naming.ts'
import type { Outline } from '../outline/outline.ts'
import type { Scope } from '../outline/scope.ts'
import { termNamed } from '../terms/terms.ts'
import { withoutNumber } from '../outline/title-number.ts'
import type { Term } from '../types.ts'
import { asSentence, ownerOf, unstopped } from './owner.ts'
import { isClause } from './standing.ts'
import { stateCell } from './state-cell.ts'
import { opensWithVerb } from './state-phrase.ts'

type Compared = { readonly label: string | null; readonly said: string; readonly title: string }

/**
 * What an item says of one of the two things an article sets side by side: under "When to use RAG" when one uses it,
 * under "Training time" how long it takes the one that its label names. Null for any other item.
 */
export function comparedItem(
  { label, said, title }: Compared,
  { frame }: Scope,
  term: Term | null,
  outline: Outline,
): string | null {
  if (label === null) return term && WHEN.test(title) ? whenToUse(said, term, outline) : null
  const named = frame === 'points' ? termNamed(outline.lexicon, label) : null
  const aspect = withoutNumber(title)
  if (!named || !outline.pair?.includes(named) || /\bdifferences?\b/iu.test(aspect)) return null
  const rest = uncapitalised(said, outline.lexicon.usage)
  // "Seconds to hours" is an amount, "Runs on CPUs." says what it does.
  if (/^\p{Lu}.*\.$/su.test(said) && opensWithVerb(rest, false)) return asSentence(`${label} ${rest}`)
  if (isClause(said)) return null
  return stateCell({ subject: named.name, aspect, given: 'article' }, unstopped(said), outline)
}

const WHEN = /^when (?:to (?:use|choose|pick)|should (?:you|i|we) (?:use|choose|pick))\b/iu

/** "You need citations" under "When to use RAG": one uses RAG when one does. */
function whenToUse(said: string, term: Term, { lexicon }: Outline): string | null {
  const clause =
    /^(?:you|your|there)\b/iu.test(said) || (/\b(?:is|are|matters?)\b/u.test(said) && isClause(said))
  if (!clause) return null
  return asSentence(
    `Use ${ownerOf(term, lexicon).many} when ${uncapitalised(unstopped(said), lexicon.usage)}`,
  )
}

/** "Popular algorithms" of the one are not those of the other. */
export function ownedLabel(label: string | null, { term }: Scope, { pair, lexicon }: Outline): string | null {
  if (label === null || !term || pair?.includes(term) !== true) return label
  return OF_ONE.test(label) ? `${label} of ${ownerOf(term, lexicon).many}` : label
}

const OF_ONE = /^(?:popular|common|typical|well-known|best-known|famous|main|key) \p{Ll}+s$/iu
