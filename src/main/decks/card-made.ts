import type { OwnMade } from '../../engine/own/own.ts'
import type { Fact } from '../../engine/types.ts'
import { cardQuestions } from './card-questions.ts'
import type { Asking } from './card-questions.ts'
import { saidOfBody, wordsOfBody } from './card-words.ts'
import { oneLine } from './clean.ts'
import type { Card } from './deck.ts'

/** A card of another program with what tells its answer from those of the deck's other cards. */
export type OwnCard = {
  readonly card: Card
  /** By what it is known when it comes again: never empty, no two of a deck the same. */
  readonly key: string
  /** Answers of other cards that ask the very same: they are as right. */
  readonly accepts: readonly string[]
  /** Answers of other cards so alike that a typo must not reach them. */
  readonly siblings: readonly string[]
}

/** What is made of a card: its fact, and the questions that its shape allows. The engine has no part in it. */
export type CardMade = OwnMade & { readonly fact: Fact }

/**
 * Makes of a card a fact and its questions, word for word: a deck may be in any language, and what its maker asked is
 * what is asked. The card's body must not be empty.
 */
export function madeOfCard({ card, accepts, siblings }: Omit<OwnCard, 'key'>): CardMade {
  const { front, back } = wordsOfBody(card.body)
  const said = saidOfBody(card.body)
  const text = oneLine(card.citation === '' ? said : `${said} ${card.citation}`)
  const span = { start: 0, end: text.length }
  const evidence = [{ ...span, line: 1, quote: text }]
  const asking: Asking = {
    fact: FACT,
    evidence,
    explanation: oneLine(card.citation) || oneLine(said),
    accepts,
    siblings,
  }
  const questions = cardQuestions(card.body, asking)
  const kind = card.body.kind === 'definition' ? 'definition' : 'faq'
  const fact: Fact = {
    id: FACT,
    kind,
    subject: oneLine(front),
    aliases: [],
    slot: '',
    label: null,
    value: oneLine(back),
    members: [],
    group: null,
    statement: oneLine(said),
    topic: '',
    section: 0,
    confidence: 1,
    attributed: false,
    evidence,
    decisive: decisiveIn(text, oneLine(back)),
  }
  const blocks = [{ ...span, kind: 'paragraph', line: 1, section: 0, runs: [{ ...span, text }] }] as const
  return { text, blocks, fact, problem: null, questions, opinions: {}, dropped: [], saidIn: null }
}

/** Its name until the library gives it one. */
const FACT = 'card'

/** Where the answer stands in what is shown with it. */
function decisiveIn(text: string, answer: string): Fact['decisive'] {
  const at = text.indexOf(answer)
  return at < 0 || answer === '' ? [] : [{ start: at, end: at + answer.length }]
}
