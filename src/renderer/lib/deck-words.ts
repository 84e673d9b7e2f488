import type { ColumnRole, DeckFormat, DeckPreview } from '../../shared/deck-models.ts'
import { counted } from './score-words.ts'

type Described = { readonly name: string; readonly of: string; readonly keeps: string }

/** A file that is made of the library: of its facts, or of whole articles to be shared. */
export type OutFormat = DeckFormat | 'afterread'

/** What articles to be shared are called as a format. */
export const SHARED_WORDS: Described = {
  name: 'Shared articles',
  of: 'Afterread (.afterread)',
  keeps: 'Whole articles with the facts you added, for somebody else’s Afterread.',
}

/** What formats of cards are called, where they are at home, and what a file of them keeps. */
export const DECK_WORDS: Readonly<Record<DeckFormat, Described>> = {
  apkg: {
    name: 'Anki package',
    of: 'Anki (.apkg)',
    keeps: 'A card for each fact, with tags and, if you wish, your memory and answers.',
  },
  'anki-text': {
    name: 'Anki text',
    of: 'Anki (.txt)',
    keeps: 'A card for each fact, with tags; brought in again it updates the cards there are.',
  },
  csv: { name: 'CSV table', of: 'Excel, Quizlet, any table (.csv)', keeps: 'A row for each fact.' },
  tsv: { name: 'TSV table', of: 'Quizlet, any table (.tsv, .txt)', keeps: 'A row for each fact.' },
  markdown: {
    name: 'Markdown',
    of: 'Obsidian, any text (.md)',
    keeps: 'A line for each fact, to be read and written by hand.',
  },
  'moodle-xml': {
    name: 'Moodle XML',
    of: 'Moodle (.xml)',
    keeps: 'A question bank for a course: every question with its options and its sentence.',
  },
  gift: { name: 'GIFT', of: 'Moodle and others (.gift, .txt)', keeps: 'A question bank as text.' },
  aiken: { name: 'Aiken', of: 'Moodle and others (.txt)', keeps: 'Choice questions alone, as plain text.' },
  qti: {
    name: 'QTI 2.1',
    of: 'Canvas and other course systems (.zip)',
    keeps: 'A question bank as a package.',
  },
  json: {
    name: 'Afterread JSON',
    of: 'Afterread (.json)',
    keeps: 'Everything, for another Afterread or a program of your own.',
  },
}

export const COLUMN_WORDS: Readonly<Record<ColumnRole, string>> = {
  id: 'its name for updates',
  kind: 'kind of card',
  front: 'front: what is asked',
  back: 'back: the answer',
  accepts: 'other right answers',
  option: 'an option',
  tags: 'tags',
  topic: 'topic',
  deck: 'deck',
  citation: 'source',
}

/** What would come in, as the heading of the preview says it. */
export function deckFinding({ cards, fresh, changed, same, said }: DeckPreview): string {
  if (cards === 0) return 'No cards found'
  const parts = [
    ...(fresh > 0 ? [`${counted(fresh, 'new card')}`] : []),
    ...(changed > 0 ? [`${changed} changed`] : []),
  ]
  if (parts.length > 0) return parts.join(', ')
  return same + said === 1
    ? 'The card is in the library already'
    : `All ${cards} cards are in the library already`
}
