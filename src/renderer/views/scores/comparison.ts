import type { Change, Compared, Comparison } from '../../../shared/score-models.ts'
import { counted, spelled } from '../../lib/score-words.ts'

export type ChangeGroup = {
  readonly change: Change
  readonly name: string
  readonly facts: readonly Compared[]
}

/** What each group is called, in the order they are shown: what changed comes first. */
const NAMES: Readonly<Record<Change, string>> = {
  lost: 'Lost since',
  gained: 'Gained',
  missed: 'Missed both times',
  held: 'Right both times',
  'later only': 'Asked only later',
  'earlier only': 'Asked only earlier',
}

/** The facts by what became of them; groups without a fact are left out. */
export function groupsOf(facts: readonly Compared[]): readonly ChangeGroup[] {
  return Object.entries(NAMES).flatMap(([change, name]) => {
    const of = facts.filter((fact) => fact.change === change)
    const [first] = of
    return first ? [{ change: first.change, name, facts: of }] : []
  })
}

/** "Four facts gained, one lost", in one sentence. */
export function comparisonFinding({ facts }: Pick<Comparison, 'facts'>): string {
  const count = (change: Change): number => facts.filter((fact) => fact.change === change).length
  const [gained, lost, held, missed] = (['gained', 'lost', 'held', 'missed'] as const).map(count)
  const both = (gained ?? 0) + (lost ?? 0) + (held ?? 0) + (missed ?? 0)
  if (both === 0) return 'The two attempts asked about different facts'
  if (!gained && !lost) return `Nothing changed in ${counted(both, 'fact')} asked both times`
  const parts = [
    gained ? `${spelled(gained)} ${gained === 1 ? 'fact' : 'facts'} gained` : '',
    lost ? (gained ? `${spelled(lost)} lost` : `${spelled(lost)} ${lost === 1 ? 'fact' : 'facts'} lost`) : '',
  ].filter((part) => part !== '')
  const sentence = `${parts.join(', ')} of ${spelled(both)} asked both times`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
