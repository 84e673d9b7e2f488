/** When the learner wants to be told of what is due. */
export type ReminderSituation = {
  /** Hour of the day from which on to tell, 0 to 23; null where the learner has not switched it on. */
  readonly hour: number | null
  /** The hour now, where the learner is. */
  readonly hourNow: number
  /** Study day, and that on which it was told last; null before the first time. */
  readonly day: number
  readonly toldOn: number | null
  readonly due: number
  /** Whether the learner has the window before them: then nothing needs to be told. */
  readonly looking: boolean
}

/** Once a study day, from the hour on that the learner chose, while something is due. */
export const isTimeToRemind = (now: ReminderSituation): boolean =>
  now.hour !== null && now.hourNow >= now.hour && now.toldOn !== now.day && now.due > 0 && !now.looking

/** What the reminder says: no blame, no article's words, which others might see on the screen. */
export const reminderText = (
  due: number,
  minutes: number,
): { readonly title: string; readonly body: string } => ({
  title: due === 1 ? '1 fact is due' : `${due} facts are due`,
  body: `At your usual pace that is ${minutes} minute${minutes === 1 ? '' : 's'}.`,
})
