import type { ArticleView, FactView, Tally, TextRun, ViewBlock } from '../../../shared/models.ts'

/** A block with its index in `ArticleView.blocks`, by which sources name it. */
export type Placed = { readonly index: number; readonly block: ViewBlock }

/** What stands on one row of the page: a heading, a text, a whole list or a whole table. */
export type Passage =
  | { readonly kind: 'heading'; readonly at: Placed }
  | { readonly kind: 'text'; readonly at: Placed }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly Placed[] }
  | { readonly kind: 'table'; readonly head: Placed | null; readonly rows: readonly Placed[] }

/**
 * The article's blocks as passages in reading order. The heading that only repeats the title is left
 * out: the page's own heading says it.
 */
export function passagesOf(blocks: readonly ViewBlock[], title: string): readonly Passage[] {
  const out: Passage[] = []
  for (let index = 0; index < blocks.length;) {
    const block = blocks[index]
    if (!block) break
    const run = groupFrom(blocks, index)
    if (block.kind === 'item') out.push({ kind: 'list', ordered: block.ordinal !== null, items: run })
    else if (block.kind === 'row') out.push(tableOf(run))
    else if (block.kind !== 'heading') out.push({ kind: 'text', at: { index, block } })
    else if (!(out.length === 0 && plainText(block.runs) === title)) {
      out.push({ kind: 'heading', at: { index, block } })
    }
    index += run.length
  }
  return out
}

/** The place of the passage that a block stands in, or -1. */
export const placeOf = (passages: readonly Passage[], block: number | null): number =>
  block === null
    ? -1
    : passages.findIndex((passage) => placedOf(passage).some(({ index }) => index === block))

/** The blocks of a passage. */
function placedOf(passage: Passage): readonly Placed[] {
  if (passage.kind === 'list') return passage.items
  if (passage.kind === 'table') return passage.head ? [passage.head, ...passage.rows] : passage.rows
  return [passage.at]
}

/** The sections that stand in the outline: second-level headings (first-level where there are none below). */
export function outlineOf(view: Pick<ArticleView, 'blocks' | 'factList' | 'title'>): readonly {
  readonly index: number
  readonly title: string
  readonly tally: Tally
  readonly facts: number
}[] {
  return view.blocks.flatMap((block, index) => {
    const title = plainText(block.runs)
    if (block.kind !== 'heading' || block.level > 2 || (block.level === 1 && title === view.title)) return []
    const facts = view.factList.filter((fact) => fact.topic === title)
    return [{ index, title, tally: tallyOf(facts), facts: facts.length }]
  })
}

/** The first block on which a fact rests, or null. */
export function firstAsked({ blocks }: Pick<ArticleView, 'blocks'>): number | null {
  const at = blocks.findIndex((block) => block.facts.length > 0)
  return at < 0 ? null : at
}

export function tallyOf(facts: readonly FactView[]): Tally {
  const tally = { new: 0, shaky: 0, solid: 0 }
  for (const fact of facts) tally[fact.known] += 1
  return tally
}

export function plainText(runs: readonly TextRun[]): string {
  return runs.map((run) => run.text).join('')
}

/** The facts that rest on some blocks, each once, in the order of the text. */
export function factsAt(
  placed: readonly Placed[],
  facts: ReadonlyMap<string, FactView>,
): readonly FactView[] {
  const ids = new Set(placed.flatMap(({ block }) => block.facts))
  return [...ids].flatMap((id) => facts.get(id) ?? [])
}

function groupFrom(blocks: readonly ViewBlock[], start: number): readonly Placed[] {
  const first = blocks[start]
  if (!first) return []
  const out: Placed[] = [{ index: start, block: first }]
  for (let index = start + 1; first.group >= 0; index++) {
    const block = blocks[index]
    if (block?.group !== first.group || block.kind !== first.kind) break
    out.push({ index, block })
  }
  return out
}

function tableOf(rows: readonly Placed[]): Passage {
  const [first, ...rest] = rows
  return first?.block.head ? { kind: 'table', head: first, rows: rest } : { kind: 'table', head: null, rows }
}
