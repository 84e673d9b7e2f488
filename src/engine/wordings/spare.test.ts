import { describe, expect, test } from 'vitest'
import { generate } from '../generate.ts'
import { know } from '../compose/knowledge.ts'
import { sampleFact, sampleReading } from '../samples/reading.ts'
import type { Form } from '../types.ts'
import { boxStem } from './box.ts'
import { BOX } from '../outline/table-shape.ts'
import { circumstanceRecall } from './circumstance.ts'
import { contrastRecall } from './contrast.ts'
import { named } from './named-last.ts'
import { highest } from './highest.ts'
import { objectTyped } from './object-told.ts'
import { wholeRecall } from './whole-told.ts'

/** What is asked of a text in a form, a line each: the question and its answer. */
const asked = (text: string, form: Form, title = '# Mills'): string[] =>
  generate(`${title}\n\n${text}\n`, '', 'markdown').questions.flatMap((question) =>
    question.form === form && 'answer' in question ? [`${question.prompt} ${String(question.answer)}`] : [],
  )

describe('a reason or a result', () => {
  test('told with "as" or "so that" is asked for', () => {
    expect(asked('The Ely bins had been lined with oak boards, as oak gives no sparks.', 'recall')).toEqual([
      'Why had the Ely bins been lined with oak boards? Oak gives no sparks.',
    ])
    expect(
      asked('Burr mills crush the grain between two plates, so that all pieces come out alike.', 'recall'),
    ).toEqual(['Burr mills crush the grain between two plates. With what result? All pieces come out alike.'])
  })

  test('however short it is', () => {
    expect(
      asked('Young millers work more quickly than farmers because they have less time.', 'recall'),
    ).toEqual(['Why do young millers work more quickly than farmers? They have less time.'])
  })

  test('is not what only likens, bids or leans', () => {
    expect(asked('Grains slide past the stones, as cards do in a pack.', 'recall')).toEqual([])
    expect(asked('Oats spoil in May and are gone by June, so don’t put it off.', 'recall')).toEqual([])
    expect(asked('Wide is better than deep, as the steam rises faster.', 'recall')).toEqual([])
  })
})

describe('a circumstance', () => {
  test('at the end of a sentence asks when', () => {
    expect(asked('Flames also release carbon monoxide when they burn badly.', 'recall')).toEqual([
      'When do flames release carbon monoxide? When they burn badly.',
    ])
  })

  test('of a rule asks when it holds', () => {
    const whenOf = (statement: string) =>
      circumstanceRecall({ ...sampleFact('Pita'), statement }, know(sampleReading()))
    expect(whenOf('A player is not obliged to bear off if another lawful move can be made.')).toEqual({
      stem: 'When is a player not obliged to bear off?',
      answer: 'If another lawful move can be made.',
    })
    expect(whenOf('Nobody knows if another lawful move can be made.')).toBeNull()
  })

  test('at its head asks what happens there', () => {
    expect(
      asked('In the ablation zone, heat takes away more ice than the winter brings.', 'recall', '# Ice'),
    ).toEqual(['What happens in the ablation zone? Heat takes away more ice than the winter brings.'])
    expect(asked('As the burial goes on, the air between the grains is driven out.', 'recall')).toEqual([
      'What happens as the burial goes on? The air between the grains is driven out.',
    ])
  })

  test('is not asked of an example, or of what is told twice', () => {
    expect(
      asked('In a known test, an electric bell hangs inside a glass jar.', 'recall').join(),
    ).not.toContain('What happens')
    expect(
      asked(
        'In the ablation zone, heat takes away more ice than the winter brings.\n\nRain falls in the ablation zone.',
        'recall',
      ).filter((one) => one.startsWith('What happens')),
    ).toEqual([])
  })
})

describe('what something is, and is not', () => {
  test('is asked for by what it is not', () => {
    expect(asked('Phytophthora infestans is a water mould, not a true fungus.', 'recall')).toEqual([
      'What is Phytophthora infestans, if not a true fungus? A water mould.',
    ])
    const statement = 'What raises a tide is not the strength of the pull but the change from side to side.'
    expect(contrastRecall({ ...sampleFact('Pita'), statement }, know(sampleReading()))).toEqual({
      stem: 'According to the article, what raises a tide?',
      answer: 'Not the strength of the pull but the change from side to side.',
    })
  })

  test('is not where nothing is set against it', () => {
    expect(
      asked('Phytophthora infestans is a water mould.', 'recall').filter((one) => one.includes('if not')),
    ).toEqual([])
  })
})

