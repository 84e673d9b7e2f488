import { describe, expect, it } from 'vitest'
import { openMemoryLibrary } from './db/open.ts'
import { momentOf } from './moment.ts'
import { ARTICLE, begin, give, later, NOON, sampleLibrary } from './samples/sample-library.ts'
import { changeSettings, settings } from './settings.ts'
import { today } from './today/today.ts'

describe('settings', () => {
  it('begin with the defaults and keep what was changed', () => {
    const db = openMemoryLibrary()
    expect(settings(db)).toMatchObject({ theme: 'system', retention: 0.9, newPerDay: 15, dayStart: 4 })
    expect(changeSettings(db, { theme: 'dark', retention: 0.85 })).toMatchObject({
      theme: 'dark',
      retention: 0.85,
    })
    expect(changeSettings(db, { textSize: 120 })).toMatchObject({
      theme: 'dark',
      textSize: 120,
      newPerDay: 15,
    })
    expect(settings(db)).toEqual(changeSettings(db, {}))
  })

  it('never hold what is no setting', () => {
    const db = openMemoryLibrary()
    db.prepare(`INSERT INTO setting VALUES ('__proto__', '{"a":1}'), ('constructor', '1')`).run()
    expect(Object.keys(settings(db)).sort()).toEqual(Object.keys(settings(openMemoryLibrary())).sort())
  })

  it('of the day’s start count from the next answer and move no earlier one', () => {
    const db = sampleLibrary()
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'right')
    const days = (): unknown => db.prepare('SELECT day FROM answer').pluck().all()
    const before = days()
    const night = new Date('2026-03-11T02:00:00Z')
    expect(momentOf(db, night).day).toBe(momentOf(db, NOON).day)
    changeSettings(db, { dayStart: 0 })
    expect(days()).toEqual(before)
    expect(momentOf(db, night).day).toBe(momentOf(db, NOON).day + 1)
  })

  it('of the retention leave the days already due where they are', () => {
    const db = sampleLibrary()
    const { id } = begin(db, NOON, { kind: 'quiz', article: ARTICLE })
    give(db, NOON, id, 'right')
    const due = (): unknown => db.prepare('SELECT due FROM memory').pluck().all()
    const before = due()
    changeSettings(db, { retention: 0.97 })
    expect(due()).toEqual(before)
    expect(today(db, later(1), null).day).toBe(today(db, NOON, null).day + 1)
  })
})
