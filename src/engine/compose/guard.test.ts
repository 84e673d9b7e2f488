import { describe, expect, it } from 'vitest'
import { numberIn, restates, whyUnsafe } from './guard.ts'
import type { Ask } from './guard.ts'
import { know } from './knowledge.ts'
import { sampleFact, sampleReading } from '../samples/reading.ts'

const knowledge = know(sampleReading())

const named = (label: string, name: string): string | null => {
  const fact = sampleFact(label)
  const rival = sampleFact(name)
  const ask: Ask = { direction: 'name', fact, key: label, about: label, claim: fact.value, exclusive: true }
  return whyUnsafe({ text: name, fact: rival, owner: name }, ask, knowledge)
}

describe('the guard', () => {
  it('lets a sibling through that the article says something else of', () => {
    expect(named('Pita', 'Ciabatta')).toBeNull()
    expect(named('Wild yeast', 'Staling')).toBeNull()
  })

  it('refuses a class above or below: every sourdough bread is a bread', () => {
    const fact = sampleFact('bread')
    const ask: Ask = {
      direction: 'name',
      fact,
      key: 'bread',
      about: 'bread',
      claim: fact.value,
      exclusive: false,
    }
    const rival = { text: 'sourdough bread', fact: sampleFact('Wild yeast'), owner: 'sourdough bread' }
    expect(whyUnsafe(rival, ask, knowledge)).toContain('class above or below')
  })

  it('refuses an alias of what is asked', () => {
    const fact = sampleFact('Wild yeast')
    const ask: Ask = {
      direction: 'member',
      fact,
      key: 'Wild yeast',
      about: 'sourdough bread',
      claim: '',
      exclusive: true,
    }
    const rival = { text: 'Slow rise', fact: sampleFact('Slow rhythm'), owner: 'SB' }
    expect(whyUnsafe(rival, ask, knowledge)).toContain('itself')
  })

  it('refuses what the article says of the thing asked too', () => {
    const fact = sampleFact('Wild yeast')
    const ask: Ask = {
      direction: 'member',
      fact,
      key: 'Wild yeast',
      about: 'sourdough bread',
      claim: '',
      exclusive: true,
    }
    const rival = { text: 'Acid flavour from bacteria', fact: sampleFact('Baguette'), owner: 'baguette' }
    expect(whyUnsafe(rival, ask, knowledge)).toContain('supports')
  })

  it('refuses a neighbour that the article likens to the key', () => {
    expect(named('Baguette', 'Ficelle')).toContain('links')
    expect(named('Ficelle', 'Baguette')).not.toBeNull()
  })

  it('refuses the fact asked and what restates the key', () => {
    expect(named('Pita', 'Pita')).not.toBeNull()
    const fact = sampleFact('Pita')
    const ask: Ask = { direction: 'value', fact, key: fact.value, about: 'Pita', claim: '', exclusive: true }
    const rival = { text: 'It puffs up in fierce heat.', fact: sampleFact('Ciabatta'), owner: 'Ciabatta' }
    expect(whyUnsafe(rival, ask, knowledge)).toContain('key')
  })
})

describe('restates', () => {
  it.each([
    ['the baguettes', 'baguette', true],
    ['2017', '2018', false],
    ['7 billion', '7.1 billion', true],
    ['7 billion', '70 billion', false],
    ['wild yeast', 'yeast', true],
    ['lactic bacteria', 'wild yeast', false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(restates(one, other, knowledge)).toBe(same)
  })
})

describe('numberIn', () => {
  it.each([
    ['about 7 billion parameters', 7e9],
    ['1,250 loaves', 1250],
    ['no number', null],
    ['from 5 to 7', null],
  ])('reads %j', (text, number) => {
    expect(numberIn(text)).toBe(number)
  })
})

it('a name that is most of another may mean the same thing', () => {
  const knowledge = know(sampleReading())
  expect(restates('Postgres', 'PostgreSQL', knowledge)).toBe(true)
  expect(restates('Java', 'JavaScript', knowledge)).toBe(false)
})

it('a name within a name joined by a hyphen may be the same person, a name beside it not', () => {
  const knowledge = know(sampleReading())
  expect(restates('Cavell', 'Edith Cavell-Ross', knowledge)).toBe(true)
  expect(restates('Edith', 'Cavell-Ross', knowledge)).toBe(false)
})

it('what differs in a word and its opposite is not the same', () => {
  const knowledge = know(sampleReading())
  expect(restates('The front edge of a blade.', 'The back edge of a blade.', knowledge)).toBe(false)
  expect(restates('The sharp edge of a blade.', 'The edge of a sharp long blade.', knowledge)).toBe(true)
})
