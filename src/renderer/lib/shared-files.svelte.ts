import type { SharedPreview } from '../../shared/share-models.ts'
import { call } from './client.ts'
import { deeds } from './deeds.svelte.ts'
import { FileQueue } from './file-queue.svelte.ts'
import { goTo } from './place.svelte.ts'

/** The files of shared articles that this page brings in, wherever the learner is. */
class SharedFiles extends FileQueue<SharedPreview> {
  /** Of which file what its owner remembers comes along. */
  #remembered = $state<string | null>(null)

  constructor() {
    super({
      screen: 'shared',
      known: () => call('sharedFiles', {}),
      read: (file) => call('readShared', file),
      discard: (job) => call('discardShared', { job }),
      said: ({ name }) => `${name} was read.`,
    })
  }

  /** Whether what the owner of the file remembers comes along; of each file it is asked anew. */
  get history(): boolean {
    return this.preview !== null && this.#remembered === this.preview.job
  }

  set history(wanted: boolean) {
    this.#remembered = wanted ? (this.preview?.job ?? null) : null
  }

  readonly accept = async (): Promise<void> => {
    const { preview, history } = this
    if (preview === null || this.busy) return
    this.busy = true
    const reply = await call('acceptShared', { job: preview.job, uid: crypto.randomUUID(), history })
    this.busy = false
    if (!reply.ok) return this.refuse(reply)
    const more = this.accepted()
    deeds.did(reply.value.deed)
    if (more) return
    if (preview.articles.length > 1) goTo({ screen: 'library' })
    else goTo({ screen: 'article', article: reply.value.article, block: null })
  }
}

export const sharedFiles = new SharedFiles()
