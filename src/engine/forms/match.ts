import { areOfOneEntry } from '../compose/one-entry.ts'
import { restates, whyUnsafe } from '../compose/guard.ts'
import type { Ask } from '../compose/guard.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { asSentence, groupNoun, groupOf, unstopped } from '../compose/phrasing.ts'
import { seeded, shuffled } from '../seed.ts'
import type { Fact, Pair } from '../types.ts'
import { kindOfExamples } from '../wordings/example.ts'
import { tableId, tableNamed } from '../wordings/cell-table.ts'
import { shareRoot } from '../language/root.ts'
import { words } from '../language/words.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import { isIngredient, isToldByMeasure } from '../wordings/box.ts'
import { couldBeOfLabel } from '../wordings/label-sort.ts'
import { saidAsOption, spellsOut } from '../wordings/labelled.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { couldMean, termSets } from './match-terms.ts'
import { portions } from './portions.ts'

/** Names to be matched with what the article says of each: one question a list, more where a list is long. */
export function draftMatches(knowledge: Knowledge): Draft[] {
  return setsOf(knowledge).flatMap(({ prompts, pairs, couldBe }) => {
    const apart = oneToOne(
      pairs.filter((pair) => !tellsItself(pair)),
      knowledge,
    )
    const safe = couldBe === undefined ? apart : withoutLone(apart, couldBe)
    return portions(safe, FEWEST, MOST).map((portion, at) => draftMatch(prompts, portion, at, knowledge))
  })
}

type Matched = { readonly fact: Fact; readonly left: string; readonly right: string; readonly claim: string }
type MatchSet = {
  readonly prompts: readonly string[]
  readonly pairs: readonly Matched[]
  /** Whether what belongs to one fact could belong to another, for all that can be seen of it. */
  readonly couldBe?: (one: Fact, other: Fact) => boolean
}

function draftMatch(
  prompts: readonly string[],
  portion: readonly Matched[],
  at: number,
  { factById }: Knowledge,
): Draft {
  const facts = portion.flatMap(({ fact }) => factById.get(fact.id) ?? [])
  const pairs: Pair[] = portion.map(({ fact, left, right }) => ({ left, right, fact: fact.id }))
  const wording = Math.floor(seeded(facts.map(({ id }) => id).join('|'))() * prompts.length)
  const explanation = facts.map(({ statement }) => asSentence(statement)).join(' ')
  return {
    question: { ...askedOf(facts, prompts[wording] ?? '', explanation), form: 'match', pairs, classes: [] },
    ask: null,
    rivals: [],
    swap: null,
    aim: `match ${at}`,
    strain: 0,
  }
}

function setsOf(knowledge: Knowledge): MatchSet[] {
  const { facts } = knowledge.reading
  const labelled = facts.filter(({ kind, label }) => label !== null && LABELLED.has(kind))
  const bySection = Map.groupBy(labelled, ({ section }) => section)
  return [
    ...[...bySection.values()].map((group) => labelledSet(group, knowledge)),
    ...termSets(knowledge).map((group) => termSet(group, knowledge)),
    exampleSet(facts, knowledge),
    ...columnSets(facts, knowledge),
    faqSet(facts),
  ].filter(({ pairs }) => pairs.length >= FEWEST)
}

function labelledSet(group: readonly Fact[], knowledge: Knowledge): MatchSet {
  const [first] = group
  const mixed = group.some(({ subject }) => subject !== first?.subject)
  const noun = first ? groupNoun(knowledge, first) : null
  const plain = mixed && noun?.rest === '' ? noun.noun : null
  const thing = first ? (plain ?? groupOf(knowledge, first)) : null
  return {
    prompts:
      thing === null
        ? ['Match each point with what the article says about it.']
        : [
            `Match each ${thing} with what the article says of it.`,
            `Match each ${thing} with its description.`,
          ],
    pairs: group.map((fact) => matched(fact, fact.label ?? '', saidAsOption(fact))),
    couldBe: (one, other) =>
      couldBeOfLabel(
        { label: one.label ?? '', said: one.value },
        { label: other.label ?? '', said: other.value },
      ),
  }
}

/** The pairs without those that nothing else beside them could stand for: they are told at once. */
const withoutLone = (pairs: readonly Matched[], couldBe: (one: Fact, other: Fact) => boolean): Matched[] =>
  pairs.filter((pair) => pairs.some((other) => other !== pair && couldBe(pair.fact, other.fact)))

function termSet(group: readonly Fact[], knowledge: Knowledge): MatchSet {
  const { blocks } = knowledge.reading.article
  const apart = group.filter(
    (fact, at) => !group.slice(0, at).some((one) => areOfOneEntry(one, fact, blocks)),
  )
  return {
    prompts: ['Match each term with its meaning.', 'Match each of these terms with what it means.'],
    pairs: apart.map((fact) => matched(fact, fact.subject, asSentence(fact.value))),
    couldBe: couldMean,
  }
}

