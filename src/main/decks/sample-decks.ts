import fc from 'fast-check'
import { NAUGHTY_TEXTS } from '../samples/sample-texts.ts'
import type { Card, CardBody, Deck, Review, Schedule } from './deck.ts'

/** What means something to a format, or to what is careless. */
const NAUGHTY = [
  '"',
  "'",
  '""',
  '\n',
  '\r\n',
  '\t',
  '\0',
  '\ufeff',
  '\u00a0',
  '\u2028',
  '\ud800',
  'مرحبا بالعالم',
  '\u202eabc',
  'e\u0301\u0323',
  '👩‍👩‍👧‍👦',
  ']]>',
  '<![CDATA[',
  '{{c1::',
  '}}',
  '{1:MC:=a~b}',
  '::',
  ':::',
  '??',
  '?',
  '==',
  '=cmd|',
  '=1+1',
  "'=1",
  '-5',
  '@SUM',
  '# ',
  '#tag',
  '<b>bold</b>',
  '<script>',
  '&amp;',
  '&#60;',
  '<br>',
  '<!--SR:!2024-01-01,3,250-->',
  '%50%',
  '->',
  '//',
  '/',
  '[html]',
  '[id:x]',
  '~',
  '=',
  '{',
  '}',
  '\\',
  '\\n',
  '####',
  '$CATEGORY: x',
  '$x$',
  '`',
  '*',
  '**',
  '_',
  '|',
  ',',
  ';',
  '- ',
  '1. ',
  '> ',
  '---',
  '```',
  'A. ',
  'ANSWER: A',
  'B) ',
  '[sound:x.mp3]',
  '[[link]]',
  '![x](y.png)',
  '  ',
  ' ',
] as const

const WORDS = ['cell', 'The', 'membrane', 'is', '42', 'of', 'ATP', 'été', '细胞', 'a'] as const

const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...NAUGHTY) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
)
const text = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .array(fc.tuple(piece, fc.constantFrom('', ' ', ' ')), { minLength: 1, maxLength: 7 })
      .map((pieces) => pieces.flat().join('')),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NAUGHTY_TEXTS) },
)
const perhaps = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, text)

const choice: fc.Arbitrary<CardBody> = fc
  .record({
    prompt: text,
    several: fc.boolean(),
    options: fc.array(fc.record({ text, because: perhaps, right: fc.boolean() }), {
      minLength: 2,
      maxLength: 6,
    }),
    first: fc.nat(),
  })
  .map(({ prompt, several, options, first }) => ({
    kind: 'choice',
    prompt,
    several,
    options: options.map((one, i) => ({
      ...one,
      right: i === first % options.length || (several && one.right),
    })),
  }))

const pair = fc.record({ left: text, right: text })

const body: fc.Arbitrary<CardBody> = fc.oneof(
  fc.record({ kind: fc.constant('definition' as const), front: text, back: text }),
  fc.record({
    kind: fc.constant('question' as const),
    front: text,
    back: text,
    accepts: fc.array(text, { maxLength: 2 }),
  }),
  fc.record({ kind: fc.constant('cloze' as const), before: perhaps, blank: text, after: perhaps }),
  choice,
  fc.record({ kind: fc.constant('truefalse' as const), statement: text, right: fc.boolean() }),
  fc.record({
    kind: fc.constant('match' as const),
    prompt: perhaps,
    pairs: fc.array(pair, { minLength: 1, maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('order' as const),
    prompt: text,
    items: fc.array(text, { minLength: 1, maxLength: 4 }),
  }),
)

const day = fc.integer({ min: 19_000, max: 21_000 })

const schedule: fc.Arbitrary<Schedule> = fc.record({
  stability: fc.integer({ min: 1, max: 500 }),
  difficulty: fc.integer({ min: 1, max: 10 }),
  reviewed: day,
  due: day,
  reps: fc.nat(40),
  lapses: fc.nat(5),
  suspended: fc.boolean(),
})

const review: fc.Arbitrary<Review> = fc.record({
  at: fc.integer({ min: 1_700_000_000_000, max: 1_790_000_000_000 }),
  rating: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
  ms: fc.nat(60_000),
  interval: fc.nat(300),
  before: fc.nat(300),
  difficulty: fc.integer({ min: 1, max: 10 }),
})

const card: fc.Arbitrary<Card> = fc.record({
  id: fc.option(fc.oneof(fc.uuid(), text)),
  place: fc.array(text, { maxLength: 3 }),
  tags: fc.uniqueArray(text, { maxLength: 3 }),
  body,
  citation: perhaps,
  schedule: fc.option(schedule, { freq: 1 }),
  reviews: fc
    .array(review, { maxLength: 2 })
    .map((reviews) => reviews.toSorted((one, other) => one.at - other.at)),
})

/** Any deck, with strings of the kind that break what is careless. For tests. */
export const anyDeck: fc.Arbitrary<Deck> = fc.record({
  title: fc.constant('deck'),
  cards: fc.array(card, { minLength: 1, maxLength: 5 }),
})
