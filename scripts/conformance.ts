/**
 * `npm run conformance`: what we write, read by programs that are not ours. What is not installed is skipped with its
 * reason; the last line is "N passed, N failed, N skipped".
 */
import { rmSync } from 'node:fs'
import { checks } from './conformance/checks.ts'
import type { Outcome } from './conformance/checks.ts'
import { workshop } from './conformance/workshop.ts'

const counts: Record<Outcome['kind'], number> = { passed: 0, failed: 0, skipped: 0 }

try {
  for (const { name, check } of checks) {
    const outcome = await outcomeOf(check)
    counts[outcome.kind]++
    console.log(`${name}: ${outcome.kind}${outcome.why === '' ? '' : `: ${outcome.why}`}`)
  }
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0

async function outcomeOf(check: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await check()
  } catch (error) {
    return { kind: 'failed', why: String(error) }
  }
}
