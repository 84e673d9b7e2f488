import { describe, expect, it } from 'vitest'
import type { Draft } from '../forms/draft.ts'
import type { Ask, Rival } from '../compose/guard.ts'
import { know } from '../compose/knowledge.ts'
import { sampleFact, sampleReading } from '../samples/reading.ts'
import type { ChoiceQuestion, Option, PairQuestion, TypedQuestion } from '../types.ts'
import { lint, RULES } from './lint.ts'

const knowledge = know(sampleReading())
const pita = sampleFact('Pita')

const asked = {
  id: '',
  facts: [pita.id],
  topic: pita.topic,
  explanation: pita.statement,
  evidence: pita.evidence,
  warnings: [],
}

/** A sound choice whose options can be replaced. */
function choice(
  change: Partial<ChoiceQuestion> = {},
  texts: readonly string[] = ['Pita', 'Baguette', 'Ciabatta', 'Pumpernickel'],
): Draft {
  const rivals: Rival[] = texts.slice(1).map((text, at) => {
    const from = sampleFact(['Baguette', 'Ciabatta', 'Pumpernickel', 'Ficelle'][at] ?? 'Ficelle')
    return { text, fact: from, owner: text }
  })
  const options: Option[] = [
    { text: texts[0] ?? '', correct: true, fact: pita.id, wrongBecause: null },
    ...rivals.map(({ text, fact }) => ({
      text,
      correct: false,
      fact: fact.id,
      wrongBecause: fact.statement,
    })),
  ]
  const claim = 'puffs up into a pouch in fierce heat'
  const ask: Ask = {
    direction: 'name',
    fact: pita,
    key: texts[0] ?? '',
    about: 'Pita',
    claim,
    exclusive: true,
  }
  const question: ChoiceQuestion = {
    ...asked,
    form: 'choice',
    prompt: 'Which bread puffs up into a pouch in fierce heat?',
    options,
    answer: texts[0] ?? '',
    ...change,
  }
  return { question, ask, rivals, swap: null, aim: 'name', strain: 0 }
}

function cloze(prompt: string, answer: string): Draft {
  const question: TypedQuestion = { ...asked, form: 'cloze', prompt, answer, accepts: [], siblings: [] }
  return { question, ask: null, rivals: [], swap: null, aim: 'cloze', strain: 0 }
}

function pairs(
  form: 'match' | 'sort',
  rows: readonly (readonly [string, string])[],
  classes: readonly string[] = [],
): Draft {
  const question: PairQuestion = {
    ...asked,
    form,
    prompt: 'Put each of these where it belongs.',
    pairs: rows.map(([left, right]) => ({ left, right, fact: pita.id })),
    classes,
  }
  return { question, ask: null, rivals: [], swap: null, aim: form, strain: 0 }
}

function statement(prompt: string, answer: 'True' | 'False', swap: Draft['swap'], rival: string): Draft {
  const base = choice()
  const options: Option[] = [
    { text: answer, correct: true, fact: pita.id, wrongBecause: null },
    {
      text: answer === 'True' ? 'False' : 'True',
      correct: false,
      fact: pita.id,
      wrongBecause: 'So it is said.',
    },
  ]
  const question: ChoiceQuestion = { ...asked, form: 'truefalse', prompt, options, answer }
  return { ...base, question, swap, rivals: [{ text: rival, fact: sampleFact(rival), owner: rival }] }
}

const rulesOf = (draft: Draft): string[] => {
  const { errors, warnings } = lint(draft, knowledge)
  return [...errors, ...warnings].map(({ rule }) => rule)
}

const claimed = 'Pita puffs up into a pouch in fierce heat.'
const swapped = { statement: claimed, from: 'Pita', to: 'Ciabatta' }
const four = [
  ['Pita', 'flat'],
  ['Naan', 'flat'],
  ['Bun', 'round'],
  ['Roll', 'round'],
] as const

