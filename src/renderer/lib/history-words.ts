import type { FactAnswer, MemoryCurve } from '../../shared/fact-models.ts'
import { inDays } from './format.ts'
import { percentText, spelled } from './score-words.ts'

/** What the answers to a fact come to, in one sentence. */
export function historyFinding(answers: readonly Pick<FactAnswer, 'verdict'>[]): string {
  const missed = answers.filter(({ verdict }) => verdict !== 'right').length
  const all = answers.length
  if (all === 0) return 'Never asked yet'
  if (all === 1) return missed === 0 ? 'Asked once, and right' : 'Asked once, and missed'
  if (missed === 0) return `Right all ${spelled(all)} times`
  if (missed === all) return `Missed all ${spelled(all)} times`
  return capital(`${spelled(missed)} ${missed === 1 ? 'miss' : 'misses'} in ${spelled(all)} answers`)
}

/** What the curve of a memory shows, in one sentence. */
export function curveFinding({ recallNow, due, today, retention }: MemoryCurve): string {
  const now = percentText(100 * recallNow)
  const aim = percentText(100 * retention)
  if (due < today) return `You would recall it with ${now} today; it was due ${ago(today - due)}`
  if (due === today) return `You would recall it with ${now}: it is due today`
  return `You would recall it with ${now} today; ${inDays(due - today)} it is down to ${aim}, and due`
}

/** "yesterday", "9 days ago" */
const ago = (days: number): string => (days === 1 ? 'yesterday' : `${inDays(days).replace(/^in /, '')} ago`)

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
