/**
 * How long something computes, for tests.
 *
 * @returns milliseconds of the processor that this thread took, in which other work on the machine has no part
 */
export function computing(work: () => unknown): number {
  const before = process.threadCpuUsage()
  work()
  const { user, system } = process.threadCpuUsage(before)
  return (user + system) / 1000
}
