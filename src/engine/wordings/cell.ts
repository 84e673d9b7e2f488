import { aspectNoun } from '../compose/aspect.ts'
import { restates, whyUnsafe } from '../compose/guard.ts'
import type { Ask, Rival } from '../compose/guard.ts'
import type { Inquiry } from '../compose/inquiry.ts'
import { namesFor, termOf } from '../compose/knowledge.ts'
import { isAtOrAbove, related } from '../terms/kinship.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { isDescription, lowerCased, rowWithin, uncapitalised } from '../terms/naming.ts'
import { isPlural, singular } from '../language/number.ts'
import { asSentence, several, unstopped, withThe } from '../compose/phrasing.ts'
import { lineAt } from '../lines.ts'
import { onceFor } from '../remembered.ts'
import { shuffled } from '../seed.ts'
import type { Block, Fact } from '../types.ts'
import { tablePlace } from '../outline/table-place.ts'
import { BOX, boxLabel, withoutRanks } from '../outline/table-shape.ts'
import { boxStem, isIngredient } from './box.ts'
import { spellsOut } from './labelled.ts'
import { contentStems, tokens, words } from '../language/words.ts'

/** What to ask of a cell of a comparison: which member, or which whole value, belongs to this column. */
export function cellInquiries(fact: Fact, knowledge: Knowledge): Inquiry[] {
  if (fact.kind !== 'cell' || fact.label === null) return []
  const beside = cellsBeside(fact, knowledge)
  return [
    ...memberInquiry(fact, fact.label, beside, knowledge),
    ...wholeInquiry(fact, fact.label, beside, knowledge),
    ...ownerInquiry(fact, fact.label, beside, knowledge),
  ]
}

/** One member of the cell among members of the other columns; only what is in no way true of those is a key. */
function memberInquiry(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): Inquiry[] {
  const own = exclusiveMembers(fact, beside, knowledge)
  const [key] = shuffled(own, fact.id)
  if (key === undefined) return []
  return [
    {
      ask: { direction: 'member', fact, key, about: fact.subject, claim: row, exclusive: true },
      aim: 'member',
      stem: memberStem(fact, row, beside, knowledge),
      pools: [
        beside.flatMap((cell) =>
          exclusiveMembers(cell, [fact], knowledge).map((text) => rivalOf(text, cell)),
        ),
      ],
      wrongBecause: ({ text, fact: from }) => listedFor(text, row, from, fact, knowledge),
      accepts: null,
      siblings: [],
      strain: 0,
    },
  ]
}

/** The whole cell among the cells beside it; what is short and says one thing can be typed. */
function wholeInquiry(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): Inquiry[] {
  if (echoesHead(fact)) return []
  return [
    {
      ask: {
        direction: 'value',
        fact,
        key: unstopped(fact.value),
        about: fact.subject,
        claim: row,
        exclusive: true,
      },
      aim: 'value',
      stem: cellStem(fact, row, knowledge),
      pools: lettersTell(fact) ? [] : [beside.map((cell) => rivalOf(unstopped(cell.value), cell))],
      wrongBecause: ({ text, fact: from }) => listedFor(text, row, from, fact, knowledge),
      accepts: isTypable(fact) && !advises(fact) ? [] : null,
      siblings: beside.map(({ value }) => unstopped(value)),
      strain: 0,
    },
  ]
}

/** A number, a name or a few words without a verb; of several things nobody would type the same list. */
export function isTypable({ value, members }: Fact): boolean {
  if (
    members.length > 0 ||
    saysWhether(value) ||
    /^(?:(?:yes|no|none|✓|✗)\b|(?:any|all|some|both|either|most)$)/i.test(value) ||
    /(?<!\d),|,(?!\d)|[;:()]| (?:and|or) /.test(value)
  )
    return false
  if (/\d/.test(value)) return words(value).length <= 4
  return (
    words(value).length <= 3 &&
    !tokens(value).some(({ pos }) => pos === 'VERB' || pos === 'AUX' || pos === 'ADV')
  )
}

