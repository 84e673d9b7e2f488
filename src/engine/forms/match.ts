import type { Knowledge } from '../compose/knowledge.ts'
import { asSentence, groupNoun, groupOf, unstopped } from '../compose/phrasing.ts'
import { shuffled } from '../seed.ts'
import type { Fact } from '../types.ts'
import { kindOfExamples } from '../wordings/example.ts'
import { tableId, tableNamed } from '../wordings/cell-table.ts'
import { words } from '../language/words.ts'
import { LABELLED } from '../facts/labelled-kinds.ts'
import { isIngredient, isToldByMeasure } from '../wordings/box.ts'
import { couldBeOfLabel } from '../wordings/label-sort.ts'
import { saidAsOption } from '../wordings/labelled.ts'
import type { Draft } from './draft.ts'
import { draftSet, FEWEST, matched, type MatchSet } from './match-pairs.ts'
import { termSets } from './match-terms.ts'

/** Names to be matched with what the article says of each: one question a list, more where a list is long. */
export function draftMatches(knowledge: Knowledge): Draft[] {
  return [
    ...setsOf(knowledge).flatMap((set) => draftSet(set, knowledge)),
    ...termSets(knowledge).flatMap((set) => draftSet(set, knowledge)),
  ]
}

function setsOf(knowledge: Knowledge): MatchSet[] {
  const { facts } = knowledge.reading
  const labelled = facts.filter(({ kind, label }) => label !== null && LABELLED.has(kind))
  const bySection = Map.groupBy(labelled, ({ section }) => section)
  return [
    ...[...bySection.values()].map((group) => labelledSet(group, knowledge)),
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
