import { beforeEach, describe, expect, it } from 'vitest'
import { articleView } from '../articles/article-view.ts'
import type { Db } from '../db/sql.ts'
import { openMemoryLibrary } from '../db/open.ts'
import { keptOf } from '../memory/memory.ts'
import { resultOf } from '../insights/results.ts'
import { ARTICLE, begin, fillLibrary, give, giveAll, NOON } from '../samples/sample-library.ts'
import { sampleText } from '../../engine/samples/bank.ts'
import { sessionView } from '../sessions/sessions.ts'
import { today } from '../today/today.ts'

const DAY = 20_522
const stone = `${ARTICLE}-stonexxxxxxx`

let db: Db
beforeEach(() => {
  db = openMemoryLibrary()
  fillLibrary(db)
})

const facts = (): string[] => articleView(db, DAY, ARTICLE).factList.map(({ id }) => id)

describe('an article brought in again', () => {
  it('unchanged, changes nothing', () => {
    const tables = ['article', 'article_version', 'reading', 'fact', 'question', 'question_fact']
    const all = (): unknown[] => tables.map((table) => db.prepare(`SELECT * FROM ${table}`).all())
    const before = all()
    fillLibrary(db)
    expect(all()).toEqual(before)
  })

  it('with a fact less sets it aside with its answers, and the others keep their memory', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    const before = db.prepare('SELECT * FROM memory ORDER BY fact').all()
    fillLibrary(db, ['Stone'])
    expect(facts()).toHaveLength(7)
    expect(facts()).not.toContain(stone)
    expect(db.prepare('SELECT * FROM memory ORDER BY fact').all()).toEqual(before)
    expect(today(db, NOON, null).tally).toMatchObject({ new: 0, shaky: 7 })
  })

  it('with the fact again lets it go on from where it was', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    const before = keptOf(db, stone)
    fillLibrary(db, ['Stone'])
    fillLibrary(db)
    expect(facts()).toContain(stone)
    expect(keptOf(db, stone)).toEqual(before)
  })

  it('with another text keeps the text that old answers point into', () => {
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    giveAll(db, NOON, id)
    const sources = resultOf(db, id).answers.map(({ source }) => source?.pieces.map(({ text }) => text))
    fillLibrary(db, ['Beam bridge', 'Timber'])
    expect(resultOf(db, id).answers.map(({ source }) => source?.pieces.map(({ text }) => text))).toEqual(
      sources,
    )
    const texts = db.prepare('SELECT text FROM article_version ORDER BY id').pluck().all()
    expect(texts).toEqual([sampleText(), sampleText(['Beam bridge', 'Timber'])])
  })

  it('lets a session that was begun before go on to its end', () => {
    const { id, total } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'right')
    const asked = sessionView(db, id).asked
    fillLibrary(db, ['Stone', 'Steel'])
    expect(sessionView(db, id).asked).toEqual(asked)
    expect(giveAll(db, NOON, id)).toMatchObject({ finished: true, total })
  })

  it('asks no question any more that is not made any more', () => {
    fillLibrary(db, ['Stone', 'Steel'])
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    giveAll(db, NOON, id)
    const gone = db
      .prepare('SELECT a.question FROM standing a JOIN question q ON q.id = a.question WHERE q.retired = 1')
      .all()
    expect(gone).toEqual([])
    expect(articleView(db, DAY, ARTICLE).questions).toBeLessThan(36)
  })
})

describe('the article as it reads', () => {
  it('is its source without the marks', () => {
    const text = articleView(db, DAY, ARTICLE).blocks.map(({ runs }) => runs.map((run) => run.text).join(''))
    expect(text[0]).toBe('Bridges in brief')
    expect(text[2]).toBe('Beam bridge: a deck that rests on two supports.')
  })

  it('marks each fact where it rests', () => {
    const { blocks, factList } = articleView(db, DAY, ARTICLE)
    const beam = blocks.find(({ facts }) => facts.includes(`${ARTICLE}-beambridgexx`))
    expect(beam?.runs.every((run) => run.fact === `${ARTICLE}-beambridgexx`)).toBe(true)
    expect(beam?.runs.find(({ mark }) => mark)?.text).toBe('a deck that rests on two supports')
    expect(
      factList.every(({ known, answers, due }) => known === 'new' && answers === 0 && due === null),
    ).toBe(true)
    expect(factList.every(({ questions }) => questions.length >= 4)).toBe(true)
  })

  it('says what is known of each fact after a quiz', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    const { factList, topics, knownNow } = articleView(db, DAY, ARTICLE)
    expect(factList.filter(({ known }) => known === 'shaky').length).toBeGreaterThan(3)
    expect(
      factList.filter(({ answers }) => answers > 0).every(({ known, due }) => known === 'new' || due),
    ).toBe(true)
    expect(topics.map(({ topic }) => topic)).toEqual(['Kinds of bridge', 'What they are made of'])
    expect(knownNow).toBeGreaterThan(50)
  })

  it('of an unknown article is refused', () => {
    expect(() => articleView(db, DAY, 'elsewhere')).toThrow('not in the library')
  })
})
