// Young objects are kept in two halves of so many MB each: left alone V8 takes 32, and never gives them back.
const YOUNG = '--max-semi-space-size=8'
// So many free bytes at the end of what a thread had allocated are kept: left alone the C library keeps up to 64 MB.
const FREE_KEPT = '131072'

/**
 * Begins this process anew where it is to serve for hours and has not what keeps it small: neither can be set while it
 * runs. The process is replaced and keeps its number, so that nothing waits beside it; where a system can't, it stays as it is.
 *
 * @param program the file to run, with its words
 */
export function becomeLean(program, words) {
  if (process.execArgv.includes(YOUNG)) return forgetSettings()
  if (process.platform !== 'linux' || !process.execve) return
  const args = [process.execPath, ...process.execArgv, YOUNG, program, ...words]
  process.execve(process.execPath, args, { ...process.env, MALLOC_TRIM_THRESHOLD_: FREE_KEPT })
}

/** They are this program's: what it starts, such as a browser, does not get them. */
function forgetSettings() {
  if (process.env.MALLOC_TRIM_THRESHOLD_ === FREE_KEPT) delete process.env.MALLOC_TRIM_THRESHOLD_
}
