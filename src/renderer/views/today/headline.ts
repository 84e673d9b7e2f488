import type { Settings, Today } from '../../../shared/models.ts'
import { minutesLong, whenNext } from '../../lib/format.ts'
import { counted } from '../../lib/score-words.ts'

export type Headline = { readonly title: string; readonly lead: string }

/** What today holds, in a heading and a sentence. */
export function headline(today: Today): Headline {
  if (today.articles.length === 0) {
    return {
      title: 'Nothing to ask yet',
      lead: 'This library has no article. Import one; the included ones are brought in when Afterread starts.',
    }
  }
  if (today.firstRun) return welcome(today)
  if (today.due + today.fresh === 0) return allClear(today)
  const pace = `That is about ${minutesLong(today.minutes)}. Nothing else has to happen today.`
  if (today.due === 0)
    return { title: `${counted(today.fresh, 'new fact')} to learn`, lead: `Nothing is due. ${pace}` }
  const title = `${counted(today.due, 'fact')} ${today.due === 1 ? 'is' : 'are'} due`
  const fresh = today.fresh > 0 ? `With ${counted(today.fresh, 'new one')} spread between. ` : ''
  return { title, lead: `${fresh}${pace}` }
}

/** The label of the one button: how many facts, how long. */
export function reviewLabel(today: Today): string {
  const what = today.due === 0 ? `${today.fresh} new` : String(today.due + today.fresh)
  return `Review ${what} · about ${today.minutes} min`
}

/** Why some facts wait although they could be asked, or null where none do. */
export function heldBack(today: Today, limits: Pick<Settings, 'newPerDay' | 'reviewsPerDay'>): string | null {
  const { due, fresh } = today.heldBack
  if (due + fresh === 0) return null
  const parts = [
    due > 0 ? `${counted(due, 'due fact')} (at most ${limits.reviewsPerDay} a day are asked)` : '',
    fresh > 0 ? `${counted(fresh, 'new fact')} (at most ${limits.newPerDay} new ones a day)` : '',
  ].filter((part) => part !== '')
  return `${parts.join(' and ')} ${due + fresh === 1 ? 'waits' : 'wait'} for another day.`
}

/** "110 answers, 101 right" of the last seven days. */
export function weekTold(week: Today['week']): string {
  const answers = week.reduce((sum, day) => sum + day.answers, 0)
  const right = week.reduce((sum, day) => sum + day.right, 0)
  if (answers === 0) return 'No answers in these days'
  const open = right < answers ? '; the open tops were missed' : ''
  return `${counted(answers, 'answer')}, ${right === answers ? 'all' : right} right${open}`
}

function welcome(today: Today): Headline {
  const one = today.articles.length === 1
  return {
    title: one ? 'One article is already here' : `${today.articles.length} articles are here`,
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
