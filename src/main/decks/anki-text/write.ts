import Papa from 'papaparse'
import { textHash } from '../../articles/text-hash.ts'
import { carriedDeck } from '../carries.ts'
import type { Card, CardBody, Deck } from '../deck.ts'
import { htmlOfText } from '../html-text.ts'
import { ANKI_TEXT_CARRIES } from './carries.ts'

/** The columns of what we write: the five fields of a note, the first its id, then what Anki keeps beside them. */
export const ANKI_COLUMNS = ['Id', 'Front', 'Back', 'Accepts', 'Source', 'Notetype', 'Deck', 'Tags'] as const

export const NOTE_TYPES = {
  definition: 'Afterread Definition',
  question: 'Afterread Question',
  cloze: 'Afterread Cloze',
} as const

const HEADERS = [
  '#separator:tab',
  '#html:true',
  `#columns:${ANKI_COLUMNS.join('\t')}`,
  '#notetype column:6',
  '#deck column:7',
  '#tags column:8',
  '#if matches:update current',
]

/** A deck as Anki's "Notes in plain text": what is imported again updates the notes of the same id. */
export function writeAnkiText(deck: Deck): Uint8Array {
  const rows = carriedDeck(deck, ANKI_TEXT_CARRIES).cards.map(rowOf)
  // A row that starts with # would be a header or a comment.
  const quotes = (cell: unknown, column: number): boolean => column === 0 && String(cell).startsWith('#')
  const text = Papa.unparse(rows, { delimiter: '\t', newline: '\n', quotes })
  return new TextEncoder().encode(`${HEADERS.join('\n')}\n${text}\n`)
}

function rowOf(card: Card): readonly string[] {
  const { front, back, accepts, type } = fieldsOf(card.body)
  return [
    // Anki takes no note whose first field is empty.
    card.id === null ? `by-text-${textHash(JSON.stringify(card.body)).slice(0, 16)}` : fieldOf(card.id),
    front,
    back,
    accepts,
    fieldOf(card.citation),
    type,
    card.place.join('::'),
    card.tags.join(' '),
  ]
}

type Fields = {
  readonly front: string
  readonly back: string
  readonly accepts: string
  readonly type: string
}

function fieldsOf(body: CardBody): Fields {
  switch (body.kind) {
    case 'cloze': {
      const field = fieldOf(`${body.before}\ufdd0${body.blank}\ufdd1${body.after}`)
      const front = field.replace('\ufdd0', '{{c1::').replace('\ufdd1', '}}')
      return { front, back: '', accepts: '', type: NOTE_TYPES.cloze }
    }
    case 'definition':
      return {
        front: fieldOf(body.front),
        back: fieldOf(body.back),
        accepts: '',
        type: NOTE_TYPES.definition,
      }
    case 'question': {
      const accepts = body.accepts.map(fieldOf).join('<br>')
      return { front: fieldOf(body.front), back: fieldOf(body.back), accepts, type: NOTE_TYPES.question }
    }
    default:
      // The table of what is carried has made these into questions.
      return { front: '', back: '', accepts: '', type: NOTE_TYPES.question }
  }
}

/** What Anki takes for a blank, a hint or a sound is written so that it is read as text. */
const fieldOf = (text: string): string =>
  htmlOfText(text)
    .replaceAll('{', '&#123;')
    .replaceAll('}', '&#125;')
    .replaceAll('::', '&#58;&#58;')
    .replaceAll('[sound:', '&#91;sound:')
