import type { Carries } from '../carries.ts'
import type { CardBody } from '../deck.ts'
import { moodleUnless } from '../fractions.ts'
import { slashPart } from '../paths.ts'
import { CLEANED, NOT_IN_TEXT, simplified } from '../simpler.ts'

export const GIFT_CARRIES: Carries = {
  name: 'GIFT',
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    choice: 'kept',
    truefalse: 'kept',
    match: 'kept',
    order: simplified('GIFT has no questions of order: the items are a numbered list.'),
  },
  unless: moodleUnless,
  without: NOT_IN_TEXT,
  changed: {
    text: `${CLEANED} An arrow of two signs within an answer becomes →, and pairs without a prompt get one.`,
    place: 'A category of Moodle has no slashes at its ends.',
    tags: 'A tag of Moodle has no brackets, backslashes or grave accents.',
    id: 'An id number in GIFT has no brackets and no backslashes.',
  },
  body: withArrows,
  id: (id) => id.replaceAll('\\', '/').replaceAll('[', '(').replaceAll(']', ')'),
  place: slashPart,
  tag: (tag) =>
    tag
      .replace(/[[\]<>`\\]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
}

const arrow = (text: string): string => text.replaceAll('->', '→')

/** The arrow that parts a pair cannot be escaped, neither in a pair nor in a short answer. */
function withArrows(body: CardBody): CardBody {
  switch (body.kind) {
    case 'match':
      return {
        ...body,
        prompt: body.prompt || 'Match the pairs.',
        pairs: body.pairs.map((pair) => ({ ...pair, left: arrow(pair.left) })),
      }
    case 'question':
      return { ...body, back: arrow(body.back), accepts: body.accepts.map(arrow) }
    case 'definition':
      return { ...body, front: arrow(body.front) }
    case 'cloze':
      return { ...body, blank: arrow(body.blank) }
    default:
      return body
  }
}