/** "Built in", "not possible", "required": what only says whether, in one of many words that would do as well. */
export const saysWhether = (value: string): boolean => WHETHER.test(value)

const WHETHER =
  /^(?:yes|no|none|(?:not |un)?(?:present|absent|supported|available|possible|allowed|permitted|included|required|needed|necessary|guaranteed)|impossible|optional|mandatory|built[- ]in)\.?$/i

/** "Quality of Service" for QoS: among others its letters would give it away. */
export const lettersTell = ({ subject, value }: Fact): boolean => spellsOut(subject, value)

/** "Long" beside "Short" names nothing that an acronym could have: it stands for it. */
export const standsForLetters = (fact: Fact): boolean =>
  lettersTell(fact) &&
  /^(?:long|full|expanded|in full|spelled out)(?: form| version)?$/iu.test(fact.label ?? '')

/** "Connectionless" under "Connection", "tenant" for "Tenant wants to leave": a head gives the cell away. */
export function echoesHead({ label, slot, subject, value }: Fact): boolean {
  const heads = contentStems(label ?? slot)
  const [own, rows] = [contentStems(value), new Set(contentStems(subject))]
  if (own.length > 0 && rows.size > own.length && own.every((stem) => rows.has(stem))) return true
  return own.some((stem) =>
    heads.some((head) => head.length >= 6 && stem.length >= 6 && stem.slice(0, 6) === head.slice(0, 6)),
  )
}

/** "Which domain does the table give for Jupiter?" */
export function cellStem(fact: Fact, aspect: string, knowledge: Knowledge): string {
  const ofBox = boxStem(fact)
  if (ofBox !== null) return ofBox
  if (standsForLetters(fact)) return `What do the letters ${fact.subject} stand for?`
  const kind = tableNamed(fact, knowledge)
  const [noun, owner] = [aspectNoun(aspect), ownerName(fact, knowledge)]
  if (advises(fact)) return `What does the ${kind} advise for ${owner}?`
  const done = askedOfDone(aspect, owner)
  if (done !== null) return `According to the ${kind}, ${done}`
  if (noun === 'meaning' && isTold(fact)) return `What does ${owner} mean, according to the ${kind}?`
  if (noun === 'definition') return `How does the ${kind} define ${owner}?`
  return noun === null || STANDING.test(noun) || / (?:and|or) /.test(noun) || isQuality(fact.value)
    ? `What does the ${kind} say of ${owner} under “${aspect}”?`
    : `Which ${noun} does the ${kind} give for ${owner}?`
}

/** "Made up of", "armed with": "what are legions made up of?" Null for another head. */
export function askedOfDone(aspect: string, owner: string): string | null {
  const head = aspect.trim()
  return DONE.test(head) ? `what ${isPlural(owner) ? 'are' : 'is'} ${owner} ${lowerCased(head)}?` : null
}

const DONE =
  /^(?:\p{L}{2,}ed for|(?:made up|made|composed|built) of|(?:armed|filled|equipped|fitted|covered) with)$/iu

/** "For code 47, the table advises: “…”" */
export const advises = ({ statement }: Fact): boolean =>
  /, the (?:table|comparison|article) advises: “/u.test(statement)

/** "Code 47 means that …", "The meaning of “OK” is “…”". */
export const isTold = ({ statement }: Fact): boolean => / means? that |^The meaning of /u.test(statement)

/** "Mostly gentle" says how something is; nobody gives it. */
const isQuality = (value: string): boolean => {
  const read = tokens(`It is ${value.charAt(0).toLowerCase()}${value.slice(1)}.`).slice(2, -1)
  return !/\d/.test(value) && read.every(({ pos }) => /^(?:ADJ|ADV|VERB|PUNCT|CCONJ|PART)$/.test(pos))
}

/** A thing has one of these; there are not several to tell apart. */
const STANDING =
  /^(?:rain|rainfall|snow|snowfall|sunshine|water|energy|power|air|\p{L}+ air|hierarchy|relation(?:ship)?|role|position|status|nature|meaning|description)$/u

