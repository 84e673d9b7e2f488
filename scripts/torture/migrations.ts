import { join } from 'node:path'
import { killedAtStep } from '../../src/main/db/killed-migration.ts'
import { MIGRATIONS } from '../../src/main/db/migrations.ts'
import { putReleased, releasedSchemas } from '../../src/main/db/released-library.ts'
import type { Dose, Outcome } from '../torture.ts'
import { forget, libraryFolder } from './studied.ts'
import { answersOf, faultsOf, said } from './verify.ts'

/**
 * Kills the migration of a library of every released schema before each of its steps, and within it: the next start
 * goes on where it stood, and every answer is there.
 */
export async function migrations(dose: Dose): Promise<Outcome> {
  const folder = join(libraryFolder(), 'migrations')
  const failed: string[] = []
  let passed = 0
  const newest = MIGRATIONS.length
  const cases = releasedSchemas().flatMap((schema) =>
    MIGRATIONS.slice(schema).flatMap(({ version }) =>
      (['before', 'within'] as const).map((when) => ({ schema, version, when })),
    ),
  )
  const chosen = cases.filter(
    ({ schema, version }) => dose === 'full' || (schema === 9 && version === newest),
  )
  for (const { schema, version, when } of chosen) {
    const file = putReleased(folder, schema)
    const answers = answersOf(file)
    const faults = await killedAtStep(folder, version, when)
      .then(() => faultsOf(folder, answers))
      .catch((error: unknown) => [said(error)])
    if (faults.length === 0) passed++
    else failed.push(`schema ${schema}, killed ${when} step ${version}: ${faults.join('; ')}`)
  }
  forget(folder)
  return { passed, failed, skipped: [] }
}
