import type { Refusal } from '../../../shared/contract.ts'
import type { QuestionQuery } from '../../../shared/question-calls.ts'
import { FILTERS } from '../../../shared/question-models.ts'
import type {
  ChosenFacts,
  QuestionFacets,
  QuestionFilter,
  QuestionRow,
  SavedSearch,
} from '../../../shared/question-models.ts'
import { afterFrame } from '../../lib/after-frame.ts'
import { call } from '../../lib/client.ts'
import { deeds } from '../../lib/deeds.svelte.ts'
import { NOTHING } from './selection.ts'
import type { Selection } from './selection.ts'

/** Rows are read in blocks of so many, and the last few blocks are kept. */
const BLOCK = 20
const KEPT = 60
/** Blocks that a list is begun with: all that most windows show. */
const FIRST = 2
/** Blocks that are read ahead, either way. */
const AHEAD = 2

/** What takes back all that narrows a list, but for its filter. */
export const UNNARROWED = {
  search: undefined,
  article: undefined,
  topic: undefined,
  tag: undefined,
  form: undefined,
  state: undefined,
} as const

const ALL: QuestionQuery = { filter: 'all', sort: 'place', descending: false }

/**
 * The list of all questions: what it is narrowed by, the rows of it that were read, what is selected. It outlives its
 * screen, so that one comes back from a fact to the row that one left.
 */
class QuestionList {
  query = $state.raw<QuestionQuery>(ALL)
  /** Null until the first rows are there. */
  total = $state<number | null>(null)
  refusal = $state.raw<Refusal | null>(null)
  selection = $state.raw<Selection>(NOTHING)
  /** The row that the keys move. */
  at = $state(0)
  /** How far the list is scrolled. */
  top = 0
  counts = $state.raw<Readonly<Partial<Record<QuestionFilter, number>>>>({})
  facets = $state.raw<QuestionFacets | null>(null)
  saved = $state.raw<readonly SavedSearch[]>([])
  #blocks = $state.raw<ReadonlyMap<number, readonly QuestionRow[]>>(new Map())
  #asked = new Set<number>()
  #revision = -1
  /** Counts up with every reading anew: replies to an earlier one are of another list. */
  #reading = 0

  /** Whether anything but its filter narrows it. */
  get narrowed(): boolean {
    const keys = Object.keys(UNNARROWED) as (keyof typeof UNNARROWED)[] // its own keys
    return keys.some((key) => this.query[key] !== undefined)
  }

  row(at: number): QuestionRow | undefined {
    return this.#blocks.get(Math.floor(at / BLOCK))?.[at % BLOCK]
  }

  /** Narrows or orders the list anew: from its top, with nothing selected. Done once its first rows are there. */
  async narrow(changes: Partial<QuestionQuery>): Promise<void> {
    const query = { ...this.query, ...changes }
    const article = changes.article !== undefined && changes.article !== this.query.article
    this.query = article ? { ...query, topic: undefined } : query
    this.selection = NOTHING
    this.at = 0
    this.top = 0
    const rows = this.#read(0)
    if ('article' in changes) void this.readFacets()
    await rows
  }

  /** Reads everything once more; what is shown stays until it is there. */
  readonly again = async (): Promise<void> => {
    this.selection = NOTHING
    await this.#read(Math.floor(this.at / BLOCK))
    void this.readFacets()
    void this.#count()
  }

  /** Sees to it that the rows from `first` to `end` are there, and afterwards those that one would scroll to next. */
  async want(first: number, end: number): Promise<void> {
    const from = Math.floor(first / BLOCK)
    const to = Math.floor(Math.max(first, end - 1) / BLOCK)
    const there = await this.#fill(from, to)
    if (!there || this.total === null) return
    const last = Math.ceil(this.total / BLOCK) - 1
    afterFrame(() => {
      void this.#fill(to + 1, Math.min(last, to + AHEAD))
      void this.#fill(Math.max(0, from - AHEAD), from - 1)
    })
  }

  /** The questions that are selected, or the one at which the list is, with their facts. */
  async chosen(): Promise<ChosenFacts | Refusal> {
    const row = this.row(this.at)
    if (this.selection.length === 0 && row) return { questions: [row.id], facts: [row.fact] }
    const reply = await call('chosenQuestions', {
      query: this.query,
      revision: this.#revision,
      ranges: [...this.selection],
    })
    return reply.ok ? reply.value : reply
  }

  async readFacets(): Promise<void> {
    const { article } = this.query
    const [facets, saved] = await Promise.all([
      call('questionFacets', article === undefined ? {} : { article }),
      call('savedSearches', {}),
    ])
    if (facets.ok) this.facets = facets.value
    if (saved.ok) this.saved = saved.value
  }

  async save(name: string): Promise<Refusal | null> {
    const reply = await call('saveSearch', { name, query: this.query })
    if (reply.ok) this.saved = reply.value
    return reply.ok ? null : reply
  }

  async forget(name: string): Promise<void> {
    const reply = await call('forgetSearch', { name })
    if (reply.ok) this.saved = reply.value
    else deeds.refused(reply.sentence)
  }

  async #read(block: number): Promise<void> {
    this.#asked.clear()
    this.#reading++
    await this.#readBlocks(block, block + FIRST - 1)
  }

  /** Reads of some blocks what is missing, in one go; false where some are on their way. */
  async #fill(from: number, to: number): Promise<boolean> {
    const missing = range(from, to).filter((block) => !this.#blocks.has(block))
    const unasked = missing.filter((block) => !this.#asked.has(block))
    const [first] = unasked
    const last = unasked.at(-1)
    if (first === undefined || last === undefined) return missing.length === 0
    return (await this.#readBlocks(first, last)) && unasked.length === missing.length
  }

  async #readBlocks(first: number, last: number): Promise<boolean> {
    const reading = this.#reading
    const blocks = range(first, last)
    for (const block of blocks) this.#asked.add(block)
    const limit = blocks.length * BLOCK
    const reply = await call('questions', { query: this.query, offset: first * BLOCK, limit })
    if (reading !== this.#reading) return false
    for (const block of blocks) this.#asked.delete(block)
    this.refusal = reply.ok ? null : reply
    if (!reply.ok) return false
    const { revision, rows, total } = reply.value
    const isSame = revision === this.#revision && reading === this.#shown
    const kept = isSame ? [...this.#blocks].slice(blocks.length - KEPT) : []
    const read = blocks.map((block, i) => [block, rows.slice(i * BLOCK, (i + 1) * BLOCK)] as const)
    this.#blocks = new Map([...kept, ...read])
    this.#revision = revision
    this.#shown = reading
    this.total = total
    this.at = Math.min(this.at, Math.max(0, total - 1))
    return true
  }

  /** The reading that the rows which are shown belong to. */
  #shown = 0

  /** One after the other, so that nothing else waits long. */
  async #count(): Promise<void> {
    const reading = this.#reading
    for (const filter of FILTERS) {
      const reply = await call('countQuestions', { filter })
      if (reading > this.#reading + 3) return
      if (reply.ok) this.counts = { ...this.counts, [filter]: reply.value.count }
    }
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

export const questionList = new QuestionList()