/** "Which god, according to the table, has this domain: sky and thunder?" Only where no other row says the same. */
function ownerInquiry(fact: Fact, aspect: string, beside: readonly Fact[], knowledge: Knowledge): Inquiry[] {
  const { kind, corner } = tableOf(fact, knowledge)
  const noun = aspectNoun(aspect)
  const value = unstopped(fact.value)
  const others = cellsBeside(fact, knowledge)
  if (kind !== 'table' || corner === null || noun === null || beside.length < 2) return []
  if (lettersTell(fact)) return []
  if (isPlural(noun) !== isPlural(value) && /\p{L}s$/u.test(noun)) return []
  if (others.some((one) => restates(one.value, value, knowledge))) return []
  return [
    {
      ask: { direction: 'name', fact, key: fact.subject, about: fact.subject, claim: value, exclusive: true },
      aim: 'name',
      stem: `According to the table, which ${corner} has ${isPlural(noun) ? 'these' : 'this'} ${noun}: ${uncapitalised(value, knowledge.usage)}?`,
      pools: [others.map((cell) => ({ text: cell.subject, fact: cell, owner: cell.subject }))],
      wrongBecause: ({ fact: from }) => listedFor(unstopped(from.value), aspect, from, fact, knowledge),
      accepts: [
        ...namesFor(knowledge, fact.subject),
        fact.subject.replace(/^.*\p{L} (?=-?\d+$)/u, ''),
      ].filter((name) => name !== fact.subject),
      siblings: others.map(({ subject }) => subject),
      strain: 0.5,
    },
  ]
}

type Table = {
  /** A comparison sets its columns side by side; any other table has a row for each thing, an article a section. */
  readonly kind: 'comparison' | 'table' | 'article'
  /** What the things of its rows are called, by the head of their column: "god". */
  readonly corner: string | null
}

/** The table a cell stands in. */
function tableOf({ evidence, label, group }: Fact, { reading }: Knowledge): Table {
  const { rows, starts, heads } = rowsOf(reading.article.blocks)
  const at = evidence[0]?.start ?? -1
  const last = rows[lineAt(starts, at) - 1]
  const row = last && last.start <= at && at < last.end ? last : undefined
  const head = heads.get(row?.group)
  const [rowHead, corner] = [row, head].map((one) => textOfHead(one))
  const noun = corner === undefined ? null : aspectNoun(corner)
  const isLine = group === BOX || (row?.cells?.length === 2 && boxLabel(rowHead ?? '') === label)
  return {
    // Two columns compare nothing: the line of a box tells of what the article is about.
    kind: !row || isLine ? 'article' : rowHead === label ? 'comparison' : 'table',
    corner: noun === null ? null : singular(noun),
  }
}

const textOfHead = (row: Block | undefined): string | undefined =>
  row?.cells?.[0]?.runs
    .map(({ text }) => text)
    .join('')
    .trim()

/** The rows of an article in order, with where each starts, and the head of each table. */
const rowsOf = onceFor((blocks: readonly Block[]) => {
  const tables = Map.groupBy(
    blocks.filter(({ kind }) => kind === 'row'),
    ({ group }) => group,
  )
  const rows = [...tables.values()].flatMap(withoutRanks)
  const heads = new Map<number | undefined, Block>()
  for (const block of rows) if (block.head && !heads.has(block.group)) heads.set(block.group, block)
  return { rows, starts: rows.map(({ start }) => start), heads }
})

/** Whether things are compared side by side or listed one below the other. */
export const tableWord = (fact: Fact, knowledge: Knowledge): Table['kind'] => tableOf(fact, knowledge).kind

/** The table with the section it stands in, where the head alone says too little. */
export function tableNamed(fact: Fact, knowledge: Knowledge): string {
  const kind = tableWord(fact, knowledge)
  const title = knowledge.reading.article.sections[fact.section]?.title ?? ''
  return kind === 'table' ? kind + tablePlace(fact.label ?? '', title) : kind
}

