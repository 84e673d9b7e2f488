import type { Bank, Block, Fact, Option, Question, Run, Section } from '../types.ts'

/** A small bank made by hand, for tests: two topics, eight facts, five forms. */

const KINDS = [
  ['Beam bridge', 'a deck that rests on two supports'],
  ['Arch bridge', 'a curve that turns load into thrust'],
  ['Suspension bridge', 'a deck that hangs from cables'],
  ['Cantilever bridge', 'an arm that is fixed at one end only'],
] as const
const MATERIALS = [
  ['Stone', 'strong under pressure but weak under tension'],
  ['Steel', 'strong under pressure and under tension'],
  ['Timber', 'light to carry and quick to rot'],
  ['Concrete', 'cheap to pour and often reinforced'],
] as const

type Entry = readonly [name: string, value: string]

const TOPICS: readonly (readonly [string, readonly Entry[]])[] = [
  ['Kinds of bridge', KINDS],
  ['What they are made of', MATERIALS],
]

/** The sample's text; `without` leaves out the facts of these names. */
export function sampleText(without: readonly string[] = []): string {
  const topics = TOPICS.map(([topic, entries]) => {
    const items = entries.filter(([name]) => !without.includes(name))
    return `## ${topic}\n\n${items.map(([name, value]) => `- **${name}**: ${value}.`).join('\n')}\n`
  })
  return `# Bridges in brief\n\n${topics.join('\n')}`
}

export function sampleBank(without: readonly string[] = []): Bank {
  const text = sampleText(without)
  const topics = TOPICS.map(
    ([topic, entries]) => [topic, entries.filter(([name]) => !without.includes(name))] as const,
  )
  const facts = topics.flatMap(([topic, entries], i) =>
    entries.map((entry) => factOf(text, entry, topic, i + 2)),
  )
  return {
    engine: '1',
    icu: '77.1',
    article: {
      title: 'Bridges in brief',
      language: 'en',
      summary: 'What bridges are, and what they are made of.',
      sources: [],
      notice: null,
      words: text.split(/\s+/).length,
      characters: text.length,
      text,
      blocks: blocksOf(text),
      sections: sectionsOf(),
      excluded: [],
    },
    terms: [],
    relations: [],
    facts,
    questions: topics.flatMap(([topic]) => questionsOf(facts.filter((fact) => fact.topic === topic))),
    dropped: [],
  }
}

function factOf(text: string, [name, value]: Entry, topic: string, section: number): Fact {
  const start = text.indexOf(`**${name}**`)
  const end = text.indexOf('\n', start)
  const quote = text.slice(start, end)
  const from = text.indexOf(value, start)
  return {
    id: idOf(name),
    kind: 'definition',
    subject: name.toLowerCase(),
    aliases: [],
    slot: 'definition',
    label: name,
    value,
    members: [],
    group: topic,
    statement: `${name}: ${value}.`,
    topic,
    section,
    confidence: 0.95,
    attributed: false,
    evidence: [{ start, end, line: text.slice(0, start).split('\n').length, quote }],
    decisive: [{ start: from, end: from + value.length }],
  }
}

const idOf = (name: string): string => name.toLowerCase().replaceAll(' ', '').padEnd(12, 'x').slice(0, 12)

function questionsOf(facts: readonly Fact[]): Question[] {
  const single = facts.flatMap((fact) => [
    choiceOf(fact, facts),
    trueFalseOf(fact, facts),
    ...typedOf(fact, facts),
  ])
  return facts.length < 3 ? single : [...single, matchOf(facts), sortOf(facts)]
}

const asked = (
  id: string,
  facts: readonly Fact[],
  prompt: string,
): Omit<Question, 'form'> & { id: string } => ({
  id,
  facts: facts.map((fact) => fact.id),
  prompt,
  topic: facts[0]?.topic ?? '',
  explanation: facts.map((fact) => fact.statement).join(' '),
  evidence: facts.flatMap((fact) => fact.evidence),
  warnings: [],
})

const nameOf = (fact: Fact): string => fact.label ?? fact.subject