/** For each rule a draft that keeps it and one that breaks it. */
const CASES: readonly (readonly [rule: string, keeps: Draft, breaks: Draft])[] = [
  ['E1', choice(), choice({}, ['Pita', 'Baguette', 'the baguettes', 'Pumpernickel'])],
  ['E2', choice(), choice({}, ['Baguette', 'Ficelle', 'Ciabatta', 'Pumpernickel'])],
  ['E3', choice(), choice({ prompt: 'Which bread, like pitas, puffs up into a pouch in fierce heat?' })],
  ['E4', choice(), choice({}, ['Pita', 'Baguette', 'Ciabatta', 'None of the above'])],
  [
    'E5',
    choice({ prompt: 'In fierce heat the baker saw a _____ puff up into a pouch.' }),
    choice({ prompt: 'In fierce heat the baker saw an _____ puff up into a pouch.' }),
  ],
  [
    'E6',
    choice({}, ['5 to 7 minutes', '10 to 12 minutes', '20 to 25 minutes']),
    choice({}, ['5 to 7 minutes', '6 to 12 minutes', '20 to 25 minutes']),
  ],
  [
    'E7',
    choice(),
    choice({}, [
      'Pita, the flat bread of many lands and many tables',
      'Baguette',
      'Ciabatta',
      'Pumpernickel',
    ]),
  ],
  ['E8', choice(), choice({ prompt: 'It puffs up into a pouch in heat: which bread is it?' })],
  ['E9', choice(), choice({}, ['Pita', 'Baguette'])],
  ['E10', choice(), choice({ evidence: pita.evidence.map((one) => ({ ...one, quote: `${one.quote}!` })) })],
  ['E11', choice(), choice({ prompt: 'Which bread puffs up in fierce heat (see https://example.org)?' })],
  [
    'E12',
    cloze('Pumpernickel spends a whole _____ in a cool steam oven.', 'night'),
    cloze('_____ spends a whole night in a cool steam oven.', 'Pumpernickel'),
  ],
  [
    'E13',
    statement('Ciabatta puffs up into a pouch in fierce heat.', 'False', swapped, 'Ciabatta'),
    statement(
      'Pita never puffs up into a pouch in fierce heat.',
      'False',
      { ...swapped, from: 'Pita puffs', to: 'Pita never puffs' },
      'Ciabatta',
    ),
  ],
  ['E14', pairs('sort', four, ['flat', 'round']), pairs('sort', four, ['flat', 'round', 'braided'])],
  [
    'E15',
    choice({ prompt: 'Which bread do bakers of Pitane open into a pouch?' }, [
      'Naan',
      'Baguette',
      'Ciabatta',
    ]),
    choice({ prompt: 'Which bread do the porters of Ely carry?' }, ['Porterloaf', 'Baguette', 'Ciabatta']),
  ],
  [
    'E16',
    choice({}, ['Sweet bun', 'Sour rye loaf', 'Plain rye loaf', 'Ciabatta']),
    choice({}, ['Sweet bun', 'Sour rye loaf', 'Plain rye loaf', 'Warm loaf']),
  ],
  ['W1', choice(), choice({}, ['Pumpernickel bread', 'Baguette', 'Ciabatta', 'Pita'])],
  ['W2', choice({}, ['Naan bread', 'Baguette', 'Ciabatta', 'Pumpernickel']), choice()],
  ['W3', choice(), choice({}, ['Pita', 'Baguette', 'Ciabatta', 'Pumpernickel of Westphalia'])],
  ['W4', choice(), choice({}, ['Pouch loaf', 'Baguette', 'Ciabatta', 'Pumpernickel'])],
  ['W5', choice(), choice({}, ['It rises', 'It always sinks', 'It splits'])],
  ['W6', choice(), choice({}, ['It often rises', 'It sinks', 'It splits'])],
  ['W7', choice(), choice({ prompt: 'Which bread does not puff up into a pouch in fierce heat?' })],
  [
    'W8',
    choice({}, ['They rise', 'They sink', 'They split']),
    choice({}, ['They rise', 'A sunken loaf', 'A split loaf']),
  ],
  ['W9', choice(), choice({}, ['7 grains', 'Baguette', 'Ciabatta', 'Pumpernickel'])],
  [
    'W10',
    choice({}, ['Warm rye', 'Cold rye', 'Warm bun', 'Pumpernickel']),
    choice({}, ['Warm rye bun', 'Cold rye', 'Warm loaf', 'Small bun']),
  ],
  ['W11', choice(), choice({}, ['Pita', 'Baguette', 'Long baguette', 'Pumpernickel'])],
  ['W12', choice(), choice({}, ['Pita (flat)', 'Baguette', 'Ciabatta', 'Pumpernickel'])],
  ['W13', choice(), choice({ prompt: 'Which of these statements is true of Pita in the oven?' })],
  [
    'W14',
    choice({ prompt: 'Which term means “the rest in which a shaped loaf rises before it meets the oven”?' }),
    choice({
      prompt: 'Which name is there for the rest in which a shaped loaf rises before it meets the oven?',
    }),
  ],
]

