import type { Settings, Today } from '../../../shared/models.ts'
import type { Backlog, CatchUp, CutOff, Scarce } from '../../../shared/today-models.ts'
import { longDay, minutesLong, whenNext } from '../../lib/format.ts'
import { counted } from '../../lib/score-words.ts'

export type Headline = { readonly title: string; readonly lead: string }

/** What today holds, in a heading and a sentence. */
export function headline(today: Today): Headline {
  if (today.articles.total === 0) {
    return {
      title: 'Nothing to ask yet',
      lead: 'This library has no article. Import one; the included ones are brought in when Afterread starts.',
    }
  }
  if (!today.asked.any && today.asked.suspended > 0) return allRest(today)
  if (today.firstRun) return welcome(today)
  if (today.due + today.fresh === 0) return allClear(today)
  const pace = `That is about ${minutesLong(today.minutes)}. Nothing else has to happen today.`
  if (today.due === 0)
    return { title: `${counted(today.fresh, 'new fact')} to learn`, lead: `Nothing is due. ${pace}` }
  const title = `${counted(today.due, 'fact')} ${today.due === 1 ? 'is' : 'are'} due`
  const fresh = today.fresh > 0 ? `With ${counted(today.fresh, 'new one')} spread between. ` : ''
  return {
    title,
    lead: today.backlog ? `${fresh}${afterBreak(today.backlog, today.minutes)}` : `${fresh}${pace}`,
  }
}

/** The label of the one button: how many facts, how long. */
export function reviewLabel(today: Today): string {
  const what = today.due === 0 ? `${today.fresh} new` : String(today.due + today.fresh)
  return `Review ${what} · about ${today.minutes} min`
}

/** Why some facts wait although they could be asked, or null where none do. */
export function heldBack(today: Today, limits: Pick<Settings, 'newPerDay' | 'reviewsPerDay'>): string | null {
  const { fresh } = today.heldBack
  // Of a backlog the plan to catch up tells.
  const due = today.backlog ? 0 : today.heldBack.due
  if (due + fresh === 0) return null
  const parts = [
    due > 0 ? `${counted(due, 'due fact')} (at most ${limits.reviewsPerDay} a day are asked)` : '',
    fresh > 0 ? `${counted(fresh, 'new fact')} (${newLimit(limits.newPerDay)})` : '',
  ].filter((part) => part !== '')
  return `${parts.join(' and ')} ${due + fresh === 1 ? 'waits' : 'wait'} for another day.`
}

const newLimit = (limit: number): string =>
  limit === 0 ? 'you let in no new ones' : `at most ${limit} new ones a day`

/** "110 answers, 101 right" of the last seven days. */
export function weekTold(week: Today['week']): string {
  const answers = week.reduce((sum, day) => sum + day.answers, 0)
  const right = week.reduce((sum, day) => sum + day.right, 0)
  if (answers === 0) return 'No answers in these days'
  const open = right < answers ? '; the open tops were missed' : ''
  return `${counted(answers, 'answer')}, ${right === answers ? 'all' : right} right${open}`
}

function welcome(today: Today): Headline {
  const one = today.articles.total === 1
  return {
    title: one ? 'One article is already here' : `${counted(today.articles.total, 'article')} are here`,
    lead: 'Read, or let five questions show you what it holds. No account, no network.',
  }
}

function allClear({ next }: Today): Headline {
  if (!next) return { title: 'All clear', lead: 'Nothing is due, and nothing is planned.' }
  return {
    title: `All clear until ${whenNext(next.date, next.inDays)}`,
    lead: `Then ${counted(next.due, 'fact')} ${next.due === 1 ? 'comes' : 'come'} back. Nothing has to happen before.`,
  }
}

const afterBreak = ({ away }: Backlog, minutes: number): string => {
  const back = away > 1 ? `You were away for ${away} days, and nothing is lost. ` : ''
  return `${back}That is about ${minutesLong(minutes)}; the rest can wait its turn.`
}

function allRest({ asked }: Today): Headline {
  const one = asked.suspended === 1
  return {
    title: one ? 'Its only fact rests' : 'All facts rest',
    lead: `You suspended ${one ? 'it' : `all ${asked.suspended}`}, so nothing is asked. What you learnt is kept; resume what you want to go on with.`,
  }
}

/** What waits, and what a plan would do about it. */
export function backlogTold({ due, away }: Backlog, limit: number): string {
  const after = away > 1 ? ` after ${away} days away` : ''
  return `${counted(due, 'review')} wait${due === 1 ? 's' : ''}${after}, and at most ${limit} a day are asked. Spread over more days, none of them is a wall; what you remember best comes first, so that the least is lost.`
}

/** "151 a day until Sunday 22 March" */
export function planTold(plan: CatchUp): string {
  const { days, load } = plan
  return days.length === 1 ? `${load} today` : `At most ${load} a day until ${longDay(lastDayOf(plan))}`
}

/** The last day to which something is moved: the days before may have room for all. */
export function lastDayOf({ days }: CatchUp): string {
  const last = days.findLast(({ moved }) => moved > 0) ?? days.at(-1)
  return last?.date ?? ''
}

/** "Your answers are safe: 14 of 14." */
export function cutOffTold({ answers, whole }: CutOff): string {
  if (whole < answers) return `${whole} of ${answers} answers are there whole; the others were not finished.`
  return `Your answers are safe: ${whole} of ${answers}.`
}

/** Why an article has so little to ask. */
export function scarceTold({ facts, suspended, words }: Scarce): string {
  const can = facts === 0 ? 'Nothing can be asked' : `${counted(facts, 'fact')} can be asked`
  const rest = suspended > 0 ? `; ${suspended} ${suspended === 1 ? 'rests' : 'rest'}` : ''
  return `${can}${rest}, of ${counted(words, 'word')}.`
}

/** "12 days running with nothing left undone", or null while it says nothing yet. */
export const streakTold = (days: number): string | null =>
  days < 2 ? null : `${days} days running with nothing left undone`

/** "today", "3 days", "5 weeks", "3 months" from now. */
export function waitTold(days: number): string {
  if (days === 0) return 'today'
  if (days < 21) return days === 1 ? '1 day' : `${days} days`
  if (days < 75) return `${Math.round(days / 7)} weeks`
  return days < 700 ? `${Math.round(days / 30.44)} months` : `${Math.round(days / 365.25)} years`
}
