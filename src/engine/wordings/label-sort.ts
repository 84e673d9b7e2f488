import { grammarOf } from '../compose/genus.ts'
import { areToldAlike } from '../compose/one-sort.ts'
import { isPlural } from '../language/number.ts'

type Labelled = { readonly label: string; readonly said: string }

/**
 * Whether what is said of one label could be said of another by its grammar and by what the label asks for: "battens"
 * are several things, "reefing" is something done, and an amount is no place.
 */
export function couldBeOfLabel(own: Labelled, other: Labelled): boolean {
  if (!areToldAlike(own.said, other.said)) return false
  if (areSeveral(own) && grammarOf(other.said) !== 'many') return false
  const aspect = aspectOf(own.label)
  return aspect === null ? aspectOf(other.label) === null : aspectOf(other.label) === aspect
}

const areSeveral = ({ label, said }: Labelled): boolean =>
  !/^(?:what|how|why|when|where|who) /iu.test(label) && isPlural(label) && grammarOf(said) === 'many'

/** What a label asks for, where that is told by itself: "Amount" an amount, "Habitat" a place; null for a name. */
export function aspectOf(label: string): string | null {
  const bare = label.toLowerCase().replace(/[:*]/gu, '').trim()
  return ASPECTS.find(([, names]) => names.test(bare))?.[0] ?? null
}

const OF_IT = '(?:(?:average|usual|typical|common|total|main|best|maximum|minimum|ideal|natural) )?'
const ASPECTS: readonly (readonly [string, RegExp])[] = [
  [
    'amount',
    'amounts?|quantity|dose|dosage|sizes?|length|height|weight|width|depth|price|costs?|fees?|population|number|servings|yield',
  ],
  ['span', 'lifespan|life ?span|life expectancy|age|duration|how long'],
  ['time', 'timing|when|time|dates?|season|(?:opening )?hours|how often'],
  ['place', 'where|location|habitat|range|distribution|address|origin'],
  ['food', 'diet|food|prey'],
  ['enemies', 'predators|enemies'],
  ['state', '(?:conservation )?status|(?:population )?trend'],
  ['kin', 'family|genus|order|class|relatives'],
].map(([aspect = '', names = '']) => [aspect, new RegExp(`^${OF_IT}(?:${names})$`, 'u')] as const)
