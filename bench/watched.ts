/** What was seen of the process while something ran. */
export type Seen = {
  /** Milliseconds from its begin to its end. */
  readonly ms: number
  /** The most memory that the process had, in MB. */
  readonly memory: number
  /** The longest that the main thread computed at one go, in milliseconds of the processor: so long a click waits. */
  readonly stall: number
}

const LOOK_MS = 2

/** Watches the process while something runs beside the main thread. */
export async function watched(run: () => Promise<unknown>): Promise<Seen> {
  let [memory, stall] = [0, 0]
  let before = process.threadCpuUsage()
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(before)
    stall = Math.max(stall, (user + system) / 1000)
    memory = Math.max(memory, process.memoryUsage.rss() / 1e6)
    before = process.threadCpuUsage()
  }
  const start = performance.now()
  const timer = setInterval(look, LOOK_MS)
  try {
    await run()
    look()
  } finally {
    clearInterval(timer)
  }
  return { ms: performance.now() - start, memory, stall }
}
