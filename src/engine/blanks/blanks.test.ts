import { describe, expect, it } from 'vitest'
import { gapsIn } from './blanks.ts'
import { know } from '../compose/knowledge.ts'
import { sampleFact, sampleReading } from '../samples/reading.ts'

const knowledge = know(sampleReading())
const fact = { ...sampleFact('Staling'), members: [] }
const best = (sentence: string, about = fact): string | undefined =>
  gapsIn(sentence, about, knowledge)[0]?.text

describe('gapsIn', () => {
  it('asks for a term that is told of before a number, and for a number before a noun', () => {
    const defined = { ...fact, kind: 'definition' as const, subject: 'soda bread' }
    const taught = know({ ...sampleReading(), facts: [...sampleReading().facts, defined] })
    const sentence = 'Every baker of soda bread sold 40 loaves a day.'
    expect(gapsIn(sentence, fact, taught)[0]?.text).toBe('soda bread')
    expect(best(sentence)).toBe('40')
    expect(best('Every baker in the valley sold 7 million loaves a day.')).toBe('7 million')
  })

  it('asks for a noun only where the article makes something of it, for of others one could think', () => {
    expect(best('The old miller keeps grain between two stones.')).toBeUndefined()
    const named = know({ ...sampleReading(), facts: [...sampleReading().facts, { ...fact, label: 'Grain' }] })
    expect(gapsIn('The old miller keeps grain between two stones.', fact, named)[0]?.text).toBe('grain')
  })

  it('asks for no number of a name or a term in brackets, and not for one that its neighbours count out', () => {
    expect(best('The fund follows the S&P 500 in most years.')).toBeUndefined()
    expect(best('The store reads in O(1) time and keeps its keys.')).toBeUndefined()
    expect(best('The call range(1, 10) stops before its end.')).toBeUndefined()
    expect(best('The fund follows 500 firms in most years.')).toBe('500')
    expect(best('The desk is called on 01632 960 001 in most years.')).toBeUndefined()
  })

  it('asks for the hours of a notice, never for the notice of the hours', () => {
    expect(best("Each visit of the baker needs 48 hours' written notice and the key.")).toBe('48')
  })

  it('asks of a cell its own words, never those of its heads', () => {
    const cell = {
      ...fact,
      kind: 'cell' as const,
      subject: 'Jupiter',
      label: 'Domain',
      value: 'sky and thunder',
    }
    const asked = (sentence: string, about = cell) =>
      gapsIn(sentence, about, knowledge).map(({ text }) => text)
    expect(asked('For Jupiter, the domain is sky and thunder.')).toEqual(['sky and thunder'])
    const spoken = { ...cell, value: 'not possible' }
    expect(asked('Under “Broadcast”, the table gives for TCP: not possible.', spoken)).toEqual([])
    const size = { ...cell, value: '20 to 60 bytes' }
    // Typing it whole is asked in a question of its own.
    expect(asked('For TCP, the header size is 20 to 60 bytes.', size)).toEqual([])
  })

  it('asks for both ends of a range, and for no half of what is shown', () => {
    const asked = (sentence: string) => gapsIn(sentence, fact, knowledge).map(({ text }) => text)
    expect(asked('The scale ranks ovens from 0 to 8 by their heat.')).toEqual(['0 to 8'])
    expect(asked('The mill at Soham closed in 1850 or 1851.')).not.toContain('1850')
    expect(asked('The dough is kept between 2 and 8 °C in winter.')).toEqual([])
  })

  it('tears nothing apart that is one', () => {
    const asked = (sentence: string, members: readonly string[] = []) =>
      gapsIn(sentence, { ...fact, members, label: null, group: null }, knowledge).map(({ text }) => text)
    const car = 'The larger the oven, the hotter the flame, but also the heavier and dearer the mill.'
    expect(asked(car, ['heavier', 'dearer the mill'])).toEqual([])
    expect(
      asked('The old loaves of the miller break, round off and crumble.', ['break', 'round off']),
    ).toEqual([])
    expect(asked('The ship was under charter to the Commission for Relief in Belgium.')).not.toContain(
      'Belgium',
    )
    expect(asked('The ship was under charter to the bakers of Belgium.')).toContain('Belgium')
    expect(
      asked('A baker called it the dividing of a loaf, and so it got its name.', ['', 'dividing of a loaf']),
    ).not.toContain('dividing of a loaf')
    expect(asked('A file is sent with -u USER:SECRET and with ALL_PROXY set.')).toEqual([])
    expect(asked('The epic tells of the Trojan Aeneas, the forefather of bakers.')).toEqual([])
  })

  it('leaves no blank that a number before it or a word of its root gives away', () => {
    const term = { name: 'loaf', aliases: ['loaves'], acronym: null, plural: 'loaves' }
    const defined = { ...fact, kind: 'definition' as const, subject: 'loaf' }
    const reading = sampleReading()
    const known = know({ ...reading, terms: [...reading.terms, term], facts: [...reading.facts, defined] })
    const asked = (sentence: string) => gapsIn(sentence, fact, known).map(({ text }) => text)
    expect(asked('The oven of the mill held three loaves.')).toEqual([])
    expect(asked('The oven gave the loaf its crust.')).toContain('loaf')
    expect(asked("The oven marked the loaf's crust.")).not.toContain('loaf')
  })

  it('takes a word for an acronym only in capitals, and a verb for no name', () => {
    const who = { name: 'World Health Organization', aliases: ['WHO'], acronym: 'WHO', plural: null }
    const tax = { name: 'tax', aliases: ['taxes'], acronym: null, plural: 'taxes' }
    const knowing = know({ ...sampleReading(), terms: [...sampleReading().terms, who, tax] })
    const asked = (sentence: string) => gapsIn(sentence, fact, knowing).map(({ text }) => text)
    expect(asked('It protects those who cannot be vaccinated.')).toEqual([])
    expect(asked('In 1980 the WHO declared it gone.')).toContain('WHO')
    expect(asked('Its purpose was to tax those who came through.')).toEqual([])
  })

  it('leaves the number in a name alone', () => {
    expect(
      gapsIn('The bakers read Chapter 3 before dawn.', fact, knowledge).map(({ text }) => text),
    ).not.toContain('3')
    expect(gapsIn('In 1931 the bakers struck.', fact, knowledge).map(({ text }) => text)).toContain('1931')
    expect(gapsIn('In AD 931 the bakers struck.', fact, knowledge).map(({ text }) => text)).toContain('931')
  })

  it('does not ask for a class that another of the article could stand in for', () => {
    expect(best('Nothing smells as good as bread in the morning.')).not.toBe('bread')
  })

  it('asks for what is counted only by its number, and for no day of two', () => {
    const asked = (sentence: string) => gapsIn(sentence, fact, knowledge).map(({ text }) => text)
    expect(asked('The baker took twelve rolls and thirteen Danes to the fair.')).not.toContain('Danes')
    expect(asked('The bakers were helped in 1931 by the Danes.')).toContain('1931')
    expect(asked('The mill is shut on 24 and 25 December each year.')).toEqual([])
  })

  it('asks for the word of another language that a word goes back to', () => {
    const asked = (sentence: string) => gapsIn(sentence, fact, knowledge).map(({ text }) => text)
    expect(asked('The word oven comes from the Greek ipnos, which meant any hearth.')).toContain('ipnos')
    expect(asked('The word oven comes from the Greek for any kind of hearth.')).toEqual([])
  })

  it('asks for no number of the heading, but for one below it', () => {
    const headed = { ...fact, label: 'No froth by day 4' }
    const asked = (sentence: string) => gapsIn(sentence, headed, knowledge).map(({ text }) => text)
    expect(asked('No froth by day 4: the cellar is too cold for the sponge.')).toEqual([])
    expect(asked('No froth by day 4: warm the cellar to 18 degrees.')).toEqual(['18'])
  })

  it('leaves nothing out of the words put before a sentence', () => {
    const asked = (sentence: string) => gapsIn(sentence, fact, knowledge).map(({ text }) => text)
    expect(asked('Under “Lesson 6 How dough grows” the article says: “It rises at 27 degrees.”')).toEqual([
      '27',
    ])
    expect(asked('Under “Lesson 6 How dough grows” the article says: “It rises, but not for long.”')).toEqual(
      [],
    )
  })

  it('tears no number in two', () => {
    const asked = (sentence: string) => gapsIn(sentence, fact, knowledge).map(({ text }) => text)
    expect(asked('The guild of the bakers paid half a million crowns for the mill.')).toEqual([])
    expect(asked('The guild of the bakers paid a million crowns for the mill.')).toEqual(['million'])
  })

  it('asks for no noun that another of its sort could stand for', () => {
    const named = know({
      ...sampleReading(),
      facts: [...sampleReading().facts, { ...fact, label: 'Sieves' }, { ...fact, label: 'Ovens' }],
    })
    const asked = (sentence: string) => gapsIn(sentence, fact, named).map(({ text }) => text)
    expect(asked('The apprentice buys a set of sieves.')).toEqual([])
    expect(asked('The apprentice needs sieves of his own.')).toEqual([])
    expect(asked('The apprentice must mend sieves.')).toEqual(['sieves'])
  })

  it('asks for no year that only sets the scene', () => {
    const asked = (sentence: string) => gapsIn(sentence, fact, knowledge).map(({ text }) => text)
    expect(asked('White bread was still a luxury for most bakers in 1840.')).toEqual([])
    expect(asked('White bread became a luxury for most bakers in 1840.')).toEqual(['1840'])
  })

  it('takes no verb for a noun, and no half of two that share one', () => {
    const named = know({ ...sampleReading(), facts: [...sampleReading().facts, { ...fact, label: 'Costs' }] })
    const asked = (sentence: string) => gapsIn(sentence, fact, named).map(({ text }) => text)
    expect(asked('A plain four-chamber oven costs little.')).toEqual([])
    expect(asked('The baker must pay all costs.')).toEqual(['costs'])
    // What is spoken of as known could be called many things.
    expect(asked('The baker must pay the costs.')).toEqual([])
    expect(asked('The baker must pay the costs of the mill.')).toEqual(['costs'])
    expect(asked('The larger the oven, the higher the costs.')).toEqual(['costs'])
    expect(asked('The mill is closed unless the costs are paid.')).toEqual(['costs'])
    expect(asked('The baker groaned under the costs.')).toEqual([])
    const list = { ...fact, members: ['the finest', 'cheapest loaf'] }
    expect(gapsIn('Both ovens give the finest and cheapest loaf.', list, knowledge)).toEqual([])
  })

  it('asks for no party’s adjective before an office, and for a name where none follows', () => {
    const plain = { ...fact, label: null, group: null }
    const asked = (sentence: string) => gapsIn(sentence, plain, knowledge).map(({ text }) => text)
    expect(asked('The baker wrote to the Liberal prime minister.')).toEqual([])
    expect(asked('The baker wrote to the mayor of Soham.')).toEqual(['Soham'])
  })

  it('asks for a member of a list only where the list is said to be whole', () => {
    const list = { ...fact, members: ['barley', 'malt', 'rye husks'] }
    expect(gapsIn('In the shed there is barley, malt, rye husks.', list, knowledge)).toEqual([])
    expect(
      gapsIn('The shed stores three things: barley, malt and rye husks.', list, knowledge).map(
        ({ text }) => text,
      ),
    ).toContain('malt')
  })

  it('does not ask for the word that the whole article uses, nor for the one whose life it tells', () => {
    const reading = sampleReading()
    const told = Array.from({ length: 8 }, (_, i) => ({ ...fact, id: `life-${i}`, subject: 'Ada Ives' }))
    const known = know({ ...reading, facts: told })
    const plain = { ...fact, label: null, group: null }
    const asked = (sentence: string) => gapsIn(sentence, plain, known).map(({ text }) => text)
    expect(asked('In spring the bakers made a cake for Ives and for Ada Ives alone.')).not.toContain(
      'Ada Ives',
    )
    expect(asked('In spring the bakers made a cake for Tom Hardwick alone.')).toContain('Tom Hardwick')
    const member = { ...fact, kind: 'definition' as const, subject: 'apprentice' }
    const term = { name: 'apprentice', aliases: [], acronym: null, plural: 'apprentices' }
    const rules = know({
      ...reading,
      terms: [...reading.terms, term],
      facts: [...reading.facts, member],
    })
    const sentence = 'At the end of the year the apprentice may leave the oven.'
    expect(gapsIn(sentence, fact, rules).map(({ text }) => text)).toContain('apprentice')
    const everywhere = { ...rules, spread: new Map([...rules.spread, ['apprentic', 40], ['apprentice', 40]]) }
    expect(gapsIn(sentence, fact, everywhere).map(({ text }) => text)).not.toContain('apprentice')
  })

  it('does not ask for one of several examples', () => {
    expect(best('Nothing smells as good as pumpernickel at dawn.') ?? '').not.toMatch(/pumpernickel/i)
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
