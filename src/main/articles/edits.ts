import { randomUUID } from 'node:crypto'
import type { Input } from '../../shared/contract.ts'
import type { EditPreview } from '../../shared/edit-models.ts'
import type { Deed } from '../../shared/models.ts'
import { preparedOf } from '../import/accept-import.ts'
import type { Db } from '../db/sql.ts'
import type { ReadAgain, ReadForDeed } from '../decisions/deed-again.ts'
import { nextDeed, nextDeedId } from '../decisions/deeds.ts'
import { Refused } from '../dispatch.ts'
import { editPreview } from './edit-preview.ts'
import { chosenPassages, currentText, taskForEdit, taskForPassages } from './edit-tasks.ts'
import { momentOf } from '../moment.ts'
import { movedSpans } from './moved-spans.ts'
import type { Passages } from './origins.ts'
import type { ReadArticle, ReadTask } from '../import/read-article.ts'
import { readInWorker } from '../import/read-in-worker.ts'
import type { ReadLimits, Reading } from '../import/read-in-worker.ts'
import { storedText } from './renew.ts'
import type { Tried } from './save-edit.ts'
import type { StoreText } from './store-text.ts'
import type { PassageChosen, TextEdited } from './text-decisions.ts'
import type { TextTask } from './text-task.ts'
import { writtenText } from './versions.ts'

export type EditsOptions = {
  readonly db: Db
  /** The file of `import-worker`. */
  readonly worker: string
  readonly limits: ReadLimits
  readonly store: StoreText
  readonly now: () => Date
  readonly report: (error: unknown) => void
}

/** Texts that are tried out before they are saved: of each page the last one alone. */
export type Edits = {
  readonly preview: (page: string, input: Input<'previewEdit'>) => Promise<EditPreview>
  readonly save: (page: string, input: Input<'saveEdit'>) => Promise<{ readonly deed: Deed }>
  readonly choose: (page: string, input: Input<'choosePassage'>) => Promise<{ readonly deed: Deed }>
  /** Reads the texts, and the choices of passages, that the next undo or redo brings back. */
  readonly readForDeed: (page: string, which: 'undo' | 'redo') => Promise<ReadForDeed>
  /** Ends what the page tries out. */
  readonly drop: (page: string) => Promise<void>
  readonly close: () => void
}

export function createEdits(options: EditsOptions): Edits {
  const { db, now } = options
  const tried = new Map<string, Tried & { readonly edit: string }>()
  const saving = new Set<string>()
  const running = new Map<string, Reading>()

  /** Reads for a page; what it was reading is ended, since nobody waits for it any more. */
  async function read(page: string, task: ReadTask): Promise<ReadArticle> {
    void running.get(page)?.stop()
    const reading = readInWorker(options.worker, task, options.limits, () => undefined)
    running.set(page, reading)
    const outcome = await reading.done
    if (running.get(page) === reading) running.delete(page)
    if (outcome.kind === 'read') return outcome.article
    if (outcome.kind !== 'failed') throw new Refused('busy', 'Another text is being read by now.')
    if (outcome.fault !== undefined) options.report(outcome.fault)
    throw new Refused('invalid', outcome.sentence)
  }

  async function tryOut(page: string, input: Input<'previewEdit'>): Promise<Tried> {
    const base = currentText(db, input.article)
    const { task, ...how } = taskForEdit(db, base, input)
    return { base, name: task.source.name, read: await read(page, task), ...how }
  }

  async function deedOf(page: string, text: Exclude<TextTask, { what: 'renewal' }>): Promise<Deed> {
    const deed = await options.store(page, text)
    if (deed === null) throw new Error('What was stored is no deed.')
    return deed
  }

  async function readText(page: string, { article }: TextEdited, version: number): Promise<ReadAgain[]> {
    if (currentText(db, article).version === version) return []
    const text = writtenText(db, version)
    return [{ what: 'text', ...(await tryOut(page, { article, text, format: 'markdown', version })) }]
  }

  async function readPassages(
    page: string,
    { article, version }: PassageChosen,
    chosen: Passages,
  ): Promise<ReadAgain> {
    const base = currentText(db, article)
    const then = storedText(db, version)?.text ?? base.text
    const passages = {
      putBack: movedSpans(chosen.putBack, then, base.text),
      leftOut: movedSpans(chosen.leftOut, then, base.text),
    }
    return { what: 'passages', base, read: await read(page, taskForPassages(db, base, passages)) }
  }

  return {
    async preview(page, input) {
      tried.delete(page)
      const one = { edit: randomUUID(), ...(await tryOut(page, input)) }
      tried.set(page, one)
      const { facts } = preparedOf(one.read).bank
      return { edit: one.edit, ...editPreview(db, momentOf(db, now()).day, input.article, one.read, facts) }
    },
    async save(page, { edit, same }) {
      const one = tried.get(page)
      if (one?.edit !== edit || saving.has(edit)) {
        throw new Refused('not-found', 'That edit is no longer there: look at what would change once more.')
      }
      saving.add(edit)
      try {
        const deed = await deedOf(page, { what: 'edit', uid: randomUUID(), tried: one, same })
        if (tried.get(page) === one) tried.delete(page)
        return { deed }
      } finally {
        saving.delete(edit)
      }
    },
    async choose(page, input) {
      const base = currentText(db, input.article)
      const { putBack, leftOut } = base.origin
      const was = { putBack, leftOut }
      const task = taskForPassages(db, base, chosenPassages(was, input))
      const chosen = { base, read: await read(page, task), was, choice: input.choice }
      return { deed: await deedOf(page, { what: 'choice', uid: randomUUID(), chosen }) }
    },
    async readForDeed(page, which) {
      const isUndo = which === 'undo'
      const deed = nextDeedId(db, which)
      const texts: ReadAgain[] = []
      for (const { what, body } of nextDeed(db, which)) {
        if (what === 'text edited') {
          const edited = JSON.parse(body) as TextEdited // saveTried wrote it
          texts.push(...(await readText(page, edited, isUndo ? edited.from : edited.to)))
        } else if (what === 'passage chosen') {
          const chosen = JSON.parse(body) as PassageChosen // saveChosen wrote it
          texts.push(await readPassages(page, chosen, isUndo ? chosen.was : chosen.now))
        }
      }
      return { deed, texts }
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
