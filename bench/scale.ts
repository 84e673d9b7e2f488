import { statSync } from 'node:fs'
import type { Db } from '../src/main/db/sql.ts'
import { largeLibrary } from './large-library.ts'
import type { LargeLibrary, Size } from './large-library.ts'
import type { Speech } from './run.ts'
import { measureAnswers } from './scale-answers.ts'
import { measureApp, measureFront } from './scale-app.ts'
import { growing, MB, times } from './scale-figures.ts'
import type { Figures } from './scale-figures.ts'
import { measureScreens } from './scale-screens.ts'

const SIZES: readonly Size[] = [
  { facts: 1000, answers: 10_000 },
  { facts: 10_000, answers: 100_000 },
  { facts: 100_000, answers: 1_000_000 },
]

/** How what a learner waits for grows from 1,000 facts to 100,000, with ten answers to each. */
export default async function measureScale(speech: Speech): Promise<void> {
  const { figures, grown } = growing(speech)
  for (const size of SIZES) {
    speech.print(`${size.facts.toLocaleString('en')} facts, ${size.answers.toLocaleString('en')} answers`)
    const held = size === SIZES.at(-1)
    await inCopy(size, (library) => measureHere(library, size, figures(held)))
    await inCopy(size, (library) => measureApp(library, figures(held)))
    await measureFront(size, figures(held))
  }
  speech.print('from 1,000 facts to 10,000 and 100,000, in the middle:')
  for (const line of grown()) speech.print(`  ${line}`)
}

async function inCopy(size: Size, measure: (library: LargeLibrary) => unknown): Promise<void> {
  const library = largeLibrary(size)
  try {
    await measure(library)
  } finally {
    library.remove()
  }
}

/** What the application computes and stores, without a front. */
function measureHere(library: LargeLibrary, size: Size, figures: Figures): void {
  figures.say(
    'open',
    times(5, () => library.open().close()),
    { p50: 300 },
  )
  const { db, file, close } = library.open()
  figures.note('file', statSync(file).size / MB, 'MB')
  figures.note('an answer in the log, with its indexes', perAnswer(db, size), 'bytes')
  const before = process.memoryUsage.rss()
  measureScreens(db, library.now, figures)
  figures.note('memory that it took', (process.memoryUsage.rss() - before) / MB, 'MB')
  measureAnswers(db, file, library.now, figures)
  close()
}

function perAnswer(db: Db, { answers }: Size): number {
  const bytes = db
    .prepare<[], number>(
      `SELECT sum(s.pgsize) FROM dbstat s WHERE s.aggregate = 1
       AND s.name IN (SELECT name FROM sqlite_schema WHERE tbl_name = 'answer')`,
    )
    .pluck()
    .get()
  return (bytes ?? 0) / answers
}
