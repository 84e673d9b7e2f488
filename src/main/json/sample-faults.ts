import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { mutated } from '../../engine/samples/mutations.ts'
import { computedMs } from '../../engine/samples/time.ts'
import { isUnreadable } from '../../engine/unreadable.ts'
import { articleView } from '../articles/article-view.ts'
import { articleRows } from '../articles/articles.ts'
import { openFile } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { begin, giveAll, NOON, sampleLibrary } from '../samples/sample-library.ts'
import { restoreLibrary } from './restore-library.ts'
import { writeLibrary } from './write-library.ts'

const SLOW_MS = 5_000
const TODAY = 20_522
let sound: string | null = null

/** A library in which something was answered, as it is written. */
function soundText(): string {
  const db = sampleLibrary()
  giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: 'bridges' }).id)
  return `${[...writeLibrary(db)].join('\n')}\n`
}

/**
 * What is wrong with restoring a library from JSON with mistakes in it, by a seed; null where nothing is. For tests.
 *
 * @param folder an empty one
 */
export function faultOfLibrary(seed: number, folder: string): string | null {
  const text = mutated((sound ??= soundText()), seed)
  const file = join(folder, 'library.db')
  const began = computedMs()
  try {
    restoreLibrary(text.split('\n'), 'x.json', file)
    const fault = faultIn(file)
    const took = computedMs() - began
    return fault ?? (took > SLOW_MS ? `took ${Math.round(took)} ms` : null)
  } catch (error) {
    const left = readdirSync(folder)
    if (left.length > 0) return `leaves ${left.join(', ')}`
    return isUnreadable(error) && error.message.length > 20
      ? null
      : String(error instanceof Error ? error.stack : error)
  } finally {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
  }
}

/** Opened, it is a library all of whose articles can be shown. */
function faultIn(file: string): string | null {
  const db: Db = openFile(file)
  try {
    if (db.pragma('integrity_check(1)', { simple: true }) !== 'ok') return 'is damaged'
    for (const { id } of articleRows(db, TODAY)) articleView(db, TODAY, id)
    return null
  } catch (error) {
    return `can’t be shown: ${String(error)}`
  } finally {
    db.close()
  }
}
