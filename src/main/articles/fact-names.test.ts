import { beforeEach, describe, expect, it } from 'vitest'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { alignFacts } from '../../engine/facts/align.ts'
import { keptFacts } from './fact-names.ts'
import { importBank } from '../import/import.ts'
import { prepareBank } from './prepared-bank.ts'

const TEXT = `# Kites

A **kite** is a tethered craft that flies in the wind over a field or a beach.

## Benefits of kites

- **Low cost**: A kite needs no fuel and no licence to fly on a windy day.
- **Quiet**: A kite makes next to no noise, so that birds stay near.
- **Reach**: A long line lifts a camera above the roof of a barn.
`

let db: Db
beforeEach(() => {
  db = openMemoryLibrary()
  bring(TEXT)
})

function bring(text: string): void {
  importBank(db, prepareBank(text, ''), { article: 'kites', origin: 'imported', at: '2026-03-10T12:00:00Z' })
}

type Row = { readonly id: string; readonly revision: number; readonly removed: number }

/** The fact with this label that the text has now. */
const labelled = (label: string): Row | undefined =>
  db
    .prepare<[string], Row>(
      'SELECT id, revision, removed_at IS NOT NULL AS removed FROM fact WHERE label = ? AND removed_at IS NULL',
    )
    .get(label)

const asked = (fact: string): unknown[] =>
  db
    .prepare(
      'SELECT q.prompt FROM question q JOIN question_fact l ON l.question = q.id WHERE l.fact = ? AND q.retired = 0',
    )
    .all(fact)

describe('when the text of an article was edited', () => {
  it('a fact whose words changed a little keeps its id and has a revision more', () => {
    const before = labelled('Low cost')
    bring(TEXT.replace('on a windy day', 'on any windy day'))
    expect(labelled('Low cost')).toEqual({ ...before, revision: 1 })
  })

  it('a fact for which the engine has another id keeps the one it had, and its questions ask about it', () => {
    const before = labelled('Quiet')
    const count = asked(before?.id ?? '').length
    bring(TEXT.replace('Quiet', 'Quieter'))
    expect(labelled('Quieter')).toEqual(before)
    expect(asked(before?.id ?? '')).toHaveLength(count)
    expect(db.prepare('SELECT facts FROM question WHERE retired = 0').pluck().all().join()).toContain(
      before?.id,
    )
  })

  it('what now stands under a label of old is another fact; the old one is set aside and comes back', () => {
    const before = labelled('Reach')
    bring(TEXT.replace('A long line lifts a camera above the roof of a barn', 'Two people share one spool'))
    expect(labelled('Reach')?.id).not.toBe(before?.id)
    expect(db.prepare('SELECT removed_at IS NOT NULL FROM fact WHERE id = ?').pluck().get(before?.id)).toBe(1)
    bring(TEXT)
    expect(labelled('Reach')).toEqual(before)
  })

  it('what would become of each fact can be asked before anything is stored', () => {
    const { facts } = prepareBank(TEXT.replace('needs no fuel', 'needs fuel'), '').bank
    const would = alignFacts(keptFacts(db, 'kites'), facts).facts
    expect([...would.values()].filter(({ was }) => was !== 'kept')).toMatchObject([{ was: 'needs review' }])
    expect(labelled('Low cost')?.revision).toBe(0)
  })
})
