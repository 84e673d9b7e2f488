import { readClause, type Clause } from '../clause.ts'
import { scopeAt, type Outline } from '../outline.ts'
import type { Passage } from '../passage.ts'
import type { Block } from '../types.ts'
import { antecedentOf, resolved, type Antecedent } from './antecedent.ts'
import { frontedOf, introducedBy, nameOfAside } from './came-about.ts'
import { claimsIn } from './claims.ts'
import { clausesOf } from './clauses.ts'
import type { FactDraft } from './draft.ts'
import { happeningFacts, nameOfSubject } from './happenings.ts'
import { isHedged } from './hedged.ts'
import { standAlone } from './standing.ts'
import { withYear, yearAfter, type YearBefore } from './year-before.ts'

/** What the sentences so far have named, that a pronoun or "six years later" may mean. */
export type Before = { readonly about: Antecedent | null; readonly year: YearBefore | null }

/** What the clauses of a sentence tell, and what the next sentence may mean. */
export type Told = { readonly facts: readonly FactDraft[]; readonly before: Before }

/** The facts of a sentence clause by clause, pronouns resolved from the clause or sentence before. */
export function toldIn(sentence: Passage, before: Before, block: Block, outline: Outline): Told {
  let { about, year } = before
  const onlyEvents = block.kind === 'item' || scopeAt(outline, block).frame === 'takeaway'
  const facts = clausesOf(sentence).flatMap((clause) => {
    const written = clause.text.replace(/\s+/gu, ' ').replace(PUT_IN, ' ').replace(LINKS, '')
    const dated = withYear(written, year)
    const more = dated !== null && year && year.from !== sentence ? [year.from] : []
    const fronted = frontedOf(dated ?? written)
    const text = resolved(fronted?.main ?? dated ?? written, about)
    const said = text === null ? null : standAlone(text, null, null)
    const read = said === null ? null : readClause(said)
    const name = said !== null && read ? (nameOfAside(read) ?? nameOfSubject(read, said, outline)) : null
    about = read && said !== null ? meantAfter(read, said, name) : null
    year = yearAfter(dated ?? written, sentence, year)
    if (said === null || isHedged(said)) return []
    const first =
      fronted && name !== null ? happeningFacts(clause, fronted.told(name), sentence, block, outline) : []
    const happened = happeningFacts(clause, said, sentence, block, outline, more)
    const told = happened.length > 0 || onlyEvents ? happened : claimsIn(said, sentence, block, outline)
    return [...first, ...told]
  })
  return { facts, before: { about, year } }
}

/** What a pronoun means after a clause: who it presents, else its subject. */
function meantAfter(read: Clause, said: string, name: string | null): Antecedent | null {
  const presented = introducedBy(said)
  if (presented !== null) return { name: presented, number: 'person' }
  return name === null ? null : antecedentOf(read, name)
}

/** "In 1079 — or a little later — the mill burnt": what stands between dashes can go. */
const PUT_IN = /\s[—–]\s[^—–]{3,60}\s[—–]\s/gu

/** Words that link a sentence to the one before it. */
const LINKS =
  /(?:,? (?:therefore|thus|hence|nevertheless|moreover)(?=[ ,]),?)|,\s(?:however|though|then|too)(?=,)|, (?:though|however)(?=[.;]?$)/gu
