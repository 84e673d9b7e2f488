import { spelled } from '../../lib/score-words.ts'

/** How fast FSRS-6 forgets with its published defaults: w20, the exponent of its forgetting curve. */
const DECAY = 0.1542

/**
 * How long a fact waits for `retention`, against its wait for 0.90.
 *
 * From the forgetting curve R(t) = (1 + f·t/S)^−w20 of FSRS-6, solved for t; S and f fall out.
 */
export function waitAgainstNinety(retention: number): number {
  const wait = (recall: number): number => recall ** (-1 / DECAY) - 1
  return wait(retention) / wait(0.9)
}

/** What a retention means for the learner, in two sentences. */
export function retentionMeans(retention: number): string {
  const missed = Math.round(1 / (1 - retention))
  const recalled = `When a fact comes back you recall it about ${spelled(missed - 1)} times in ${spelled(missed)}.`
  const wait = waitAgainstNinety(retention)
  if (Math.abs(wait - 1) < 0.005) return `${recalled} Higher asks more often, lower more rarely.`
  const times = wait > 1 ? wait : 1 / wait
  const figure = times.toFixed(1).replace(/\.0$/, '')
  return `${recalled} It is asked about ${figure} times as ${wait > 1 ? 'rarely' : 'often'} as at 0.90.`
}
