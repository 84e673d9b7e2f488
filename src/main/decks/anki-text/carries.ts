import { oneLine } from '../clean.ts'
import type { Carries } from '../carries.ts'
import type { CardBody } from '../deck.ts'
import { htmlNormal } from '../html-text.ts'
import { colonPart } from '../paths.ts'
import { CLEANED, NOT_IN_TEXT, simplified } from '../simpler.ts'

const SIDES = 'A note of Anki has a front and a back'

export const ANKI_TEXT_CARRIES: Carries = {
  name: 'Anki text',
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    choice: simplified(`${SIDES}: the right options alone are kept.`),
    truefalse: simplified(`${SIDES}: it is asked as a question.`),
    match: simplified(`${SIDES}: each pair is a note.`),
    order: simplified(`${SIDES}: the items are a numbered list.`),
  },
  without: NOT_IN_TEXT,
  changed: {
    text: `${CLEANED} Tabs and unbreakable spaces are plain spaces in Anki.`,
    citation: `${CLEANED} Tabs and unbreakable spaces are plain spaces in Anki.`,
    'accepted answers': 'Accepted answers share a field, one a line.',
    tags: 'A tag of Anki has no spaces.',
    place: 'Decks of Anki are named with :: between their parts.',
  },
  text: htmlNormal,
  body: (body: CardBody) =>
    body.kind === 'question'
      ? { ...body, accepts: body.accepts.map(oneLine).filter((text) => text !== '') }
      : body,
  place: colonPart,
  tag: (tag) => tag.replace(/\s+/g, '_'),
}
