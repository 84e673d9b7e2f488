import type { Known, Tally, Verdict } from '../../shared/models.ts'
import type { AskedQuestion, SessionKind } from '../../shared/session-models.ts'

/** A no-break space, so that a figure is never parted from its unit. */
const hard = '\u00a0'

/** "84 %", from a percentage of 0 to 100; a part of a point is never rounded up to full marks. */
export function percentText(percent: number): string {
  return `${wholePercent(percent)}${hard}%`
}

/** A percentage as a whole number; 100 and 0 are kept for all and nothing. */
export function wholePercent(percent: number): number {
  if (percent > 0 && percent < 1) return 1
  if (percent > 99 && percent < 100) return 99
  return Math.round(percent)
}

/** "13.5 of 16" points, at most one decimal. */
export function pointsText(points: number, possible: number): string {
  return `${short(points)} of ${short(possible)}`
}

const short = (value: number): string => String(Math.round(value * 10) / 10)

/** "1 fact", "2 facts"; thousands are parted by a narrow space. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`
}

/** "20 000" with narrow no-break spaces. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, '\u202f')
}

const small = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ')

/** Counts up to twelve as words, the rest as figures: for sentences. */
export function spelled(count: number): string {
  return small[count] ?? grouped(count)
}

/** What is known of an article's facts, for those who don't see the bar. */
export function tallyText(tally: Tally): string {
  return `${tally.solid} solid, ${tally.shaky} shaky, ${tally.new} never asked`
}

export function knownWord(known: Known): string {
  return known === 'new' ? 'never asked' : known
}

export function kindName(kind: SessionKind): string {
  return { review: 'Review', quiz: 'Quiz', taste: 'Taste quiz', practice: 'Practice', exam: 'Exam' }[kind]
}

type Form = AskedQuestion['form']

export function formName(form: Form): string {
  const names: Record<Form, string> = {
    choice: 'Choice',
    multi: 'Several choices',
    truefalse: 'True or false',
    cloze: 'Fill the blank',
    typed: 'Typed',
    match: 'Match',
    sort: 'Sort',
    order: 'Order',
    recall: 'From memory',
  }
  return names[form]
}

export function verdictWord(verdict: Verdict): string {
  return { right: 'Right', partial: 'Partly right', wrong: 'Wrong', unknown: 'Not known' }[verdict]
}

/** "4.1 MB" */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes}${hard}bytes`
  if (bytes < 999_500) return `${Math.round(bytes / 1000)}${hard}kB`
  return `${(bytes / 1e6).toFixed(bytes < 99.5e6 ? 1 : 0)}${hard}MB`
}
