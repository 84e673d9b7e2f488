import type { Input, Output } from '../../shared/contract.ts'
import type { Deed } from '../../shared/models.ts'
import { inTransaction, sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { saidOfDeed } from './deed-words.ts'
import { entriesOf, recordDeed, redoDeedAs, takeBackDeed } from './deeds.ts'
import type { Entry } from './deeds.ts'
import { Refused } from '../dispatch.ts'
import { keptOf } from '../memory/memory.ts'
import { momentOf } from '../moment.ts'
import { noteOf } from './question-notes.ts'

/** What a learner decides about a fact, besides answering. `day` is a study day. */
export type FactDecision =
  { readonly what: 'suspended' | 'resumed' } | { readonly what: 'buried' | 'due moved'; readonly day: number }

/** Stores a decision about a fact, once per uid, and what it makes of the fact's memory. */
export function decideOnFact(db: Db, now: Date, uid: string, fact: string, decision: FactDecision): void {
  const { what, ...body } = decision
  recordDeed(db, now, uid, [{ about: { fact }, what, body }])
}

/**
 * Decides the same about facts and questions, in one transaction that can be taken back as a whole. What is so
 * already is left out. A uid that is stored already changes nothing and gets the same reply.
 */
export function decide(db: Db, now: Date, input: Input<'decide'>): Output<'decide'> {
  return inTransaction(db, () => {
    if (entriesOf(db, input.uid).length === 0) {
      refuseUnknown(db, input)
      const entries = [...onFacts(db, now, input), ...onQuestions(db, input)]
      if (entries.length === 0) throw new Refused('conflict', NOTHING[input.what])
      recordDeed(db, now, input.uid, entries)
    }
    return deedOf(db, input.uid, (said) => said)
  })
}

/** Takes back what was decided last; null where there is nothing to take back. */
export function undoDeed(db: Db, now: Date): Deed | null {
  const deed = takeBackDeed(db, now)
  return deed === null ? null : takenBack(db, deed)
}

/** What a deed that was taken back is called. */
export const takenBack = (db: Db, deed: string): Deed =>
  deedOf(db, deed, (said) => `Taken back: ${lowered(said)}`)

/** What a deed that was done once more is called. */
export const doneAgain = (db: Db, deed: string): Deed =>
  deedOf(db, deed, (said) => `Done again: ${lowered(said)}`)

/** Decides once more what was taken back last; null where something else was decided since, or nothing taken back. */
export function redoDeed(db: Db, now: Date, uid: string): Deed | null {
  const deed = redoDeedAs(db, now, uid)
  return deed === null ? null : doneAgain(db, deed)
}

/** Records a deed and says what was done. */
export function recorded(db: Db, now: Date, uid: string, entries: readonly Entry[]): Deed {
  recordDeed(db, now, uid, entries)
  return deedOf(db, uid, (said) => said)
}

const deedOf = (db: Db, uid: string, say: (said: string) => string): Deed => ({
  uid,
  said: say(saidOfDeed(entriesOf(db, uid))),
})

const lowered = (said: string): string => said.charAt(0).toLowerCase() + said.slice(1)

const NOTHING: Readonly<Record<Input<'decide'>['what'], string>> = {
  suspend: 'There was nothing to suspend: all of it is suspended already.',
  resume: 'There was nothing to resume: none of it is suspended or put off.',
  bury: 'There was nothing to put off: all of it comes back tomorrow or later already.',
  dispute: 'There was nothing to dispute: all of it is disputed already.',
  settle: 'There was no dispute to take back.',
}

function onFacts(db: Db, now: Date, input: Input<'decide'>): Entry[] {
  const facts = 'facts' in input ? [...new Set(input.facts)] : []
  const { day } = momentOf(db, now)
  return facts.flatMap((fact): Entry[] => {
    const { suspended, buriedUntil } = keptOf(db, fact)
    const isBuried = buriedUntil !== null && buriedUntil > day
    switch (input.what) {
      case 'suspend':
        return suspended ? [] : [{ about: { fact }, what: 'suspended' }]
      case 'resume':
        return suspended || isBuried ? [{ about: { fact }, what: 'resumed' }] : []
      case 'bury':
        return isBuried ? [] : [{ about: { fact }, what: 'buried', body: { day: day + 1 } }]
      default:
        return []
    }
  })
}

function onQuestions(db: Db, input: Input<'decide'>): Entry[] {
  const questions = 'questions' in input ? [...new Set(input.questions)] : []
  return questions.flatMap((question): Entry[] => {
    const { suspended, disputed } = noteOf(db, question)
    const entry = (what: string, body = {}): Entry[] => [{ about: { question }, what, body }]
    switch (input.what) {
      case 'suspend':
        return suspended ? [] : entry('suspended')
      case 'resume':
        return suspended ? entry('resumed') : []
      case 'dispute':
        return disputed ? [] : entry('disputed', input.reason === undefined ? {} : { reason: input.reason })
      case 'settle':
        return disputed ? entry('settled') : []
      default:
        return []
    }
  })
}

function refuseUnknown(db: Db, input: Input<'decide'>): void {
  const missing = (table: 'fact' | 'question', ids: readonly string[] | undefined): boolean =>
    sql(
      db,
      `SELECT 1 FROM json_each(?) j LEFT JOIN ${table} t ON t.id = j.value WHERE t.id IS NULL LIMIT 1`,
    ).get(JSON.stringify(ids ?? [])) !== undefined
  if (
    missing('fact', 'facts' in input ? input.facts : []) ||
    missing('question', 'questions' in input ? input.questions : [])
  ) {
    throw new Refused(
      'not-found',
      'Some of that is not in the library: nothing was changed. Open the screen anew.',
    )
  }
}
