import { aspectNoun } from '../compose/aspect.ts'
import { termOf } from '../compose/knowledge.ts'
import { withKind } from '../compose/row-kind.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { isDescription, rowWithin } from '../terms/naming.ts'
import { singular } from '../language/number.ts'
import { several, withThe } from '../compose/phrasing.ts'
import { lineAt } from '../lines.ts'
import { onceFor } from '../remembered.ts'
import type { Block, Fact } from '../types.ts'
import { tablePlace } from '../outline/table-place.ts'
import { BOX, boxLabel, withoutRanks } from '../outline/table-shape.ts'
import { isIngredient } from './box.ts'

type Table = {
  /** A comparison sets its columns side by side; any other table has a row for each thing, an article a section. */
  readonly kind: 'comparison' | 'table' | 'article'
  /** What the things of its rows are called, by the head of their column: "god". */
  readonly corner: string | null
}

/** The table a cell stands in. */
export function tableOf({ evidence, label, group }: Fact, { reading }: Knowledge): Table {
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

/** Names as they stand in a sentence; what is no name keeps its words together, with its kind: the coin “As”. */
export function ownerName(fact: Fact, knowledge: Knowledge): string {
  const { subject } = fact
  if (NEVER_BARE.test(subject)) return `the ${subject}`
  if (termOf(knowledge, subject) && !isDescription(subject))
    return withThe(knowledge, several(knowledge, subject))
  const row = rowWithin(subject, knowledge.usage)
  if (!row.startsWith('“')) return row
  const { kind, corner } = tableOf(fact, knowledge)
  return kind === 'table' ? withKind(row, corner) : row
}

/** "Of Netherlands" says nobody, whatever a table's row is headed with. */
const NEVER_BARE =
  /^(?:Netherlands|Philippines|Bahamas|Maldives|Gambia|(?:United|Papal|Italian|German|Low|Baltic) (?:Kingdom|States|Countries|Arab Emirates|Nations|Provinces)|(?:Soviet|European|African) Union|(?:\p{Lu}\p{Ll}+ ){1,2}(?:Empire|Republic|Confederation|Ocean|Sea|Desert|Peninsula))$/u

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
