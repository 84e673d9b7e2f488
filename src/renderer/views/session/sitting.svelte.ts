import type { Input, Refusal, Reply } from '../../../shared/contract.ts'
import type { Response } from '../../../shared/session-calls.ts'
import type { Grade } from '../../../shared/models.ts'
import type { AskedQuestion, Feedback, SessionView } from '../../../shared/session-models.ts'
import { announce } from '../../lib/announce.svelte.ts'
import { call } from '../../lib/client.ts'
import { place } from '../../lib/place.svelte.ts'
import { inDays } from '../../lib/format.ts'
import { Draft } from './draft.svelte.ts'

/** A decision at a feedback, and what is said of it. */
export type Decided = { readonly what: Input<'decide'>['what'] | 'edit'; readonly said: string }

/** One session while the learner sits at it: the question on the screen, or the feedback of its answer. */
export class Sitting {
  readonly id: string
  view = $state.raw<SessionView | null>(null)
  feedback = $state.raw<Feedback | null>(null)
  /** What the learner is about to answer. */
  draft = $state.raw<Draft | null>(null)
  guessed = $state(false)
  busy = $state(false)
  refusal = $state.raw<Refusal | null>(null)
  /** What was decided at this feedback and stands, oldest first. */
  decided = $state.raw<readonly Decided[]>([])
  #takenBack = $state.raw<readonly Decided[]>([])
  /** Does the refused call once more. */
  again: () => void = () => undefined
  #shownAt = performance.now()
  // One for each showing of a question: an answer sent twice, or changed after a lost reply, counts once.
  #uid = crypto.randomUUID()

  constructor(id: string) {
    this.id = id
  }

  // Getters and no deriveds: a sitting outlives the screen that shows it.
  get asked(): AskedQuestion | null {
    return this.feedback?.asked ?? this.view?.asked ?? null
  }

  /** Which question of the session is on the screen, from 1. */
  get number(): number {
    return (this.view?.done ?? 0) + (this.feedback ? 0 : 1)
  }

  get canRedo(): boolean {
    return this.#takenBack.length > 0 || (this.feedback === null && this.view?.canRedo === true)
  }

