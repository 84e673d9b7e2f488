import { changedBody } from '../bodies.ts'
import type { Carries } from '../carries.ts'
import { oneLine } from '../clean.ts'
import { bracesApart } from '../cloze-text.ts'
import type { CardBody } from '../deck.ts'
import { colonPart } from '../paths.ts'
import { CLEANED, NOT_IN_TEXT, simplified } from '../simpler.ts'

export const CSV_CARRIES: Carries = {
  name: 'CSV',
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    truefalse: 'kept',
    choice: simplified('A row has one front and one back: the right options alone are kept.'),
    match: simplified('A row has one front and one back: each pair is a card.'),
    order: simplified('A row has one front and one back: the items are a numbered list.'),
  },
  without: NOT_IN_TEXT,
  changed: {
    text: `${CLEANED} Braces and colons that look like a blank are set apart.`,
    'accepted answers': 'Accepted answers share a cell, one a line.',
    tags: 'Tags share a cell, with commas between them.',
    place: 'What is below the deck shares a cell, with :: between the parts.',
  },
  body: oneLineAccepts,
  place: colonPart,
  tag: (tag) => oneLine(tag.replaceAll(',', ' ')),
}

function oneLineAccepts(body: CardBody): CardBody {
  if (body.kind === 'cloze') return changedBody(body, bracesApart)
  return body.kind === 'question'
    ? { ...body, accepts: body.accepts.map(oneLine).filter((text) => text !== '') }
    : body
}
