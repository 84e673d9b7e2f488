import { expect, test } from 'vitest'
import type { Scopes } from '../../shared/scope-models.ts'
import { aboutKey, aboutOfKey, sizeOf, sizesOf, startOf } from './session-choice.ts'
import type { About } from './session-choice.ts'

const scopes: Scopes = {
  facts: 30,
  missed: 4,
  articles: [
    { article: 'a', title: 'Tides', facts: 20, missed: 3, topics: [{ topic: 'Moon', facts: 8, missed: 1 }] },
    { article: 'b', title: 'Bread', facts: 10, missed: 1, topics: [] },
  ],
  tags: [{ tag: 'sea: coast', facts: 6, missed: 0 }],
  exams: [{ exam: 'e', name: 'Geography', facts: 9, missed: 2 }],
}

test('what a session is about survives its way through a list', () => {
  const all: About[] = [
    { of: 'library' },
    { of: 'article', id: 'a' },
    { of: 'tag', id: 'sea: coast' },
    { of: 'articles', ids: ['a', 'b'] },
  ]
  for (const about of all) expect(aboutOfKey(aboutKey(about))).toEqual(about)
})

test('its size is that of the library, the article, one topic of it, the tag or the exam', () => {
  expect(sizeOf(scopes, { of: 'library' }, '')).toMatchObject({ facts: 30 })
  expect(sizeOf(scopes, { of: 'article', id: 'a' }, '')).toMatchObject({ facts: 20 })
  expect(sizeOf(scopes, { of: 'article', id: 'a' }, 'Moon')).toMatchObject({ facts: 8 })
  expect(sizeOf(scopes, { of: 'articles', ids: ['a', 'b'] }, '')).toEqual({ facts: 30, missed: 4 })
  expect(sizeOf(scopes, { of: 'tag', id: 'sea: coast' }, '')).toMatchObject({ facts: 6 })
  expect(sizeOf(scopes, { of: 'exam', id: 'e' }, '')).toMatchObject({ missed: 2 })
  expect(sizeOf(scopes, { of: 'tag', id: 'gone' }, '')).toBeNull()
})

test('sizes to choose from are few, all of it among them up to two hundred', () => {
  expect(sizesOf(3)).toEqual([3])
  expect(sizesOf(12)).toEqual([5, 10, 12])
  expect(sizesOf(60)).toEqual([5, 10, 20, 60])
  expect(sizesOf(88)).toEqual([5, 10, 20, 50, 88])
  expect(sizesOf(5000)).toEqual([5, 10, 20, 50, 200])
})

test('what was chosen becomes the call that starts it', () => {
  const choices = { kind: 'quiz', topic: '', missed: false, count: 10, minutes: 30 } as const
  expect(startOf({ ...choices, about: { of: 'library' } })).toEqual({ kind: 'quiz', count: 10 })
  expect(
    startOf({ ...choices, kind: 'exam', about: { of: 'article', id: 'a' }, topic: 'Moon', missed: true }),
  ).toEqual({ kind: 'exam', article: 'a', topic: 'Moon', missed: true, count: 10, minutes: 30 })
  expect(startOf({ ...choices, about: { of: 'articles', ids: ['a', 'b'] } })).toMatchObject({
    articles: ['a', 'b'],
  })
  expect(startOf({ ...choices, about: { of: 'tag', id: 't' }, topic: 'Moon' })).toEqual({
    kind: 'quiz',
    tag: 't',
    count: 10,
  })
})
