import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** What a bench says: one line a figure. */
export type Speech = {
  readonly print: (line: string) => void
  /** Says a figure beside the most it may be; more than that is a miss. */
  readonly hold: (what: string, value: number, most: number, unit: string) => void
}

/**
 * Runs every measurement of this folder, each a default export, and prints what they say; a file without is no
 * measurement. Words after the command name those to run. A miss ends it with 1.
 */
async function runAll(asked: readonly string[]): Promise<number> {
  const misses: string[] = []
  const print = (line: string): void => console.log(`  ${line}`)
  const hold: Speech['hold'] = (what, value, most, unit) => {
    const held = value <= most
    const figure = (one: number): string => `${one.toFixed(decimals(most))} ${unit}`.trim()
    print(`${held ? '✓' : '✗'} ${what}: ${figure(value)} (at most ${figure(most)})`)
    if (!held) misses.push(what)
  }
  console.log(
    `${cpus()[0]?.model.trim() ?? 'unknown processor'} · ${cpus().length} cores · ${memory()} · Node ${process.versions.node}`,
  )
  for (const name of benches().filter(
    (one) => asked.length === 0 || asked.includes(one.replace('.ts', '')),
  )) {
    const bench = (await import(`./${name}`)) as { default?: (speech: Speech) => void | Promise<void> }
    if (!bench.default) continue
    console.log(`\n${name.replace('.ts', '')}`)
    await bench.default({ print, hold })
  }
  console.log(misses.length === 0 ? '\nEverything was reached.' : `\nMissed: ${misses.join(' · ')}`)
  return misses.length === 0 ? 0 : 1
}

/** As many as a figure needs beside what it is held to. */
const decimals = (most: number): number => (most === 0 ? 4 : most < 10 ? 2 : 0)

const benches = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && name !== 'run.ts' && !name.endsWith('.test.ts'))
    .sort()

const memory = (): string => `${Math.round(totalmem() / 2 ** 30)} GB`

process.exitCode = await runAll(process.argv.slice(2))
