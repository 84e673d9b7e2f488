import type { Response } from '../../../src/shared/session-calls.ts'
import { seeded, shuffled } from '../../../src/engine/seed.ts'
import type { Dealt } from '../../../src/engine/bank/dealing.ts'
import type { Form } from '../../../src/engine/types.ts'
import { guessChanceOf } from '../../../src/main/answers/hints.ts'
import { isRecallForm } from '../../../src/main/memory/rating.ts'
import { DEFAULT_PARAMETERS, remember, retrievability } from '../../../src/main/memory/schedule.ts'
import type { Memory } from '../../../src/main/memory/schedule.ts'
import type { Question } from '../../../src/engine/types.ts'

/** A learner whose memory really is FSRS-6, who slips at times and guesses where nothing is known. */
export type Learner = {
  /** How likely the fact is known on a day. */
  readonly recall: (fact: string, day: number) => number
  /** Answers, and learns from it and from the feedback what there is to learn. */
  readonly answer: (question: Question, dealt: Dealt, day: number, right: () => Response) => Response
}

/** Share of the facts that reading the article alone left known. */
const KNOWN_FROM_READING = 0.25
const SLIP = 0.03
/** What recognising strengthens beside recalling. */
const KAPPA = 0.85

export function makeLearner(seed: string): Learner {
  const memories = new Map<string, Memory>()
  const chance = seeded(seed)
  const recall = (fact: string, day: number): number => {
    const memory = memories.get(fact)
    return memory ? retrievability(memory, day, DEFAULT_PARAMETERS) : KNOWN_FROM_READING
  }
  const study = (fact: string, form: Form, known: boolean, day: number): void => {
    const before = memories.get(fact) ?? null
    const kappa = before === null || isRecallForm(form) ? 1 : KAPPA
    const evidence = { kind: 'grade', grade: known ? 3 : 1, kappa } as const
    const after = remember(before, evidence, day, DEFAULT_PARAMETERS, 0.9)
    if (after) memories.set(fact, after)
  }
  return {
    recall,
    answer: (question, dealt, day, right) => {
      const known = new Set(question.facts.filter((fact) => chance() < recall(fact, day)))
      const sure = new Set([...known].filter(() => chance() >= SLIP))
      for (const fact of question.facts) study(fact, question.form, known.has(fact), day)
      return respond(question, dealt, sure, chance, right)
    },
  }
}

/** Gives what is known and guesses the rest; where a guess is hopeless, says so. */
function respond(
  question: Question,
  dealt: Dealt,
  sure: ReadonlySet<string>,
  chance: () => number,
  right: () => Response,
): Response {
  const below = (n: number): number => Math.floor(chance() * n)
  switch (question.form) {
    case 'choice':
    case 'truefalse': {
      if (question.facts.every((fact) => sure.has(fact))) return right()
      return { kind: 'option', chosen: below(dealt.options.length) }
    }
    case 'match': {
      const known = dealt.pieces.map((pair) => sure.has(question.pairs[pair]?.fact ?? ''))
      const taken = new Set(dealt.pieces.filter((_, i) => known[i]))
      const open = shuffled(
        dealt.slots.filter((pair) => !taken.has(pair)),
        String(chance()),
      )
      const put = dealt.pieces.map((pair, i) => (known[i] ? pair : (open.pop() ?? pair)))
      return { kind: 'places', slots: put.map((pair) => dealt.slots.indexOf(pair)) }
    }
    case 'sort': {
      const places = dealt.pieces.map((pair) => {
        const { fact = '', right: own = '' } = question.pairs[pair] ?? {}
        return sure.has(fact) ? question.classes.indexOf(own) : below(question.classes.length)
      })
      return { kind: 'places', slots: places }
    }
    default: {
      const lucky = chance() < guessChanceOf(question, dealt, false)
      return lucky || question.facts.every((fact) => sure.has(fact)) ? right() : { kind: 'unknown' }
    }
  }
}
