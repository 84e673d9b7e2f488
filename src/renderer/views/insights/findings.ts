import type {
  DayAnswers,
  Forecast,
  FormTime,
  Insights,
  Passed,
  Predicted,
  Retention,
  StabilityBand,
  TopicKnown,
} from '../../../shared/insight-models.ts'
import { monthName, secondsText, shareText, weekdayName, wholeShare } from '../../lib/chart-words.ts'
import { counted, formName, grouped, spelled } from '../../lib/score-words.ts'

/** So many days with answers tell something. */
export const DAYS_NEEDED = 7
const REVIEWS_NEEDED = 20

/** What a chart of answers needs before it is drawn; null where it has it. */
export function needsDays(studied: number): string | null {
  if (studied >= DAYS_NEEDED) return null
  const there =
    studied === 0 ? 'there is none yet' : studied === 1 ? 'there is one' : `there are ${spelled(studied)}`
  return `This needs ${DAYS_NEEDED} days with answers; so far ${there}.`
}

/** What a chart of reviews needs, which are fewer than answers. */
export function needsReviews({ studied, retention }: Insights): string | null {
  const days = needsDays(studied)
  if (days !== null) return days
  const reviews = retention.weeks.reduce((sum, week) => sum + week.reviews, 0)
  if (reviews >= REVIEWS_NEEDED) return null
  return `This needs ${REVIEWS_NEEDED} answers to facts that were asked on a day before; so far there are ${spelled(reviews)}.`
}

/** "You studied on 128 of 177 days, with nine days of rest in December" */
export function calendarFinding(days: readonly DayAnswers[], first: number, last: number): string {
  const studied = `You studied on ${days.length} of ${counted(last - first + 1, 'day')}`
  const rest = longestRest(days, last)
  return rest === null || rest.days < 7
    ? studied
    : `${studied}, with ${spelled(rest.days)} days of rest in ${monthName(rest.date)}`
}

/** The longest run of days without an answer between two that have one, with the day before it. */
export function longestRest(
  days: readonly DayAnswers[],
  last: number,
): { readonly days: number; readonly date: string } | null {
  let longest: { days: number; date: string } | null = null
  days.forEach((day, i) => {
    const rest = (days[i + 1]?.day ?? last) - day.day - 1
    if (rest > (longest?.days ?? 0)) longest = { days: rest, date: day.date }
  })
  return longest
}

/** "Tuesday is the heavy day: 34 come due" */
export function forecastFinding({ overdue, days, usual }: Forecast): string {
  const most = days.reduce<Forecast['days'][number] | null>(
    (heaviest, day) => (day.due > (heaviest?.due ?? 0) ? day : heaviest),
    null,
  )
  const late = overdue > 0 ? `${grouped(overdue)} ${overdue === 1 ? 'is' : 'are'} overdue` : null
  if (most === null) return late ?? `Nothing comes due in the next ${days.length} days`
  const mean = days.reduce((sum, { due }) => sum + due, 0) / days.length
  const heavy = most.due > 1.3 * (usual ?? mean) && most.due > 1.3 * mean
  const day = dayName(most, days)
  const ahead = heavy
    ? `${day} is the heavy day: ${grouped(most.due)} come due`
    : `no day ahead brings more than ${grouped(most.due)}`
  if (late !== null) return `${late}; ${heavy ? ahead.replace(day, lowered(day)) : ahead}`
  return ahead.charAt(0).toUpperCase() + ahead.slice(1)
}

/** In the second week a weekday needs its date. */
function dayName(day: Forecast['days'][number], days: Forecast['days']): string {
  const index = days.indexOf(day)
  if (index === 0) return 'Today'
  if (index === 1) return 'Tomorrow'
  return index < 7 ? weekdayName(day.date) : `${weekdayName(day.date)} week`
}

const lowered = (name: string): string =>
  name === 'Today' || name === 'Tomorrow' ? name.toLowerCase() : name

