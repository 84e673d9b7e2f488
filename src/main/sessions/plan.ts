import type { Candidate } from '../memory/ladder.ts'
import { dealKeys } from '../../engine/bank/key-places.ts'
import { chooseUnits, TRUEFALSE_SHARE } from './plan-choose.ts'
import type { Unit } from './plan-choose.ts'
import { orderUnits } from './plan-order.ts'
import type { Ordered } from './plan-order.ts'
import { selectFacts } from './plan-select.ts'
import type { Picked, Selection } from './plan-select.ts'
import type { Memory } from '../memory/schedule.ts'

export { agenda } from './agenda.ts'
export type { Agenda, Given } from './agenda.ts'

/** A fact that could be asked in the session. */
export type Offered = {
  readonly fact: string
  readonly article: string
  readonly topic: string
  readonly memory: Memory | null
  /** Predicted recall now, 0 for a fact never asked. */
  readonly recall: number
}

/** The same with all its questions. */
export type Askable = Offered & {
  /** Facts of one group (siblings, confusable) are kept one to three apart. */
  readonly group: string | null
  /** The question this fact was asked with last, or null. */
  readonly lastAsked: string | null
  readonly candidates: readonly Candidate[]
}

/** One place of a session's course: which question, for which facts, and why. Stored, never changed. */
export type PlanItem = {
  readonly question: string
  /** The facts it is asked for; those of its facts not named here are practice. */
  readonly facts: readonly string[]
  readonly why: 'due' | 'new' | 'again' | 'practice'
  /** Where the key stands among the options as dealt (0 to 3), for a choice; 0 otherwise. */
  readonly keyAt: number
  /** Of one topic no three are asked running; plans laid out before this was kept have none. */
  readonly topic?: string
}

export type PlanLimits = { readonly fresh: number; readonly reviews: number }
export type Plan = {
  readonly items: readonly PlanItem[]
  readonly heldBack: { readonly due: number; readonly fresh: number }
}

/**
 * Lays out a session (MEMORY.md, "A session", 1 to 4; S1 to S4 of QUESTIONS.md): steps of today, due
 * reviews, new facts spread between; never three in a row of a topic; keys dealt evenly over the places;
 * no question before one whose fact it reveals; true/false at most a tenth, unless a fact has nothing else.
 *
 * Each fact is asked once. Where every order of some facts would give one of them away, as few as possible
 * are held back. Deterministic for a seed.
 *
 * @param kind a review takes due and new within the limits; quiz, taste and practice take all they are given
 */
export function planSession(
  askables: readonly Askable[],
  kind: 'review' | 'quiz' | 'practice',
  limits: PlanLimits,
  today: number,
  seed: string,
): Plan {
  const { selected, ordered } = layOut(askables, kind, limits, today, seed)
  const items = planItems(ordered.units, seed)
  const dropped = (why: PlanItem['why']): number => ordered.dropped.filter((one) => one.why === why).length
  return {
    items,
    heldBack: {
      due: selected.heldBack.due + dropped('due'),
      fresh: selected.heldBack.fresh + dropped('new'),
    },
  }
}

/** The places of a course for its questions in their order, with the keys dealt evenly over the places. */
export function planItems(units: readonly Unit[], seed: string): readonly PlanItem[] {
  const keys = dealKeys(
    units.map(({ question }) => question),
    seed,
  )
  return units.map(({ question, wanted, facts, topic }, i) => ({
    question: question.id,
    facts,
    why: WHYS.find((why) => wanted.some((one) => one.why === why)) ?? 'practice',
    keyAt: keys[i] ?? 0,
    topic,
  }))
}

/** How often new facts that would be given away are left for another day and others taken in their place. */
export const ROUNDS = 3

function layOut(
  askables: readonly Askable[],
  kind: 'review' | 'quiz' | 'practice',
  limits: PlanLimits,
  today: number,
  seed: string,
): { readonly selected: Selection; readonly ordered: Ordered } {
  const left = new Set<string>()
  for (let round = 1; ; round++) {
    const offered = askables.filter(({ fact }) => !left.has(fact))
    const selected = selectFacts(offered, kind, limits, today, seed)
    const ordered = orderWithin(selected.picked, seed)
    const replaceable = ordered.dropped.filter(({ why }) => why === 'new')
    const { due, fresh } = selected.heldBack
    if (replaceable.length === 0 || fresh === 0 || round === ROUNDS) {
      return { selected: { ...selected, heldBack: { due, fresh: fresh + left.size } }, ordered }
    }
    for (const { askable } of replaceable) left.add(askable.fact)
  }
}

/**
 * Facts that are joined in one question or dropped make a session shorter, and its tenth of true/false with
 * it: then the questions are chosen once more, with fewer of them.
 */
function orderWithin(picked: readonly Picked[], seed: string): Ordered {
  for (let most = Infinity; ; most--) {
    const ordered = orderUnits(chooseUnits(picked, seed, most))
    const spared = ordered.units.filter(isNeedless)
    const allowed = Math.floor(ordered.units.length * TRUEFALSE_SHARE)
    if (spared.length <= allowed || most === 0) return ordered
    most = Math.min(most, allowed + 1)
  }
}

/** True/false of a fact that has another question. */
const isNeedless = ({ question, wanted }: Unit): boolean =>
  question.form === 'truefalse' &&
  wanted.some(({ askable }) => askable.candidates.some(({ form }) => form !== 'truefalse'))

/** Why a question for several facts is asked: the first of these that holds for one of them. */
const WHYS = ['due', 'new', 'practice'] as const