  async open(): Promise<void> {
    await this.#ask(
      () => call('session', { session: this.id }),
      (view) => this.#show(view),
    )
  }

  async answer(response: Response): Promise<void> {
    const asked = this.asked
    if (!asked || this.feedback) return
    const input: Input<'answer'> = {
      session: this.id,
      uid: this.#uid,
      position: asked.position,
      question: asked.question,
      response,
      guessed: this.guessed,
      hinted: this.draft?.hint !== null,
      ms: Math.min(86_400_000, Math.round(performance.now() - this.#shownAt)),
    }
    await this.#ask(
      () => call('answer', input),
      ({ feedback, session }) => {
        this.feedback = feedback
        this.view = session
      },
    )
  }

  async changeGrade(grade: Grade): Promise<void> {
    const { feedback } = this
    if (!feedback || feedback.grade === grade || !feedback.grades.some((one) => one.grade === grade)) return
    const input = { session: this.id, answer: feedback.answer, uid: crypto.randomUUID(), grade }
    await this.#ask(
      () => call('changeGrade', input),
      (changed) => {
        this.feedback = changed.feedback
        this.view = changed.session
        const [fact] = changed.feedback.comesBack
        announce(`Grade changed.${fact ? ` It comes back ${inDays(fact.inDays)}.` : ''}`)
      },
    )
  }

  /** Decides something about the question or the fact of the feedback. */
  async decide(input: Input<'decide'>): Promise<void> {
    await this.#ask(
      () => call('decide', input),
      ({ said }) => this.#stands([...this.decided, { what: input.what, said }], []),
    )
  }

  /** The question got the learner's wording, or the one of the article again. */
  edited(said: string): void {
    this.#stands([...this.decided, { what: 'edit', said }], [])
  }

  async #undoDeed(): Promise<void> {
    await this.#ask(
      () => call('undoDeed', {}),
      (deed) => {
        const last = this.decided.at(-1)
        if (deed && last) this.#stands(this.decided.slice(0, -1), [...this.#takenBack, last], deed.said)
      },
    )
  }

  async #redoDeed(): Promise<void> {
    await this.#ask(
      () => call('redoDeed', {}),
      (deed) => {
        const last = this.#takenBack.at(-1)
        if (deed && last) this.#stands([...this.decided, last], this.#takenBack.slice(0, -1), deed.said)
      },
    )
  }

  /** What is decided changes what is asked next. */
  #stands(
    decided: readonly Decided[],
    takenBack: readonly Decided[],
    said = decided.at(-1)?.said ?? '',
  ): void {
    this.decided = decided
    this.#takenBack = takenBack
    announce(`${said}.`)
    void call('session', { session: this.id }).then((reply) => {
      if (reply.ok) this.view = reply.value
    })
  }

  async undo(): Promise<void> {
    if (this.decided.length > 0) return this.#undoDeed()
    if (!this.view?.canUndo) return
    await this.#ask(
      () => call('undo', { session: this.id }),
      (view) => {
        this.#show(view)
        announce(`Taken back. Question ${this.number} of ${view.total}.`)
      },
    )
  }

  async redo(): Promise<void> {
    if (this.#takenBack.length > 0) return this.#redoDeed()
    if (!this.canRedo) return
    await this.#ask(
      () => call('redo', { session: this.id, uid: this.#uid }),
      (view) => {
        this.#show(view)
        announce(view.asked ? `Done again. Question ${this.number} of ${view.total}.` : 'Done again.')
      },
    )
  }

  async askHint(): Promise<void> {
    const asked = this.asked
    if (!asked?.hint || this.feedback || this.draft?.hint !== null || this.draft.revealed) return
    await this.#ask(
      () => call('hint', { session: this.id, position: asked.position }),
      (hint) => {
        this.draft?.takeHint(hint)
        announce(`Hint: ${hint.text}`)
      },
    )
  }

  /** Shows the answer of a recall, so that the learner can grade their own. */
  async reveal(): Promise<void> {
    const { asked, draft } = this
    if (asked?.form !== 'recall' || !draft || draft.revealed || this.feedback) return
    await this.#ask(
      () => call('reveal', { session: this.id, position: asked.position, text: draft.text }),
      (revealed) => draft.show(revealed),
    )
  }

  toggleGuessed(): void {
    if (this.feedback) return
    this.guessed = !this.guessed
    announce(this.guessed ? 'Marked as a guess.' : 'No longer marked as a guess.')
  }

  /** On from the feedback to the next question. False at the end, where the result is next. */
  goOn(): boolean {
    if (!this.view || !this.feedback) return true
    if (this.view.finished || !this.view.asked) return false
    this.#show(this.view)
    return true
  }

  #show(view: SessionView): void {
    this.view = view
    this.feedback = null
    this.draft = view.asked && new Draft(view.asked)
    this.decided = []
    this.#takenBack = []
    this.guessed = false
    this.#uid = crypto.randomUUID()
    this.#shownAt = performance.now()
  }

  // One call at a time: a second key press while an answer is on its way does nothing.
  async #ask<T>(ask: () => Promise<Reply<T>>, take: (value: T) => void): Promise<void> {
    if (this.busy) return
    this.busy = true
    const reply = await ask()
    this.busy = false
    this.refusal = reply.ok ? null : reply
    if (reply.ok) take(reply.value)
    // A conflict means that the session has moved on elsewhere: it is read anew.
    else if (reply.kind === 'conflict') this.again = () => void this.open()
    else this.again = () => void this.#ask(ask, take)
  }
}

let last: Sitting | null = null

/** The sitting of a session. One left to read the source of its feedback is found again as it was. */
export function sittingOf(session: string): Sitting {
  const wasReading = place.from?.screen === 'article' && last?.id === session && last.feedback !== null
  if (last && wasReading) return last
  last = new Sitting(session)
  void last.open()
  return last
}
