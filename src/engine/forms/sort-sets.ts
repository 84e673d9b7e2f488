import { whyUnsafe } from '../compose/guard.ts'
import { mentions, passageOf, said } from '../compose/knowledge.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { capitalised } from '../terms/naming.ts'
import { plural, withArticle } from '../language/number.ts'
import { groupNoun, inSentence, restWithin, several, unstopped } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'
import { kindOfExamples } from '../wordings/example.ts'
import { cellsBeside, tableId, tableWord } from '../wordings/cell-table.ts'
import { columnName, exclusiveMembers } from '../wordings/cell.ts'
import { related } from '../terms/kinship.ts'
import { shareRoot } from '../language/root.ts'
import { fold, words } from '../language/words.ts'
import { cellsByColumn, thingsByCell } from './sort-cells.ts'

export type Item = { readonly text: string; readonly fact: Fact; readonly into: string }

/** Things and the classes they belong to, to be sorted or to choose the members of one class from. */
export type SortSet = {
  readonly prompt: string
  /** The question after the members of one class; null where the others would show that they are of another. */
  readonly which: ((into: string) => string) | null
  readonly items: readonly Item[]
  readonly aim: string
}

/** Everything the article itself sorts: examples by class, members and cells of tables, labels by their kind. */
export function sortSets(knowledge: Knowledge): SortSet[] {
  return [
    ...examplesByClass(knowledge),
    ...thingsByAttribute(knowledge),
    ...membersByColumn(knowledge),
    ...cellsByColumn(knowledge),
    ...thingsByCell(knowledge),
    ...labelsByKind(knowledge),
    ...labelsBySection(knowledge),
    ...labelsByOwner(knowledge),
    ...itemsByOwner(knowledge),
  ]
    .filter(({ items }) => items.length > 0)
    .map((set) => ({ ...set, items: withoutGiveaways(set.items, knowledge) }))
}

/** What names a class in its own words needs no sorting. */
function withoutGiveaways(items: readonly Item[], knowledge: Knowledge): Item[] {
  const classes = [...new Set(items.map(({ into }) => into))]
  return items.filter(
    ({ text, into: own }) =>
      !shareRoot(text, own) && !classes.some((into) => mentions(knowledge, said(text, null), into)),
  )
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
  return [
    {
      prompt: `Sort these ${kind} as the article classes them.`,
      which: (into) => `Which of these ${kind} does the article list under “${into}”?`,
      items: apart,
      aim: 'examples',
    },
  ]
}

/** Things by an attribute that several of them share: models by their makers. */
function thingsByAttribute(knowledge: Knowledge): SortSet[] {
  const makers = knowledge.reading.facts.filter(({ slot, label }) => slot === 'maker' && label === null)
  const items = makers.map((fact) => ({ text: fact.subject, fact, into: fact.value }))
  const kind = plural(kindOfExamples(knowledge))
  const which = (into: string): string => `Which of these ${kind} does the article say ${into} made?`
  return [{ prompt: `Sort these ${kind} by their makers.`, which, items, aim: 'makers' }]
}

/** Members of a table's row by the column they stand in. */
function membersByColumn(knowledge: Knowledge): SortSet[] {
  const cells = knowledge.reading.facts.filter(({ kind, members }) => kind === 'cell' && members.length > 0)
  const rows = Map.groupBy(cells, (cell) => `${tableId(cell)}|${cell.slot}`)
  return [...rows.values()].flatMap((cellsOfRow) => {
    const [first] = cellsOfRow
    if (!first || cellsOfRow.length < 2) return []
    const items = cellsOfRow.flatMap((cell) => {
      const beside = cellsBeside(cell, knowledge)
      const into = capitalised(columnName(cell, beside, knowledge))
      return exclusiveMembers(cell, beside, knowledge).map((text) => ({ text, fact: cell, into }))
    })
    const [table, row] = [tableWord(first, knowledge), first.label ?? first.slot]
    const where = table === 'article' ? 'For which' : 'Where'
    const prompt = `${where} does the ${table} list each of these under “${row}”?`
    const which = (into: string): string =>
      `Under “${row}”, which of these does the ${table} list for ${inSentence(knowledge, into)}?`
    return [{ prompt, which, items, aim: `row ${first.slot}` }]
  })
}

