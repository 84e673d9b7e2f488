import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { articleView } from './article-view.ts'
import { articleRows } from './articles.ts'
import { decideOnFact } from '../decisions/decisions.ts'
import { deedAgain } from '../decisions/deed-again.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { createEdits } from './edits.ts'
import type { Edits } from './edits.ts'
import { importBank } from '../import/import.ts'
import { passageSentences } from './passage-sentences.ts'
import { prepareBank } from './prepared-bank.ts'
import { begin, give, later, newUid, NOON } from '../samples/sample-library.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { bringIn } from './shipped.ts'
import { storeText } from './text-task.ts'
import { articleText, versions } from './versions.ts'

const TEXT = `# Kites

A **kite** is a tethered craft that flies in the wind over a field or a beach.

## Benefits of kites

- **Low cost**: A kite needs no fuel and no licence to fly on a windy day.
- **Quiet**: A kite makes next to no noise, so that birds stay near.
- **Reach**: A long line lifts a camera above the roof of a barn.

Contact us for a free quote.
`

let db: Db
let edits: Edits
beforeEach(() => {
  db = openMemoryLibrary()
  ensureParameters(db, NOON)
  importBank(db, prepareBank(TEXT, ''), { article: 'kites', origin: 'shipped', at: NOON.toISOString() })
  edits = createEdits({
    db,
    worker: fileURLToPath(new URL('../import/import-worker.ts', import.meta.url)),
    limits: { ms: 60_000, megabytes: 1024 },
    store: async (_page, text) => storeText(db, NOON, text),
    now: () => NOON,
    report: (error) => {
      throw error
    },
  })
})
afterEach(() => edits.close())

const preview = (text: string, version?: number) =>
  edits.preview('page', {
    article: 'kites',
    text,
    format: 'markdown',
    ...(version !== undefined && { version }),
  })

type Row = { readonly id: string; readonly revision: number; readonly gone: number }
const labelled = (label: string): Row | undefined =>
  db
    .prepare<[string], Row>(
      'SELECT id, revision, removed_at IS NOT NULL AS gone FROM fact WHERE label = ? ORDER BY gone LIMIT 1',
    )
    .get(label)

const view = () => articleView(db, 20_000, 'kites')

describe('a text that is tried out', () => {
  it('says what would become of each fact, and stores nothing', async () => {
    const text = TEXT.replace('on a windy day', 'on any windy day')
      .replace('- **Reach**: A long line lifts a camera above the roof of a barn.\n', '')
      .replace('## Benefits', 'A **spool** is a drum that a kite line is wound on.\n\n## Benefits')
    const seen = await preview(text)
    expect(seen.changed).toMatchObject([{ fact: labelled('Low cost')?.id, known: 'new', answers: 0 }])
    expect(seen.gone.map(({ fact }) => fact)).toContain(labelled('Reach')?.id)
    expect(seen.fresh.map(({ statement }) => statement).join()).toContain('spool')
    expect(seen.kept + seen.changed.length + seen.fresh.length).toBe(seen.facts)
    expect(versions(db, 'kites')).toHaveLength(1)
  })

  it('that is followed by another is ended', async () => {
    const [first, second] = await Promise.allSettled([preview(TEXT), preview(`${TEXT}\nMore.\n`)])
    expect(first).toMatchObject({ status: 'rejected', reason: { kind: 'busy' } })
    expect(second.status).toBe('fulfilled')
  })

  it('can be saved once, by its own name', async () => {
    const { edit } = await preview(`${TEXT}\nKites are flown in pairs.\n`)
    await expect(edits.save('another page', { edit, same: [] })).rejects.toThrow('no longer there')
    await edits.save('page', { edit, same: [] })
    await expect(edits.save('page', { edit, same: [] })).rejects.toThrow('no longer there')
  })
})

