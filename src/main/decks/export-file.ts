import { writeFileSync } from 'node:fs'
import type { Form } from '../../engine/types.ts'
import type { DeckFormat } from '../../shared/deck-models.ts'
import { openForReading } from '../db/open-for-reading.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { libraryNamed } from '../folder.ts'
import { exportLibrary } from '../json/export-library.ts'
import { StartError } from '../start-error.ts'
import { deckOfLibrary } from './deck-of-library.ts'
import { notesReport } from './import-deck-file.ts'
import { keptCards } from './kept-cards.ts'
import { writeDeckFile } from './write-deck.ts'
import { EACH } from './writers.ts'

export type ExportWords = {
  readonly format: DeckFormat
  /** Ids or titles; empty for all. */
  readonly articles: readonly string[]
  readonly tags: readonly string[]
  readonly forms: readonly Form[]
  readonly history: boolean
  /** Where the loss report is written; undefined for nowhere. */
  readonly report: string | undefined
  readonly json: boolean
  readonly library: string | undefined
  readonly out: string
}

/** Writes facts of a library into a file, as it is named. Throws `StartError` with a sentence where it can't. */
export async function exportFile(words: ExportWords, say: (line: string) => void): Promise<void> {
  const library = openForReading(libraryNamed(words.library))
  try {
    const { format, tags, forms, history } = words
    if (format === 'json' && words.articles.length + tags.length + forms.length === 0)
      return say(exportAll(library.file, words))
    const deck = deckOfLibrary(library.db, {
      articles:
        words.articles.length === 0 ? null : words.articles.map((name) => articleNamed(library.db, name)),
      tags: tags.length === 0 ? null : tags,
      forms: forms.length === 0 ? null : forms,
      history,
      each: EACH[format],
    })
    if (deck.cards.length === 0)
      throw new StartError('There is nothing to export in what you chose; no file was written.')
    const { bytes, notes } = await writeDeckFile(deck, format)
    writeOut(words.out, bytes)
    if (words.report !== undefined) writeOut(words.report, reportOf(words.report, notes))
    const summary = { file: words.out, format, cards: keptCards(deck, notes), notes: notes.length }
    const lost = notes.length === 0 ? 'nothing was lost' : `${notes.length} notes on what was lost`
    say(words.json ? JSON.stringify(summary) : `${words.out}: ${summary.cards} cards, ${lost}.`)
  } finally {
    library.close()
  }
}

/** Of JSON without a choice the whole library goes out, to be restored by another Afterread. */
function exportAll(library: string, { out, report, json }: ExportWords): string {
  const lines = written(out, () => exportLibrary(library, out))
  if (report !== undefined) writeOut(report, reportOf(report, []))
  return json
    ? JSON.stringify({ file: out, format: 'json', lines, notes: 0 })
    : `${out}: the whole library, ${lines} lines, nothing was lost.`
}

/** A loss report as JSON where the name of its file says so, else as lines. */
export const reportOf = (file: string, notes: Parameters<typeof notesReport>[0]): string =>
  file.endsWith('.json') ? `${JSON.stringify(notes, null, 2)}\n` : `${notesReport(notes).join('\n')}\n`

export const writeOut = (file: string, content: Uint8Array | string): void =>
  written(file, () => writeFileSync(file, content))

function written<T>(file: string, write: () => T): T {
  try {
    return write()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StartError(`${file} can’t be written: ${WORDS[code] ?? code}.`)
  }
}

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'its folder is not there',
  EACCES: 'it may not be written',
  EPERM: 'it may not be written',
  EISDIR: 'it is a folder',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
}

/** An article by its id, or by its title where that is one article’s alone. */
export function articleNamed(db: Db, name: string): string {
  const rows = sql<{ id: string }>(
    db,
    'SELECT id FROM article WHERE binned_at IS NULL AND (id = ? OR title = ? COLLATE NOCASE) ORDER BY id = ? DESC',
  ).all(name, name, name)
  const [first, second] = rows
  if (!first) throw new StartError(`There is no article “${name}” in the library.`)
  if (second && first.id !== name)
    throw new StartError(
      `“${name}” is the title of ${rows.length} articles: name one by its id, such as ${first.id}.`,
    )
  return first.id
}
