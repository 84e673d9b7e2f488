import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptDrafts } from '../compose/compose.ts'
import type { Draft } from '../forms/draft.ts'
import { generate } from '../generate.ts'
import { know } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { numberOrder } from '../language/number-order.ts'
import type { Form, Option, Question } from '../types.ts'
import { contentStems, words } from '../language/words.ts'
import { lint } from './lint.ts'

type Judged = { readonly draft: Draft; readonly knowledge: Knowledge }

const root = join(import.meta.dirname, '../../../fixtures')
const judged: readonly Judged[] = readdirSync(root).flatMap((name) => {
  const file = join(root, name, 'article.md')
  if (!existsSync(file)) return []
  const reading = generate(readFileSync(file, 'utf8'), process.versions.icu ?? '')
  const knowledge = know(reading)
  return keptDrafts(reading, knowledge).map((draft) => ({ draft, knowledge }))
})

type Change = (draft: Draft, knowledge: Knowledge) => Draft | null

const ofForm =
  (forms: readonly Form[], change: (draft: Draft) => Draft | null): Change =>
  (draft) =>
    forms.includes(draft.question.form) ? change(draft) : null

const withQuestion = (draft: Draft, change: object): Draft => ({
  ...draft,
  question: { ...draft.question, ...change } as Question, // a question of the same form, changed in one place
})

const asking =
  (change: (prompt: string) => string) =>
  (draft: Draft): Draft =>
    withQuestion(draft, { prompt: change(draft.question.prompt) })

const optionsOf = ({ question }: Draft): readonly Option[] => ('options' in question ? question.options : [])
const keyOf = (draft: Draft): string => optionsOf(draft).find(({ correct }) => correct)?.text ?? ''
const wrongOf = (draft: Draft): string[] =>
  optionsOf(draft).flatMap(({ text, correct }) => (correct ? [] : [text]))

/** The key, or the first wrong option, put in other words. */
const rewording = (of: 'key' | 'wrong', change: (text: string, draft: Draft) => string) =>
  ofForm(['choice'], (draft) => {
    const first = optionsOf(draft).find(({ correct }) => correct === (of === 'key'))
    const options = optionsOf(draft).map((one) =>
      one === first ? { ...one, text: change(one.text, draft) } : one,
    )
    const rivals = draft.rivals.map((one) =>
      of === 'wrong' && one.text === first?.text ? { ...one, text: change(one.text, draft) } : one,
    )
    const key = options.find(({ correct }) => correct)?.text ?? ''
    return { ...withQuestion(draft, { options, answer: key }), rivals }
  })

const ABSOLUTE = /\b(?:always|never|all|only|every|none|no|entirely|completely|must|cannot)\b/i