describe('a text that is saved', () => {
  it('is a new version, the article the learner’s, and memory stays with its facts', async () => {
    const session = begin(db, NOON, { kind: 'quiz', article: 'kites' })
    give(db, NOON, session.id, 'right')
    const before = view().factList.filter(({ answers }) => answers > 0)
    const { edit } = await preview(TEXT.replace('so that birds stay near', 'so that the birds stay near'))
    await edits.save('page', { edit, same: [] })
    expect(
      view()
        .factList.filter(({ answers }) => answers > 0)
        .map(({ id }) => id),
    ).toEqual(before.map(({ id }) => id))
    expect(versions(db, 'kites')).toMatchObject([
      { madeBy: 'edit', current: true, facts: view().facts },
      { madeBy: 'shipped', current: false },
    ])
    expect(articleText(db, 'kites', null).follows).toBe(false)
  })

  it('sets aside what it has no more, and the older text brought back has it again', async () => {
    const before = labelled('Reach')
    const first = versions(db, 'kites')[0]?.version ?? 0
    const without = TEXT.replace('- **Reach**: A long line lifts a camera above the roof of a barn.\n', '')
    await edits.save('page', { edit: (await preview(without)).edit, same: [] })
    expect(labelled('Reach')).toMatchObject({ id: before?.id, gone: 1 })
    const old = articleText(db, 'kites', first)
    const seen = await preview(old.text, first)
    expect(seen.back.map(({ fact }) => fact)).toEqual([before?.id])
    await edits.save('page', { edit: seen.edit, same: [] })
    expect(labelled('Reach')).toEqual(before)
    expect(versions(db, 'kites').map(({ madeBy }) => madeBy)).toEqual(['restore', 'edit', 'shipped'])
  })

  it('asks the learner about look-alikes: the same fact keeps its memory, and goes back to its old words', async () => {
    const before = labelled('Low cost')
    const first = versions(db, 'kites')[0]?.version ?? 0
    const { edit, review } = await preview(TEXT.replace('needs no fuel and no', 'needs fuel and a'))
    expect(review).toMatchObject([{ candidates: [{ fact: before?.id }] }])
    const same = review.map(({ key, candidates }) => ({ key, fact: candidates[0]?.fact ?? '' }))
    await edits.save('page', { edit, same })
    expect(labelled('Low cost')).toMatchObject({ id: before?.id, revision: 1, gone: 0 })
    expect(db.prepare('SELECT fact FROM decision WHERE what = ?').pluck().all('re-anchored')).toEqual([
      before?.id,
    ])
    const back = await preview(TEXT, first)
    expect(back.review).toEqual([])
    await edits.save('page', { edit: back.edit, same: [] })
    expect(labelled('Low cost')?.id).toBe(before?.id)
  })

  it('that was settled as another fact leaves the old one aside', async () => {
    const before = labelled('Low cost')
    const { edit } = await preview(TEXT.replace('needs no fuel and no', 'needs fuel and a'))
    await edits.save('page', { edit, same: [] })
    expect(labelled('Low cost')?.id).not.toBe(before?.id)
    expect(db.prepare('SELECT removed_at IS NOT NULL FROM fact WHERE id = ?').pluck().get(before?.id)).toBe(1)
  })

  it('is refused where the article got another one meanwhile', async () => {
    const { edit } = await preview(`${TEXT}\nOne.\n`)
    importBank(db, prepareBank(`${TEXT}\nTwo.\n`, ''), {
      article: 'kites',
      origin: 'shipped',
      at: later(1).toISOString(),
    })
    await expect(edits.save('page', { edit, same: [] })).rejects.toThrow('another text by now')
  })

  it('of an article that ships is not overwritten by a newer one, which stands among its versions', async () => {
    const { edit } = await preview(`${TEXT}\nKites are flown in pairs.\n`)
    await edits.save('page', { edit, same: [] })
    expect(view().newerShipped).toBeNull()
    await bringIn(db, [{ article: 'kites', text: `${TEXT}\nNew from us.\n` }], '/nowhere', later(1))
    expect(articleText(db, 'kites', null).text).toContain('flown in pairs')
    expect(versions(db, 'kites').map(({ madeBy, current }) => [madeBy, current])).toEqual([
      ['shipped', false],
      ['edit', true],
      ['shipped', false],
    ])
    expect(view().newerShipped?.version).toBe(versions(db, 'kites')[0]?.version)
  })
})

