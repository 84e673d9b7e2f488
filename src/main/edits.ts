import { randomUUID } from 'node:crypto'
import type { Input } from '../shared/contract.ts'
import type { EditPreview } from '../shared/edit-models.ts'
import { originOfRead, preparedOf } from './accept-import.ts'
import { inTransaction, sql } from './db/sql.ts'
import type { Db } from './db/sql.ts'
import { Refused } from './dispatch.ts'
import { editPreview } from './edit-preview.ts'
import { keptFacts } from './fact-names.ts'
import { importBank } from './import.ts'
import { momentOf } from './moment.ts'
import { movedSpans } from './moved-spans.ts'
import { noteDecision } from './note-decision.ts'
import type { Origin, Passages } from './origins.ts'
import type { PreparedBank } from './prepared-bank.ts'
import type { ReadArticle, ReadTask } from './read-article.ts'
import { readInWorker } from './read-in-worker.ts'
import type { ReadLimits, Reading } from './read-in-worker.ts'
import { storedText, taskOf } from './renew.ts'
import type { StoredText } from './renew.ts'
import { writtenText } from './versions.ts'

export type EditsOptions = {
  readonly db: Db
  /** The file of `import-worker`. */
  readonly worker: string
  readonly limits: ReadLimits
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

/** Texts that are tried out before they are saved: of each page the last one alone. */
export type Edits = {
  readonly preview: (page: string, input: Input<'previewEdit'>) => Promise<EditPreview>
  readonly save: (
    page: string,
    input: Input<'saveEdit'>,
  ) => { readonly version: number; readonly was: number }
  readonly choose: (page: string, input: Input<'choosePassage'>) => Promise<{ readonly facts: number }>
  /** Ends what the page tries out. */
  readonly drop: (page: string) => Promise<void>
  readonly close: () => void
}

type Tried = {
  readonly edit: string
  /** The article with the text it had when the edit was tried. */
  readonly base: StoredText
  readonly name: string
  readonly madeBy: Origin['madeBy']
  readonly read: ReadArticle
  readonly prepared: PreparedBank
  readonly settled: ReadonlyMap<string, string>
}

export function createEdits(options: EditsOptions): Edits {
  const { db, now } = options
  const tried = new Map<string, Tried>()
  const running = new Map<string, Reading>()

  /** Reads for a page; what it was reading is ended, since nobody waits for it any more. */
  async function read(page: string, task: ReadTask): Promise<ReadArticle> {
    void running.get(page)?.stop()
    const reading = readInWorker(options.worker, task, options.limits, () => undefined)
    running.set(page, reading)
    const outcome = await reading.done
    if (running.get(page) === reading) running.delete(page)
    if (outcome.kind === 'read') return outcome.article
    if (outcome.kind === 'stopped') throw new Refused('busy', 'Another text is being read by now.')
    if (outcome.fault !== undefined) options.report(outcome.fault)
    throw new Refused('invalid', outcome.sentence)
  }

  return {
    async preview(page, input) {
      tried.delete(page)
      const base = currentText(db, input.article)
      const { task, settled, madeBy } = taskForEdit(db, base, input)
      const made = await read(page, task)
      const prepared = preparedOf(made)
      const edit = randomUUID()
      tried.set(page, { edit, base, name: task.source.name, madeBy, read: made, prepared, settled })
      const { day } = momentOf(db, now())
      return { edit, ...editPreview(db, day, input.article, made, prepared.bank.facts) }
    },
    save(page, input) {
      const saved = tried.get(page)
      if (saved?.edit !== input.edit) {
        throw new Refused('not-found', 'That edit is no longer there: look at what would change once more.')
      }
      const version = saveTried(db, now(), saved, input.same)
      tried.delete(page)
      return { version, was: saved.base.version }
    },
    async choose(page, input) {
      const base = currentText(db, input.article)
      const passages = chosenPassages(base, input)
      const chosen = { ...base, origin: { ...base.origin, ...passages } }
      const made = await read(page, taskOf(chosen))
      return { facts: storeChosen(db, now(), base, made, input) }
    },
    async drop(page) {
      tried.delete(page)
      await running.get(page)?.stop()
    },
    close() {
      for (const reading of running.values()) void reading.stop()
    },
  }
}

/** The text an article has now. */
function currentText(db: Db, article: string): StoredText {
  const row = sql<{ version: number }>(
    db,
    'SELECT version FROM article WHERE id = ? AND binned_at IS NULL AND version IS NOT NULL',
  ).get(article)
  const stored = row && storedText(db, row.version)
  if (!stored) throw new Refused('not-found', 'That article is not in the library.')
  return stored
}

/** How a text is read in place of the one there is. What was put back and left out stays so. */
function taskForEdit(db: Db, base: StoredText, { text, format, version }: Input<'previewEdit'>) {
  const old = version === undefined ? null : storedText(db, version)
  if (version !== undefined && old?.article !== base.article) {
    throw new Refused('not-found', 'That version of the article is not in the library.')
  }
  const isOld = old !== null && text === writtenText(db, old.version)
  // Brought back as it was, a web page is read from its file again.
  const source = isOld ? taskOf(old).source : { name: nameOf(base), format, content: text }
  const passages = passagesFor(base, isOld ? old : null, isOld ? old.text : text)
  const settled = isOld ? new Map(Object.entries(old.names)) : new Map<string, string>()
  const before = { facts: keptFacts(db, base.article), settled }
  const stored = { ...base, origin: { ...base.origin, ...passages } }
  const task: ReadTask = { ...taskOf(stored), source, before }
  return { task, settled, madeBy: isOld ? ('restore' as const) : ('edit' as const) }
}

/** A page that was edited is no page any more. */
const nameOf = ({ origin: { name, format } }: StoredText): string =>
  format === 'html' ? name.replace(/\.[a-z]+$/i, '.md') : name

/** As chosen last; what only the old text has as it was chosen then. */
function passagesFor(base: StoredText, old: StoredText | null, text: string): Passages {
  const isThere = (span: { start: number; end: number }): boolean =>
    old !== null && base.text.includes(old.text.slice(span.start, span.end))
  const moved = (which: 'putBack' | 'leftOut') => [
    ...movedSpans(base.origin[which], base.text, text),
    ...(old?.origin[which].filter((span) => !isThere(span)) ?? []),
  ]
  return { putBack: moved('putBack'), leftOut: moved('leftOut') }
}

/** Saves a text that was tried, in one transaction, and what the learner settled. */
function saveTried(db: Db, now: Date, tried: Tried, same: Input<'saveEdit'>['same']): number {
  const { base, read, prepared, name, madeBy } = tried
  const { article } = base
  return inTransaction(db, () => {
    refuseChanged(db, base)
    const from = originOfRead(read, name, madeBy)
    const pairs = same.map(({ key, fact }) => [key, fact.slice(article.length + 1)] as const)
    const settled = new Map([...tried.settled, ...pairs])
    importBank(db, prepared, { article, origin: 'imported', at: now.toISOString(), from, settled })
    const version = currentText(db, article).version
    for (const { fact } of same) noteDecision(db, now, { fact, what: 're-anchored', body: { version } })
    noteDecision(db, now, { what: 'text edited', body: { article, from: base.version, to: version } })
    return version
  })
}

/** What was tried was held against a text; it must be that of the article still. */
function refuseChanged(db: Db, base: StoredText): void {
  if (currentText(db, base.article).version !== base.version) {
    throw new Refused('conflict', 'The article has another text by now; nothing was saved. Look at it anew.')
  }
}

/** The passages of a text when one block is put back, left out or left to the engine. */
function chosenPassages(base: StoredText, { start, end, choice }: Input<'choosePassage'>): Passages {
  const others = (spans: Passages['putBack']) =>
    spans.filter((span) => span.end <= start || end <= span.start)
  const { putBack, leftOut } = base.origin
  return {
    putBack: [...others(putBack), ...(choice === 'put back' ? [{ start, end }] : [])],
    leftOut: [...others(leftOut), ...(choice === 'leave out' ? [{ start, end }] : [])],
  }
}

/** Stores what was made with another choice of passages; gives how many facts there are. */
function storeChosen(
  db: Db,
  now: Date,
  base: StoredText,
  read: ReadArticle,
  { article, start, end, choice }: Input<'choosePassage'>,
): number {
  return inTransaction(db, () => {
    refuseChanged(db, base)
    const { origin } = sql<{ origin: 'shipped' | 'imported' }>(
      db,
      'SELECT origin FROM article WHERE id = ?',
    ).get(article) ?? { origin: 'imported' }
    const from = originOfRead(read, base.origin.name, base.origin.madeBy)
    const prepared = preparedOf(read)
    importBank(db, prepared, { article, origin, at: now.toISOString(), from })
    const body = { article, version: base.version, quote: base.text.slice(start, end) }
    noteDecision(db, now, { what: `passage ${choice}`, body })
    return prepared.bank.facts.length
  })
}
