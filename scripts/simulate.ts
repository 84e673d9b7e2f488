/**
 * `npm run simulate` holds the learning rules by simulation: runs every module of scripts/simulate/, prints what came
 * out beside what is to be reached, and ends with "N passed, N failed". Seeded: the same figures every time.
 * Words after it name the modules to run.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** One figure: what it is, what came out, and what is to be reached. */
export type Figure = {
  readonly name: string
  readonly came: string
  readonly reach: string
  readonly passed: boolean
}

/** What every module of the folder has as its default export. The small dose is for `npm test`. */
export type Dose = 'full' | 'small'
export type Simulation = (dose: Dose) => readonly Figure[] | Promise<readonly Figure[]>

const folder = join(import.meta.dirname, 'simulate')

async function runAll(asked: readonly string[]): Promise<number> {
  // A study day must not depend on where the machine stands.
  process.env['TZ'] = 'UTC'
  let [passed, failed] = [0, 0]
  for (const name of modules().filter((one) => asked.length === 0 || asked.includes(one))) {
    const start = performance.now()
    // Each module of the folder has it.
    const { default: simulate } = (await import(join(folder, `${name}.ts`))) as { default: Simulation }
    const figures = await simulate('full')
    console.log(`\n${name} · ${Math.round((performance.now() - start) / 1000)} s`)
    for (const figure of figures) print(figure)
    passed += figures.filter((figure) => figure.passed).length
    failed += figures.filter((figure) => !figure.passed).length
  }
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed > 0 || passed === 0 ? 1 : 0
}

const modules = (): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => name.replace('.ts', ''))
    .sort()

function print({ name, came, reach, passed }: Figure): void {
  console.log(`  ${passed ? '✓' : '✗'} ${name}: ${came} (to reach: ${reach})`)
}

if (import.meta.main) process.exitCode = await runAll(process.argv.slice(2))
