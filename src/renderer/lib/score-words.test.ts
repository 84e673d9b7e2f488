import { describe, expect, test } from 'vitest'
import {
  counted,
  percentText,
  pointsText,
  sizeText,
  spelled,
  tallyText,
  wholePercent,
} from './score-words.ts'

describe('figures in words', () => {
  test('a percentage keeps its sign beside it', () => {
    expect(percentText(84.4)).toBe('84\u00a0%')
  })

  test('only full marks are called 100 %, and only nothing is called 0 %', () => {
    expect([99.6, 100, 0.2, 0].map(wholePercent)).toEqual([99, 100, 1, 0])
  })

  test('points are shown without noise', () => {
    expect(pointsText(13.5, 16)).toBe('13.5 of 16')
    expect(pointsText(2 / 3, 1)).toBe('0.7 of 1')
  })

  test('a count agrees with its noun', () => {
    expect(counted(1, 'fact')).toBe('1 fact')
    expect(counted(0, 'fact')).toBe('0 facts')
    expect(counted(1, 'reply', 'replies')).toBe('1 reply')
    expect(counted(2, 'reply', 'replies')).toBe('2 replies')
    expect(counted(1234567, 'word')).toBe('1\u202f234\u202f567 words')
  })

  test('small counts are spelled in sentences', () => {
    expect([2, 12, 13].map(spelled)).toEqual(['two', 'twelve', '13'])
  })

  test('a tally is said in full', () => {
    expect(tallyText({ new: 3, shaky: 2, solid: 1 })).toBe('1 solid, 2 shaky, 3 never asked')
  })

  test('sizes of files keep to the nearest unit', () => {
    expect([812, 45_200, 999_600, 4_120_000, 204_000_000].map(sizeText)).toEqual([
      '812\u00a0bytes',
      '45\u00a0kB',
      '1.0\u00a0MB',
      '4.1\u00a0MB',
      '204\u00a0MB',
    ])
  })
})
