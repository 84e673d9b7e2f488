import { askables } from '../../src/main/sessions/askables.ts'
import type { Db } from '../../src/main/db/sql.ts'
import { seeded } from '../../src/engine/seed.ts'
import type { Dose, Figure, Simulation } from '../simulate.ts'
import { chance } from './world/chance.ts'
import { makeLearner } from './world/learner.ts'
import { ARTICLES, bankOf, dayAfter, factsOf, libraryOf } from './world/library.ts'
import { breaches, NO_BREACHES, sum } from './world/rules.ts'
import type { Breaches, Known } from './world/rules.ts'
import { sit } from './world/study.ts'
import type { Sat } from './world/study.ts'

/** A thousand sessions, reviews and quizzes of five to thirty questions: the rules of a session, one by one. */
const simulateSessions: Simulation = (dose) => {
  const [libraries, each] = dose === 'full' ? [4, 250] : [1, 24]
  const all = Array.from({ length: libraries }, (_, i) => sessionsOf(`library ${i}`, each)).flat()
  return figuresOf(dose, all.length, all.reduce(sum, NO_BREACHES))
}
export default simulateSessions

function sessionsOf(seed: string, count: number): Breaches[] {
  const db = libraryOf(ARTICLES.map(bankOf))
  const known = knownOf(db)
  const learner = makeLearner(seed)
  const chance = seeded(seed)
  const found: Breaches[] = []
  for (let n = 0; found.length < count; n++) {
    const session = sitOnce(db, learner, n, chance, seed)
    if (session) found.push(breaches(session, known))
  }
  db.close()
  return found
}

/** Three sessions a day: a quiz of an article, another of a section's size, and what is due and new. */
function sitOnce(
  db: Db,
  learner: ReturnType<typeof makeLearner>,
  n: number,
  chance: () => number,
  seed: string,
): Sat | null {
  const now = dayAfter(Math.floor(n / 3))
  if (n % 3 === 2) return sit(db, learner, now, { kind: 'review' }, `${seed} ${n}`)
  const article = `article-${Math.floor(chance() * ARTICLES.length)}`
  const count = 5 + Math.floor(chance() * (n % 3 === 0 ? 26 : 6))
  return sit(db, learner, now, { kind: 'quiz', article, count }, `${seed} ${n}`)
}

const knownOf = (db: Db): Known => ({
  facts: new Map(ARTICLES.flatMap((_, i) => factsOf(i)).map((fact) => [fact.id, fact])),
  askables: new Map(askables(db, 0, { which: 'all' }).map((one) => [one.fact, one])),
})

function figuresOf(dose: Dose, sessions: number, found: Breaches): Figure[] {
  const none = (name: string, count: number, of: number, unit: string): Figure => ({
    name,
    came: `${count} in ${sessions} sessions, ${of} ${unit}`,
    reach: 'none',
    passed: of > 0 && count === 0,
  })
  const apart = 1 - found.siblingsFar / found.siblings
  return [
    none('questions that give away a fact still to be asked', found.leaks, found.questions, 'questions'),
    none('sessions with more than a tenth true/false', found.truefalseOver, found.truefalse, 'true/false'),
    none('facts asked in the same words twice running', found.sameWords, found.questions, 'questions'),
    none('third questions running of a topic, where avoidable', found.runs, found.questions, 'questions'),
    none('missed facts back before three others', found.backEarly, found.back, 'came back'),
    none('facts asked once more after five failures in a day', found.afterFive, found.back, 'came back'),
    {
      name: 'siblings asked one to three apart',
      came: `${(100 * apart).toFixed(1)} % of ${found.siblings} pairs`,
      reach: '95 %',
      passed: apart >= 0.95 - chance(dose, Math.sqrt(0.95 * 0.05), found.siblings),
    },
  ]
}