test('what has a name is asked for it, and what is only likened to a thing is not', () => {
  const nameOf = (statement: string) => named({ ...sampleFact('Pita'), statement }, know(sampleReading()))
  expect(nameOf('The option that applies if you do nothing is called the default.')).toEqual({
    stem: 'What name is given to the option that applies if you do nothing?',
    key: 'default',
    accepts: [],
  })
  expect(nameOf('The trick was found late. This is why it is rare.')).toBeNull()
})

test('what is counted and named is asked whole', () => {
  const whole = (statement: string) => wholeRecall({ ...sampleFact('Pita'), statement })
  expect(whole('Four millers, Papin, Paul, Gaius and Ulpian, were later given the force of law.')).toEqual({
    stem: 'Which four millers were later given the force of law?',
    answer: 'Papin, Paul, Gaius and Ulpian.',
  })
  expect(whole('There were two main taxes in Ely, the mill tax and the river tax on barges.')).toEqual({
    stem: 'Which two main taxes were there in Ely?',
    answer: 'The mill tax and the river tax on barges.',
  })
  expect(whole('Two millers, tired and wet, were later given the force of law.')).toBeNull()
})

describe('what a short answer is enough for', () => {
  test('is asked to be typed: a name, a date, a bound, the only one', () => {
    expect(asked('The Soham railway was built between 1891 and 1916.', 'typed')).toEqual([
      'When was the Soham railway built? between 1891 and 1916',
    ])
    expect(asked('The annual subscription is payable on 1 April.', 'typed')).toEqual([
      'When is the annual subscription payable? 1 April',
    ])
    expect(asked('The annual report must not be longer than 12 pages.', 'typed')).toEqual([
      'How long may the annual report be at most? 12 pages',
    ])
    const bound = { ...sampleFact('Pita'), statement: 'The fee may not be higher than two days’ wages.' }
    expect(highest(bound, know(sampleReading()))).toEqual({
      stem: 'According to the article, how high may the fee be at most?',
      key: 'two days’ wages',
      accepts: [],
    })
    expect(asked('Of all the continents only Australia has no glaciers.', 'typed', '# Ice')).toEqual([
      'Of all the continents, which alone has no glaciers? Australia',
    ])
    expect(asked('Brazil grows more coffee than any other country.', 'typed', '# Coffee')).toEqual([
      'Which country grows more coffee than any other? Brazil',
    ])
    const [term, plain] = ['soda bread', 'motion'].map((what) =>
      objectTyped(
        { ...sampleFact('Pita'), statement: `The oven turns cold dough into ${what}.` },
        know(sampleReading()),
      ),
    )
    expect(term).toEqual({ stem: 'What does the oven turn cold dough into?', key: 'soda bread', accepts: [] })
    expect(plain).toBeNull()
  })

  test('is not where something before it is meant', () => {
    expect(asked('Rinderpest, a disease of cattle, followed in 2011.', 'typed')).toEqual([])
    expect(asked('They grow more coffee than any other country.', 'typed')).toEqual([])
  })
})

describe('how many there are', () => {
  test('is asked where the number opens the sentence', () => {
    expect(asked('More than 330 rivers and streams flow into Lake Ely.', 'typed')).toEqual([
      'How many rivers and streams flow into Lake Ely? 330',
    ])
    expect(asked('In 1839 some 76 million letters were posted.', 'typed', '# Post')).toEqual([
      'How many letters were posted in 1839? 76 million',
    ])
  })

  test('is not of a measure', () => {
    expect(
      asked('Some 30 metres of rock lie over the mine.', 'typed').filter((one) => one.startsWith('How many')),
    ).toEqual([])
  })
})

test('a name that leans, or what leans on another sentence, is not asked about', () => {
  expect(asked('The huge body of water makes winters on all shores far milder.', 'recall')).toEqual([])
  expect(asked('Divers and pilots of Ely plan all their work around it.', 'recall')).toEqual([])
})

test('living things are asked by the ranks they belong to', () => {
  const ranked = (statement: string, value: string) =>
    boxStem({ ...sampleFact('Pita'), group: BOX, statement, value })
  expect(ranked('The class of aardvarks is Mammalia.', 'Mammalia')).toBe(
    'To which class do aardvarks belong?',
  )
  expect(ranked('The length of aardvarks is 2 m.', '2 m')).toBe('What is the length of aardvarks?')
})
