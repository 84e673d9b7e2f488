import { beforeEach, describe, expect, it } from 'vitest'
import { acceptCatchUp } from './catch-up.ts'
import type { Db } from '../db/sql.ts'
import { momentOf } from '../moment.ts'
import {
  ARTICLE,
  begin,
  give,
  giveAll,
  later,
  newUid,
  NOON,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { changeSettings } from '../settings.ts'
import { streak } from './streak.ts'
import { today } from './today.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const on = (day: number): number => streak(db, momentOf(db, later(day)).day)
const quiz = (day: number): void =>
  void giveAll(db, later(day), begin(db, later(day), { kind: 'quiz', article: ARTICLE, count: 4 }).id)
const firstDue = (): number => today(db, NOON, null).next?.inDays ?? 0

describe('the streak', () => {
  it('begins with the first day and goes on over days on which nothing was due', () => {
    expect(on(0)).toBe(0)
    quiz(0)
    expect(on(0)).toBe(1)
    expect(on(1)).toBe(1 + Number(firstDue() > 1))
  })

  it('is not broken by today, and counts it once all that was due is done', () => {
    quiz(0)
    const due = firstDue()
    expect(on(due)).toBe(due)
    giveAll(db, later(due), begin(db, later(due), { kind: 'review' }).id)
    expect(on(due)).toBe(due + 1)
  })

  it('ends at a day on which something due was left, also when it was done late', () => {
    quiz(0)
    const due = firstDue()
    expect(on(due + 2)).toBe(0)
    giveAll(db, later(due + 2), begin(db, later(due + 2), { kind: 'review' }).id)
    expect(on(due + 2)).toBe(1)
  })

  it('stands on a day of ten answers, whatever was left', () => {
    quiz(0)
    const due = firstDue()
    for (let n = 0; n < 10; n++) {
      give(
        db,
        later(due),
        begin(db, later(due), { kind: 'practice', article: ARTICLE, count: 1 }).id,
        'right',
      )
    }
    expect(on(due + 1)).toBe(due + 1)
  })

  it('is not mended by moving what was left', () => {
    changeSettings(db, { reviewsPerDay: 1 })
    quiz(0)
    const back = 60
    acceptCatchUp(db, later(back), { uid: newUid(), days: 4 })
    giveAll(db, later(back), begin(db, later(back), { kind: 'review' }).id)
    expect(on(back)).toBe(1)
  })
})
