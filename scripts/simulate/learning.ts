import type { Form } from '../../src/engine/types.ts'
import { rungBelow, rungOf } from '../../src/main/memory/ladder.ts'
import type { PreparedBank } from '../../src/main/articles/prepared-bank.ts'
import { isRecallForm } from '../../src/main/memory/rating.ts'
import type { Memory } from '../../src/main/memory/schedule.ts'
import type { Dose, Figure, Simulation } from '../simulate.ts'
import { chance } from './world/chance.ts'
import { makeLearner } from './world/learner.ts'
import { ARTICLES, bankOf, libraryOf, recallAlone } from './world/library.ts'
import { studyDaily } from './world/study.ts'
import type { Seen } from './world/study.ts'

/** A year of reviews: does the ladder rise, and is a fact known when it comes due, at what work? */
const simulateLearning: Simulation = (dose) => {
  const [days, learners] = dose === 'full' ? [365, ['a', 'b', 'c']] : [35, ['a']]
  const articles = dose === 'full' ? ARTICLES : ARTICLES.slice(0, 1)
  const mixed = learners.flatMap((seed) => year(seed, days, articles.map(bankOf)))
  const recalled = learners.flatMap((seed) =>
    year(
      seed,
      days,
      articles.map((one) => recallAlone(bankOf(one))),
    ),
  )
  return [
    ladderRises(mixed),
    recallFromAWeek(mixed),
    oneRungDown(mixed),
    knownWhenDue('mixed forms', mixed, dose),
    knownWhenDue('recall alone', recalled, dose),
    work(mixed, recalled),
  ]
}
export default simulateLearning

/** All that a learner answered, fact by fact; a fact of another learner is another. */
function year(seed: string, days: number, banks: readonly PreparedBank[]): Seen[][] {
  const db = libraryOf(banks)
  const sessions = studyDaily(db, makeLearner(seed), days)
  db.close()
  const seen = sessions.flatMap(({ met }) => met.flatMap(({ parts }) => parts))
  return [...Map.groupBy(seen, ({ row }) => row.fact).values()]
}

/** 0 recognised · 1 recalled with the sentence around it, or put in its class or place · 2 recalled freely. */
function rungAsked(form: Form): 0 | 1 | 2 {
  if (form === 'typed' || form === 'recall') return 2
  return form === 'cloze' || form === 'sort' || form === 'order' ? 1 : 0
}

const BANDS = [
  { name: 'new', from: -Infinity },
  { name: '< 2 d', from: 0 },
  { name: '< 7 d', from: 2 },
  { name: '< 21 d', from: 7 },
  { name: '≥ 21 d', from: 21 },
] as const

const bandOf = (before: Memory | null): string =>
  BANDS.findLast(({ from }) => (before === null ? -Infinity : before.stability) >= from)?.name ?? ''

/** What was asked because it was due or new: practice, and what came back within a session, say nothing of the ladder. */
const planned = (facts: readonly Seen[][]): readonly Seen[] =>
  facts.flat().filter(({ row }) => row.scheduled === 1 && row.why !== 'again')

/** A mean of fewer says little. */
const ENOUGH = 30

function ladderRises(facts: readonly Seen[][]): Figure {
  const byBand = Map.groupBy(planned(facts), ({ before }) => bandOf(before))
  const means = BANDS.flatMap(({ name }) => {
    const rungs = (byBand.get(name) ?? []).map(({ row }) => rungAsked(row.form))
    return rungs.length >= ENOUGH ? [{ name, mean: mean(rungs) }] : []
  })
  return {
    name: 'mean rung asked, 0 to 2, by stability',
    came: means.map((band) => `${band.name} ${band.mean.toFixed(2)}`).join(' · '),
    reach: 'rises from each band to the next',
    passed: means.every((band, i) => i === 0 || band.mean > (means[i - 1]?.mean ?? NaN)),
  }
}

function recallFromAWeek(facts: readonly Seen[][]): Figure {
  const grown = planned(facts).filter(({ before }) => before !== null && before.stability >= 7)
  const share = mean(grown.map(({ row }) => Number(isRecallForm(row.form))))
  return {
    name: 'asked by recall from 7 days of stability',
    came: `${percent(share)} of ${grown.length}`,
    reach: 'two of three',
    passed: share >= 2 / 3,
  }
}

/** A fact when it was forgotten, beside the same fact when it was next due. */
function oneRungDown(facts: readonly Seen[][]): Figure {
  const lapses = facts.flatMap((seen) =>
    seen.flatMap((lapse, i) => {
      const lapsed = lapse.before !== null && (lapse.after?.lapses ?? 0) > lapse.before.lapses
      const next = seen.slice(i).find(({ row }) => row.scheduled === 1 && row.day > lapse.row.day)
      return lapsed && next ? [{ lapse, next }] : []
    }),
  )
  const right = lapses.filter(
    ({ lapse, next }) => rungOf(next.before) === rungBelow(rungOf(lapse.before)),
  ).length
  const before = mean(lapses.map(({ lapse }) => rungAsked(lapse.row.form)))
  const after = mean(lapses.map(({ next }) => rungAsked(next.row.form)))
  return {
    name: 'one rung lower after a lapse',
    came: `${right} of ${lapses.length}; asked at ${before.toFixed(2)}, then at ${after.toFixed(2)}`,
    reach: 'all; and asked lower',
    passed: lapses.length > 0 && right === lapses.length && after < before,
  }
}

const TARGET = 0.9
const NEAR = 0.02

/** How likely a fact was truly known on the very day the application had it due for. */
function knownWhenDue(what: string, facts: readonly Seen[][], dose: Dose): Figure {
  const due = facts
    .flat()
    .filter(({ row, before }) => row.scheduled === 1 && before?.state === 'review' && row.day === before.due)
  const truths = due.map(({ truth }) => truth)
  const known = mean(truths)
  const spread = Math.sqrt(mean(truths.map((truth) => (truth - known) ** 2)))
  return {
    name: `truly known when due, ${what}`,
    came: `${known.toFixed(3)} of ${due.length} reviews`,
    reach: `${TARGET} ± ${NEAR}`,
    passed: Math.abs(known - TARGET) <= NEAR + chance(dose, spread, due.length),
  }
}

/** Answers a fact took, of the facts that can be asked by recall alone. */
function work(mixed: readonly Seen[][], recalled: readonly Seen[][]): Figure {
  const named = new Set(recalled.flatMap((seen) => seen.slice(0, 1).map(({ row }) => row.fact)))
  const both = mixed.filter(([first]) => first !== undefined && named.has(first.row.fact))
  const answers = (facts: readonly Seen[][]): number =>
    mean(facts.map((seen) => seen.filter(({ row }) => row.scheduled === 1).length))
  const [ours, theirs] = [answers(both), answers(recalled)]
  return {
    name: 'work beside recall alone',
    came: `${ours.toFixed(1)} answers a fact, ${theirs.toFixed(1)} by recall alone: × ${(ours / theirs).toFixed(2)}`,
    reach: '× 1.3 at most',
    passed: ours <= 1.3 * theirs,
  }
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
