import { codeOf, damaged } from '../db/library-error.ts'
import { inOneLook, inTransaction, sql, sqlValues } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import type { Tell } from '../decks/tell.ts'
import { foldedNote, noteOf, saveNote } from '../decisions/question-notes.ts'
import { isFolded, refoldFact } from '../memory/refold.ts'
import { applyEdit } from '../questions/edited-questions.ts'

/** So many facts are looked at in one look: what is stopped has lost no more. */
const AT_A_TIME = 200

/** The questions whose note is not what the decisions about them give. Writes nothing. */
export const wrongNotes = (db: Db): string[] =>
  inOneLook(db, () =>
    sqlValues<string>(
      db,
      'SELECT question FROM question_note UNION SELECT question FROM decision WHERE question IS NOT NULL',
    )
      .all()
      .filter((question) => !isNoted(db, question)),
  )

const isNoted = (db: Db, question: string): boolean =>
  JSON.stringify(noteOf(db, question)) === JSON.stringify(foldedNote(db, question))

/** Makes those of them anew that are still wrong, and counts them. */
export function mendNotes(db: Db, questions: readonly string[]): number {
  return inTransaction(db, () => {
    const wrong = questions.filter((question) => !isNoted(db, question))
    for (const question of wrong) {
      const [stored, folded] = [noteOf(db, question), foldedNote(db, question)]
      saveNote(db, question, folded)
      if (stored.edit !== folded.edit) applyEdit(db, question, folded.edit)
    }
    return wrong.length
  })
}

/** The facts whose memory is not what their answers and decisions give, a few hundred at one look. Writes nothing. */
export async function wrongFacts(db: Db, pause: () => Promise<void>, tell: Tell): Promise<string[]> {
  const facts = sql<{ fact: string }>(
    db,
    `SELECT fact FROM memory UNION SELECT fact FROM answer
     UNION SELECT fact FROM decision WHERE fact IS NOT NULL`,
  ).all()
  const wrong: string[] = []
  for (let from = 0; from < facts.length; from += AT_A_TIME) {
    tell(from, facts.length)
    const some = facts.slice(from, from + AT_A_TIME).map(({ fact }) => fact)
    wrong.push(...inOneLook(db, () => some.filter((fact) => !orDamaged(db, () => isFolded(db, fact)))))
    await pause()
  }
  return wrong
}

/** Makes those of them anew that are still wrong, and counts them. */
export async function mendFacts(
  db: Db,
  facts: readonly string[],
  pause: () => Promise<void>,
): Promise<number> {
  let mended = 0
  for (let from = 0; from < facts.length; from += AT_A_TIME) {
    mended += inTransaction(db, () => {
      const wrong = facts.slice(from, from + AT_A_TIME).filter((fact) => !isFolded(db, fact))
      for (const fact of wrong) refoldFact(db, fact)
      return wrong.length
    })
    await pause()
  }
  return mended
}

/** What can't even be folded was damaged in its row. */
function orDamaged<T>(db: Db, fold: () => T): T {
  try {
    return fold()
  } catch (error) {
    throw codeOf(error) === '' ? damaged(db.name) : error
  }
}