function choiceOf(fact: Fact, siblings: readonly Fact[]): Question {
  const wrong: Option[] = siblings
    .filter((other) => other !== fact)
    .map((other) => ({
      text: nameOf(other),
      correct: false,
      fact: other.id,
      wrongBecause: `The article says another thing of ${nameOf(other)}.`,
    }))
  return {
    ...asked(`c-${fact.id}`, [fact], `Which of these is ${fact.value}?`),
    form: 'choice',
    options: [{ text: nameOf(fact), correct: true, fact: fact.id, wrongBecause: null }, ...wrong],
    answer: nameOf(fact),
  }
}

function trueFalseOf(fact: Fact, siblings: readonly Fact[]): Question {
  const other = siblings[(siblings.indexOf(fact) + 1) % siblings.length] ?? fact
  return {
    ...asked(`f-${fact.id}`, [fact], `True or false: ${nameOf(fact)} is ${other.value}.`),
    form: 'truefalse',
    options: [
      { text: 'False', correct: true, fact: fact.id, wrongBecause: null },
      { text: 'True', correct: false, fact: other.id, wrongBecause: `That is ${nameOf(other)}.` },
    ],
    answer: 'False',
  }
}

function typedOf(fact: Fact, facts: readonly Fact[]): Question[] {
  const siblings = facts.filter((other) => other !== fact).map(nameOf)
  const typed = { answer: nameOf(fact), accepts: [], siblings }
  return [
    { ...asked(`z-${fact.id}`, [fact], `_____ is ${fact.value}.`), form: 'cloze', ...typed },
    { ...asked(`t-${fact.id}`, [fact], `Name what is ${fact.value}.`), form: 'typed', ...typed },
  ]
}

function matchOf(facts: readonly Fact[]): Question {
  return {
    ...asked(`m-${facts[0]?.id}`, facts, 'Put each name beside what it is.'),
    form: 'match',
    pairs: facts.map((fact) => ({ left: nameOf(fact), right: fact.value, fact: fact.id })),
    classes: [],
  }
}

function sortOf(facts: readonly Fact[]): Question {
  const classes = ['Short name', 'Middling name', 'Long name']
  const classOf = (name: string): string => classes[name.length < 6 ? 0 : name.length < 12 ? 1 : 2] ?? ''
  return {
    ...asked(`s-${facts[0]?.id}`, facts, 'Sort the names by their length.'),
    form: 'sort',
    pairs: facts.map((fact) => ({ left: nameOf(fact), right: classOf(nameOf(fact)), fact: fact.id })),
    classes,
  }
}

function blocksOf(text: string): Block[] {
  let start = 0
  let section = 0
  return text.split('\n').flatMap((line, i): Block[] => {
    const from = start
    start += line.length + 1
    if (line === '') return []
    const heading = /^(#+) /.exec(line)
    if (heading) section++
    const at = heading ? heading[0].length : 2
    const span = { start: from, end: from + line.length, line: i + 1, section }
    if (heading) {
      const runs = [{ start: from + at, end: from + line.length, text: line.slice(at) }]
      return [{ ...span, kind: 'heading', level: heading[1]?.length ?? 1, runs }]
    }
    return [{ ...span, kind: 'item', level: 1, group: section, runs: itemRuns(line, from) }]
  })
}

/** The bold name's run covers its marks. */
function itemRuns(line: string, from: number): Run[] {
  const colon = line.indexOf('**:') + 2
  return [
    { start: from + 2, end: from + colon, text: line.slice(4, colon - 2), strong: true },
    { start: from + colon, end: from + line.length, text: line.slice(colon) },
  ]
}

function sectionsOf(): Section[] {
  const section = (title: string, level: number, topic: string): Section => ({
    title,
    level,
    parent: level === 0 ? null : level - 1,
    heading: null,
    scope: null,
    topic,
  })
  const title = 'Bridges in brief'
  return [
    section('', 0, title),
    section(title, 1, title),
    ...TOPICS.map(([topic]) => section(topic, 2, topic)),
  ]
}