describe('a passage', () => {
  const passage = (words: string) => {
    const { blocks } = view()
    const at = blocks.findIndex(({ runs }) => runs.some(({ text }) => text.includes(words)))
    const block = blocks[at]
    if (!block) throw new Error(`No block with ${words}.`)
    return { at, block, span: { article: 'kites', start: block.start, end: block.end } }
  }

  it('left out by hand is not asked about, and stays so through an edit and a newer text that ships', async () => {
    const before = view().facts
    await edits.choose('page', { ...passage('Reach').span, choice: 'leave out' })
    expect(view().facts).toBeLessThan(before)
    expect(passage('Reach').block).toMatchObject({ byHand: 'left out', leftOut: 'left out by you' })
    await bringIn(db, [{ article: 'kites', text: `A first line.\n\n${TEXT}` }], '/nowhere', later(1))
    expect(passage('Reach').block.byHand).toBe('left out')
    const { edit } = await preview(`A line before it.\n\n${TEXT}`)
    await edits.save('page', { edit, same: [] })
    expect(passage('Reach').block.byHand).toBe('left out')
    await edits.choose('page', { ...passage('Reach').span, choice: 'as read' })
    expect(view().facts).toBe(before)
  })

  it('that looked like noise is put back', async () => {
    expect(passage('free quote').block).toMatchObject({ byHand: null, leftOut: 'call to action' })
    await edits.choose('page', { ...passage('free quote').span, choice: 'put back' })
    expect(passage('free quote').block).toMatchObject({ byHand: 'put back', leftOut: null })
    expect(db.prepare(`SELECT what FROM decision`).pluck().all()).toEqual(['passage chosen'])
  })

  it('says of each sentence why it is not asked', () => {
    const states = (words: string) =>
      passageSentences(db, 'kites', passage(words).at).map(({ state, reason }) => [state, reason])
    expect(states('tethered craft')).toEqual([['asked', null]])
    expect(states('free quote')).toEqual([['left out', 'call to action']])
    expect(() => passageSentences(db, 'kites', 99)).toThrow('no longer')
  })
})

describe('undo', () => {
  const again = async (which: 'undo' | 'redo') =>
    deedAgain(db, NOON, { which, uid: newUid(), ...(await edits.readForDeed('page', which)) })?.said
  const undo = () => again('undo')
  const redo = () => again('redo')
  const facts = () => view().factList.map(({ id, statement }) => [id, statement])

  it('of a text that was saved brings the one before back, and redo the one after, with what was settled', async () => {
    const before = facts()
    const { edit, review } = await preview(TEXT.replace('needs no fuel and no', 'needs fuel and a'))
    const same = review.map(({ key, candidates }) => ({ key, fact: candidates[0]?.fact ?? '' }))
    expect((await edits.save('page', { edit, same })).deed.said).toBe('Saved another text of “Kites”')
    const after = facts()
    expect(await undo()).toBe('Taken back: saved another text of “Kites”')
    expect(facts()).toEqual(before)
    expect(await redo()).toBe('Done again: saved another text of “Kites”')
    expect(facts()).toEqual(after)
    await undo()
    expect(facts()).toEqual(before)
  })

  it('of a passage that was left out has it read again', async () => {
    const before = facts()
    const block = view().blocks.find(({ runs }) => runs.some(({ text }) => text.includes('Reach')))
    const span = { article: 'kites', start: block?.start ?? 0, end: block?.end ?? 1 }
    await edits.choose('page', { ...span, choice: 'leave out' })
    expect(facts()).not.toEqual(before)
    expect(await undo()).toBe('Taken back: left a passage out')
    expect(facts()).toEqual(before)
    expect(await undo()).toBeUndefined()
  })

  it('changes nothing where something else was done while the text was read', async () => {
    const { edit } = await preview(`${TEXT}\nKites are flown in pairs.\n`)
    await edits.save('page', { edit, same: [] })
    const after = facts()
    const read = await edits.readForDeed('page', 'undo')
    decideOnFact(db, NOON, newUid(), labelled('Quiet')?.id ?? '', { what: 'suspended' })
    expect(() => deedAgain(db, NOON, { which: 'undo', uid: newUid(), ...read })).toThrow('done meanwhile')
    expect(facts()).toEqual(after)
    expect(labelled('Quiet')).toMatchObject({ gone: 0 })
  })
})

it('a decision about a fact stays with it through an edit', async () => {
  const { id = '' } = labelled('Quiet') ?? {}
  decideOnFact(db, NOON, newUid(), id, { what: 'suspended' })
  const { edit } = await preview(`${TEXT}\nKites are flown in pairs.\n`)
  await edits.save('page', { edit, same: [] })
  expect(view().factList.find((fact) => fact.id === id)?.suspended).toBe(true)
  expect(articleRows(db, 20_000)[0]?.facts).toBe(view().facts)
})
