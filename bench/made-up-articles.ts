import type { Bank, Block, Fact, Option, Question, Section } from '../src/engine/types.ts'
import { questionId, shortHash } from '../src/engine/ids.ts'
import { seeded } from '../src/engine/seed.ts'
import { engineName } from '../src/main/articles/shipped.ts'

const TOPICS = 5
const FACTS_A_TOPIC = 20

/** Facts of a made-up article; it has five questions for every two of them. */
export const FACTS_AN_ARTICLE = TOPICS * FACTS_A_TOPIC

/** A made-up article with all that an engine would make of it: the same number gives the same article. */
export function madeUpArticle(number: number): Bank {
  const next = seeded(`article ${number}`)
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)] ?? ''
  const field = `${pick(MANNERS)} ${pick(FIELDS)}`
  const title = `${field.charAt(0).toUpperCase()}${field.slice(1)}, part ${number + 1}`
  const topics = Array.from({ length: TOPICS }, (_, i) => `${pick(ASPECTS)} of ${pick(FIELDS)} ${i + 1}`)
  const entries = topics.flatMap((topic, i) =>
    Array.from({ length: FACTS_A_TOPIC }, (_, j): Entry => {
      const name = `${pick(SHAPES)} ${pick(THINGS)} ${number + 1}.${i * FACTS_A_TOPIC + j + 1}`
      return {
        topic,
        section: i + 2,
        name,
        value: `${pick(ACTS)} ${pick(MANNERS)} ${pick(OBJECTS)} ${pick(TIMES)}`,
      }
    }),
  )
  return bankOf(title, topics, entries)
}

type Entry = {
  readonly topic: string
  readonly section: number
  readonly name: string
  readonly value: string
}

function bankOf(title: string, topics: readonly string[], entries: readonly Entry[]): Bank {
  const { text, blocks, facts } = written(title, topics, entries)
  return {
    engine: engineName,
    icu: '',
    article: {
      title,
      language: 'en',
      summary: `What is known of ${title.toLowerCase()}.`,
      sources: [],
      notice: null,
      words: text.split(/\s+/).length,
      characters: text.length,
      text,
      blocks,
      sections: sectionsOf(title, topics),
      excluded: [],
    },
    terms: [],
    relations: [],
    facts,
    questions: topics.flatMap((topic) => questionsOf(facts.filter((fact) => fact.topic === topic))),
    dropped: [],
  }
}

/** The text with its blocks and facts, whose spans count in it. */
function written(title: string, topics: readonly string[], entries: readonly Entry[]) {
  const blocks: Block[] = []
  const facts: Fact[] = []
  let text = ''
  const write = (line: string, block: (start: number) => Omit<Block, 'start' | 'end' | 'line'>): void => {
    const start = text.length
    blocks.push({ start, end: start + line.length, line: 2 * blocks.length + 1, ...block(start) })
    text += `${line}\n\n`
  }
  const heading = (line: string, level: number, section: number): void =>
    write(line, (start) => ({
      kind: 'heading',
      level,
      section,
      runs: [{ start: start + level + 1, end: start + line.length, text: line.slice(level + 1) }],
    }))
  heading(`# ${title}`, 1, 1)
  topics.forEach((topic, i) => {
    heading(`## ${topic}`, 2, i + 2)
    for (const entry of entries.filter((one) => one.topic === topic)) {
      const line = `The ${entry.name} ${entry.value}.`
      facts.push(factOf(entry, line, text.length, 2 * blocks.length + 1))
      write(line, (start) => ({
        kind: 'paragraph',
        section: entry.section,
        runs: [{ start, end: start + line.length, text: line }],
      }))
    }
  })
  return { text, blocks, facts }
}

function factOf({ topic, section, name, value }: Entry, line: string, start: number, at: number): Fact {
  const from = start + line.indexOf(value)
  return {
    id: shortHash(`property|${name}|${value}`),
    kind: 'property',
    subject: name,
    aliases: [],
    slot: value,
    label: name,
    value,
    members: [],
    group: topic,
    statement: line,
    topic,
    section,
    confidence: 0.95,
    attributed: false,
    evidence: [{ start, end: start + line.length, line: at, quote: line }],
    decisive: [{ start: from, end: from + value.length }],
  }
}

