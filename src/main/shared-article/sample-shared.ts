import fc from 'fast-check'
import type { OwnCard } from '../decks/card-made.ts'
import { ownCards } from '../decks/own-cards.ts'
import { anyDeck } from '../decks/sample-decks.ts'
import { NAUGHTY_TEXTS } from '../samples/sample-texts.ts'
import { tagName } from '../articles/tags.ts'
import type { SharedArticle, SharedOwn } from './shared-file.ts'

export const TIDES_TEXT = `# Tides

## Causes

A **spring tide** is a tide of great range that comes at full and new moon.

A **neap tide** is a tide of small range that comes at half moon.
`

/** An article with a fact of its owner. For tests. */
export const TIDES: SharedArticle = {
  id: 'tides-1',
  name: 'tides.md',
  format: 'markdown',
  title: 'About tides',
  tags: ['sea'],
  putBack: [],
  leftOut: [],
  own: [
    {
      id: 'tides-1-oabc',
      kind: 'definition',
      front: 'Slack water',
      back: 'the moment at which the tide turns',
      topic: 'Causes',
      tags: ['words'],
      card: null,
    },
  ],
  names: {},
  memory: null,
  reviews: {},
  text: TIDES_TEXT,
}

const word = fc.constantFrom(
  'lagoon',
  'été',
  '细胞',
  'ridge',
  'a “b”',
  '<b>bold</b>',
  '=1+1',
  '👩‍👩‍👧',
  'Δt',
  'x|y',
)
/** As they come through the door, where half a character is made whole, and with something to be seen in them. */
const naughty = fc.constantFrom(...NAUGHTY_TEXTS).map((one) => `${one.toWellFormed().trim()} x`)
const words = fc
  .array(fc.oneof({ weight: 4, arbitrary: word }, { weight: 1, arbitrary: naughty }), {
    minLength: 1,
    maxLength: 5,
  })
  .map((all) => all.join(' '))
const tags = fc.uniqueArray(fc.oneof(fc.constantFrom('sea', 'exam-1', 'été', '细胞'), naughty.map(tagName)), {
  maxLength: 2,
})

const text = fc
  .array(fc.tuple(fc.constantFrom('tarn', 'fjord', 'delta', 'estuary', 'moraine'), words), { maxLength: 4 })
  .map((all) =>
    ['# Water', ...all.map(([term, said]) => `A **${term}** is a water of the kind ${said}.`)].join('\n\n'),
  )

const ownWords = fc.oneof(
  fc.record({ kind: fc.constant('definition' as const), front: words, back: words }),
  fc.record({ kind: fc.constant('question' as const), front: words.map((w) => `${w}?`), back: words }),
  fc.record({
    kind: fc.constant('cloze' as const),
    front: fc.tuple(words, words).map(([a, b]) => `${a} ==${b}== of the sea.`),
    back: fc.constant(''),
  }),
)

/** As a card of another program comes in: its words, and the card. */
const asCard = anyDeck.map(({ cards }) => ownCards({ title: 'deck', cards }).cards)

/** Any article with what its owner added, under an id of its own. For tests. */
export const anyShared: fc.Arbitrary<SharedArticle> = fc
  .record({
    id: fc.uuid(),
    title: fc.option(words.map((all) => all.slice(0, 290).toWellFormed().trim())),
    tags,
    text,
    written: fc.array(fc.record({ words: ownWords, topic: fc.option(words), tags }), { maxLength: 3 }),
    cards: asCard,
  })
  .map(({ id, written, cards, ...rest }) => ({
    ...TIDES,
    ...rest,
    id,
    text: `${rest.text}\n\n${id} is its name.\n`,
    own: [
      ...written.map(({ words, ...one }, i): SharedOwn => ({
        ...one,
        ...words,
        id: `${id}-ow${i}`,
        card: null,
      })),
      ...cards.map((card, i): SharedOwn => ofCard(`${id}-oc${i}`, card)),
    ],
  }))

const ofCard = (id: string, own: OwnCard): SharedOwn => ({
  id,
  kind: 'question',
  front: 'front',
  back: 'back',
  topic: null,
  tags: [],
  // As a file of JSON has it.
  card: JSON.parse(
    JSON.stringify({ ...own, card: { ...own.card, schedule: null, reviews: [] } }),
  ) as SharedOwn['card'],
})
