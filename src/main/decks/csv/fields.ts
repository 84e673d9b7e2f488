import { COLUMN_ROLES } from '../../../shared/deck-models.ts'

/** What a column of a table of cards can hold. */
export const CSV_FIELDS = COLUMN_ROLES

export type CsvField = (typeof CSV_FIELDS)[number]

/** Whether a row is the header of our own tables: all our columns, and no other. */
export const isOwnHeader = (row: readonly string[]): boolean =>
  row.length === CSV_FIELDS.length && CSV_FIELDS.every((field, i) => row[i]?.trim() === field)

/** What a column may be by its name, or null. */
export function fieldNamed(name: string): CsvField | null {
  const plain = name.trim().toLowerCase().replace(/[_-]/g, ' ')
  return NAMES.get(plain) ?? NAMES.get(plain.replace(/s$/, '')) ?? null
}

const NAMES: ReadonlyMap<string, CsvField> = new Map(
  (
    [
      ['id', ['id', 'guid', 'uid', 'key', 'card id', 'note id']],
      ['kind', ['kind', 'type', 'card type', 'question type']],
      [
        'front',
        [
          'front',
          'question',
          'term',
          'word',
          'prompt',
          'q',
          'expression',
          'text',
          'side 1',
          'vorderseite',
          'frage',
        ],
      ],
      [
        'back',
        [
          'back',
          'answer',
          'definition',
          'meaning',
          'translation',
          'a',
          'side 2',
          'correct answer',
          'rückseite',
          'antwort',
        ],
      ],
      ['accepts', ['accepts', 'accepted', 'alternative', 'also accepted']],
      ['tags', ['tag', 'tags', 'label', 'keyword']],
      ['deck', ['deck', 'article', 'subject', 'set', 'course', 'book', 'category']],
      ['topic', ['topic', 'chapter', 'section', 'subdeck', 'unit', 'lesson']],
      ['citation', ['citation', 'source', 'evidence', 'explanation', 'extra', 'reference', 'note']],
    ] as const
  ).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

/** Names that say that a front is a term and its back what it means. */
export const namesDefinition = (front: string, back: string): boolean =>
  /^(?:term|word)s?$/i.test(front.trim()) || /^(?:definition|meaning)s?$/i.test(back.trim())
