import { beforeEach, describe, expect, it } from 'vitest'
import { composeOwn } from '../../engine/own/own.ts'
import type { OwnWords } from '../../engine/own/own.ts'
import { generate } from '../../engine/generate.ts'
import { articleView } from '../articles/article-view.ts'
import { openMemoryLibrary } from '../db/open.ts'
import type { Db } from '../db/sql.ts'
import { redoDeed, undoDeed } from '../decisions/decisions.ts'
import { factPage } from '../questions/fact-page.ts'
import { feedbackOf } from '../answers/feedback.ts'
import { importBank } from '../import/import.ts'
import { momentOf } from '../moment.ts'
import type { OwnComposer } from './own-composer.ts'
import { deleteOwn, previewOwn, saveOwn } from './own-facts.ts'
import { renewOwn } from './own-renew.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { questionPage } from '../questions/question-list.ts'
import { begin, give, giveAll, later, newUid, NOON } from '../samples/sample-library.ts'

const TIDES = `# Tides

A **spring tide** is a tide of great range, when Sun and Moon pull in one line.

A **neap tide** is a tide of small range, when Sun and Moon pull across each other.
`
const SLACK: OwnWords = {
  kind: 'definition',
  front: 'Slack water',
  back: 'the time at which no tidal current runs',
}
/** The same as the worker does, without one. */
const composer: OwnComposer = {
  compose: (context, words) => Promise.resolve(composeOwn(context, words)),
  close: () => undefined,
}

let db: Db
beforeEach(() => {
  db = openMemoryLibrary()
  ensureParameters(db, NOON)
  bring(TIDES)
})

function bring(text: string): void {
  const prepared = withReveals(generate(text, ''))
  importBank(db, prepared, { article: 'tides', origin: 'imported', at: NOON.toISOString() })
}

const save = (words: OwnWords, more: { fact?: string; article?: string | null; uid?: string } = {}) =>
  saveOwn(db, NOON, composer, {
    uid: more.uid ?? newUid(),
    fact: more.fact ?? null,
    article: more.article === undefined ? 'tides' : more.article,
    ...words,
  })

const page = (fact: string, now = NOON) => factPage(db, momentOf(db, now).day, fact)
const listed = (filter: 'all' | 'own' = 'own') =>
  questionPage(db, 0, { query: { filter, sort: 'place', descending: false }, offset: 0, limit: 100 })
const versions = (): unknown =>
  db
    .prepare('SELECT count(*) FROM article_version v WHERE v.id IN (SELECT version FROM own_text)')
    .pluck()
    .get()

describe('a fact that a learner writes', () => {
  it('can be looked at before it is stored', async () => {
    const made = await previewOwn(db, composer, { article: 'tides', ...SLACK })
    expect(made).toMatchObject({ problem: null, saidIn: null })
    expect(made.questions.map(({ form }) => form)).toContain('typed')
    expect(listed().total).toBe(0)
    expect(await previewOwn(db, composer, { article: null, ...SLACK, back: ' ' })).toMatchObject({
      problem: 'Write what the term means.',
      questions: [],
    })
  })

  it('stands in its article with its questions, and shows its own words as its source', async () => {
    const { fact } = await save(SLACK)
    const own = page(fact)
    expect(own).toMatchObject({ origin: 'own', topic: 'Tides', gone: false, own: SLACK })
    expect(own.source?.pieces.map(({ text }) => text).join('')).toContain('no tidal current runs')
    expect(listed().total).toBe(own.questions.length)
    const view = articleView(db, 0, 'tides')
    expect(view.blocks[own.source?.block ?? -1]?.facts).toEqual([fact])
    expect(view.blocks.filter(({ facts }) => facts.includes(fact))).toHaveLength(1)
    expect(view.factList.map(({ id }) => id)).toContain(fact)
  })

  it('is asked in a quiz on its article, marked, and told of with its source', async () => {
    const { fact } = await save(SLACK)
    const { id } = begin(db, NOON, { kind: 'quiz', article: 'tides' })
    giveAll(db, NOON, id)
    const row = db
      .prepare('SELECT submission FROM answer WHERE fact = ? ORDER BY id LIMIT 1')
      .pluck()
      .get(fact)
    const { source, verdict } = feedbackOf(db, String(row))
    expect(verdict).toBe('right')
    expect(source.pieces.some(({ mark }) => mark)).toBe(true)
    expect(page(fact).known).toBe('shaky')
  })

  it('belongs to an article of its own where it belongs to none', async () => {
    const one = await save(SLACK, { article: null })
    const two = await save(
      { ...SLACK, front: 'Ebb', back: 'the falling of the tide after high water' },
      { article: null },
    )
    expect([page(one.fact).article, page(two.fact).article]).toEqual(['own-facts', 'own-facts'])
    expect(page(one.fact).articleTitle).toBe('My own facts')
    expect(articleView(db, 0, 'own-facts').blocks.map(({ facts }) => facts.length)).toEqual([0, 0, 1, 1])
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: 'own-facts' }).id)
    expect(page(one.fact).answers.length).toBeGreaterThan(0)
  })

  it('is not stored where no fact can be made of it', async () => {
    await expect(save({ ...SLACK, front: '' })).rejects.toThrow('Write the term. Nothing was stored.')
    expect(versions()).toBe(0)
  })

  it('is stored once, however often it is sent', async () => {
    const uid = newUid()
    const one = await save(SLACK, { uid })
    expect(await save(SLACK, { uid })).toEqual(one)
    expect(versions()).toBe(1)
  })
})

