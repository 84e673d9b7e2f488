import { beforeEach, describe, expect, it } from 'vitest'
import type { QuestionQuery } from '../../shared/question-calls.ts'
import type { QuestionPage, QuestionRow } from '../../shared/question-models.ts'
import type { Db } from '../db/sql.ts'
import { decide } from '../decisions/decisions.ts'
import { importBank } from '../import/import.ts'
import { momentOf } from '../moment.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { FILTERS } from '../../shared/question-models.ts'
import { countQuestions, questionFacets } from './question-facets.ts'
import { chosenRows, questionPage } from './question-list.ts'
import {
  ARTICLE,
  begin,
  fillLibrary,
  give,
  giveAll,
  later,
  newUid,
  NOON,
  sampleLibrary,
} from '../samples/sample-library.ts'
import { sampleBank } from '../../engine/samples/bank.ts'
import { forgetSearch, savedSearches, saveSearch } from './saved-searches.ts'
import { tagAll } from '../articles/tags.ts'

let db: Db
beforeEach(() => {
  db = sampleLibrary()
})

const query = (more: Partial<QuestionQuery> = {}): QuestionQuery => ({
  sort: 'place',
  descending: false,
  ...more,
})
const dayAt = (now: Date): number => momentOf(db, now).day

function page(more: Partial<QuestionQuery> = {}, now = NOON, offset = 0, limit = 100): QuestionPage {
  return questionPage(db, dayAt(now), { query: query(more), offset, limit })
}

const promptOf = (row: QuestionRow): string => row.prompt.map(({ text }) => text).join('')
const prompts = (more: Partial<QuestionQuery> = {}, now = NOON): string[] =>
  page(more, now).rows.map(promptOf)
const fact = (name: string): string => `${ARTICLE}-${name.padEnd(12, 'x')}`
const idsOf = (more: Partial<QuestionQuery>): string[] => page(more).rows.map(({ id }) => id)
const count = (filter: 'due' | 'unseen' | 'suspended' | 'disputed', now = NOON): number =>
  countQuestions(db, dayAt(now), filter)

describe('the list of all questions', () => {
  it('has every question once, by the place of its fact in the article', () => {
    const { total, rows } = page()
    expect(total).toBe(36)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(36)
    expect(rows.slice(0, 4).every((row) => row.fact === fact('beambridge'))).toBe(true)
    expect(rows.at(-1)?.fact).toBe(fact('concrete'))
  })

  it('gives any stretch of the same order', () => {
    const all = page().rows
    expect(page({}, NOON, 30, 4).rows).toEqual(all.slice(30, 34))
    expect(page({}, NOON, 35, 60).rows).toEqual(all.slice(35))
    expect(page({}, NOON, 400, 60).rows).toEqual([])
  })

  it.each(['place', 'prompt', 'form', 'topic', 'state', 'due'] as const)(
    'ordered by %s it has the same questions, and the other way round',
    (sort) => {
      giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 4 }).id)
      const all = idsOf({}).sort()
      expect(idsOf({ sort }).sort()).toEqual(all)
      expect(idsOf({ sort, descending: true }).sort()).toEqual(all)
    },
  )

  it('by its words begins with A, the other way round with Z', () => {
    const sorted = prompts({ sort: 'prompt' })
    expect(sorted).toEqual(sorted.toSorted((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)))
    expect(prompts({ sort: 'prompt', descending: true })[0]).toBe(sorted.at(-1))
  })

  it('keeps by their place what is alike, whichever way', () => {
    const places = new Map(idsOf({}).map((id, at) => [id, at]))
    for (const descending of [false, true]) {
      const { rows } = page({ sort: 'form', descending })
      const forms = rows.map(({ form }) => form)
      expect(forms).toEqual(forms.toSorted((a, b) => (a < b === descending ? 1 : a === b ? 0 : -1)))
      for (const alike of Map.groupBy(rows, ({ form }) => form).values()) {
        const at = alike.map(({ id }) => places.get(id) ?? -1)
        expect(at).toEqual(at.toSorted((a, b) => a - b))
      }
    }
  })

  it('by due day puts at the end what was never asked, whichever way', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 2 }).id)
    for (const descending of [false, true]) {
      const { rows } = page({ sort: 'due', descending })
      expect(rows[0]?.due).not.toBeNull()
      expect(rows.at(-1)?.due).toBeNull()
    }
  })

  it('says of each how it stands', () => {
    const { id, asked } = begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 1 })
    give(db, NOON, id, 'right')
    const row = page().rows.find((one) => promptOf(one) === asked?.prompt)
    expect(row).toMatchObject({ known: 'shaky', asked: 1, right: 1, articleTitle: 'Bridges in brief' })
    expect(row?.due?.inDays).toBeGreaterThan(0)
    const other = page().rows.find((one) => one.fact === row?.fact && one.id !== row.id && one.facts === 1)
    expect(other).toMatchObject({ known: 'shaky', asked: 0, right: null, due: row?.due })
  })
})

