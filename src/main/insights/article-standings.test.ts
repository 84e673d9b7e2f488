import { expect, it } from 'vitest'
import { articleStandings } from './article-standings.ts'
import { decideOnFact } from '../decisions/decisions.ts'
import { standings, tallyOf } from '../articles/facts.ts'
import { ARTICLE, begin, giveAll, later, sampleLibrary } from '../samples/sample-library.ts'

it('sums up what is said of each fact alone', () => {
  const db = sampleLibrary()
  for (const day of [0, 4, 15, 60]) {
    giveAll(db, later(day), begin(db, later(day), { kind: 'quiz', article: ARTICLE }).id)
  }
  const [first] = standings(db, 0, ARTICLE)
  decideOnFact(db, later(61), 'rest', first?.fact ?? '', { what: 'suspended' })
  const { day } = db.prepare<[], { day: number }>('SELECT max(day) AS day FROM answer').get() ?? { day: 0 }
  for (const on of [day, day + 20, day + 400]) {
    const each = standings(db, on, ARTICLE)
    const all = articleStandings(db, on)
    // Worked out before, and the same again.
    expect(articleStandings(db, on)).toEqual(all)
    expect(all.get(ARTICLE)).toEqual({
      facts: each.length,
      tally: tallyOf(each),
      due: each.filter(({ due, suspended }) => !suspended && due !== null && due <= on).length,
      suspended: 1,
      recall: expect.closeTo(
        each.reduce((sum, { recall }) => sum + recall, 0),
        9,
      ) as number,
      last: day,
    })
  }
  const known = articleStandings(db, day).get(ARTICLE)
  expect(known?.tally.solid).toBeGreaterThan(0)
  expect(known?.recall).toBeGreaterThan(1)
})
