import { app, BrowserWindow, Notification } from 'electron'
import type { App } from '../app.ts'
import { isTimeToRemind, reminderText } from './reminder.ts'

const LOOK_EVERY_MS = 60_000

type Notice = {
  /** To be called when what is due may have changed, or the settings. */
  readonly refresh: () => void
  readonly stop: () => void
}

/** Shows what is due on the app's icon and reminds of it once a day, each where the learner has switched it on. */
export function noticeDue(afterread: App, now: () => Date, showWindow: () => void): Notice {
  let toldOn: number | null = null
  const look = async (): Promise<void> => {
    const { remindAt, badge } = await afterread.handlers.settings({}, '')
    if (remindAt === null && !badge) {
      app.setBadgeCount(0)
      return
    }
    const { due, fresh, minutes, day } = await afterread.handlers.today({}, '')
    app.setBadgeCount(badge ? due : 0)
    const looking = BrowserWindow.getFocusedWindow() !== null
    if (!isTimeToRemind({ hour: remindAt, hourNow: now().getHours(), day, toldOn, due, looking })) return
    toldOn = day
    // The minutes are for what is due and new together.
    const share = Math.max(1, Math.round((minutes * due) / (due + fresh)))
    const notice = new Notification({ ...reminderText(due, share), silent: true })
    notice.on('click', showWindow)
    notice.show()
  }
  const refresh = (): void => void look().catch(() => undefined) // the library may just have been closed
  const timer = setInterval(refresh, LOOK_EVERY_MS)
  refresh()
  return { refresh, stop: () => clearInterval(timer) }
}