/** Names as they stand in a sentence; what is no name keeps its words together, a short one with its kind: the coin “As”. */
export function ownerName(fact: Fact, knowledge: Knowledge): string {
  const { subject } = fact
  if (NEVER_BARE.test(subject)) return `the ${subject}`
  if (termOf(knowledge, subject) && !isDescription(subject))
    return withThe(knowledge, several(knowledge, subject))
  const row = rowWithin(subject, knowledge.usage)
  const corner = /^“\p{Lu}\p{Ll}{0,2}”$/u.test(row) ? tableOf(fact, knowledge).corner : null
  return corner === null ? row : `the ${corner} ${row}`
}

/** "Of Netherlands" says nobody, whatever a table's row is headed with. */
const NEVER_BARE =
  /^(?:Netherlands|Philippines|Bahamas|Maldives|Gambia|(?:United|Papal|Italian|German|Low|Baltic) (?:Kingdom|States|Countries|Arab Emirates|Nations|Provinces)|(?:Soviet|European|African) Union|(?:\p{Lu}\p{Ll}+ ){1,2}(?:Empire|Republic|Confederation|Ocean|Sea|Desert|Peninsula))$/u

/** Members of a cell that no other column could claim: what is true of both is keyed to neither. */
export function exclusiveMembers(cell: Fact, others: readonly Fact[], knowledge: Knowledge): string[] {
  return cell.members.filter((member) =>
    others.every((other) => {
      const [first] = other.members
      const ask: Ask = {
        direction: 'member',
        fact: other,
        key: first ?? other.value,
        about: other.subject,
        claim: '',
        exclusive: true,
      }
      return whyUnsafe(rivalOf(member, cell), ask, knowledge) === null
    }),
  )
}

/** The cells of the same row in other columns. */
export function cellsBeside(fact: Fact, { reading }: Knowledge): Fact[] {
  return reading.facts.filter(
    (one) =>
      one.kind === 'cell' &&
      one.slot === fact.slot &&
      one.id !== fact.id &&
      tableId(one) === tableId(fact) &&
      (!isIngredient(fact) || unitOf(one.value) === unitOf(fact.value)),
  )
}

/** Nobody takes a spoonful of salt for a kilogram of it. */
function unitOf(amount: string): string {
  const unit = /\p{L}.*/u.exec(amount)?.[0] ?? ''
  if (/^(?:kg|mg|g|ml|dl|cl|l|lit(?:re|er)s?)$/u.test(unit)) return 'metric'
  return /^(?:tbsp|tbs|tsp|tablespoons?|teaspoons?|cups?)$/u.test(unit) ? 'spoon' : unit
}

/** Cells of one table stand in one section, those of a table written section by section in one group. */
export const tableId = ({ group, label, section }: Fact): string =>
  group === null || group === label ? `${section}` : group

/** How the comparison sets a column off: a class above the others gives only what they have not. */
export function columnName(cell: Fact, against: readonly Fact[], knowledge: Knowledge): string {
  const name = several(knowledge, cell.subject)
  const above = against.some(({ subject }) => isAbove(cell.subject, subject, knowledge))
  return above ? `other ${name}` : name
}

function memberStem(fact: Fact, row: string, beside: readonly Fact[], knowledge: Knowledge): string {
  const own = columnName(fact, beside, knowledge)
  const kin = beside.filter((cell) => related(knowledge, cell.subject, fact.subject))
  const asked = `Under “${row}”, which of these does the ${tableNamed(fact, knowledge)} list for ${own}`
  if (kin.length === 0) return `${asked}?`
  return `${asked} rather than for ${kin.map((cell) => columnName(cell, [fact], knowledge)).join(' or ')}?`
}

function listedFor(text: string, row: string, from: Fact, asked: Fact, knowledge: Knowledge): string {
  return asSentence(
    `Under “${row}” the ${tableOf(from, knowledge).kind} lists “${text}” for ${columnName(from, [asked], knowledge)}`,
  )
}

const rivalOf = (text: string, cell: Fact): Rival => ({ text, fact: cell, owner: cell.subject })

const isAbove = (wide: string, narrow: string, knowledge: Knowledge): boolean =>
  isAtOrAbove(knowledge, wide, narrow) && !isAtOrAbove(knowledge, narrow, wide)
