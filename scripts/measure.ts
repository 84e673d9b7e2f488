/**
 * `npm run measure [-- FOLDER] [-- --missed NAME]` holds the engine against articles with a gold list (the
 * fixtures, or those of FOLDER): an article a line and all together. Exit 1 where a threshold of QUESTIONS.md is
 * missed; it is said which. `--missed` shows of one article what was not found and what no list knows.
 */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { guesserScores } from '../src/engine/bank/guessers.ts'
import type { GuesserScores } from '../src/engine/bank/guessers.ts'
import { measureArticle, ratio, together } from './measure-article.ts'
import type { Measured, Share } from './measure-article.ts'

const FIXTURES = join(import.meta.dirname, '..', 'fixtures')

/** QUESTIONS.md, "What it must reach". */
const REACH = {
  mean: 0.65,
  least: 0.45,
  precision: 0.95,
  structure: 0.97,
  prose: 0.9,
  quiet: 0.98,
  clean: 0.8,
  facts: 20,
  questions: 30,
  /** What a guesser may score over chance, where there are enough questions to tell. */
  overChance: 0.05,
  guessed: 200,
} as const

const HEAD = `${'article'.padEnd(23)} words facts quest.  per 1000  recall (struct prose)  precision (struct prose)  quiet  without W`

function measureAll(folder: string): void {
  const all = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => measureArticle(folder, name) ?? [])
  console.log(HEAD)
  for (const one of all) console.log(lineOf(one))
  console.log(`mean recall ${figure(meanRecall(all))}; in all:`)
  console.log(lineOf(allTogether(all)))
  const guessers = guesserScores(all.flatMap(({ bank }) => bank.questions))
  console.log(guesserLine(guessers))
  const missed = [...missedReach(all), ...missedByGuessers(guessers)]
  for (const sentence of missed) console.log(`missed: ${sentence}`)
  process.exitCode = missed.length > 0 ? 1 : 0
}

type Line = Omit<Measured, 'bank' | 'errors' | 'missed' | 'strays' | 'structured'> & {
  readonly words: number
  readonly facts: number
  readonly questions: number
}

function lineOf(one: Line): string {
  const perThousand = [one.facts, one.questions].map((made) => String(Math.round((made * 1000) / one.words)))
  return [
    one.name.padEnd(23),
    ...[one.words, one.facts, one.questions].map((count) => String(count).padStart(5)),
    perThousand.join(' / ').padStart(10),
    `    ${figures(one.recall, one.recallBy)}`,
    `     ${figures(one.precision, one.precisionBy)}`,
    `        ${figure(ratio(one.quiet))}`,
    `  ${figure(ratio(one.clean))}`,
  ].join(' ')
}

const figures = (all: Share, by: Line['recallBy']): string =>
  `${figure(ratio(all))} (${figure(ratio(by.structure))} ${figure(ratio(by.prose))})`

/** Two digits without the zero; a dash where there was nothing to count. */
const figure = (value: number): string => (Number.isNaN(value) ? '  – ' : value.toFixed(2).replace(/^0/, ' '))

const sum = (all: readonly Line[], count: (one: Line) => number): number =>
  all.reduce((total, one) => total + count(one), 0)

function allTogether(all: readonly Measured[]): Line {
  const joined = (pick: (one: Measured) => Share): Share => together(all.map(pick))
  return {
    name: 'in all',
    words: sum(all, ({ words }) => words),
    facts: sum(all, ({ facts }) => facts),
    questions: sum(all, ({ questions }) => questions),
    recall: joined(({ recall }) => recall),
    recallBy: {
      structure: joined(({ recallBy }) => recallBy.structure),
      prose: joined(({ recallBy }) => recallBy.prose),
    },
    precision: joined(({ precision }) => precision),
    precisionBy: {
      structure: joined(({ precisionBy }) => precisionBy.structure),
      prose: joined(({ precisionBy }) => precisionBy.prose),
    },
    quiet: joined(({ quiet }) => quiet),
    clean: joined(({ clean }) => clean),
  }
}

/** The mean over the articles that have something to find. */
function meanRecall(all: readonly Measured[]): number {
  const recalls = all.filter(({ recall }) => recall.of > 0).map(({ recall }) => ratio(recall))
  return recalls.reduce((total, one) => total + one, 0) / recalls.length
}

function missedReach(all: readonly Measured[]): string[] {
  const { precision, precisionBy, quiet, clean } = allTogether(all)
  return [
    ...below('mean recall', meanRecall(all), REACH.mean),
    ...all.flatMap(({ name, recall }) => below(`recall of ${name}`, ratio(recall), REACH.least)),
    ...below('precision', ratio(precision), REACH.precision),
    ...below('precision of structure', ratio(precisionBy.structure), REACH.structure),
    ...below('precision of prose', ratio(precisionBy.prose), REACH.prose),
    ...below('facts not from noise', ratio(quiet), REACH.quiet),
    ...below('questions without a W', ratio(clean), REACH.clean),
    ...all.filter(({ structured }) => structured).flatMap(missedYield),
    ...all.flatMap(({ name, errors }) => errors.map((one) => `${name}: ${one}`)),
  ]
}

/** What three kinds of guesser score, beside chance. */
function guesserLine({ items, chance, longest, stemOverlap, convergent }: GuesserScores): string {
  const scores = { longest, 'most words of the stem': stemOverlap, 'most like the others': convergent }
  const told = Object.entries(scores).map(([name, score]) => `${name} ${score.toFixed(3)}`)
  return `guessers over ${items} questions: chance ${chance.toFixed(3)}, ${told.join(', ')}`
}

function missedByGuessers({ items, chance, longest, stemOverlap, convergent }: GuesserScores): string[] {
  const best = Math.max(longest, stemOverlap, convergent)
  if (items < REACH.guessed || best <= chance + REACH.overChance) return []
  return [`a guesser scores ${best.toFixed(3)}, to reach at most ${(chance + REACH.overChance).toFixed(3)}`]
}

const missedYield = ({ name, facts, questions, words }: Measured): string[] => [
  ...below(`facts per 1,000 words of ${name}`, (facts * 1000) / words, REACH.facts),
  ...below(`questions per 1,000 words of ${name}`, (questions * 1000) / words, REACH.questions),
]

const below = (what: string, value: number, wanted: number): string[] =>
  value < wanted ? [`${what} ${value.toFixed(3)}, to reach ${wanted}`] : []

function showMissed(folder: string, name: string): void {
  const measured = measureArticle(folder, name)
  if (!measured) throw new Error(`${join(folder, name)} holds no article`)
  const { missed, strays } = measured
  for (const { from, kind, line, quote, statement } of missed)
    console.log(`missed ${from ?? ''} ${kind ?? ''} ${line ?? quote ?? ''}: ${statement ?? ''}`)
  for (const { kind, statement, evidence } of strays)
    console.log(`stray ${kind} ${evidence[0]?.line ?? ''}: ${statement}`)
}

const { values, positionals } = parseArgs({ options: { missed: { type: 'string' } }, allowPositionals: true })
const folder = positionals[0] ?? FIXTURES
if (values.missed === undefined) measureAll(folder)
else showMissed(folder, values.missed)
