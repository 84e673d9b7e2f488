import { COLUMN_ROLES } from '../../../shared/deck-models.ts'
import type { ColumnRole } from '../../../shared/deck-models.ts'

/** What a column of our own tables holds, one of each, in their order. */
export type CsvField = Exclude<ColumnRole, 'option'>
export const CSV_FIELDS: readonly CsvField[] = COLUMN_ROLES.filter((role) => role !== 'option')

/** Whether a row is the header of our own tables: all our columns, and no other. */
export const isOwnHeader = (row: readonly string[]): boolean =>
  row.length === CSV_FIELDS.length && CSV_FIELDS.every((field, i) => row[i]?.trim() === field)

/** What columns may be by their names; null for one that says nothing. */
export function columnsNamed(names: readonly string[]): readonly (ColumnRole | null)[] {
  const plain = names.map(plainName)
  // One letter each, options; “a” alone is an answer, as “q” is a question.
  const lettered = plain.includes('a') && plain.includes('b')
  return plain.map((name) => (lettered && /^[a-h]$/.test(name) ? 'option' : roleOf(name)))
}

/** What one column may be by its name alone. */
export const fieldNamed = (name: string): ColumnRole | null => roleOf(plainName(name))

/** Whether a name is that of a column: of one we read, or of what stands beside cards in many tables. */
export const isColumnName = (name: string): boolean =>
  fieldNamed(name) !== null || BESIDE.has(plainName(name)) || SIDES.has(plainName(name))

/** Whether a column is, by a word of its name, neither front nor back of a card. */
export const isBeside = (name: string): boolean =>
  plainName(name)
    .split(' ')
    .some((word) => BESIDE.has(word))

/** In lower case and words: without what stands in brackets or after a colon, as in “Answer (1–4)”, “capital:de”. */
function plainName(name: string): string {
  const plain = name
    .trim()
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .toLowerCase()
    .replace(/[_-]/g, ' ')
  const end = plain.search(/[(:]/)
  return (end > 0 ? plain.slice(0, end) : plain).trim()
}

const roleOf = (name: string): ColumnRole | null =>
  NAMES.get(name) ?? NAMES.get(name.replace(/s$/, '')) ?? (OPTION.test(name) ? 'option' : null)

const OPTION =
  /^(?:(?:options?|choices?|answers?|ans|alternatives?)(?: ?(?:\d|[a-h]))?|(?:(?:wrong|incorrect|false) (?:answer|option|choice)|distractor)s?(?: ?\d)?)$/

const NAMES: ReadonlyMap<string, CsvField> = new Map(
  (
    [
      ['id', ['id', 'guid', 'uid', 'key', 'card id', 'note id', 'question id']],
      ['kind', ['kind', 'type', 'card type', 'question type']],
      [
        'front',
        ['front', 'question', 'question text', 'term', 'word', 'prompt', 'q', 'expression', 'text', 'side 1'],
      ],
      [
        'front',
        ['vorderseite', 'frage', 'begriff', 'wort', 'pregunta', 'palabra', 'término', 'mot', 'terme'],
      ],
      [
        'back',
        [
          'back',
          'answer',
          'ans',
          'definition',
          'meaning',
          'translation',
          'a',
          'side 2',
          'correct',
          'solution',
        ],
      ],
      ['back', ['correct answer', 'correct option', 'correct choice', 'right answer', 'answer key']],
      ['back', ['rückseite', 'antwort', 'bedeutung', 'übersetzung', 'lösung', 'respuesta', 'significado']],
      ['back', ['traducción', 'definición', 'réponse', 'traduction', 'définition', 'signification']],
      ['accepts', ['accepts', 'accepted', 'alternative', 'also accepted']],
      ['tags', ['tag', 'tags', 'label', 'keyword']],
      ['deck', ['deck', 'article', 'subject', 'set', 'course', 'book', 'category']],
      ['topic', ['topic', 'chapter', 'section', 'subdeck', 'unit', 'lesson', 'thema', 'kapitel', 'lektion']],
      ['citation', ['citation', 'source', 'evidence', 'explanation', 'extra', 'reference', 'note']],
    ] as const
  ).flatMap(([field, names]) => names.map((name) => [name, field] as const)),
)

const words = (all: string): ReadonlySet<string> => new Set(all.split(', '))

/** Names of what is asked or answered in lists of words and places. */
const SIDES = words(
  'country, capital, english, german, french, spanish, italian, latin, russian, japanese, chinese, deutsch, englisch, französisch, français, anglais, español, inglés, italiano, kanji, hanzi',
)

const BESIDE = words(
  '#, no, nr, number, index, rank, frequency, level, difficulty, points, score, time, time limit, date, status, url, link, image, picture, audio, sound, file, reading, pronunciation, ipa, pinyin, kana, hiragana, romaji, example, examples, sentence, part of speech, pos, gender, plural, hint',
)

/** Names that say that a front is a term and its back what it means. */
export const namesDefinition = (front: string, back: string): boolean =>
  /^(?:terms?|words?|begriff|término|terme)$/i.test(front.trim()) ||
  /^(?:definitions?|meanings?|bedeutung|definición|définition)$/i.test(back.trim())
