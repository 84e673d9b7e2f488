import type { Refusal } from '../../../shared/contract.ts'
import type { ChosenFacts } from '../../../shared/question-models.ts'
import type { Deed } from '../../../shared/models.ts'
import { deeds } from '../../lib/deeds.svelte.ts'
import { goTo } from '../../lib/place.svelte.ts'
import { questionList as list } from './question-list.svelte.ts'

/** So many at one go: a longer list is decided in parts, so that nothing waits long. */
const AT_ONCE = 2000

/** What can be done to the selected questions, or to the one at which the list is. */
class QuestionActs {
  /** Why the last act was refused, or null. */
  refusal = $state<string | null>(null)
  /** What is being tagged, while its dialog is open. */
  tagging = $state.raw<ChosenFacts | null>(null)
  /** The question being worded anew, while its dialog is open. */
  editing = $state<string | null>(null)
  busy = $state(false)

  readonly suspend = (): Promise<void> =>
    this.#withChosen(({ questions }) =>
      inParts(questions, (part) => deeds.decide({ what: 'suspend', questions: part })),
    )

  /** Also the facts that were suspended or put off whole: else the question would still not be asked. */
  readonly resume = (): Promise<void> =>
    this.#withChosen((chosen) =>
      deeds.decide({ what: 'resume', questions: [...chosen.questions], facts: [...chosen.facts] }),
    )

  readonly dispute = (): Promise<void> =>
    this.#withChosen(({ questions }) => deeds.decide({ what: 'dispute', questions: [...questions] }))

  readonly settle = (): Promise<void> =>
    this.#withChosen(({ questions }) => deeds.decide({ what: 'settle', questions: [...questions] }))

  readonly tag = (): Promise<void> =>
    this.#withChosen((chosen) => {
      this.tagging = chosen
      return Promise.resolve(null)
    })

  /** A fact of one's own is written anew, with all its questions; of any other fact the one question is. */
  readonly edit = (): void => {
    const row = list.row(list.at)
    if (row?.notes.includes('own')) goTo({ screen: 'write', fact: row.fact, article: null })
    else this.editing = row?.id ?? null
  }

  readonly edited = (deed: Deed): void => {
    this.editing = null
    deeds.did(deed)
  }

  /** B and D: done to what is not yet so, taken back from the one row where it is. */
  readonly suspendOrResume = (): Promise<void> =>
    this.#isNoted('suspended') ? this.resume() : this.suspend()
  readonly disputeOrSettle = (): Promise<void> => (this.#isNoted('disputed') ? this.settle() : this.dispute())

  #isNoted(note: 'suspended' | 'disputed'): boolean {
    return list.selection.length === 0 && (list.row(list.at)?.notes.includes(note) ?? false)
  }

  async #withChosen(act: (chosen: ChosenFacts) => Promise<string | null>): Promise<void> {
    if (this.busy) return
    this.busy = true
    const chosen = await list.chosen()
    this.refusal = isRefusal(chosen) ? chosen.sentence : await act(chosen)
    this.busy = false
  }
}

const isRefusal = (chosen: ChosenFacts | Refusal): chosen is Refusal => 'sentence' in chosen

async function inParts(
  questions: readonly string[],
  act: (part: string[]) => Promise<string | null>,
): Promise<string | null> {
  for (let from = 0; from < questions.length; from += AT_ONCE) {
    const refusal = await act(questions.slice(from, from + AT_ONCE))
    if (refusal !== null) return refusal
  }
  return null
}

export const acts = new QuestionActs()
