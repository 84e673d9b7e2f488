import type { KeptElement, KeptNode } from './select.ts'
import { plainText, spaced, wordsIn, type Words } from './words.ts'

/** A table as rows of cells of one width; null where the element only lays out a page. */
export type ReadTable = { readonly rows: readonly ReadRow[]; readonly captions: readonly KeptElement[] }
export type ReadRow = {
  readonly cells: readonly (readonly Words[])[]
  readonly head: boolean
  /** One cell over the whole width: it says what the rows below it are. */
  readonly across: boolean
}

export function readTable(table: KeptElement): ReadTable | null {
  const rows = rowsOf(table, 'table')
  if (table.attributes.role === 'presentation' || rows.length < 2 || holdsTable(table)) return null
  const cells = rows.flatMap(({ row }) => row.children.filter(isCell))
  const marked = cells.some(({ name }) => name === 'th') || rows.some(({ part }) => part === 'thead')
  if (!marked && cells.some((cell) => plainText(wordsIn([cell], {})).length > LONGEST)) return null
  const grid = filled(rows.map(({ row }) => row.children.filter(isCell)))
  if (Math.max(...grid.map((row) => row.length)) < 2) return null
  const isCaption = (child: KeptNode): child is KeptElement => isElement(child) && child.name === 'caption'
  return { rows: readRows(grid, rows), captions: table.children.filter(isCaption) }
}

function readRows(grid: readonly (readonly KeptElement[])[], parts: readonly Part[]): ReadRow[] {
  const titles = grid.findIndex((row) => !isAcross(row))
  const heads = headRows(parts.slice(titles))
  const body = (row: readonly KeptElement[]): ReadRow[] => {
    const across = isAcross(row)
    const cells = (across ? row.slice(0, 1) : row).map(cellWords)
    return cells.every((cell) => cell.length === 0) ? [] : [{ cells, head: false, across }]
  }
  const head = headOf(grid.slice(titles, titles + heads))
  return [...grid.slice(0, titles).flatMap(body), ...head, ...grid.slice(titles + heads).flatMap(body)]
}

const isAcross = (row: readonly KeptElement[]): boolean => row.every((cell) => cell === row[0])

/** One head of several rows: "Spring" over "high" is "Spring high". Columns of one name can't be told apart. */
function headOf(rows: readonly (readonly KeptElement[])[]): ReadRow[] {
  const cells = (rows[0] ?? []).map((_, column) => {
    const above = [...new Set(rows.flatMap((row) => row[column] ?? []))].map(cellWords)
    return above
      .filter((words) => words.length > 0)
      .flatMap((words, i) => (i > 0 ? [SPACE, ...words] : words))
  })
  const names = cells.slice(1).map((cell) => plainText(cell).toLowerCase())
  return cells.length === 0 ? [] : [{ cells, head: new Set(names).size === names.length, across: false }]
}

const SPACE: Words = { text: ' ', style: {} }

// Whoever lays out a page with a table puts whole texts into a cell.
const LONGEST = 600

const isElement = (node: KeptNode): node is KeptElement => 'name' in node
const isCell = (node: KeptNode): node is KeptElement =>
  isElement(node) && (node.name === 'td' || node.name === 'th')

const holdsTable = (element: KeptElement): boolean =>
  element.children.some((child) => isElement(child) && (child.name === 'table' || holdsTable(child)))

type Part = { readonly row: KeptElement; readonly part: string }

const rowsOf = (element: KeptElement, part: string): Part[] =>
  element.children.filter(isElement).flatMap((child) => {
    if (child.name === 'tr') return child.children.some(isCell) ? [{ row: child, part }] : []
    return /^(?:thead|tbody|tfoot)$/.test(child.name) ? rowsOf(child, child.name) : []
  })

/** How many rows head the table: those of its head, else the first rows of nothing but heads, or one in bold. */
function headRows(rows: readonly Part[]): number {
  const inHead = rows.findIndex(({ part }) => part !== 'thead')
  if (inHead > 0) return inHead
  const cells = rows.map(({ row }) => row.children.filter(isCell))
  const heads = cells.findIndex((row) => row.length < 2 || !row.every(({ name }) => name === 'th'))
  const [first] = cells
  return heads === 0 && first && first.length > 1 && first.every(isBold) ? 1 : Math.max(0, heads)
}

const isBold = (cell: KeptElement): boolean => {
  const words = spaced(wordsIn(cell.children, {}))
  return words.length > 0 && words.every((one) => one === 'break' || one.style.strong === true)
}

/** Cells that stand for several columns or rows are said in each of them. */
function filled(rows: readonly (readonly KeptElement[])[]): KeptElement[][] {
  const grid: KeptElement[][] = rows.map(() => [])
  rows.forEach((cells, i) => {
    let column = 0
    for (const cell of cells) {
      while (grid[i]?.[column]) column++
      const [wide, high] = [spanned(cell, 'colspan'), spanned(cell, 'rowspan')]
      for (let down = 0; down < high; down++)
        for (let across = 0; across < wide; across++) {
          const row = grid[i + down]
          if (row && column + across < WIDEST) row[column + across] = cell
        }
      column += wide
    }
  })
  return grid.map((row) => Array.from(row, (cell: KeptElement | undefined) => cell ?? EMPTY))
}

const EMPTY: KeptElement = { name: 'td', attributes: {}, children: [] }
const WIDEST = 40

function spanned(cell: KeptElement, by: 'colspan' | 'rowspan'): number {
  const said = Number.parseInt(cell.attributes[by] ?? '1', 10)
  return said >= 1 ? Math.min(said, WIDEST) : 1
}

/** The words of a cell; what stands on several lines in it is a list of things. */
function cellWords(cell: KeptElement): Words[] {
  const words = spaced(withBreaks(cell.children))
  return words.map((one, i) => {
    if (one !== 'break') return one
    const before = words[i - 1]
    const ended = before !== undefined && before !== 'break' && /[.,;:!?–—-]$/u.test(before.text)
    return { text: ended ? ' ' : ', ', style: {} }
  })
}

const withBreaks = (nodes: readonly KeptNode[]): Words[] =>
  nodes.flatMap((node) => {
    if (!isElement(node) || !/^(?:p|div|ul|ol|li|section|dl|dt|dd)$/.test(node.name))
      return wordsIn([node], {})
    return ['break', ...withBreaks(node.children), 'break']
  })
