import type { ExamRow, ExamView, ExpectedScore, PlanDay } from '../../shared/exam-models.ts'
import { inDays } from './format.ts'
import { counted, percentText, wholePercent } from './score-words.ts'

const hard = '\u00a0'

/** "today", "in 14 days", "over" */
export function whenIs(daysLeft: number): string {
  if (daysLeft < 0) return 'over'
  return daysLeft > 13 && daysLeft < 100 ? `in ${daysLeft}${hard}days` : inDays(daysLeft)
}

/** "80 to 85 %": the interval in which four scores of five fall. */
export function rangeText({ low, high }: ExpectedScore): string {
  const [least, most] = [wholePercent(low), wholePercent(high)]
  return least === most ? `${least}${hard}%` : `${least} to ${most}${hard}%`
}

/** The heading of an exam: what is to be expected of it, in one sentence. */
export function examFinding({
  readiness,
  daysLeft,
  facts,
}: Pick<ExamRow, 'readiness' | 'daysLeft' | 'facts'>): string {
  if (daysLeft < 0) return 'This exam is over'
  if (!readiness) return facts === 0 ? 'It covers nothing that can be asked' : 'Nothing can be foretold'
  const [stop, review] = [wholePercent(readiness.ifStop.mean), wholePercent(readiness.ifReview.mean)]
  if (review <= stop + 1) return `You would score about ${stop}${hard}%`
  return `About ${stop}${hard}% if you stop today, ${review}${hard}% if you do your reviews`
}

/** "335 facts, 29 never asked" */
export function coversText({ facts, unseen }: Pick<ExamRow, 'facts' | 'unseen'>): string {
  const never = unseen === 0 ? '' : unseen === facts ? ', none asked yet' : `, ${unseen} never asked`
  return `${counted(facts, 'fact')}${never}`
}

/** The note beside an exam in a short list: "about 83 %, with reviews 94 %". */
export function shortOutlook({ readiness }: Pick<ExamRow, 'readiness'>): string {
  if (!readiness) return ''
  const { ifStop, ifReview } = readiness
  const now = `about ${percentText(ifStop.mean)}`
  return wholePercent(ifReview.mean) > wholePercent(ifStop.mean) + 1
    ? `${now}, with your reviews ${percentText(ifReview.mean)}`
    : now
}

export const askedOn = ({ due, fresh, pulled }: PlanDay): number => due + fresh + pulled

/** How much the plan asks: "377 questions on 23 days, about 16 a day". */
export function planText(plan: readonly PlanDay[]): string {
  const all = plan.reduce((sum, day) => sum + askedOn(day), 0)
  const each = Math.round(all / Math.max(1, plan.length))
  const days = `${counted(all, 'question')} on ${counted(plan.length, 'day')}`
  return plan.length > 1 ? `${days}, about ${each} a day` : days
}

/** What a learner would be asked today for an exam: what is due and what may begin. */
export function todayOf({ plan }: Pick<ExamView, 'plan'>): number {
  const first = plan[0]
  return first?.inDays === 0 ? askedOn(first) : 0
}
