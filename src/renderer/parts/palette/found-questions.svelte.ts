import type { QuestionRow } from '../../../shared/question-models.ts'
import { call } from '../../lib/client.ts'
import { goTo } from '../../lib/place.svelte.ts'
import type { Hit } from './hits.ts'

/** A pause in typing after which questions are looked up. */
const PAUSE_MS = 60
const FEWEST_LETTERS = 2
const MOST = 6

/** Questions of the library that hold the words typed so far. */
export class FoundQuestions {
  hits = $state.raw<readonly Hit[]>([])
  #words = ''
  #timer: ReturnType<typeof setTimeout> | undefined

  look(query: string): void {
    this.#words = query.trim()
    clearTimeout(this.#timer)
    if (this.#words.length < FEWEST_LETTERS) this.hits = []
    else this.#timer = setTimeout(() => void this.#search(this.#words), PAUSE_MS)
  }

  async #search(words: string): Promise<void> {
    const query = { search: words.slice(0, 200), sort: 'place' as const, descending: false }
    const reply = await call('questions', { query, offset: 0, limit: MOST })
    // What was typed since then is looked up by itself.
    if (words === this.#words) this.hits = reply.ok ? reply.value.rows.map(hitOf) : []
  }
}

const hitOf = ({ id, prompt, fact, known }: QuestionRow): Hit => ({
  id: `question-${id}`,
  icon: 'questions',
  label: prompt.map(({ text }) => text).join(''),
  pieces: prompt,
  reading: true,
  known,
  run: () => goTo({ screen: 'fact', fact }),
})
