import { whyUnsafe } from '../guard.ts'
import { mentions, passageOf } from '../knowledge.ts'
import type { Knowledge } from '../knowledge.ts'
import { capitalised } from '../naming.ts'
import { plural } from '../number.ts'
import { groupNoun, restWithin, several } from '../phrasing.ts'
import { shuffled } from '../seed.ts'
import type { Fact, Pair } from '../types.ts'
import { kindOfExamples } from '../wordings-example.ts'
import { cellsBeside, columnName, exclusiveMembers } from '../wordings-cell.ts'
import { fold } from '../words.ts'
import { askedOf } from './draft.ts'
import type { Draft } from './draft.ts'

/** Things to be sorted into classes that share no member, as the article's own lists and tables class them. */
export function draftSorts(knowledge: Knowledge): Draft[] {
  return [
    ...examplesByClass(knowledge),
    ...thingsByAttribute(knowledge),
    ...membersByColumn(knowledge),
    ...labelsByKind(knowledge),
    ...labelsBySection(knowledge),
  ].flatMap((set) => draftSort(set, knowledge) ?? [])
}

type Item = { readonly text: string; readonly fact: Fact; readonly into: string }
type SortSet = { readonly prompt: string; readonly items: readonly Item[]; readonly aim: string }

function draftSort({ prompt, items, aim }: SortSet, { factById }: Knowledge): Draft | null {
  const chosen = evenly(items)
  const classes = [...new Set(chosen.map(({ into }) => into))]
  if (chosen.length < FEWEST || classes.length < 2) return null
  const facts = [...new Set(chosen.map(({ fact }) => fact.id))].flatMap((id) => factById.get(id) ?? [])
  const pairs: Pair[] = chosen.map(({ text, fact, into }) => ({
    left: capitalised(text),
    right: into,
    fact: fact.id,
  }))
  const explanation = classes
    .map(
      (one) =>
        `${one}: ${chosen
          .filter(({ into }) => into === one)
          .map(({ text }) => text)
          .join(', ')}.`,
    )
    .join(' ')
  return {
    question: { ...askedOf(facts, prompt, explanation), form: 'sort', pairs, classes },
    ask: null,
    rivals: [],
    swap: null,
    aim,
    strain: 0,
  }
}

const FEWEST = 4
const MOST = 8
const MOST_CLASSES = 4

/** At most eight items of at most four classes, a class at a time, so that none is crowded out. */
function evenly(items: readonly Item[]): Item[] {
  const byClass = [...Map.groupBy(items, ({ into }) => into).values()]
    .sort((one, other) => other.length - one.length)
    .slice(0, MOST_CLASSES)
    .map((all) => shuffled(all, all.map(({ text }) => text).join()))
  const rounds = Array.from({ length: MOST }, (_, round) => byClass.flatMap((all) => all[round] ?? []))
  const chosen = new Set(rounds.flat().slice(0, MOST))
  return items.filter((item) => chosen.has(item))
}

/** Named examples by the class they are listed under; one whose text names another class stays out. */
function examplesByClass(knowledge: Knowledge): SortSet[] {
  const examples = knowledge.reading.facts.filter(
    ({ kind, group, label }) => kind === 'example' && group && label,
  )
  const sections = knowledge.reading.article.sections
  const items = examples.map((fact) => ({
    text: fact.label ?? '',
    fact,
    into: sections[fact.section]?.title ?? '',
  }))
  const groups = [...new Set(examples.map(({ group }) => group ?? ''))]
  const apart = items.filter(({ fact }) =>
    groups.every((group) => group === fact.group || !mentions(knowledge, passageOf(knowledge, fact), group)),
  )
  const kind = plural(kindOfExamples(knowledge))
  return [{ prompt: `Sort these ${kind} as the article classes them.`, items: apart, aim: 'examples' }]
}

/** Things by an attribute that several of them share: models by their makers. */
function thingsByAttribute(knowledge: Knowledge): SortSet[] {
  const makers = knowledge.reading.facts.filter(({ slot, label }) => slot === 'maker' && label === null)
  const items = makers.map((fact) => ({ text: fact.subject, fact, into: fact.value }))
  return [
    { prompt: `Sort these ${plural(kindOfExamples(knowledge))} by their makers.`, items, aim: 'makers' },
  ]
}

