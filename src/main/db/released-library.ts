import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

const RELEASED = join(import.meta.dirname, 'released')

/** The schemas of which a library is kept as it was then: studied for six weeks, by the code of its time. For tests. */
export const releasedSchemas = (): number[] =>
  readdirSync(RELEASED)
    .flatMap((name) => /^schema-(\d+)\.db\.gz$/.exec(name)?.slice(1).map(Number) ?? [])
    .sort((a, b) => a - b)

/** Puts the library of a schema into a folder, which is made anew. */
export function putReleased(folder: string, schema: number): string {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'library.db')
  writeFileSync(file, gunzipSync(readFileSync(join(RELEASED, `schema-${schema}.db.gz`))))
  return file
}