describe('a search', () => {
  it.each([
    ['the question', 'turns load into thrust', 'turns load'],
    ['the answer', 'cantilever', 'Which of these is an arm'],
    ['the statement of the fact', 'Stone strong weak', 'True or false: Stone'],
    ['the title of the article', 'brief timber', 'light to carry'],
    ['pairs', 'middling', 'Sort the names'],
    ['a word that only begins so', 'suspen', 'hangs from cables'],
    ['a word without its accents', 'ARCH', 'curve'],
  ])('finds by %s', (_, search, expected) => {
    const found = prompts({ search })
    expect(found.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThan(36)
    expect(found.join('\n')).toContain(expected)
  })

  it('leaves the order that the list has', () => {
    const found = new Set(idsOf({ search: 'stone' }))
    expect(found.size).toBeGreaterThan(2)
    const sorted = idsOf({ sort: 'prompt', descending: true })
    expect(idsOf({ sort: 'prompt', descending: true, search: 'stone' })).toEqual(
      sorted.filter((id) => found.has(id)),
    )
  })

  it('wants every word, and nothing of signs alone', () => {
    expect(page({ search: 'cantilever timber' }).total).toBe(0)
    expect(page({ search: '***' }).total).toBe(0)
    expect(page({ search: '   ' }).total).toBe(36)
  })

  it('sees what was brought in anew, and no longer what is gone', () => {
    const bank = sampleBank(['Timber'])
    const retold = {
      ...bank,
      article: { ...bank.article, title: 'Spans' },
      facts: bank.facts.map((one) => ({ ...one, statement: one.statement.replace('Stone', 'Granite') })),
    }
    importBank(db, withReveals(retold), { article: ARTICLE, origin: 'shipped', at: later(1).toISOString() })
    expect(page({ search: 'spans' }).total).toBe(page().total)
    expect(page({ search: 'brief' }).total).toBe(0)
    expect(page({ search: 'granite' }).total).toBeGreaterThan(0)
    expect(page({ search: 'quick to rot' }).total).toBe(0)
    fillLibrary(db)
    expect(page({ search: 'quick to rot' }).total).toBeGreaterThan(0)
    expect(page({ search: 'granite' }).total).toBe(0)
  })

  it('is narrowed by article, topic, form, state and tag', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 2 }).id)
    tagAll(db, NOON, { name: 'exam', facts: [fact('stone')] })
    const topic = 'What they are made of'
    expect(page({ article: 'elsewhere' }).total).toBe(0)
    expect(page({ topic }).total).toBe(18)
    expect(page({ topic, form: 'cloze' }).total).toBe(4)
    expect(page({ state: 'new', sort: 'state' }).total + page({ state: 'shaky' }).total).toBe(36)
    expect(page({ tag: 'exam' }).rows.map(({ tags }) => tags)).toEqual(
      Array.from({ length: 6 }, () => ['exam']),
    )
    tagAll(db, NOON, { name: 'exam', articles: [ARTICLE] })
    expect(page({ tag: 'exam' }).total).toBe(36)
  })
})

describe('a filter', () => {
  it('counts as many as it lists', () => {
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE, count: 3 }).id)
    decide(db, NOON, {
      uid: newUid(),
      what: 'suspend',
      facts: [fact('stone')],
      questions: idsOf({}).slice(0, 2),
    })
    decide(db, NOON, { uid: newUid(), what: 'dispute', questions: idsOf({}).slice(3, 4) })
    for (const now of [NOON, later(30)]) {
      for (const filter of FILTERS) {
        expect(page({ filter }, now).total, filter).toBe(countQuestions(db, dayAt(now), filter))
      }
    }
  })

  it('of what is due follows the days', () => {
    expect(count('due')).toBe(0)
    giveAll(db, NOON, begin(db, NOON, { kind: 'quiz', article: ARTICLE }).id)
    expect(count('unseen')).toBe(0)
    expect(count('due', later(60))).toBe(36)
  })

  it('of what is suspended has the question itself and those of a fact, and not the pairs it only stands in', () => {
    decide(db, NOON, { uid: newUid(), what: 'suspend', facts: [fact('stone')] })
    const ofStone = page({ filter: 'suspended' }).rows
    expect(ofStone).toHaveLength(4)
    expect(ofStone.every((row) => row.notes.includes('suspended') && row.facts === 1)).toBe(true)
    const [one] = idsOf({ form: 'match' })
    decide(db, NOON, { uid: newUid(), what: 'suspend', questions: [one ?? ''] })
    expect(idsOf({ filter: 'suspended' })).toContain(one)
  })

  it('names the topics of an article in its order', () => {
    expect(questionFacets(db, ARTICLE).topics).toEqual(['Kinds of bridge', 'What they are made of'])
    expect(questionFacets(db, null)).toMatchObject({ topics: [], articles: [{ id: ARTICLE }] })
  })
})

describe('what was selected', () => {
  it('are the questions at those places, with their facts', () => {
    const { revision, rows } = page()
    const input = {
      query: query(),
      revision,
      ranges: [
        { from: 0, to: 2 },
        { from: 7, to: 8 },
      ],
    }
    const { questions, facts } = chosenRows(db, dayAt(NOON), input)
    expect(questions).toEqual([rows[0]?.id, rows[1]?.id, rows[7]?.id])
    expect(new Set(facts)).toEqual(new Set([rows[0]?.fact, rows[7]?.fact]))
  })

  it('is refused when the list is another by now', () => {
    const { revision } = page()
    decide(db, NOON, { uid: newUid(), what: 'suspend', facts: [fact('stone')] })
    const choose = () =>
      chosenRows(db, dayAt(NOON), { query: query(), revision, ranges: [{ from: 0, to: 1 }] })
    expect(choose).toThrow('Select once more')
  })
})

describe('a saved search', () => {
  it('is kept under its name until it is forgotten, and a new one takes its place', () => {
    saveSearch(db, { name: 'Stone', query: query({ search: 'stone' }) })
    saveSearch(db, { name: 'Steel', query: query({ search: 'steel' }) })
    saveSearch(db, { name: 'Stone', query: query({ search: 'stone', form: 'cloze' }) })
    expect(savedSearches(db).map(({ name, query: { form } }) => [name, form])).toEqual([
      ['Steel', undefined],
      ['Stone', 'cloze'],
    ])
    expect(forgetSearch(db, 'Stone').map(({ name }) => name)).toEqual(['Steel'])
  })
})
