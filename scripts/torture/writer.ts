/**
 * A process to be killed: opens the library of a folder and goes on with one flow for ever. It prints the uid of each
 * answer once that is stored, and "ready" when it begins.
 *
 * node scripts/torture/writer.ts FOLDER FLOW DAY
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeBackup } from '../../src/main/backups/backup-file.ts'
import { openLibrary } from '../../src/main/db/open.ts'
import type { Library } from '../../src/main/db/open.ts'
import type { Db } from '../../src/main/db/sql.ts'
import { newestBackup } from '../../src/main/backups/backup-names.ts'
import { ARTICLE, give, later } from '../../src/main/samples/sample-library.ts'
import { sessionView, startSession } from '../../src/main/sessions/sessions.ts'
import { undoAnswer } from '../../src/main/decisions/undo.ts'
import { bringIn } from './studied.ts'

const [folder = '', flow = '', day = '0'] = process.argv.slice(2)

/** Every process makes ids of its own. */
const quiz = (db: Db, at: Date): string =>
  startSession(db, at, { kind: 'quiz', article: ARTICLE }, crypto.randomUUID()).id

/** Written at once, so that no word is lost with the process. */
const say = (line: string): void => void process.stdout.write(`${line}\n`)

function answerOnce({ db }: Library, session: { id: string }, at: Date): void {
  if (!sessionView(db, session.id).asked) session.id = quiz(db, at)
  const uid = crypto.randomUUID()
  give(db, at, session.id, Math.random() < 0.3 ? 'wrong' : 'right', { uid })
  say(uid)
  if (Math.random() < 0.1) undoAnswer(db, at, session.id)
}

const FLOWS: Readonly<Record<string, (library: Library, n: number, session: { id: string }) => void>> = {
  answer: (library, n, session) => answerOnce(library, session, later(Number(day), n)),
  import: ({ db }, n) => bringIn(db, n % 3 === 0 ? ARTICLE : `more-${n % 5}`),
  backup: (library, n, session) => {
    answerOnce(library, session, later(Number(day), n))
    const backups = join(folder, 'backups')
    mkdirSync(backups, { recursive: true })
    writeBackup(
      library.file,
      join(backups, `afterread-2026-04-01T00-00-00.${String(n % 1000).padStart(3, '0')}Z-asked.db`),
      newestBackup(backups),
    )
  },
  checkpoint: (library, n, session) => {
    answerOnce(library, session, later(Number(day), n))
    library.db.pragma('wal_checkpoint(TRUNCATE)')
  },
}

say('ready')
const library = openLibrary(folder)
// It is migrated when it is opened; there is nothing else to do.
if (flow === 'migrate') setInterval(() => undefined, 1_000)
else goOn()

function goOn(): void {
  const session = { id: quiz(library.db, later(Number(day))) }
  const step = FLOWS[flow]
  if (!step) throw new Error(`There is no flow ${flow}.`)
  // Whoever began this is to end it; where that one is gone, nobody else would.
  const parent = process.ppid
  for (let n = 0; process.ppid === parent; n++) step(library, n, session)
}
