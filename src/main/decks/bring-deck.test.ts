import { beforeEach, describe, expect, it } from 'vitest'
import { openMemoryLibrary } from '../db/open.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { redoDeed, undoDeed } from '../decisions/decisions.ts'
import { factPage } from '../questions/fact-page.ts'
import { keptOf } from '../memory/memory.ts'
import { rebuildMemory } from '../memory/refold.ts'
import { engineName } from '../articles/shipped.ts'
import { momentOf } from '../moment.ts'
import { renewCards, renewOwn } from '../own/own-renew.ts'
import { ensureParameters } from '../memory/parameters.ts'
import { newUid, NOON } from '../samples/sample-library.ts'
import { bringDeck } from './bring-deck.ts'
import { planCards } from './bring-plan.ts'
import { deckOfLibrary } from './deck-of-library.ts'
import type { Card, CardBody } from './deck.ts'
import { ownCards } from './own-cards.ts'

let db: Db
beforeEach(() => {
  db = openMemoryLibrary()
  ensureParameters(db, NOON)
})

const question = (front: string, back: string): CardBody => ({ kind: 'question', front, back, accepts: [] })
const card = (body: CardBody, more: Partial<Card> = {}): Card => ({
  id: null,
  place: ['Spanish', 'Animals'],
  tags: [],
  body,
  citation: '',
  schedule: null,
  reviews: [],
  ...more,
})
const DOG = question('perro', 'dog')

function bring(cards: readonly Card[], more: { uid?: string; schedule?: boolean } = {}) {
  const { cards: own } = ownCards({ title: 'File', cards })
  const { uid = newUid(), schedule = false } = more
  return bringDeck(db, NOON, { uid, title: 'File', cards: own, schedule })
}

const ALL = { articles: null, tags: null, forms: null, each: 'fact', history: false } as const
const out = (): readonly Card[] => deckOfLibrary(db, ALL).cards
const facts = (): string[] =>
  sql<{ id: string }>(db, 'SELECT id FROM fact WHERE removed_at IS NULL ORDER BY place')
    .all()
    .map(({ id }) => id)
const formsOf = (fact: string): string[] =>
  factPage(db, momentOf(db, NOON).day, fact)
    .questions.map(({ form }) => form)
    .sort()

describe('a deck that is brought in', () => {
  it('stands under the deck as an article, each card a fact of one’s own under its topic', () => {
    const { articles, fresh } = bring([card(DOG, { tags: ['#Easy'] }), card(question('gato', 'cat'))])
    expect(fresh).toBe(2)
    expect(sql(db, 'SELECT title FROM article WHERE id = ?').get(articles[0] ?? '')).toEqual({
      title: 'Spanish',
    })
    expect(out()).toMatchObject([
      { place: ['Spanish', 'Animals'], tags: ['easy'], body: DOG },
      { place: ['Spanish', 'Animals'], tags: [], body: question('gato', 'cat') },
    ])
  })

  it('brought in twice changes what says something else, and doubles nothing', () => {
    bring([card(DOG), card(question('gato', 'cat'))])
    const before = facts()
    const again = bring([
      card(question('perro', 'hound')),
      card(question('gato', 'cat')),
      card(question('pez', 'fish')),
    ])
    expect(again).toMatchObject({ fresh: 1, changed: 1 })
    expect(facts().slice(0, 2)).toEqual(before)
    expect(out().map(({ body }) => body)).toMatchObject([
      { back: 'hound' },
      { back: 'cat' },
      { back: 'fish' },
    ])
  })

  it('says so where all of it is there already, and stores nothing', () => {
    bring([card(DOG)])
    expect(bring([card(DOG)])).toMatchObject({ deed: null, fresh: 0, changed: 0 })
  })

  it('gives a card that is there the tags that came since, and nothing more', () => {
    bring([card(DOG, { tags: ['easy'] })])
    const texts = (): unknown => sql(db, 'SELECT count(*) AS n FROM own_text').get()
    const before = texts()
    expect(bring([card(DOG, { tags: ['easy', 'pets'] })])).toMatchObject({ fresh: 0, changed: 1 })
    expect(out()[0]?.tags).toEqual(['easy', 'pets'])
    expect(texts()).toEqual(before)
  })

  it('is taken back and done again as a whole, with its article', () => {
    bring([card(DOG, { tags: ['easy'] }), card(question('gato', 'cat'))])
    expect(undoDeed(db, NOON)?.said).toBe('Taken back: brought in 2 cards of “File”')
    expect(facts()).toEqual([])
    expect(out()).toEqual([])
    expect(sql(db, 'SELECT id FROM article WHERE binned_at IS NULL').all()).toEqual([])
    redoDeed(db, NOON, newUid())
    expect(out()).toHaveLength(2)
    expect(out()[0]?.tags).toEqual(['easy'])
  })

  it('gets the same reply when it is sent again', () => {
    const uid = newUid()
    bring([card(DOG)], { uid })
    bring([card(DOG)], { uid })
    expect(facts()).toHaveLength(1)
  })

  it('brings what was remembered elsewhere where that is asked, and keeps it when memory is folded anew', () => {
    const schedule = {
      stability: 40,
      difficulty: 4,
      reviewed: 20_000,
      due: 20_040,
      reps: 7,
      lapses: 1,
      suspended: true,
    }
    bring([card(DOG, { schedule })], { schedule: true })
    const [fact = ''] = facts()
    const kept = keptOf(db, fact)
    expect(kept).toMatchObject({
      suspended: true,
      memory: { stability: 40, due: 20_040, last: 20_000, reps: 7 },
    })
    rebuildMemory(db)
    expect(keptOf(db, fact)).toEqual(kept)
    expect(deckOfLibrary(db, { ...ALL, history: true }).cards[0]?.schedule).toEqual(schedule)
  })

  it('leaves what was remembered elsewhere alone where it is not asked', () => {
    const schedule = {
      stability: 40,
      difficulty: 4,
      reviewed: 2,
      due: 4,
      reps: 7,
      lapses: 1,
      suspended: false,
    }
    bring([card(DOG, { schedule })])
    expect(keptOf(db, facts()[0] ?? '').memory).toBeNull()
  })

  it('keeps its questions word for word when they are made anew', async () => {
    bring([card(DOG)])
    sql(db, `UPDATE own_text SET engine = 'older'`).run()
    const composer = { compose: () => Promise.reject(new Error('no engine')), close: () => undefined }
    await renewOwn(db, () => NOON, composer)
    expect(formsOf(facts()[0] ?? '')).toEqual(['typed'])
    expect(out()[0]?.body).toEqual(DOG)
    expect(sql<{ engine: string }>(db, 'SELECT DISTINCT engine FROM own_text').all()).toEqual([
      { engine: engineName },
    ])
  })

  it('are made anew some at a time, and what was is as it was where that is cut short', async () => {
    bring(Array.from({ length: 250 }, (_, n) => card(question(`What is word ${n}?`, `meaning ${n}`))))
    sql(db, `UPDATE own_text SET engine = 'older'`).run()
    const left = () =>
      sql<{ n: number }>(db, `SELECT count(*) AS n FROM own_text WHERE engine = 'older'`).get()?.n
    const seen: unknown[] = []
    const renewing = renewCards(db, NOON, async (write) => {
      if (seen.length === 2) throw new Error('killed')
      write()
      seen.push(left())
    })
    await expect(renewing).rejects.toThrow('killed')
    expect(seen).toEqual([150, 50])
    await renewCards(db, NOON)
    expect(left()).toBe(0)
    expect(formsOf(facts()[249] ?? '')).toEqual(formsOf(facts()[0] ?? ''))
  })
})

