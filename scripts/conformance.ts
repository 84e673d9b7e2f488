/**
 * `npm run conformance`: what we write, read by programs that are not ours. What is not installed is skipped with its
 * reason; the last line is "N passed, N failed, N skipped".
 */
import { rmSync } from 'node:fs'
import { apkgConformance } from './conformance/apkg.ts'
import { checks } from './conformance/checks.ts'
import type { Outcome } from './conformance/checks.ts'
import { workshop } from './conformance/workshop.ts'

const counts: Record<Outcome['kind'], number> = { passed: 0, failed: 0, skipped: 0 }

try {
  for (const { name, check } of checks) tell(name, await outcomeOf(check))
  for (const { reader, says, holds } of await apkgConformance())
    tell(`.apkg by ${reader}`, { kind: holds === null ? 'skipped' : holds ? 'passed' : 'failed', why: says })
} finally {
  rmSync(workshop, { recursive: true, force: true })
}
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exitCode = counts.failed > 0 ? 1 : 0

function tell(name: string, { kind, why }: Outcome): void {
  counts[kind]++
  console.log(`${name}: ${kind}${why === '' ? '' : `: ${why}`}`)
}

async function outcomeOf(check: () => Outcome | Promise<Outcome>): Promise<Outcome> {
  try {
    return await check()
  } catch (error) {
    return { kind: 'failed', why: String(error) }
  }
}
