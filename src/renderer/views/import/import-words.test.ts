import { describe, expect, test } from 'vitest'
import type { ImportPreview, ImportState, LeftOut } from '../../../shared/import-models.ts'
import {
  canBePutBack,
  changeSaid,
  importFinding,
  importLength,
  keyedPassages,
  placeSaid,
  stepSaid,
  stepsOf,
  stillLeftOut,
} from './import-words.ts'

const passage = (start: number, putBack = false): LeftOut => ({
  start,
  end: start + 5,
  line: 1,
  reason: 'promotion',
  quote: 'Buy it.',
  putBack,
})
const preview = (more: Partial<ImportPreview> = {}): ImportPreview => ({
  job: 'j',
  name: 'tides.md',
  format: 'markdown',
  title: 'Tides',
  words: 1433,
  facts: 12,
  questions: 30,
  minutes: 3,
  factKinds: [],
  questionForms: [],
  notices: [],
  already: null,
  leftOut: [],
  leftOutTotal: 0,
  sampleFacts: [],
  sampleQuestions: [],
  ...more,
})
const at = (stages: ImportState['stages'], state: ImportState['state'] = 'working'): ImportState => ({
  job: 'j',
  name: 'tides.md',
  state,
  stages,
  failure: null,
})

test('how far the reading is, of a document and within a step', () => {
  expect(placeSaid({ at: { what: 'page', done: 12, of: 500 } })).toMatch(/^Page 12 of 500\. Nothing/)
  expect(placeSaid({ at: { what: 'part', done: 299, of: 300 } })).toMatch(/^99 % of this step\. Nothing/)
})

describe('the steps of an import', () => {
  test('what is done has its count, the next is at work, the rest is to come', () => {
    const steps = stepsOf(
      at([
        { stage: 'read', count: 1433 },
        { stage: 'clean', count: 1 },
      ]),
    )
    expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'to come', 'to come'])
    expect(steps.slice(0, 2).map(({ count, note }) => `${count} ${note}`)).toEqual([
      '1\u202f433 words',
      '1 passage left out',
    ])
  })

  test('while others are read before it, none is at work', () => {
    expect(stepsOf(at([], 'waiting')).every(({ state }) => state === 'to come')).toBe(true)
  })

  test('the step done last is said aloud, and before the first there is nothing to say', () => {
    expect(stepSaid(at([{ stage: 'read', count: 2 }]))).toBe('Read: 2 words')
    expect(stepSaid(at([]))).toBe('')
  })
})

describe('the passages left out', () => {
  test('several at one place have a key each', () => {
    const keys = keyedPassages([passage(0), passage(0), passage(3)]).map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
  })

  test('a key does not change when another passage is put back', () => {
    const keys = (all: readonly LeftOut[]) => keyedPassages(all).map(({ key }) => key)
    expect(keys([passage(0, true), passage(3)])).toEqual(keys([passage(0), passage(3)]))
  })

  test('what is not in the text of the article cannot be put back', () => {
    expect(canBePutBack(passage(4))).toBe(true)
    expect(canBePutBack({ ...passage(4), end: 4 })).toBe(false)
  })
})

describe('what reading came to', () => {
  test('the heading counts facts, and the passages that are still left out', () => {
    expect(importFinding(preview())).toBe('12 facts found, nothing left out')
    const leftOut = [passage(0), passage(9, true)]
    expect(importFinding(preview({ facts: 1, leftOut, leftOutTotal: 2 }))).toBe(
      '1 fact found, 1 passage left out',
    )
  })

  test('passages beyond those that are listed count too', () => {
    expect(stillLeftOut(preview({ leftOut: [passage(0, true)], leftOutTotal: 812 }))).toBe(811)
  })

  test('without a fact, or without a question, it says so', () => {
    for (const none of [{ facts: 0 }, { questions: 0 }]) {
      expect(importFinding(preview(none))).toBe('Nothing here can be asked')
    }
  })

  test('the time is said only where there is something to ask', () => {
    expect(importLength(preview())).toBe('1\u202f433 words, about 3 minutes to ask each fact once')
    expect(importLength(preview({ facts: 0, minutes: 0 }))).toBe('1\u202f433 words')
  })

  test('after a passage was put back, the difference is said', () => {
    expect(changeSaid(preview(), preview({ facts: 14, questions: 29 }))).toBe(
      'Read again: now 14 facts and 29 questions, 2 facts more and 1 question fewer.',
    )
    expect(changeSaid(preview(), preview())).toBe('Read again: as many facts and questions as before.')
  })
})
