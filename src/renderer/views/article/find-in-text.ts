/** Words of the page in one string, with the text nodes they are made of. */
export type TextIndex = {
  readonly text: string
  readonly nodes: readonly { readonly node: Text; readonly at: number }[]
}

/** The text of some elements as it reads, without what is there for the ear alone. Blocks are parted by a line. */
export function textIndex(blocks: Iterable<Element>): TextIndex {
  const nodes: { node: Text; at: number }[] = []
  let text = ''
  for (const block of blocks) {
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
    for (let next = walker.nextNode(); next; next = walker.nextNode()) {
      if (!(next instanceof Text) || next.parentElement?.closest('.hidden, [aria-hidden]')) continue
      nodes.push({ node: next, at: text.length })
      text += folded(next.data)
    }
    text += '\n'
  }
  return { text, nodes }
}

/** Where some words stand, whatever their case; each as a range of the page. */
export function rangesOf({ text, nodes }: TextIndex, words: string): readonly Range[] {
  const wanted = folded(words)
  const ranges: Range[] = []
  if (wanted.trim() === '') return ranges
  let first = 0
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    first = nodeAt(nodes, at, first)
    const last = nodeAt(nodes, at + wanted.length - 1, first)
    const [from, to] = [nodes[first], nodes[last]]
    if (!from || !to) break
    const range = document.createRange()
    range.setStart(from.node, at - from.at)
    range.setEnd(to.node, at + wanted.length - to.at)
    ranges.push(range)
  }
  return ranges
}

function nodeAt(nodes: TextIndex['nodes'], at: number, from: number): number {
  let node = from
  while ((nodes[node + 1]?.at ?? Infinity) <= at) node++
  return node
}

/** Lower case, where that leaves every character at its place. */
function folded(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text
}
