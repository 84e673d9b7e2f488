import { describe, expect, it } from 'vitest'
import { gapsIn } from './blanks.ts'
import { know } from './knowledge.ts'
import { sampleFact, sampleReading } from './sample-reading.ts'

const knowledge = know(sampleReading())
const fact = { ...sampleFact('Staling'), members: [] }
const best = (sentence: string, about = fact): string | undefined =>
  gapsIn(sentence, about, knowledge)[0]?.text

describe('gapsIn', () => {
  it('asks for a term before a number, and for a number before a noun', () => {
    expect(best('Every baker of soda bread sold 40 loaves a day.')).toBe('soda bread')
    expect(best('Every baker in the valley sold 7 million loaves a day.')).toBe('7 million')
    expect(best('The miller ground the grain between two stones.')).toMatch(/grain|stones/)
  })

  it('leaves the number in a name alone', () => {
    expect(
      gapsIn('The bakers read Chapter 3 before dawn.', fact, knowledge).map(({ text }) => text),
    ).not.toContain('3')
    expect(gapsIn('In 1931 the bakers struck.', fact, knowledge).map(({ text }) => text)).toContain('1931')
  })

  it('does not ask for a class that another of the article could stand in for', () => {
    expect(best('Nothing smells as good as bread in the morning.')).not.toBe('bread')
  })

  it('does not ask for one of several examples', () => {
    expect(best('Nothing smells as good as pumpernickel at dawn.')).not.toMatch(/pumpernickel/i)
  })

  it('asks for a member of a list only where no other list has more of them', () => {
    const list = { ...fact, members: ['flour', 'water', 'salt'] }
    expect(gapsIn('A dough holds flour, water and salt.', list, knowledge).map(({ text }) => text)).toContain(
      'salt',
    )
    const reading = sampleReading()
    const longer = { ...fact, id: 'other', members: ['flour', 'water', 'yeast'] }
    const knowing = know({ ...reading, facts: [...reading.facts, longer] })
    const found = gapsIn('A dough holds flour, water and salt.', list, knowing).filter(
      ({ strain }) => strain === 3,
    )
    expect(found).toEqual([])
  })
})