export const together = (young: Passed, mature: Passed): Passed => ({
  reviews: young.reviews + mature.reviews,
  passed: young.passed + mature.passed,
})

/** "You recall 92 % when asked; you aim for 90", of the last month, or of all there is. */
export function retentionFinding({ target, spans, weeks }: Retention): string {
  const month = spans.find(({ days }) => days === 30)
  const lately = month ? together(month.young, month.mature) : { reviews: 0, passed: 0 }
  const all = weeks.reduce<Passed>(
    (sum, week) => ({ reviews: sum.reviews + week.reviews, passed: sum.passed + week.passed }),
    { reviews: 0, passed: 0 },
  )
  const told = lately.reviews >= REVIEWS_NEEDED ? lately : all
  const [recalled, aim] = [wholeShare(told.passed / told.reviews), wholeShare(target)]
  return recalled === aim
    ? `You recall ${shareText(target)} when asked, just what you aim for`
    : `You recall ${shareText(told.passed / told.reviews)} when asked; you aim for ${aim}`
}

export const solidShare = ({ solid, shaky, new: fresh }: TopicKnown): number =>
  solid / (solid + shaky + fresh)

/** "“Limits they share” is the least known", or how far all are. */
export function topicsFinding(topics: readonly TopicKnown[]): string {
  const [weakest, next] = topics
  const strongest = topics.at(-1)
  if (!weakest || !strongest) return 'No topic has been begun'
  if (topics.length === 1) return `${shareText(solidShare(weakest))} of “${weakest.topic}” is solid`
  if (solidShare(strongest) === 0) return 'Nothing is solid yet: that takes three weeks'
  if (next && solidShare(next) === 0) {
    const none = topics.filter((topic) => topic.solid === 0).length
    return `${capital(spelled(none))} of ${topics.length} topics have nothing solid yet`
  }
  return `“${weakest.topic}” is the least known`
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** "Predictions hold", or which way they err, weighed by what they rest on. */
export function calibrationFinding(bins: readonly Predicted[]): string {
  const reviews = bins.reduce((sum, bin) => sum + bin.reviews, 0)
  const off = bins.reduce((sum, bin) => sum + bin.reviews * (bin.observed - bin.predicted), 0) / reviews
  const points = Math.round(100 * Math.abs(off))
  if (points >= 2) {
    return `You recall ${off > 0 ? 'more' : 'less'} than predicted, by ${spelled(points)} points`
  }
  const wrong = bins.filter(({ predicted, low, high }) => predicted < low || predicted > high)
  const lowest = bins.filter((bin) => !wrong.includes(bin))[0]
  const isHighEnd = wrong.every(({ to }) => lowest !== undefined && to <= lowest.from)
  return wrong.length > 0 && lowest && isHighEnd
    ? `Predictions hold above ${shareText(lowest.from)}`
    : 'What is predicted is what you recall'
}

const THREE_WEEKS = 21

/** "168 of 318 facts would last three weeks" */
export function stabilityFinding(bands: readonly StabilityBand[]): string {
  const all = bands.reduce((sum, { facts }) => sum + facts, 0)
  const long = bands.reduce((sum, { from, facts }) => sum + (from >= THREE_WEEKS ? facts : 0), 0)
  return long === 0
    ? 'No fact would last three weeks yet'
    : `${grouped(long)} of ${counted(all, 'fact')} would last three weeks or longer`
}

/** "A true or false takes 5.9 s, a match 27 s" */
export function timesFinding(times: readonly FormTime[]): string {
  const [quick] = times
  const slow = times.at(-1)
  if (!quick || !slow) return 'No form has been answered often enough'
  const first = `${formName(quick.form)} takes you ${secondsText(quick.ms)}`
  return quick === slow ? first : `${first}, ${formName(slow.form).toLowerCase()} ${secondsText(slow.ms)}`
}
