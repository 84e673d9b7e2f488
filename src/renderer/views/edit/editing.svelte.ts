import type { Refusal } from '../../../shared/contract.ts'
import type { ArticleText, EditPreview } from '../../../shared/edit-models.ts'
import type { ImportFormat } from '../../../shared/import-models.ts'
import { call } from '../../lib/client.ts'
import { drafts } from '../../lib/drafts.ts'

/** How long the hands must rest before it is looked at what would change. */
const REST_MS = 400

/** A text that is edited: what it is by now, and what would happen to the facts if it were saved. */
export class Editing {
  text = $state('')
  format = $state<ImportFormat>('markdown')
  /** What the last look found; it counts while `fresh`. */
  preview = $state.raw<EditPreview | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  /** Whether the preview is of the text as it stands. */
  fresh = $state(false)
  saving = $state(false)
  /** Look-alikes that the learner settled: by the new fact the one it is. */
  same = $state<Record<string, string>>({})
  readonly source: ArticleText
  #timer: ReturnType<typeof setTimeout> | undefined
  #look = 0

  constructor(source: ArticleText) {
    this.source = source
    const draft = source.current ? drafts.get(source.article) : undefined
    this.text = draft?.version === source.version ? draft.text : source.text
    this.format = source.format
    if (this.changed) this.#lookSoon(0)
  }

  /** Whether there is anything to save. */
  get changed(): boolean {
    return this.text !== this.source.textNow
  }

  write(text: string): void {
    this.text = text
    const { article, version, current } = this.source
    if (current && this.changed) drafts.set(article, { text, version })
    else if (current) drafts.delete(article)
    this.#lookSoon(REST_MS)
  }

  readAs(format: ImportFormat): void {
    this.format = format
    this.#lookSoon(0)
  }

  /** Back to the text as it was. */
  discard(): void {
    drafts.delete(this.source.article)
    this.text = this.source.text
    this.leave()
    this.preview = null
    this.fresh = false
    if (this.changed) this.#lookSoon(0)
  }

  /** Ends what is being looked at. */
  leave(): void {
    clearTimeout(this.#timer)
    this.#look++
    void call('dropEdit', {})
  }

  /** Saves it once it was looked at; gives what was done, or null where it was refused. */
  async save() {
    if (this.saving || !this.changed) return null
    this.saving = true
    clearTimeout(this.#timer)
    if (!this.fresh) await this.look()
    const done = this.preview && this.fresh ? await this.#store(this.preview) : null
    this.saving = false
    return done
  }

  async look(): Promise<void> {
    const look = ++this.#look
    const { article, version, current, text } = this.source
    const reply = await call('previewEdit', {
      article,
      text: this.text,
      format: this.format,
      ...(!current && this.text === text ? { version } : {}),
    })
    if (look !== this.#look) return
    this.refusal = reply.ok ? null : reply
    this.fresh = reply.ok
    if (reply.ok) this.preview = reply.value
  }

  async #store(preview: EditPreview) {
    const settled = preview.review.flatMap(({ key }) =>
      this.same[key] ? [{ key, fact: this.same[key] }] : [],
    )
    const reply = await call('saveEdit', { edit: preview.edit, same: settled })
    this.refusal = reply.ok ? null : reply
    if (!reply.ok) return null
    drafts.delete(this.source.article)
    return reply.value.deed
  }

  #lookSoon(ms: number): void {
    this.fresh = false
    this.#look++
    clearTimeout(this.#timer)
    if (this.changed) this.#timer = setTimeout(() => void this.look(), ms)
    else this.preview = null
  }
}
