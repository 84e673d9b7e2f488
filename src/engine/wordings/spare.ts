import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import type { Fact, FactKind } from '../types.ts'
import { named } from './named-last.ts'
import { objectTyped } from './object-told.ts'
import { onlyOne } from './only-one.ts'
import { highest } from './highest.ts'
import { whenIt } from './when-it.ts'
import { whoIt } from './who-it.ts'

/** So far is a wording from the best that it is only used where nothing else asks its fact. */
export const SPARE = 8

/** What one name, date or amount answers: a question to be typed, with the other right ways to write it. */
export type Spare = { readonly stem: string; readonly key: string; readonly accepts: readonly string[] }

/** What to ask of a plain sentence that is asked in no other way, to be typed. */
export function spareInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (!isPlainlyTold(fact)) return []
  const asked =
    named(fact, knowledge) ??
    onlyOne(fact) ??
    highest(fact, knowledge) ??
    whenIt(fact, knowledge) ??
    whoIt(fact, knowledge) ??
    objectTyped(fact, knowledge)
  if (asked === null) return []
  const { stem, key, accepts } = asked
  return [
    {
      ask: { direction: 'value', fact, key, about: fact.subject, claim: fact.subject, exclusive: true },
      aim: 'spare',
      stem,
      pools: [],
      wrongBecause: () => '',
      accepts: [...accepts, ...namesFor(knowledge, key)].filter((one) => one !== key),
      siblings: [],
      strain: SPARE,
    },
  ]
}

/** A sentence of its own, not a label's, a cell's or a list's. */
export const isPlainlyTold = ({ kind, label, group, attributed }: Fact): boolean =>
  TOLD.has(kind) && label === null && group === null && !attributed

const TOLD: ReadonlySet<FactKind> = new Set([
  'property',
  'cause',
  'comparison',
  'number',
  'takeaway',
  'limitation',
  'benefit',
])
