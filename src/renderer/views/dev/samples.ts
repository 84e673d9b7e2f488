import type { Attempt } from '../../../shared/score-models.ts'
import type { AskedQuestion, Feedback } from '../../../shared/session-models.ts'

const CASES = ['Nominative', 'Accusative', 'Dative', 'Genitive']

/** A question of a form, as it would be dealt. */
export const askedOf = (
  form: AskedQuestion['form'],
  prompt: string,
  more: Partial<AskedQuestion> = {},
): AskedQuestion => ({
  position: 0,
  question: form,
  form,
  prompt,
  article: 'tides',
  articleTitle: 'Tides',
  topic: 'Springs and neaps',
  why: 'due',
  options: [],
  slots: [],
  pieces: [],
  hint: true,
  code: [],
  ...more,
})

export const asked: readonly AskedQuestion[] = [
  askedOf('choice', 'Which tide comes when sun and moon pull at a right angle?', {
    options: ['Spring tide', 'Neap tide', 'Ebb tide'],
  }),
  askedOf('multi', 'Which of these are cases of German?', { options: CASES }),
  askedOf('truefalse', 'A spring tide comes once a month.', { options: ['True', 'False'] }),
  askedOf('cloze', 'Twice a month the range is greatest; this is the _____ tide.'),
  askedOf('typed', 'What is the name of the falling tide?'),
  askedOf('match', 'Which tide is which?', {
    slots: ['The greatest range', 'The smallest range'],
    pieces: ['Neap tide', 'Spring tide'],
  }),
  askedOf('sort', 'Which belongs where?', {
    slots: ['Rising', 'Falling'],
    pieces: ['Flood', 'Ebb', 'High water'],
  }),
  askedOf('order', 'In which order do they come?', { pieces: ['High water', 'Flood', 'Ebb'] }),
  askedOf('recall', 'What is a neap tide?'),
]

/** What becomes of a wrong choice. */
export const feedback: Feedback = {
  asked: askedOf('choice', 'Which tide comes when sun and moon pull at a right angle?'),
  verdict: 'wrong',
  said: 'Wrong. It is the neap tide',
  points: 0,
  possible: 1,
  yours: 'Spring tide',
  right: 'Neap tide',
  options: [
    { text: 'Spring tide', mark: 'picked-wrong', picked: true },
    { text: 'Neap tide', mark: 'the-right', picked: false },
    { text: 'Ebb tide', mark: 'plain', picked: false },
  ],
  pieces: [],
  spelling: null,
  keyPoints: [],
  canClaim: false,
  explanation: '',
  source: {
    article: 'tides',
    title: 'Tides',
    topic: 'Springs and neaps',
    block: 3,
    pieces: [
      { text: 'A neap tide comes when sun and moon ' },
      { text: 'pull at a right angle', mark: true },
      { text: ' to each other.' },
    ],
  },
  contrast: {
    said: 'You chose Spring tide: the article says that it has “the greatest range”.',
    source: null,
  },
  comesBack: [
    { fact: 'neap', inDays: 2, on: '2026-03-12', was: 9, why: 'You missed it, so it comes sooner.' },
  ],
  grades: [
    { grade: 1, inDays: 2 },
    { grade: 2, inDays: 6 },
    { grade: 3, inDays: 12 },
    { grade: 4, inDays: 20 },
  ],
  grade: 1,
  facts: ['neap'],
  answer: 'answer',
}

export const attempts: readonly Attempt[] = [62, 71, 68, 84].map((percent, index) => ({
  session: `attempt-${index}`,
  kind: 'quiz',
  title: 'Tides',
  article: 'tides',
  articles: 1,
  at: `2026-0${index + 1}-10T09:00:00.000Z`,
  finished: true,
  answers: 20,
  points: percent / 5,
  possible: 20,
  percent,
  corrected: percent - 8,
}))
