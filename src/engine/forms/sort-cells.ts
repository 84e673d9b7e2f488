import { restates, whyUnsafe } from '../compose/guard.ts'
import type { Ask } from '../compose/guard.ts'
import { differInSign } from '../compose/value-form.ts'
import type { Knowledge } from '../compose/knowledge.ts'
import { related } from '../terms/kinship.ts'
import { capitalised } from '../terms/naming.ts'
import { inSentence, several, shortName, unstopped } from '../compose/phrasing.ts'
import { isPlural } from '../language/number.ts'
import type { Fact } from '../types.ts'
import { isIngredient } from '../wordings/box.ts'
import { cellsBeside, ownerName, tableId, tableWord } from '../wordings/cell-table.ts'
import { isNumbered } from '../language/ordinals.ts'
import { shareRoot } from '../language/root.ts'
import { yearOf } from '../language/timeline.ts'
import { fold, words } from '../language/words.ts'
import { portions } from './portions.ts'
import type { Item, SortSet } from './sort-sets.ts'

const MOST_ITEMS = 8
const MOST_COLUMNS = 4

/** What a comparison of a few things says of each, a few rows at a time: "Header size: 8 bytes". */
export function cellsByColumn(knowledge: Knowledge): SortSet[] {
  const tables = Map.groupBy(cellsOf(knowledge), tableId)
  return [...tables.values()].flatMap((cells) => {
    const subjects = [...new Set(cells.map(({ subject }) => subject))]
    const kin = subjects.some((one, at) =>
      subjects.slice(at + 1).some((other) => related(knowledge, one, other)),
    )
    if (subjects.length < 2 || subjects.length > MOST_COLUMNS || kin) return []
    const rows = [...Map.groupBy(cells, ({ slot }) => slot).values()].filter(
      (row) =>
        row.length === subjects.length &&
        row.every((cell) => isItsOwn(cell, knowledge)) &&
        !isToldBySign(row) &&
        !tellsItself(row),
    )
    return portions(rows, 2, Math.floor(MOST_ITEMS / subjects.length)).map((some, at) =>
      columnSet(some.flat(), subjects, at, knowledge),
    )
  })
}

function columnSet(
  cells: readonly Fact[],
  subjects: readonly string[],
  at: number,
  knowledge: Knowledge,
): SortSet {
  // "Consuls" beside "Quaestor", "Aedile" and "Praetor" would be the only plural.
  const many = subjects.filter((subject) => isPlural(several(knowledge, subject))).length
  const name = many * 2 < subjects.length ? shortName : several
  const nameOf = (subject: string): string => name(knowledge, subject)
  const items: Item[] = cells.map((fact) => ({
    text: `${fact.label ?? fact.slot}: ${inSentence(knowledge, unstopped(fact.value))}`,
    fact,
    into: capitalised(nameOf(fact.subject)),
  }))
  // As it stands in a sentence: "the Calvin cycle", "“Quaestor”".
  const within = (fits: (fact: Fact) => boolean): string => {
    const cell = cells.find(fits)
    return cell === undefined ? '' : ownerName(cell, knowledge)
  }
  const [one = '', other = ''] = subjects.map((subject) => within((fact) => fact.subject === subject))
  const [first] = cells
  const given = first && tableWord(first, knowledge) === 'article' ? 'article' : 'comparison'
  const prompt =
    subjects.length === 2
      ? `Does the ${given} give each of these for ${one} or for ${other}?`
      : `Sort these: for which does the ${given} give each?`
  return {
    prompt,
    // Of one attribute only one value can be right, and one that stands alone must be.
    which: null,
    items,
    aim: `columns ${cells[0]?.section ?? 0} ${at}`,
  }
}

/** Things by the few values that a column of a table has for them: who is responsible for what. */
export function thingsByCell(knowledge: Knowledge): SortSet[] {
  const columns = Map.groupBy(cellsOf(knowledge), (cell) => `${tableId(cell)}|${cell.slot}`)
  return [...columns.values()].flatMap((cells) => {
    const values = [...Map.groupBy(cells, ({ value }) => fold(unstopped(value))).values()]
    const first = cells[0]
    if (!first || cells.length < 4 || values.length < 2 || values.length > MOST_COLUMNS) return []
    const names = values.flatMap(([cell]) => (cell ? [unstopped(cell.value)] : []))
    const alike = names.some((one, at) =>
      names.slice(at + 1).some((other) => restates(one, other, knowledge)),
    )
    if (alike || names.some((name) => words(name).length > LONGEST_CLASS)) return []
    const [table, label] = [tableWord(first, knowledge), first.label ?? first.slot]
    return [
      {
        prompt: `Sort these by what the ${table} gives under “${label}”.`,
        which: (into: string) => `For which of these does the ${table} give “${into}” under “${label}”?`,
        items: values.flatMap((same) => {
          const into = capitalised(unstopped(same[0]?.value ?? ''))
          return same
            .filter(({ subject }) => !OTHERS.test(subject))
            .map((fact) => ({ text: fact.subject, fact, into }))
        }),
        aim: `cells ${first.section} ${label}`,
      },
    ]
  })
}

const LONGEST_CLASS = 6

/** "All others": other than what, only the rows before tell. */
const OTHERS = /^(?:all |any )?(?:the )?others?\b/iu

/** "Years" of the first war and the second, or a cell with a word of its own column: what is left is told by it too. */
const tellsItself = (row: readonly Fact[]): boolean => {
  const subjects = row.map(({ subject }) => subject)
  const areDated = row.every(({ value }) => yearOf(value) !== null)
  return (
    (areDated && subjects.some((subject) => isNumbered(subject, subjects))) ||
    row.some(({ subject, value, label }) => {
      const said = /^(?:yes|no|none|✓|✗)\b/iu.test(value) ? `${label ?? ''} ${value}` : value
      return shareRoot(subject, said)
    })
  )
}

const cellsOf = ({ reading }: Knowledge): Fact[] =>
  reading.facts.filter(
    (one) =>
      one.kind === 'cell' && one.label !== null && !isIngredient(one) && words(one.subject).length <= 10,
  )

/** Every item with a sign belongs to the column of percentages. */
const isToldBySign = (row: readonly Fact[]): boolean =>
  row.some(({ value }, at) => row.slice(at + 1).some((other) => differInSign(value, other.value)))

/** Whether none of the other columns could have this value too. */
function isItsOwn(cell: Fact, knowledge: Knowledge): boolean {
  return cellsBeside(cell, knowledge).every((other) => {
    const ask: Ask = {
      direction: 'value',
      fact: other,
      key: unstopped(other.value),
      about: other.subject,
      claim: other.label ?? '',
      exclusive: true,
    }
    return (
      whyUnsafe({ text: unstopped(cell.value), fact: cell, owner: cell.subject }, ask, knowledge) === null
    )
  })
}
