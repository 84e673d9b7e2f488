import type { Grade } from '../../../shared/models.ts'
import { announce } from '../../lib/announce.svelte.ts'
import type { KeyAction, KeyContext } from '../../lib/keys.ts'
import { goTo, replaceWith } from '../../lib/place.svelte.ts'
import { canGuess } from './draft.svelte.ts'
import type { Sitting } from './sitting.svelte.ts'

/** What the learner does at a session, by key or button, and what that asks of the sitting. */
export class Acts {
  readonly #sitting: Sitting
  /** What is missing, where an answer was asked for too soon. */
  told = $state('')
  /** What stands open over the feedback. */
  dialog = $state<'dispute' | 'edit' | null>(null)

  constructor(sitting: Sitting) {
    this.#sitting = sitting
  }

  readonly stage = $derived.by((): KeyContext['stage'] => {
    const { feedback, draft } = this.#sitting
    if (feedback) return 'feedback'
    if (draft?.shape !== 'recall') return 'question'
    return draft.revealed ? 'revealed' : 'recall'
  })

  act(action: KeyAction): void {
    const sitting = this.#sitting
    const { draft } = sitting
    if (action.do !== 'answer') this.told = ''
    switch (action.do) {
      case 'choose':
        return draft?.choose(action.option)
      case 'move':
        return draft?.move(action.by)
      case 'grade':
        return this.#grade(action.grade)
      case 'reveal':
        return void sitting.reveal()
      case 'answer':
        return this.#answer()
      case 'unknown':
        return void sitting.answer({ kind: 'unknown' })
      case 'hint':
        return void sitting.askHint()
      case 'guessed':
        if (draft && canGuess(draft)) sitting.toggleGuessed()
        return
      case 'on':
        if (!sitting.goOn()) replaceWith({ screen: 'result', session: sitting.id })
        return
      case 'source':
        return this.#openSource()
      case 'edit':
      case 'dispute':
        if (sitting.feedback && !this.#isDecided(action.do)) this.dialog = action.do
        return
      case 'suspend':
        return this.#suspend()
      case 'leave':
        return goTo({ screen: 'today' })
      case 'undo':
        return void sitting.undo()
      case 'redo':
        return void sitting.redo()
    }
  }

  /** A dialog says so a moment after it has closed: another may have been asked for by then. */
  closed(dialog: 'dispute' | 'edit'): void {
    if (this.dialog === dialog) this.dialog = null
  }

  dispute(reason: string): void {
    const { feedback } = this.#sitting
    this.dialog = null
    if (!feedback) return
    const why = reason === '' ? {} : { reason }
    const questions = [feedback.asked.question]
    void this.#sitting.decide({ uid: crypto.randomUUID(), what: 'dispute', questions, ...why })
  }

  edited(said: string): void {
    this.dialog = null
    this.#sitting.edited(said)
  }

  #answer(): void {
    const { draft } = this.#sitting
    if (!draft) return
    const { response, missing } = draft
    this.told = missing
    if (response) return void this.#sitting.answer(response)
    announce(`${missing}.`)
    // Who answers an order once more without moving anything means it so.
    draft.asItStands = draft.shape === 'order'
  }

  /** Of a recall it is the answer; after any answer, another grade. */
  #grade(grade: Grade): void {
    const { draft, feedback } = this.#sitting
    if (feedback) return void this.#sitting.changeGrade(grade)
    if (!draft?.revealed) return
    draft.grade = grade
    this.#answer()
  }

  #openSource(): void {
    const source = this.#sitting.feedback?.source
    if (source) goTo({ screen: 'article', article: source.article, block: source.block })
  }

  /** The fact, or a question of several facts as a whole. */
  #suspend(): void {
    const { feedback } = this.#sitting
    if (!feedback || this.#isDecided('suspend')) return
    const { facts, asked } = feedback
    const what = facts.length === 1 ? { facts: [...facts] } : { questions: [asked.question] }
    void this.#sitting.decide({ uid: crypto.randomUUID(), what: 'suspend', ...what })
  }

  #isDecided(what: 'edit' | 'dispute' | 'suspend'): boolean {
    return this.#sitting.decided.some((one) => one.what === what)
  }
}
