/**
 * How long something computes, for tests.
 *
 * @returns milliseconds of the processor that this thread took, in which other work on the machine has no part
 */
export function computing(work: () => unknown): number {
  const before = computedMs()
  work()
  return computedMs() - before
}

/** Milliseconds of the processor that this thread has taken since it began. For tests. */
export function computedMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
