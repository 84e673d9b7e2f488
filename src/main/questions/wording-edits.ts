import { editedQuestion, faultsOf } from '../../engine/own/edit.ts'
import type { QuestionEdit } from '../../engine/own/edit.ts'
import type { Question } from '../../engine/types.ts'
import type { Input, Output } from '../../shared/contract.ts'
import type { QuestionText } from '../../shared/wording-models.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { saidOfDeed } from '../decisions/deed-words.ts'
import { entriesOf, recordDeed } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import { originalOf } from './edited-questions.ts'
import { questionById } from './questions.ts'
import type { StoredQuestion } from './questions.ts'

/** The words of a question as it is asked now. */
export function questionText(db: Db, id: string): QuestionText {
  const question = existing(db, id)
  return {
    question: id,
    form: question.form,
    prompt: question.prompt,
    options: 'options' in question ? question.options.map(({ text, correct }) => ({ text, correct })) : [],
    answer: 'answer' in question && typeof question.answer === 'string' ? question.answer : null,
    accepts: 'accepts' in question ? question.accepts : [],
    pairs: 'pairs' in question ? question.pairs.map(({ left, right }) => ({ left, right })) : [],
    classes: 'classes' in question ? question.classes : [],
    items: 'items' in question ? question.items : [],
    points: 'points' in question ? question.points : [],
    explanation: question.explanation,
    edited: originalOf(db, id) !== null,
  }
}

/** The question in a wording that is being tried, its article, and why it can't be asked so. */
export function triedWording(
  db: Db,
  { question: id, edit }: Input<'judgeQuestion'>,
): StoredQuestion & { readonly faults: readonly string[] } {
  const stored = questionById(db, id)
  if (!stored) throw unknown()
  const question = editedQuestion(stored.question, edit)
  return { ...stored, question, faults: faultsOf(question) }
}

/** Keeps the learner's wording of a question, or goes back to the engine's: a decision that can be taken back. */
export function editQuestion(db: Db, now: Date, input: Input<'editQuestion'>): Output<'editQuestion'> {
  const { uid, question: id, edit } = input
  inTransaction(db, () => {
    if (entriesOf(db, uid).length > 0) return
    const asked = existing(db, id)
    if (edit === null && originalOf(db, id) === null) {
      throw new Refused('conflict', 'This question stands in the words it was made with already.')
    }
    const [fault] = edit === null ? [] : faultsOf(editedQuestion(asked, edit))
    if (fault !== undefined) throw new Refused('invalid', `It can’t be asked so. ${fault}`)
    const whole = edit === null ? null : { ...wordingOfNow(db, id), ...edit }
    recordDeed(db, now, uid, [
      { about: { question: id }, what: 'edited', body: whole === null ? {} : { edit: whole } },
    ])
  })
  return { uid, said: saidOfDeed(entriesOf(db, uid)) }
}

/** A second edit changes the first, so that going back goes all the way. */
function wordingOfNow(db: Db, id: string): QuestionEdit {
  const row = sql<{ edit: string | null }>(db, 'SELECT edit FROM question_note WHERE question = ?').get(id)
  return row?.edit ? (JSON.parse(row.edit) as QuestionEdit) : {} // from a decision
}

function existing(db: Db, id: string): Question {
  const stored = questionById(db, id)
  if (!stored) throw unknown()
  return stored.question
}

const unknown = (): Refused => new Refused('not-found', 'That question is not in the library any more.')
