import { LABELLED } from './labelled-kinds.ts'
import { capitalised } from '../terms/naming.ts'
import type { Outline } from '../outline/outline.ts'
import type { FactDraft } from './draft.ts'
import { isMain } from './subject.ts'
import { termNamed } from '../terms/terms.ts'
import { allMatches } from '../matches.ts'

/** The amounts that a labelled item tells of a known term: "models of about 7 billion parameters". */
export function numberFacts(facts: readonly FactDraft[], outline: Outline): FactDraft[] {
  return facts.flatMap((fact) => {
    const term = termNamed(outline.lexicon, fact.subject)
    if (!LABELLED.has(fact.kind) || !term || !isMain(term, outline)) return []
    const amounts = allMatches(fact.value, AMOUNT)
    const { amount, unit } = amounts[0]?.groups ?? {}
    if (
      amounts.length !== 1 ||
      amount === undefined ||
      unit === undefined ||
      /^(?:in|of|years?)$/i.test(unit)
    )
      return []
    return [numberFact(fact, amount, unit)]
  })
}

function numberFact(fact: FactDraft, amount: string, unit: string): FactDraft {
  return {
    ...fact,
    kind: 'number',
    slot: unit.toLowerCase(),
    label: null,
    value: `${amount} ${unit}`,
    members: [],
    group: null,
    statement: capitalised(fact.statement),
    confidence: 0.85,
  }
}

const AMOUNT =
  /(?<amount>(?:(?:about|around|roughly|nearly|almost|over|more than|less than|fewer than|up to|at least|approximately)\s+)?(?:from tens of \p{L}+ to more than a \p{L}+|(?<!\d[,.]{0,3})\d[\d,.]*(?:\s*(?:to|–|-)\s*\d[\d,.]*)?(?:[\s-](?:thousand|million|billion|trillion|percent))?))\s+(?<unit>\p{Ll}{3,}s)\b/giu
