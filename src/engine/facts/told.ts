import { readClause } from '../clause.ts'
import { scopeAt, type Outline } from '../outline.ts'
import type { Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { antecedentOf, resolved, type Antecedent } from './antecedent.ts'
import { claimsIn } from './claims.ts'
import { clausesOf } from './clauses.ts'
import type { FactDraft } from './draft.ts'
import { happeningFacts, nameOfSubject } from './happenings.ts'
import { isHedged } from './hedged.ts'
import { standAlone } from './standing.ts'

/** What the clauses of a sentence tell, and what a pronoun after it would mean. */
export type Told = { readonly facts: readonly FactDraft[]; readonly about: Antecedent | null }

/** The facts of a sentence clause by clause, pronouns resolved from the clause or sentence before. */
export function toldIn(sentence: Passage, before: Antecedent | null, block: Block, outline: Outline): Told {
  let about = before
  const onlyEvents = block.kind === 'item' || scopeAt(outline, block).frame === 'takeaway'
  const facts = clausesOf(sentence).flatMap((clause) => {
    const text = resolved(clause.text.replace(/\s+/gu, ' ').replace(PUT_IN, ' ').replace(LINKS, ''), about)
    const said = text === null ? null : standAlone(text, null, null)
    const read = said === null ? null : readClause(said)
    const name = said !== null && read ? nameOfSubject(read, said, outline) : null
    about = read && name !== null ? antecedentOf(read, name) : null
    if (said === null || isHedged(said)) return []
    const happened = happeningFacts(clause, said, sentence, block, outline)
    return happened.length > 0 || onlyEvents ? happened : claimsIn(said, sentence, block, outline)
  })
  return { facts, about }
}

/** "In 1079 — or a little later — the mill burnt": what stands between dashes can go. */
const PUT_IN = /\s[—–]\s[^—–]{3,60}\s[—–]\s/gu

/** Words that link a sentence to the one before it. */
const LINKS =
  /(?:,? (?:therefore|thus|hence|nevertheless|moreover)(?=[ ,]),?)|,\s(?:however|though|then|too)(?=,)|, (?:though|however)(?=[.;]?$)/gu
