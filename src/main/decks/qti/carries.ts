import type { Carries } from '../carries.ts'
import { CLEANED, NOT_IN_TEXT, tooFew } from '../simpler.ts'

const ALONE = 'A question of QTI has a title, what is asked and what is right.'

export const QTI_CARRIES: Carries = {
  name: 'QTI',
  kinds: {
    definition: 'kept',
    question: 'kept',
    cloze: 'kept',
    choice: 'kept',
    truefalse: 'kept',
    match: 'kept',
    order: 'kept',
  },
  unless: tooFew,
  without: { ...NOT_IN_TEXT, place: ALONE, tags: ALONE, citation: ALONE, explanations: ALONE },
  changed: { text: CLEANED },
}
