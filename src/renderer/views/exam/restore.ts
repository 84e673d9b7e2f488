import type { Response } from '../../../shared/session-calls.ts'
import type { Draft } from '../session/draft.svelte.ts'

/** A draft with the answer that was given before: the learner finds the question as they left it. */
export function restore(draft: Draft, given: Response | null): Draft {
  switch (given?.kind) {
    case 'option':
      draft.chosen = given.chosen
      break
    case 'options':
      draft.picked = [...given.chosen]
      break
    case 'order':
      draft.ordering = { ...draft.ordering, order: [...given.order], touched: true }
      break
    case 'text':
      draft.text = given.text
      break
    case 'places':
      draft.placing = { ...draft.placing, places: [...given.slots] }
      break
  }
  return draft
}
