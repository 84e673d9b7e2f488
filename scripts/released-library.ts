/**
 * `node scripts/released-library.ts`: keeps a library of the newest schema as it is made now, beside those of earlier
 * ones. To be run once for each new schema; one that is kept is never made again.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { decide } from '../src/main/decisions/decisions.ts'
import { MIGRATIONS } from '../src/main/db/migrations.ts'
import { openLibrary } from '../src/main/db/open.ts'
import type { Db } from '../src/main/db/sql.ts'
import { ensureFolds } from '../src/main/memory/ensure-folds.ts'
import { saveExam } from '../src/main/exams/exams.ts'
import { ARTICLE, begin, fillLibrary, give, later, newUid } from '../src/main/samples/sample-library.ts'
import { sessionView } from '../src/main/sessions/sessions.ts'
import { changeSettings } from '../src/main/settings.ts'
import { tagAll } from '../src/main/articles/tags.ts'
import { undoAnswer } from '../src/main/decisions/undo.ts'
import { editQuestion } from '../src/main/questions/wording-edits.ts'

const kept = join(import.meta.dirname, `../src/main/db/released/schema-${MIGRATIONS.length}.db.gz`)
if (existsSync(kept)) console.log(`A library of schema ${MIGRATIONS.length} is kept already.`)
else keepLibrary(kept)

function keepLibrary(file: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'afterread-released-'))
  const { db, close } = openLibrary(folder)
  fillLibrary(db)
  ensureFolds(db)
  for (const day of [0, 1, 3, 8, 20, 45]) studyOn(db, day)
  decideSome(db)
  db.prepare('VACUUM INTO ?').run(join(folder, 'copy.db'))
  close()
  writeFileSync(file, gzipSync(readFileSync(join(folder, 'copy.db')), { level: 9 }))
  rmSync(folder, { recursive: true })
  console.log(`Kept ${file}`)
}

function studyOn(db: Db, day: number): void {
  const { id } = begin(db, later(day), { kind: 'quiz', article: ARTICLE })
  for (let n = 0; n < 14 && sessionView(db, id).asked; n++) {
    give(db, later(day, n + 1), id, n % 5 === 3 ? 'wrong' : 'right')
    if (n === 4) undoAnswer(db, later(day, n + 1), id)
  }
}

function decideSome(db: Db): void {
  const at = later(46)
  const facts = db.prepare<[], string>('SELECT id FROM fact ORDER BY id').pluck().all()
  const [disputed = '', edited = ''] = db
    .prepare<[], string>('SELECT DISTINCT question FROM answer ORDER BY question')
    .pluck()
    .all()
  decide(db, at, { uid: newUid(), what: 'suspend', facts: facts.slice(0, 1) })
  decide(db, at, { uid: newUid(), what: 'dispute', questions: [disputed], reason: 'It has two answers.' })
  editQuestion(db, at, { uid: newUid(), question: edited, edit: { prompt: 'In my own words?' } })
  tagAll(db, at, { name: 'building', articles: [ARTICLE], facts: facts.slice(2, 3) })
  changeSettings(db, { newPerDay: 7 })
  const parts = [{ article: ARTICLE, topic: null }]
  saveExam(db, at, { uid: newUid(), exam: newUid(), name: 'Finals', date: '2026-08-01', parts })
}
