import { readdirSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'

/** What a bench says: one line a figure, with what is to be reached. */
export type Speech = { readonly print: (line: string) => void }

/** Runs every measurement of this folder, each a default export, and prints what they say; a file without is no measurement. */
async function runAll(): Promise<void> {
  console.log(
    `${cpus()[0]?.model.trim() ?? 'unknown processor'} · ${cpus().length} cores · ${memory()} · Node ${process.versions.node}`,
  )
  for (const name of benches()) {
    const bench = (await import(`./${name}`)) as { default?: (speech: Speech) => void | Promise<void> }
    if (!bench.default) continue
    console.log(`\n${name.replace('.ts', '')}`)
    await bench.default({ print: (line) => console.log(`  ${line}`) })
  }
}

const benches = (): string[] =>
  readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && name !== 'run.ts' && !name.endsWith('.test.ts'))
    .sort()

const memory = (): string => `${Math.round(totalmem() / 2 ** 30)} GB`

await runAll()
