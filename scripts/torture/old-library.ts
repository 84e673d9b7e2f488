import { join } from 'node:path'
import { MIGRATIONS } from '../../src/main/db/migrations.ts'
import { putReleased } from '../../src/main/db/released-library.ts'
import { libraryFolder } from './studied.ts'
import { answersOf } from './verify.ts'

/** A library as an earlier schema had it, one after the other, so that opening it migrates it; with its answers. */
export function oldCopy(name: string, n: number): { folder: string; answers: string[] } {
  const folder = join(libraryFolder(), name)
  const file = putReleased(folder, 1 + (n % (MIGRATIONS.length - 1)))
  return { folder, answers: answersOf(file) }
}