describe('when it is written anew', () => {
  const ANEW = { ...SLACK, back: 'the short time at which no current of the tide runs' }

  it('it keeps its memory, and has a revision more and other questions', async () => {
    const { fact } = await save(SLACK)
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: 'tides' }).id)
    const before = page(fact)
    await save(ANEW, { fact })
    const after = page(fact)
    expect(after.answers).toEqual(before.answers)
    expect(after.curve).toEqual(before.curve)
    expect(after.statement).toContain('short time')
    expect(after.questions.map(({ prompt }) => prompt).join()).not.toContain(SLACK.back)
    expect(db.prepare('SELECT revision FROM fact WHERE id = ?').pluck().get(fact)).toBe(1)
    expect(listed().total).toBe(after.questions.length)
  })

  it('undo brings its old words back, and redo the new ones', async () => {
    const { fact } = await save(SLACK)
    const before = page(fact)
    const { deed } = await save(ANEW, { fact })
    expect(deed.said).toContain('Changed “')
    const after = page(fact)
    undoDeed(db, NOON)
    expect(page(fact)).toEqual(before)
    redoDeed(db, NOON, newUid())
    expect(page(fact)).toEqual(after)
  })
})

describe('when it is deleted', () => {
  it('it is no longer asked nor listed, its answers stay, and undo brings it back', async () => {
    const { fact } = await save(SLACK)
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: 'tides' }).id)
    const before = page(fact)
    deleteOwn(db, NOON, { uid: newUid(), fact })
    expect(listed().total).toBe(0)
    expect(page(fact)).toMatchObject({ gone: true, questions: [], answers: before.answers })
    undoDeed(db, NOON)
    expect(page(fact)).toEqual(before)
  })

  it('undoing that it was written deletes it too', async () => {
    const { fact } = await save(SLACK)
    undoDeed(db, NOON)
    expect(page(fact).gone).toBe(true)
    redoDeed(db, NOON, newUid())
    expect(page(fact).gone).toBe(false)
  })

  it('it can be neither deleted nor changed again', async () => {
    const { fact } = await save(SLACK)
    deleteOwn(db, NOON, { uid: newUid(), fact })
    expect(() => deleteOwn(db, NOON, { uid: newUid(), fact })).toThrow('Undo brings it back')
    await expect(save(SLACK, { fact })).rejects.toThrow('Undo brings it back')
  })
})

describe('when its article is brought in anew', () => {
  it('it stays with its memory, its questions and what is asked of it', async () => {
    const { fact } = await save(SLACK)
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: 'tides' }).id)
    const before = page(fact)
    bring(TIDES.replace('great range', 'a great range'))
    expect(page(fact)).toEqual({ ...before, source: { ...before.source, block: expect.any(Number) } })
  })

  it('its questions are made anew beside the new text: what has become right is no wrong option any more', async () => {
    const { fact } = await save(SLACK)
    const optionsOf = () =>
      page(fact)
        .questions.flatMap(({ options }) => options.map(({ text }) => text))
        .join()
    expect(optionsOf()).toContain('Neap tide')
    bring(`# Tides\n\nThe Moon pulls at the sea.\n`)
    await renewOwn(db, () => NOON, composer)
    expect(optionsOf()).not.toContain('Neap tide')
    expect(page(fact).questions.length).toBeGreaterThan(0)
    expect(db.prepare('SELECT o.seen = a.version FROM own_text o, article a').pluck().all()).toEqual([1])
  })

  it('a newer engine makes them anew too', async () => {
    const { fact } = await save(SLACK)
    const before = page(fact)
    db.exec(`UPDATE own_text SET engine = '0', made = json_set(made, '$.questions', json('[]'))`)
    await renewOwn(db, () => NOON, composer)
    expect(page(fact)).toEqual(before)
  })
})

it('an answer to its old words still shows them', async () => {
  const { fact } = await save(SLACK)
  const { id } = begin(db, NOON, { kind: 'quiz', article: 'tides' })
  for (let n = 0; n < 20 && page(fact).answers.length === 0; n++) give(db, NOON, id, 'right')
  await save({ ...SLACK, back: 'quite another meaning of the word today' }, { fact })
  const uid = page(fact, later(1)).answers[0]?.uid ?? ''
  expect(
    feedbackOf(db, uid)
      .source.pieces.map(({ text }) => text)
      .join(''),
  ).toContain('no tidal current runs')
})
