import type { KeptElement, KeptNode } from './html-select.ts'
import { plainText, spaced, wordsIn, type Words } from './html-words.ts'

/** A table as rows of cells of one width; null where the element only lays out a page. */
export type ReadTable = { readonly rows: readonly ReadRow[]; readonly captions: readonly KeptElement[] }
export type ReadRow = { readonly cells: readonly (readonly Words[])[]; readonly head: boolean }

export function readTable(table: KeptElement): ReadTable | null {
  const rows = rowsOf(table, 'table')
  if (table.attributes.role === 'presentation' || rows.length < 2 || holdsTable(table)) return null
  const cells = rows.flatMap(({ row }) => row.children.filter(isCell))
  const marked = cells.some(({ name }) => name === 'th') || rows.some(({ part }) => part === 'thead')
  if (!marked && cells.some((cell) => plainText(wordsIn([cell], {})).length > LONGEST)) return null
  const grid = filled(rows.map(({ row }) => row.children.filter(isCell)))
  const width = Math.max(...grid.map((row) => row.length))
  if (width < 2) return null
  const heads = headRows(rows)
  return {
    rows: grid
      .map((row, i) => ({ cells: row.map(cellWords), head: i === heads - 1 }))
      .slice(Math.max(0, heads - 1)),
    captions: table.children.filter(
      (child): child is KeptElement => isElement(child) && child.name === 'caption',
    ),
  }
}

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

/** How many rows head the table: those of its head, else a first row of nothing but heads or bold. */
function headRows(rows: readonly Part[]): number {
  const inHead = rows.findIndex(({ part }) => part !== 'thead')
  if (inHead > 0) return inHead
  const first = rows[0]?.row.children.filter(isCell) ?? []
  return first.length > 1 && first.every((cell) => cell.name === 'th' || isBold(cell)) ? 1 : 0
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
