import type { Carries } from './carries.ts'
import { ANKI_TEXT_CARRIES } from './anki-text/carries.ts'
import { APKG_CARRIES } from './apkg/carries.ts'
import { CSV_CARRIES } from './csv/carries.ts'
import type { DeckFormat } from './formats.ts'
import { GIFT_CARRIES } from './gift/carries.ts'
import { MOODLE_CARRIES } from './moodle-xml/carries.ts'
import { AIKEN_CARRIES } from './aiken/carries.ts'
import { MARKDOWN_CARRIES } from './markdown/carries.ts'
import { QTI_CARRIES } from './qti/carries.ts'

/** What a format can carry. */
export const carriesOf = (format: DeckFormat): Carries => CARRIES[format] ?? everything(NAMES[format])

/** A format that carries a card as it stands. */
const everything = (name: string): Carries => ({
  name,
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    choice: 'kept',
    truefalse: 'kept',
    match: 'kept',
    order: 'kept',
  },
  without: {},
})

const CARRIES: Partial<Readonly<Record<DeckFormat, Carries>>> = {
  apkg: APKG_CARRIES,
  csv: CSV_CARRIES,
  gift: GIFT_CARRIES,
  'moodle-xml': MOODLE_CARRIES,
  aiken: AIKEN_CARRIES,
  markdown: MARKDOWN_CARRIES,
  qti: QTI_CARRIES,
  'anki-text': ANKI_TEXT_CARRIES,
  tsv: { ...CSV_CARRIES, name: 'TSV' },
}

const NAMES: Readonly<Record<DeckFormat, string>> = {
  json: 'Afterread JSON',
  apkg: 'An Anki package',
  markdown: 'Markdown',
  csv: 'CSV',
  tsv: 'TSV',
  'anki-text': 'Anki text',
  'moodle-xml': 'Moodle XML',
  gift: 'GIFT',
  aiken: 'Aiken',
  qti: 'QTI',
}