/** What is said of one subject, by kind: its benefits and its uses. Beside them its drawbacks show by what they are. */
function labelsByKind(knowledge: Knowledge): SortSet[] {
  const labelled = knowledge.reading.facts.filter(
    ({ kind, label }) => label !== null && (kind === 'benefit' || kind === 'use'),
  )
  const bySubject = Map.groupBy(labelled, ({ subject }) => subject)
  return [...bySubject].map(([subject, facts]) => {
    const items = facts.flatMap((fact) => {
      const noun = groupNoun(knowledge, fact)?.noun
      return noun === undefined ? [] : [{ text: fact.label ?? '', fact, into: capitalised(noun) }]
    })
    const kinds = [...new Set(items.map(({ into }) => fold(into)))]
    const last = kinds.at(-1) ?? ''
    const listed = kinds.length > 1 ? `${kinds.slice(0, -1).join(', ')} or ${last}` : last
    const prompt = `What does the article call each of these: ${withArticle(listed)} of ${several(knowledge, subject)}?`
    return { prompt, which: null, items, aim: `kinds ${subject}` }
  })
}

/** Labels of one kind by what they are said of: the benefits of one thing, the benefits of another that is no kind of it. */
function labelsByOwner(knowledge: Knowledge): SortSet[] {
  const labelled = knowledge.reading.facts.filter(({ kind, label }) => label !== null && KINDS.includes(kind))
  return [...Map.groupBy(labelled, ({ kind }) => kind)].flatMap(([kind, same]) => {
    const noun = same[0] ? groupNoun(knowledge, same[0])?.noun : undefined
    const owners = [...new Set(same.map(({ subject }) => subject))]
    const areKin = owners.some((one, at) =>
      owners.slice(at + 1).some((other) => related(knowledge, one, other)),
    )
    if (noun === undefined || owners.length < 2 || areKin) return []
    const items = same
      .filter((fact) =>
        same.every((other) => other.subject === fact.subject || !mayBelong(fact, other, knowledge)),
      )
      .map((fact) => ({
        text: fact.label ?? '',
        fact,
        into: capitalised(several(knowledge, fact.subject)),
      }))
    const which = (into: string): string =>
      `Which of these does the article count among the ${plural(noun)} of ${inSentence(knowledge, into)}?`
    const prompt = `Of what does the article name each of these as ${withArticle(noun)}?`
    return [{ prompt, which, items, aim: `labels ${kind}` }]
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
    const things = plural(kindOfExamples(knowledge))
    const prompt = `Sort these ${plural(noun)}: to which ${things} does the article assign each?`
    const which = (into: string): string =>
      `Which of these ${plural(noun)} does the article assign to ${inSentence(knowledge, into)}?`
    return [{ prompt, which, items, aim: `sections ${noun}` }]
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

/** Items without a label of two things' lists of one kind: the uses of one, the uses of the other. */
function itemsByOwner(knowledge: Knowledge): SortSet[] {
  const plain = knowledge.reading.facts.filter(
    ({ kind, label, value }) => label === null && OWNED.includes(kind) && words(value).length <= LONGEST_ITEM,
  )
  return [...Map.groupBy(plain, ({ kind }) => kind)].flatMap(([kind, facts]) => {
    const apart = facts.filter((fact) =>
      facts.every((other) => other.subject === fact.subject || !isShared(fact, other, knowledge)),
    )
    const items = apart.map((fact) => ({
      text: unstopped(fact.value),
      fact,
      into: capitalised(several(knowledge, fact.subject)),
    }))
    const which = (into: string): string =>
      `Which of these does the article give as ${plural(kind)} of ${inSentence(knowledge, into)}?`
    const prompt = `Of what does the article name each of these as ${withArticle(kind)}?`
    return [{ prompt, which, items, aim: `owners ${kind}` }]
  })
}

const OWNED: readonly string[] = ['use', 'feature', 'benefit', 'limitation']
const LONGEST_ITEM = 12

/** Whether an item of one thing's list may hold for the other thing too. */
function isShared(fact: Fact, other: Fact, knowledge: Knowledge): boolean {
  const rival = { text: unstopped(fact.value), fact, owner: fact.subject }
  const key = unstopped(other.value)
  const ask = {
    direction: 'member',
    fact: other,
    key,
    about: other.subject,
    claim: '',
    exclusive: false,
  } as const
  return whyUnsafe(rival, ask, knowledge) !== null
}