/** Members of a table's row by the column they stand in. */
function membersByColumn(knowledge: Knowledge): SortSet[] {
  const cells = knowledge.reading.facts.filter(({ kind, members }) => kind === 'cell' && members.length > 0)
  const rows = Map.groupBy(cells, ({ slot, section }) => `${section}|${slot}`)
  return [...rows.values()].flatMap((row) => {
    const [first] = row
    if (!first || row.length < 2) return []
    const items = row.flatMap((cell) => {
      const beside = cellsBeside(cell, knowledge)
      const into = capitalised(columnName(cell, beside, knowledge))
      return exclusiveMembers(cell, beside, knowledge).map((text) => ({ text, fact: cell, into }))
    })
    const prompt = `Where does the comparison list each of these under “${first.label ?? first.slot}”?`
    return [{ prompt, items, aim: `row ${first.slot}` }]
  })
}

/** What is said of one subject, by kind: its benefits, its uses, its limitations. */
function labelsByKind(knowledge: Knowledge): SortSet[] {
  const labelled = knowledge.reading.facts.filter(({ kind, label }) => label !== null && KINDS.includes(kind))
  const bySubject = Map.groupBy(labelled, ({ subject }) => subject)
  return [...bySubject].map(([subject, facts]) => {
    const items = facts.flatMap((fact) => {
      const noun = groupNoun(knowledge, fact)?.noun
      return noun === undefined ? [] : [{ text: fact.label ?? '', fact, into: capitalised(noun) }]
    })
    const kinds = [...new Set(items.map(({ into }) => fold(into)))]
    const last = kinds.at(-1) ?? ''
    const listed = kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${last}` : last
    const prompt = `What does the article call each of these: a ${listed} of ${several(knowledge, subject)}?`
    return { prompt, items, aim: `kinds ${subject}` }
  })
}

/** Benefits, uses and limitations are told apart by what they are; a feature can be any of them. */
const KINDS: readonly string[] = ['benefit', 'use', 'limitation']

/** Items of one kind under two headings of which one shuts the other out ("beyond language"). */
function labelsBySection(knowledge: Knowledge): SortSet[] {
  const { facts, article } = knowledge.reading
  const labelled = facts.filter(({ kind, label }) => label !== null && KINDS.includes(kind))
  return [...Map.groupBy(labelled, ({ kind }) => kind).values()].flatMap((same) => {
    const titles = [...new Set(same.map(({ section }) => article.sections[section]?.title ?? ''))]
    const noun = same[0] ? groupNoun(knowledge, same[0])?.noun : undefined
    if (noun === undefined || titles.length < 2 || !titles.some((title) => SHUTS_OUT.test(title))) return []
    const items = same.flatMap((fact) => {
      const rest = groupNoun(knowledge, fact)?.rest ?? ''
      const owner = restWithin(knowledge, rest).replace(/^\S+ /, '')
      const others = same.filter(({ section }) => section !== fact.section)
      const isOwn = others.every((other) => !mayBelong(fact, other, knowledge))
      return owner !== '' && isOwn ? [{ text: fact.label ?? '', fact, into: capitalised(owner) }] : []
    })
    const prompt = `Sort these ${plural(noun)}: to which models does the article assign each?`
    return [
      { prompt: prompt.replace('models', plural(kindOfExamples(knowledge))), items, aim: `sections ${noun}` },
    ]
  })
}

const SHUTS_OUT = /\b(?:beyond|other than|except|without|outside|excluding|not|non)\b/i

/** Whether the article may say an item of the other list's subject too. */
function mayBelong(fact: Fact, other: Fact, knowledge: Knowledge): boolean {
  const rival = { text: fact.label ?? '', fact, owner: fact.subject }
  const ask = {
    direction: 'member',
    fact: other,
    key: other.label ?? '',
    about: other.subject,
    claim: '',
    exclusive: true,
  } as const
  return whyUnsafe(rival, ask, knowledge) !== null
}
