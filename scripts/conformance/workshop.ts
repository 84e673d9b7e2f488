import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A folder for what is written to be read by others; it is removed at the end. */
export const workshop = mkdtempSync(join(tmpdir(), 'afterread-conformance-'))

/** Writes a file there, and gives its path. */
export function laid(name: string, content: Uint8Array | string): string {
  const path = join(workshop, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

export type Ran = { readonly code: number; readonly said: string; readonly wrong: string }

/** Runs a program, or null where it is not installed. */
export function ran(program: string, words: readonly string[]): Ran | null {
  const { status, stdout, stderr, error } = spawnSync(program, words, {
    cwd: workshop,
    encoding: 'utf8',
    timeout: 180_000,
    maxBuffer: 64_000_000,
  })
  if (error && 'code' in error && error.code === 'ENOENT') return null
  return { code: status ?? 1, said: stdout, wrong: stderr }
}