describe('lint', () => {
  it.each(CASES)('%s fires on the draft that breaks it alone', (rule, keeps, breaks) => {
    expect(rulesOf(keeps)).not.toContain(rule)
    expect(rulesOf(breaks)).toContain(rule)
  })

  it('rejects an option that means something of the sentence before', () => {
    const options = ['Pita', 'The baker who grants that right', 'Ciabatta', 'Pumpernickel']
    expect(lint(choice({}, options), knowledge).errors.map(({ rule }) => rule)).toContain('E8')
    const both = choice({ prompt: 'Which bread of fierce heat means “a pouch that covers both”?' })
    expect(rulesOf(both)).toContain('E8')
    const named = choice({ prompt: 'Which bread of rye and heat means “a pouch that covers both”?' })
    expect(rulesOf(named)).not.toContain('E8')
  })

  it('has a case for every rule', () => {
    expect(RULES.map(({ name }) => name).sort()).toEqual(CASES.map(([name]) => name).sort())
  })

  it.each([
    [
      'a class above the other',
      pairs(
        'sort',
        four.map(([item, kind]) => [item, kind === 'flat' ? 'bread' : 'sourdough breads'] as const),
        ['bread', 'sourdough breads'],
      ),
    ],
    ['an empty match', pairs('match', [])],
    [
      'a match that is not one to one',
      pairs('match', [
        ['a', 'one'],
        ['b', 'two'],
        ['c', 'the two'],
      ]),
    ],
  ])('E14 fires on %s', (_, draft) => {
    expect(rulesOf(draft)).toContain('E14')
  })

  it.each([
    [
      'the answer elsewhere in the sentence',
      cloze('A night bakery bakes bread all _____ in its steam ovens.', 'night'),
    ],
    ['two blanks', cloze('Pumpernickel spends a whole _____ in a cool steam _____.', 'night')],
    ['too little context', cloze('It owes its holes to _____.', 'dough')],
  ])('E12 fires on %s', (_, draft) => {
    expect(rulesOf(draft)).toContain('E12')
  })

  it.each([
    [
      'a blank of which two thirds stand beside it',
      cloze('Constantine moved the seat of the bakers east, to _____ by the sea.', 'Constantinople'),
    ],
    [
      'a word that holds a word of the key',
      choice({ prompt: 'How does the article define throughput?' }, [
        'What gets through an oven',
        'What stays in a tin',
        'What falls off a peel',
      ]),
    ],
    [
      'a word made from the key',
      cloze('Freeing a baker was commoner in _____ than elsewhere, and made him a Roman citizen.', 'Rome'),
    ],
    [
      'a number that the years of the sentence tell',
      cloze('The miller put the bakery together again within _____ years, from 1270 to 1275.', 'five'),
    ],
  ])('E15 fires on %s', (_, draft) => {
    expect(rulesOf(draft)).toContain('E15')
  })

  it.each([
    [
      'a blank that shares only its beginning',
      cloze('The international bakers met in the _____ of the land to bake.', 'interior'),
    ],
    [
      'a word that a wrong option has too',
      choice({ prompt: 'Which bread do the porters of Ely carry?' }, [
        'Porterloaf',
        'Porters bun',
        'Ciabatta',
      ]),
    ],
    [
      'a name beside another people',
      cloze('Freeing a baker was commoner in _____ than elsewhere, and made him a Greek citizen.', 'Rome'),
    ],
    [
      'a number that no years tell',
      cloze('The miller put the bakery together again within _____ years, from 1270 to 1285.', 'five'),
    ],
  ])('E15 lets %s pass', (_, draft) => {
    expect(rulesOf(draft)).not.toContain('E15')
  })

  it.each([
    ['kings', 'Who ruled in the days of the bread Kingdom of Ely?', 'Seven kings'],
    ['an acronym', 'Which example is there of the PHEVs among loaves?', 'Prius PHEV'],
    ['a version', 'Which is the successor of the loaf ryev4?', 'Ryev6'],
  ])('E15 fires on %s told by the stem', (_, prompt, key) => {
    expect(rulesOf(choice({ prompt }, [key, 'Baguette', 'Ciabatta']))).toContain('E15')
  })

  it('E16 fires on the only name of several, and not beside another', () => {
    const told = (texts: readonly string[]): Draft => {
      const draft = choice({}, texts)
      const fact = { ...pita, kind: 'definition' as const, subject: 'pitas', label: null }
      return draft.ask ? { ...draft, ask: { ...draft.ask, fact } } : draft
    }
    expect(rulesOf(told(['Pitas', 'Baguette', 'Ciabatta']))).toContain('E16')
    expect(rulesOf(told(['Pitas', 'Baguettes', 'Ciabatta']))).not.toContain('E16')
  })

  it('E15 fires on an acronym whose words open what is told of it, and on no other', () => {
    const told = (claim: string): Draft => {
      const draft = choice({}, ['ATP', 'Baguette', 'Ciabatta'])
      return draft.ask ? { ...draft, ask: { ...draft.ask, claim } } : draft
    }
    expect(rulesOf(told('adenosine triphosphate, which carries energy'))).toContain('E15')
    expect(rulesOf(told('all that carries energy in a cell'))).not.toContain('E15')
  })

  it.each([
    ['numbers out of order', choice({}, ['40', '6', '16'])],
    ['years out of order', choice({}, ['AD 80', '9 BC', 'AD 537'])],
    ['a bound among ranges', choice({}, ['2 to 10°', 'Up to 35°', '40 to 50°'])],
  ])('E6 fires on %s', (_, draft) => {
    expect(rulesOf(draft)).toContain('E6')
  })

  it('E13 fires on a false statement that the article makes true', () => {
    const draft = statement(
      'Ficelle is baked like the Baguette.',
      'False',
      { statement: 'Pita is baked like the Baguette.', from: 'Pita', to: 'Ficelle' },
      'Pita',
    )
    expect(rulesOf(draft)).toContain('E13')
  })

  it('E10 fires on a passage that was set aside', () => {
    const { article, ...rest } = sampleReading()
    const [passage] = pita.evidence
    const excluded = passage ? [{ ...passage, reason: 'promotion' }] : []
    const found = lint(choice(), know({ ...rest, article: { ...article, excluded } }))
    expect(found.errors.map(({ rule }) => rule)).toContain('E10')
  })
})