/** What is done to every question it can be done to, and the rule that must see it. */
const MUTATIONS: readonly (readonly [name: string, rule: string, change: Change])[] = [
  [
    'a lengthened key',
    'E7',
    rewording('key', (text, draft) => {
      const longest = Math.max(...wrongOf(draft).map(({ length }) => length))
      return `${text} ${'and on '.repeat(Math.ceil(longest / 4) + 3)}`
    }),
  ],
  [
    '"always" in a wrong option',
    'W5',
    (draft, knowledge) =>
      ABSOLUTE.test(keyOf(draft)) ? null : rewording('wrong', (text) => `Always ${text}`)(draft, knowledge),
  ],
  ['a doubled option', 'E1', rewording('wrong', (_, draft) => keyOf(draft))],
  [
    'the key in the stem',
    'E3',
    ofForm(['choice'], (draft) => {
      const isNamed = draft.ask?.fact.kind === 'acronym' || draft.rivals.some(({ contrary }) => contrary)
      if (isNamed || contentStems(keyOf(draft)).length === 0) return null
      return asking((prompt) => `${keyOf(draft)}: ${prompt}`)(draft)
    }),
  ],
  [
    'a "not" in the stem',
    'W7',
    ofForm(
      ['choice'],
      asking((prompt) =>
        prompt.includes('?')
          ? prompt.replace(/\?([^?]*)$/, ' or not?$1')
          : prompt.replace(/\.$/, ', not otherwise.'),
      ),
    ),
  ],
  ['all of the above', 'E4', rewording('wrong', () => 'All of the above')],
  [
    'a pronoun that opens the stem',
    'E8',
    ofForm(
      ['choice', 'typed', 'cloze', 'recall', 'truefalse'],
      asking((prompt) => `It is so: ${prompt}`),
    ),
  ],
  [
    'a second question',
    'E8',
    ofForm(
      ['choice', 'typed', 'recall'],
      asking((prompt) => `${prompt} Why? And when?`),
    ),
  ],
  ['an address', 'E11', asking((prompt) => `${prompt} See www.example.org.`)],
  [
    'evidence moved by a letter',
    'E10',
    (draft) =>
      withQuestion(draft, {
        evidence: draft.question.evidence.map((one) => ({ ...one, start: one.start + 1, end: one.end + 1 })),
      }),
  ],
  ['no evidence', 'E10', (draft) => withQuestion(draft, { evidence: [] })],
  [
    'two options',
    'E9',
    ofForm(['choice'], (draft) => withQuestion(draft, { options: optionsOf(draft).slice(0, 2) })),
  ],
  [
    'numbers out of order',
    'E6',
    ofForm(['choice'], (draft) =>
      numberOrder(optionsOf(draft).map(({ text }) => text))
        ? withQuestion(draft, { options: optionsOf(draft).toReversed() })
        : null,
    ),
  ],
  [
    'a wrong option without its fact',
    'E2',
    ofForm(['choice', 'multi'], (draft) => ({ ...draft, rivals: [] })),
  ],
  [
    'a wrong option from the fact asked',
    'E2',
    ofForm(['choice', 'multi'], (draft) => {
      const { ask } = draft
      if (!ask || draft.rivals.some(({ contrary }) => contrary)) return null
      const options = optionsOf(draft).map((one) => (one.correct ? one : { ...one, fact: ask.fact.id }))
      return {
        ...withQuestion(draft, { options }),
        rivals: draft.rivals.map((one) => ({ ...one, fact: ask.fact })),
      }
    }),
  ],
  [
    'brackets in the key',
    'W12',
    (draft, knowledge) =>
      wrongOf(draft).some((text) => /[()]/.test(text))
        ? null
        : rewording('key', (text) => `${text} (so)`)(draft, knowledge),
  ],
  [
    'one option within another',
    'W11',
    (draft, knowledge) =>
      draft.rivals.some(({ contrary }) => contrary)
        ? null
        : rewording('wrong', (_, one) => `${keyOf(one)} besides`)(draft, knowledge),
  ],
  [
    'the question left to the options',
    'W13',
    ofForm(
      ['choice', 'typed', 'recall'],
      asking(() => 'Which of these statements is true of the whole article?'),
    ),
  ],
  [
    'a sentence of the article as the stem',
    'W14',
    (draft, knowledge) => {
      if (draft.question.form === 'cloze') return null
      const own = words(knowledge.usage.lower).slice(0, 20).join(' ')
      return asking(() => `Is it so: ${own}?`)(draft)
    },
  ],
  [
    'a blank at the start',
    'E12',
    ofForm(
      ['cloze'],
      asking((prompt) => `_____ ${prompt.replace('_____', 'this')}`),
    ),
  ],
  [
    'a second blank',
    'E12',
    ofForm(
      ['cloze'],
      asking((prompt) => `${prompt} So _____.`),
    ),
  ],
  [
    'the answer beside its blank',
    'E12',
    ofForm(['cloze'], (draft) => {
      const { question } = draft
      return 'accepts' in question ? asking((prompt) => `${prompt} That is ${question.answer}.`)(draft) : null
    }),
  ],
  [
    'an added "not" in a false statement',
    'E13',
    (draft) =>
      draft.swap ? asking((prompt) => `${prompt.replace(/[.]$/, '')}, and not otherwise.`)(draft) : null,
  ],
  [
    'a false statement that nothing changed',
    'E13',
    (draft) => (draft.swap ? { ...draft, swap: null } : null),
  ],
  [
    'two like pairs',
    'E14',
    ofForm(['match'], (draft) => {
      const { question } = draft
      if (!('pairs' in question)) return null
      const [first] = question.pairs
      return withQuestion(draft, {
        pairs: question.pairs.map((pair) => ({ ...pair, right: first?.right ?? '' })),
      })
    }),
  ],
  [
    'an empty class',
    'E14',
    ofForm(['sort'], (draft) => {
      const { question } = draft
      return 'classes' in question ? withQuestion(draft, { classes: [...question.classes, 'Nothing'] }) : null
    }),
  ],
  [
    'one right answer among several',
    'E1',
    ofForm(['multi'], (draft) => {
      const first = optionsOf(draft).find(({ correct }) => correct)
      const options = optionsOf(draft).map((one) => ({ ...one, correct: one === first }))
      return withQuestion(draft, { options, answer: [first?.text ?? ''] })
    }),
  ],
]

describe('the linter, for every question of the fixtures', () => {
  it('finds no error in what is kept', () => {
    const found = judged.flatMap(({ draft, knowledge }) =>
      lint(draft, knowledge).errors.map(({ rule, why }) => `${rule} ${why}: ${draft.question.prompt}`),
    )
    expect(found).toEqual([])
  })

  it.each(MUTATIONS)('sees %s (%s)', (_, rule, change) => {
    const mutated = judged.flatMap(({ draft, knowledge }) => {
      const made = change(draft, knowledge)
      return made === null ? [] : [{ draft: made, knowledge }]
    })
    expect(mutated.length).toBeGreaterThan(0)
    const missed = mutated.filter(({ draft, knowledge }) => {
      const { errors, warnings } = lint(draft, knowledge)
      return ![...errors, ...warnings].some((one) => one.rule === rule)
    })
    expect(missed.map(({ draft }) => `${draft.question.form}: ${draft.question.prompt}`)).toEqual([])
  })
})
