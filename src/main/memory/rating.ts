import type { Form } from '../../engine/types.ts'
import type { Evidence } from './schedule.ts'

/** One fact's part in one answered question. */
export type Outcome = {
  readonly form: Form
  /** `partial` is what the table of MEMORY.md calls so: one slip and 80 % right, one adjacent swap, a second try. */
  readonly verdict: 'right' | 'partial' | 'wrong' | 'unknown'
  readonly guessed: boolean
  readonly hinted: boolean
  /** Chance of being right without knowing, for the question as shown: see `guessChance`. */
  readonly g: number
  /** Classes of a sort; 0 for every other form. */
  readonly classes: number
  /** Predicted recall now, or null for a fact never asked (then 0.25 counts). */
  readonly recall: number | null
  /** False where the fact is neither due nor new today: then the answer is practice. */
  readonly scheduled: boolean
  /** True for a match's last pair, which the others force. */
  readonly forced: boolean
  /** False while the fact has never been right (state learning). */
  readonly graduated?: boolean
  /** The learner's own grade: of a recall, of "I was right", and the only way to an Easy. */
  readonly byHand?: 1 | 2 | 3 | 4
}

/** How the answer counts: `p` is how likely a right answer was known, null where nothing was right. */
export type Rating = {
  readonly evidence: Evidence
  readonly p: number | null
  readonly g: number
  readonly kappa: number
}

/** Chance of a wrong answer to what is known. */
export const SLIP = 0.03
/** Predicted recall of a fact never asked. */
const RECALL_OF_NEW = 0.25
/** From here a right answer is a Good; below it is blended. */
const SURELY_KNOWN = 0.95
/** What true/false and a sort of two classes need to count at all. */
const LIKELY_KNOWN = 0.8
/** What recognising is worth beside recalling. */
const KAPPA = 0.85

/**
 * g of MEMORY.md. `open` is how many options, slots or classes were still open to choose from.
 *
 * @param told how many options of a multi are right, where the question says so
 */
export function guessChance(form: Form, open: number, told?: number): number {
  switch (form) {
    case 'cloze':
    case 'typed':
    case 'recall':
      return 0
    case 'truefalse':
      return 0.5
    case 'multi':
      return told === undefined ? share(2 ** open - 1) : share(combinations(open, told))
    case 'order':
      return share(factorial(open))
    default:
      return share(open)
  }
}

/** From an answer to what it says of the memory (MEMORY.md, "From an answer to a rating"). */
export function rate(outcome: Outcome): Rating {
  const kappa = isRecallForm(outcome.form) || outcome.recall === null ? 1 : KAPPA
  const p = outcome.verdict === 'right' ? knownChance(outcome.recall ?? RECALL_OF_NEW, outcome.g) : null
  return { evidence: evidenceOf(outcome, p, kappa), p, g: outcome.g, kappa }
}

/** The forms in which the answer comes from memory alone. */
export const isRecallForm = (form: Form): boolean => form === 'cloze' || form === 'typed' || form === 'recall'

/** p = R(1−s) / (R(1−s) + (1−R)g): how likely a right answer was known. */
function knownChance(recall: number, g: number): number {
  if (!(recall >= 0 && recall <= 1 && g >= 0 && g <= 1)) throw new RangeError('R and g are shares, 0 to 1.')
  if (g === 0) return 1
  const known = recall * (1 - SLIP)
  return known / (known + (1 - recall) * g)
}

function evidenceOf(outcome: Outcome, p: number | null, kappa: number): Evidence {
  const grade = (grade: 1 | 2 | 3 | 4): Evidence => ({ kind: 'grade', grade, kappa })
  if (!outcome.scheduled) return { kind: 'practice' }
  if (outcome.byHand !== undefined) return grade(outcome.byHand)
  if (p === null) return grade(isPartOfIt(outcome) ? 2 : 1)
  if (outcome.forced) return { kind: 'practice' }
  if (outcome.g > 0 && outcome.guessed) return grade(1)
  if (isEvenOdds(outcome)) return isNew(outcome) || p < LIKELY_KNOWN ? { kind: 'practice' } : grade(3)
  if (outcome.hinted && isHardWhenHelped(outcome.form)) return grade(2)
  return p >= SURELY_KNOWN ? grade(3) : { kind: 'blend', blend: p, kappa }
}

/** A choice's second try is no half success: the first answer was wrong. */
const isPartOfIt = (outcome: Outcome): boolean =>
  outcome.verdict === 'partial' && isHardWhenHelped(outcome.form)

const isHardWhenHelped = (form: Form): boolean => isRecallForm(form) || form === 'multi' || form === 'order'

/** Never asked before today: on that day even odds start no memory; from the next, R < 1 makes them evidence. */
const isNew = ({ recall, graduated }: Outcome): boolean =>
  recall === null || (graduated === false && recall >= 1)

const isEvenOdds = (outcome: Outcome): boolean =>
  outcome.form === 'truefalse' || (outcome.form === 'sort' && outcome.classes <= 2)

function share(ways: number): number {
  if (!(ways >= 1)) throw new RangeError('A question has at least one way to answer it.')
  return 1 / ways
}

const factorial = (n: number): number => (n <= 1 ? 1 : n * factorial(n - 1))

function combinations(n: number, m: number): number {
  let ways = 1
  for (let i = 1; i <= m; i++) ways = (ways * (n - m + i)) / i
  return ways
}