describe('the questions of a card', () => {
  it('are those its shape allows', () => {
    const options = [
      { text: 'Madrid', right: true, because: '' },
      { text: 'Lisbon', right: false, because: 'That is Portugal’s.' },
    ]
    bring([
      card({ kind: 'definition', front: 'osmosis', back: 'the passage of water through a membrane' }),
      card(
        question('Why is the sky blue?', 'Short waves of light are scattered more than long ones by air.'),
      ),
      card({ kind: 'cloze', before: 'Water boils at ', blank: '100', after: ' °C.' }),
      card({ kind: 'choice', prompt: 'What is the capital of Spain?', options, several: false }),
      card({ kind: 'choice', prompt: 'Which of these is in Spain?', options, several: false }),
      card({ kind: 'truefalse', statement: 'Lisbon is in Spain.', right: false }),
      card({ kind: 'order', prompt: 'Order the planets.', items: ['Mercury', 'Venus', 'Earth'] }),
    ])
    expect(facts().map(formsOf)).toEqual([
      ['recall', 'typed'],
      ['recall'],
      ['cloze'],
      ['choice', 'typed'],
      ['choice'],
      ['truefalse'],
      ['order', 'recall'],
    ])
  })

  it('do not ask for a term by a meaning that names it', () => {
    bring([card({ kind: 'definition', front: 'tide', back: 'what a tide gauge measures' })])
    expect(formsOf(facts()[0] ?? '')).toEqual(['recall'])
  })

  it('take the answers of all cards that ask the same, and none that is a slip away', () => {
    const { cards } = ownCards({
      title: 'File',
      cards: [
        card(question('bank', 'shore')),
        card(question('bank', 'lender'), { place: ['Other'] }),
        card(question('bed', 'short')),
      ],
    })
    expect(cards[0]).toMatchObject({ accepts: ['lender'], siblings: ['short'] })
  })
})

describe('cards that look alike', () => {
  it('are other questions where a sign tells them apart, so that neither answer is right for the other', () => {
    const { cards } = ownCards({
      title: 'File',
      cards: [
        card(question('√4', '2')),
        card(question('4²', '16')),
        card(question('→', 'implies')),
        card(question('←', 'follows from')),
      ],
    })
    expect(cards.map(({ accepts }) => accepts)).toEqual([[], [], [], []])
  })
})

describe('cards that no fact can be made of', () => {
  it('are named with the reason, and the others come in', () => {
    const { cards, notes } = ownCards({
      title: 'File',
      cards: [
        card(question('perro', ' ')),
        card({
          kind: 'choice',
          prompt: 'Which?',
          options: [{ text: 'a', right: false, because: '' }],
          several: false,
        }),
        card(DOG),
        card(DOG),
      ],
    })
    expect(cards).toHaveLength(1)
    expect(notes.map(({ where, became, why }) => [where, became, why])).toEqual([
      ['perro', 'dropped', 'Its front or its back is empty.'],
      ['Which? a', 'dropped', 'None of its options is marked as right.'],
      ['perro dog', 'dropped', 'The same card stands in the file already.'],
    ])
  })
})

describe('a card that came from this library', () => {
  it('is the fact it was, whatever the file says of where it stands', () => {
    bring([card(DOG)])
    const [exported] = out()
    const back = [{ ...card(DOG), ...exported, place: ['Elsewhere'] }]
    const planned = planCards(db, 'File', ownCards({ title: 'File', cards: back }).cards)
    expect(planned[0]).toMatchObject({ fact: facts()[0], becomes: 'changed' })
  })
})
