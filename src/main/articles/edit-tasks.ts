import type { Span } from '../../engine/types.ts'
import type { Input } from '../../shared/contract.ts'
import { sql } from '../db/sql.ts'
import type { Db } from '../db/sql.ts'
import { Refused } from '../dispatch.ts'
import { keptFacts } from './fact-names.ts'
import { movedSpans } from './moved-spans.ts'
import type { Passages } from './origins.ts'
import type { ReadTask } from '../import/read-article.ts'
import { storedText, taskOf } from './renew.ts'
import type { StoredText } from './renew.ts'
import { writtenText } from './versions.ts'

/** How a text is read in place of the one there is. */
export type EditTask = {
  readonly task: ReadTask
  /** By the engine's ids, facts that are known from when the article had this text. */
  readonly settled: ReadonlyMap<string, string>
  readonly madeBy: 'edit' | 'restore'
}

/** The text an article has now. */
export function currentText(db: Db, article: string): StoredText {
  const row = sql<{ version: number }>(
    db,
    'SELECT version FROM article WHERE id = ? AND binned_at IS NULL AND version IS NOT NULL',
  ).get(article)
  const stored = row && storedText(db, row.version)
  if (!stored) throw new Refused('not-found', 'That article is not in the library.')
  return stored
}

/** How a text is read in place of the one there is. What was put back and left out stays so. */
export function taskForEdit(db: Db, base: StoredText, input: Input<'previewEdit'>): EditTask {
  const { text, format, version } = input
  const old = version === undefined ? null : storedText(db, version)
  if (version !== undefined && old?.article !== base.article) {
    throw new Refused('not-found', 'That version of the article is not in the library.')
  }
  const isOld = old !== null && text === writtenText(db, old.version)
  if (!isOld) {
    const source = { name: nameOf(base), format, content: text }
    const passages = passagesFor(base, null, text)
    return { task: taskWith(db, base, passages, source), settled: new Map(), madeBy: 'edit' }
  }
  const settled = new Map(Object.entries(old.names))
  // Brought back as it was, a web page is read from its file again.
  const { source } = taskOf(old)
  return {
    task: taskWith(db, base, passagesFor(base, old, old.text), source, settled),
    settled,
    madeBy: 'restore',
  }
}

/** How the text there is is read with another choice of passages. */
export const taskForPassages = (db: Db, base: StoredText, passages: Passages): ReadTask =>
  taskWith(db, base, passages, taskOf(base).source)

function taskWith(
  db: Db,
  base: StoredText,
  passages: Passages,
  source: ReadTask['source'],
  settled: ReadonlyMap<string, string> = new Map(),
): ReadTask {
  const before = { facts: keptFacts(db, base.article), settled }
  return { ...taskOf({ ...base, origin: { ...base.origin, ...passages } }), source, before }
}

/** A page that was edited is no page any more. */
const nameOf = ({ origin: { name, format } }: StoredText): string =>
  format === 'html' ? name.replace(/\.[a-z]+$/i, '.md') : name

/** As chosen last; what only the old text has as it was chosen then. */
function passagesFor(base: StoredText, old: StoredText | null, text: string): Passages {
  const isThere = (span: Span): boolean =>
    old !== null && base.text.includes(old.text.slice(span.start, span.end))
  const moved = (which: keyof Passages): readonly Span[] => [
    ...movedSpans(base.origin[which], base.text, text),
    ...(old?.origin[which].filter((span) => !isThere(span)) ?? []),
  ]
  return { putBack: moved('putBack'), leftOut: moved('leftOut') }
}

/** The passages of a text when one block is put back, left out or left to the engine. */
export function chosenPassages(
  { putBack, leftOut }: Passages,
  { start, end, choice }: Input<'choosePassage'>,
): Passages {
  const others = (spans: readonly Span[]): Span[] =>
    spans.filter((span) => span.end <= start || end <= span.start)
  return {
    putBack: [...others(putBack), ...(choice === 'put back' ? [{ start, end }] : [])],
    leftOut: [...others(leftOut), ...(choice === 'leave out' ? [{ start, end }] : [])],
  }
}