/** A choice and a blank for each fact, something to type for every third, and a match for every five. */
function questionsOf(facts: readonly Fact[]): Question[] {
  const single = facts.flatMap((fact, i) => [
    choiceOf(
      fact,
      [1, 2, 3].flatMap((by) => facts[(i + by) % facts.length] ?? []),
      i % 40 === 7 ? ['W1'] : [],
    ),
    typedOf('cloze', fact, `The _____ ${fact.value}.`),
    ...(i % 3 === 0 ? [typedOf('typed', fact, `Which thing ${fact.value}?`)] : []),
  ])
  const groups = Array.from({ length: facts.length / 5 }, (_, i) => facts.slice(i * 5, i * 5 + 5))
  return [...single, ...groups.map(matchOf)]
}

function asked(form: 'choice' | 'cloze' | 'typed' | 'match', facts: readonly Fact[], prompt: string) {
  const ids = facts.map(({ id }) => id)
  return {
    id: questionId(ids, form, prompt),
    facts: ids,
    prompt,
    topic: facts[0]?.topic ?? '',
    explanation: facts[0]?.statement ?? '',
    evidence: facts.flatMap(({ evidence }) => evidence),
  }
}

function choiceOf(fact: Fact, others: readonly Fact[], warnings: readonly string[]): Question {
  const optionOf = (one: Fact): Option => ({
    text: one.subject,
    correct: one === fact,
    fact: one.id,
    wrongBecause: one === fact ? null : one.statement,
  })
  const prompt = `Which of these ${fact.value}?`
  const options = [fact, ...others].map(optionOf)
  return { ...asked('choice', [fact], prompt), form: 'choice', options, answer: fact.subject, warnings }
}

function typedOf(form: 'cloze' | 'typed', fact: Fact, prompt: string): Question {
  return {
    ...asked(form, [fact], prompt),
    form,
    answer: fact.subject,
    accepts: [],
    siblings: [],
    warnings: [],
  }
}

function matchOf(facts: readonly Fact[]): Question {
  return {
    ...asked('match', facts, 'Put each thing beside what it does.'),
    form: 'match',
    pairs: facts.map(({ subject, value, id }) => ({ left: subject, right: value, fact: id })),
    classes: [],
    warnings: [],
  }
}

function sectionsOf(title: string, topics: readonly string[]): Section[] {
  const section = (name: string, level: number, topic: string): Section => ({
    title: name,
    level,
    parent: level === 0 ? null : level - 1,
    heading: null,
    scope: null,
    topic,
  })
  return [section('', 0, title), section(title, 1, title), ...topics.map((topic) => section(topic, 2, topic))]
}

const list = (words: string): readonly string[] => words.split(' ')
const FIELDS = list(
  'harbours rivers orchards glaciers markets lighthouses quarries vineyards railways libraries theatres bridges deserts marshes meadows canals observatories foundries archives gardens',
)
const ASPECTS = list('Origins Methods Limits Uses Parts Dangers Costs Rules Tools Seasons')
const SHAPES = list(
  'amber hollow northern twin silent woven copper narrow floating ancient tidal bright folded common painted grafted',
)
const THINGS = list(
  'anchor lantern furrow sluice ledger turbine keel lattice cistern arbour spindle beacon trellis gauge ferry kiln weir loom',
)
const ACTS = list(
  'carries gathers measures shelters divides warms records filters guides raises lowers binds cools sorts signals',
)
const MANNERS = list(
  'slow early distant heavy shallow seasonal restless hidden costly borrowed fragile steady',
)
const OBJECTS = list(
  'water grain sand voices timber ships letters light salt cattle stones birds travellers frost seed iron',
)
const TIMES = [
  'before the spring flood',
  'in the dry months',
  'after every harvest',
  'when the wind turns',
  'through the winter night',
  'once in a decade',
  'at the turn of the tide',
  'while the market is open',
]
