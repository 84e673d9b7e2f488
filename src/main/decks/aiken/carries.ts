import { changedBody } from '../bodies.ts'
import type { Carries } from '../carries.ts'
import { oneLine } from '../clean.ts'
import type { CardBody } from '../deck.ts'
import { CLEANED, NOT_IN_TEXT, dropped } from '../simpler.ts'

const ONLY = 'Aiken has only questions with options of which one is right.'
const NO_PLACE = 'Aiken has only a question, its options and the letter of the right one.'

export const AIKEN_CARRIES: Carries = {
  name: 'Aiken',
  kinds: {
    choice: 'kept',
    truefalse: { why: 'It is asked as a choice of True and False.', into: trueOrFalse },
    definition: dropped(ONLY),
    question: dropped(ONLY),
    cloze: dropped(ONLY),
    match: dropped(ONLY),
    order: dropped(ONLY),
  },
  unless: (body) => {
    if (body.kind !== 'choice') return 'kept'
    if (body.several) return dropped(ONLY)
    return body.options.length > LETTERS ? dropped('Aiken has letters for 26 options.') : 'kept'
  },
  without: {
    ...NOT_IN_TEXT,
    id: NO_PLACE,
    place: NO_PLACE,
    tags: NO_PLACE,
    citation: NO_PLACE,
    explanations: NO_PLACE,
  },
  changed: {
    text: `${CLEANED} Each text is one line; a question that starts like an option or an answer has a space set in.`,
  },
  body: (body) => changedBody(body, oneLine),
  text: notAsOption,
}

const LETTERS = 26

/** What starts as an option or an answer does would be read as one. */
function notAsOption(text: string): string {
  return oneLine(text)
    .replace(/^([A-Za-z])(?=\)|\.(?:\s|$))/, '$1 ')
    .replace(/^(ANSWER)(?=:)/i, '$1 ')
}

function trueOrFalse(body: CardBody): readonly CardBody[] {
  if (body.kind !== 'truefalse') return []
  const options = [true, false].map((said) => ({
    text: said ? 'True' : 'False',
    right: said === body.right,
    because: '',
  }))
  return [{ kind: 'choice', prompt: `True or false: ${body.statement}`, options, several: false }]
}
