import { shuffled } from '../../engine/seed.ts'
import type { Candidate } from '../memory/ladder.ts'
import type { Askable, PlanItem } from './plan.ts'
import { planItems } from './plan.ts'
import { chooseUnits, unitOf } from './plan-choose.ts'
import type { Unit } from './plan-choose.ts'
import { orderUnits } from './plan-order.ts'

/**
 * The paper of an exam. Its questions can be read in any order, so none may give away what another asks, in
 * either direction: facts are taken by lot, each with the best of its questions that leaves all others
 * honest, until there are `count` questions or no fact is left that could be asked so.
 *
 * Only what can be marked is asked: a recall is graded by the learner, who would have to see the answer.
 */
export function planPaper(askables: readonly Askable[], count: number, seed: string): readonly PlanItem[] {
  const kept: Unit[] = []
  for (const unit of chooseUnits(pick(askables, seed), seed)) {
    if (kept.length === count) break
    const fitting = fittingUnit(unit, kept)
    if (fitting) kept.push(fitting)
  }
  const places = kept.map((unit, i) => ({ ...unit, place: i / kept.length }))
  return planItems(orderUnits(places).units, seed)
}

function pick(askables: readonly Askable[], seed: string): Parameters<typeof chooseUnits>[0] {
  const markable = askables
    .map((askable) => ({
      ...askable,
      candidates: askable.candidates.filter(({ form }) => form !== 'recall'),
    }))
    .filter(({ candidates }) => candidates.length > 0)
  return shuffled(markable, seed).map((askable, i) => ({
    askable,
    why: askable.memory === null ? 'new' : 'due',
    phase: 1,
    place: i / markable.length,
  }))
}

function fittingUnit(unit: Unit, kept: readonly Unit[]): Unit | null {
  const fits = (one: Unit): boolean => kept.every((other) => !givesAway(one, other) && !givesAway(other, one))
  if (fits(unit)) return unit
  for (const wanted of unit.wanted) {
    const own = wanted.ranked.filter((question) => question.facts.length === 1)
    const other = own.map((question) => unitOf(question, [wanted])).find(fits)
    if (other) return other
  }
  return null
}

const givesAway = (shown: Unit, asked: Unit): boolean =>
  asked.facts.some((fact) => states(shown.question, fact) && !shown.facts.includes(fact)) ||
  // A fact is not asked twice.
  asked.facts.some((fact) => shown.facts.includes(fact))

const states = ({ reveals, facts }: Candidate, fact: string): boolean =>
  reveals.includes(fact) || facts.includes(fact)
