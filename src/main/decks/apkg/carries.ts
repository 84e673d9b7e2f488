import type { Carries, Way } from '../carries.ts'
import { colonPart } from '../paths.ts'
import { CLEANED } from '../simpler.ts'
import { oneLine } from '../clean.ts'
import { readableCard } from './readable-card.ts'

const readable = (why: string): Way => ({
  why: `A note of Anki has a front and a back: ${why}`,
  into: (body) => [readableCard(body)],
})

export const APKG_CARRIES: Carries = {
  name: 'An Anki package',
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    choice: readable('the options stand on the front, the right ones on the back.'),
    truefalse: readable('it is asked as a question.'),
    match: readable('what is to be matched stands on the front, the pairs on the back.'),
    order: readable(
      'the items stand on the front in the order of the alphabet, the right order on the back.',
    ),
  },
  without: { 'notes of another program': 'Only the program that made them has a place for them.' },
  changed: {
    text: CLEANED,
    citation: CLEANED,
    'accepted answers': 'Accepted answers share a field, one a line.',
    tags: 'A tag of Anki has no spaces and no quotation marks.',
    place: 'Decks of Anki are named with :: between their parts, without quotation marks.',
    answers: 'Anki keeps of an answer whole days, and the difficulty to a hundredth.',
  },
  body: (body) =>
    body.kind === 'question'
      ? { ...body, accepts: body.accepts.map(oneLine).filter((text) => text !== '') }
      : body,
  place: (part) => colonPart(part.replaceAll('"', '’')),
  tag: (tag) => tag.replaceAll('"', '’').replace(/\s+/g, '_'),
}
