import { isSharedFile } from '../../shared/article-endings.ts'
import type { Input, Refusal } from '../../shared/contract.ts'
import type { AppEvent } from '../../shared/events.ts'
import type { ImportFormat, ImportState } from '../../shared/import-models.ts'
import { call } from './client.ts'
import type { CopiedPage } from './copied-page.ts'
import { decks, looksLikeDeck } from './decks.svelte.ts'
import { goTo, place } from './place.svelte.ts'
import { readFile } from './read-file.ts'
import { sharedFiles } from './shared-files.svelte.ts'

/** Events tell how far an import is; this is for one that was missed. */
const LOOK_AGAIN_MS = 1000

/** The articles that are being brought in by this page, wherever the learner is. */
class Imports {
  /** Those neither accepted nor discarded, the oldest first: the first one is looked at. */
  all = $state.raw<readonly ImportState[]>([])
  /** What could not be read, a sentence each. */
  refusals = $state.raw<readonly string[]>([])
  /** The text that is being written or pasted; it stays until its article is in the library. */
  draft = $state<{ text: string; format: ImportFormat | '' }>({ text: '', format: '' })
  /** The page that the draft was copied from; it counts as long as nothing in its words is changed. */
  copied = $state.raw<CopiedPage | null>(null)
  /** The article that was accepted last, until its screen is left. */
  added = $state.raw<{ readonly article: string; readonly title: string } | null>(null)
  /** Files of a folder that are no articles. */
  skipped = $state.raw<readonly string[]>([])
  /** Whether what is read is added without another look, until something needs one. */
  addingAll = $state(false)
  readonly #gone = new Set<string>()
  #pasted = ''
  #looking = false

  /** Whether an import was pasted: its text can be changed and read again. */
  readonly isDraft = (job: string): boolean => this.#pasted === job

  /** Reads files that were chosen or dropped, and shows how far they are. `skipped` lay among them and are no articles. */
  readonly readFiles = async (files: readonly File[], skipped: readonly string[] = []): Promise<void> => {
    if (files.length + skipped.length === 0) return
    const { shared = [], deck = [], article = [] } = await byKind(files)
    // What is of another kind is read beside the articles, and says that it waits.
    const others = article.length > 0 || skipped.length > 0
    if (!others && deck.length === 0) return sharedFiles.read(shared)
    sharedFiles.read(shared, false)
    decks.read(deck, !others)
    if (!others) return
    this.#begin()
    this.skipped = skipped
    for (const file of article) {
      const content = await readFile(file)
      if (content.ok) await this.#read({ name: file.name, source: { kind: 'file', bytes: content.bytes } })
      else this.refuse(content.sentence)
    }
  }

  /** The elements of the page that the draft was copied from, where they are what is to be read; else null. */
  get page(): string | null {
    const { text, format } = this.draft
    const isWhole = this.copied?.text === text && (format === '' || format === 'html')
    return isWhole ? (this.copied?.html ?? null) : null
  }

  /** Reads the draft as it stands. */
  readonly readDraft = async (): Promise<void> => {
    const { text, format } = this.draft
    const read = this.page === null ? format : 'html'
    this.#begin()
    const job = await this.#read({
      name: 'Pasted text',
      ...(read === '' ? {} : { format: read }),
      source: { kind: 'text', text: this.page ?? text },
    })
    if (job !== null) this.#pasted = job
  }

  /** Has chapters of a book read, in place of the book; gives why it was refused. */
  readonly chooseChapters = async (job: string, chapters: readonly number[]): Promise<Refusal | null> => {
    const reply = await call('chooseChapters', { job, chapters: [...chapters] })
    if (!reply.ok) return reply
    this.forget(job)
    reply.value.forEach((state) => this.note(state))
    return null
  }

  /** Stops an import where it is and forgets it; the page does not wait for that. */
  readonly discard = async (job: string): Promise<void> => {
    this.forget(job)
    await call('discardImport', { job })
  }

  /** Takes an import off the list: what is still told of it is not listened to. */
  forget(job: string): void {
    this.#gone.add(job)
    this.all = this.all.filter((state) => state.job !== job)
  }

  accepted(job: string, article: string, title: string): void {
    if (this.isDraft(job)) this.draft = { text: '', format: '' }
    this.forget(job)
    this.refusals = []
    this.added = { article, title }
  }

  refuse(sentence: string): void {
    this.refusals = [...this.refusals, sentence]
  }

  /** Takes in what the application tells. */
  readonly hear = (event: AppEvent): void => {
    if (event.name === 'importing') this.note(event.value)
  }

  /** Asks the application, for what may have been missed. */
  readonly lookAgain = async (): Promise<void> => {
    // One that begins while the answer is on its way is not in it.
    const before = new Set(this.all.map(({ job }) => job))
    const reply = await call('imports', {})
    if (!reply.ok) return
    const known = new Set(reply.value.map(({ job }) => job))
    for (const { job, name } of this.all.filter((one) => before.has(one.job) && !known.has(one.job))) {
      this.forget(job)
      this.refuse(`“${name}” is no longer being read: Afterread was started anew. Read it once more.`)
    }
    reply.value.forEach((state) => this.note(state))
  }

  note(state: ImportState): void {
    if (this.#gone.has(state.job)) return
    const known = this.all.find(({ job }) => job === state.job)
    if (known && state.revision < known.revision) return
    this.all = known ? this.all.map((one) => (one.job === state.job ? state : one)) : [...this.all, state]
    void this.#keepLooking()
  }

  #begin(): void {
    this.refusals = []
    this.skipped = []
    this.added = null
    this.addingAll = false
    if (place.route.screen !== 'import') goTo({ screen: 'import' })
  }

  async #read(input: Input<'readImport'>): Promise<string | null> {
    const reply = await call('readImport', input)
    if (!reply.ok) this.refuse(reply.sentence)
    // Its first steps may have been told before the reply was here.
    else if (!this.all.some(({ job }) => job === reply.value.job)) this.note(reply.value)
    return reply.ok ? reply.value.job : null
  }

  async #keepLooking(): Promise<void> {
    if (this.#looking) return
    this.#looking = true
    while (this.all.some(({ state }) => state === 'waiting' || state === 'working')) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
      await this.lookAgain()
    }
    this.#looking = false
  }
}

type Kind = 'shared' | 'deck' | 'article'

async function byKind(files: readonly File[]): Promise<{ readonly [K in Kind]?: readonly File[] }> {
  const kinds = await Promise.all(
    files.map(async (file): Promise<readonly [Kind, File]> => {
      if (isSharedFile(file.name)) return ['shared', file]
      return [(await looksLikeDeck(file)) ? 'deck' : 'article', file]
    }),
  )
  const of = (kind: Kind): readonly File[] => kinds.flatMap(([one, file]) => (one === kind ? [file] : []))
  return { shared: of('shared'), deck: of('deck'), article: of('article') }
}

export const imports = new Imports()