function exampleSet(facts: readonly Fact[], knowledge: Knowledge): MatchSet {
  const examples = facts.filter(
    ({ kind, label, value }) => kind === 'example' && label !== null && value !== '',
  )
  return {
    prompts: [`Match each ${kindOfExamples(knowledge)} with its description.`],
    pairs: shuffled(examples, 'match').map((fact) => matched(fact, fact.label ?? '', saidAsOption(fact))),
  }
}

/** Things and what one column of a table has for each. */
function columnSets(facts: readonly Fact[], knowledge: Knowledge): MatchSet[] {
  const cells = facts.filter(
    ({ kind, label, value }) => kind === 'cell' && label !== null && !ANSWERS.test(value),
  )
  return [...Map.groupBy(cells, (cell) => `${tableId(cell)}|${cell.slot}`).values()].flatMap((column) => {
    const [first] = column
    if (!first) return []
    const prompt = isIngredient(first)
      ? 'Match each ingredient with its amount.'
      : `Match each of these with what the ${tableNamed(first, knowledge)} gives under “${first.label ?? ''}”.`
    const pairs = ofOneMeasure(column).map((fact) => matched(fact, fact.subject, unstopped(fact.value)))
    return [{ prompts: [prompt], pairs }]
  })
}

/** The cells measured in what most of them are measured in, where any is measured otherwise. */
function ofOneMeasure(column: readonly Fact[]): readonly Fact[] {
  const groups: Fact[][] = []
  for (const cell of column) {
    const group = groups.find(([first]) => first !== undefined && !isToldByMeasure(first, cell))
    if (group) group.push(cell)
    else groups.push([cell])
  }
  return groups.reduce((most, group) => (group.length > most.length ? group : most), [])
}

const ANSWERS = /^(?:yes|no|none|✓|✗)\b/i

/** Questions and their answers; "No." answers too many of them. */
function faqSet(facts: readonly Fact[]): MatchSet {
  const asked = facts.filter(
    ({ kind, label, value }) =>
      kind === 'faq' &&
      label !== null &&
      /\?$/.test(label) &&
      !ANSWERS_ITSELF.test(value) &&
      words(value).length <= LONGEST_ANSWER,
  )
  return {
    prompts: ['Match each question with the answer the article gives.'],
    pairs: asked
      .filter((fact) => !isAloneInAsking(fact, asked))
      .map((fact) => matched(fact, fact.label ?? '', asSentence(fact.value))),
  }
}

const LONGEST_ANSWER = 35

/** "Because" answers a why and "very rare" a how common, whatever it is about. */
const ANSWERS_ITSELF =
  /^(?:yes|no|not|never|hardly|often|very|because|since|usually|generally|mostly|rarely|probably|to|by|in|on|at|from|about|around|at (?:least|most))\b/iu

/** The only "who" among questions is the one that a name answers. */
function isAloneInAsking({ label }: Fact, all: readonly Fact[]): boolean {
  const word = askingWord(label)
  return word !== 'what' && word !== 'which' && all.filter((one) => askingWord(one.label) === word).length < 2
}

const askingWord = (question: string | null): string =>
  /^(?:how \p{L}+|\p{L}+)/iu.exec(question ?? '')?.[0].toLowerCase() ?? ''

const matched = (fact: Fact, left: string, right: string): Matched => ({
  fact,
  left: capitalised(left),
  right: capitalised(right),
  claim: right,
})

/** "Why do some contain aluminium? Aluminium salts …": a word of both sides. */
function tellsItself({ left, right }: Matched): boolean {
  if (spellsOut(left, right)) return true
  return shareRoot(left, right)
}

/** The pairs of which none fits the left side of another. */
function oneToOne(pairs: readonly Matched[], knowledge: Knowledge): Matched[] {
  const kept: Matched[] = []
  for (const pair of pairs) {
    const fits = kept.every(
      (other) => !mayBeSwapped(pair, other, knowledge) && !mayBeSwapped(other, pair, knowledge),
    )
    if (fits) kept.push(pair)
  }
  return kept
}

function mayBeSwapped(asked: Matched, other: Matched, knowledge: Knowledge): boolean {
  if (restates(asked.left, other.left, knowledge) || restates(asked.right, other.right, knowledge))
    return true
  const ask: Ask = {
    direction: 'name',
    fact: asked.fact,
    key: asked.left,
    about: asked.left,
    claim: asked.claim,
    exclusive: true,
  }
  return whyUnsafe({ text: other.left, fact: other.fact, owner: other.left }, ask, knowledge) !== null
}

const FEWEST = 3
const MOST = 6
