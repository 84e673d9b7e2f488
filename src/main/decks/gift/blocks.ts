import { moodlePlace } from '../paths.ts'

/** One question as it stands in the file, without its comments. */
export type GiftBlock = {
  readonly text: string
  /** Of the file, counted from 1. */
  readonly line: number
  readonly place: readonly string[]
  readonly id: string | null
  readonly tags: readonly string[]
  /** What kind our own writer says it is, or ''. */
  readonly kind: string
}

/** The questions of a text: blank lines are between them, but for those within braces. */
export function giftBlocks(text: string): readonly GiftBlock[] {
  const blocks: GiftBlock[] = []
  let place: readonly string[] = []
  let lines: string[] = []
  let comments: string[] = []
  let start = 1
  let braces: 'before' | 'open' | 'closed' = 'before'
  const end = (): void => {
    if (lines.length > 0) blocks.push({ text: lines.join('\n'), line: start, place, ...commented(comments) })
    lines = []
    comments = []
    braces = 'before'
  }
  text.split('\n').forEach((line, i) => {
    const plain = line.trim()
    const category = /^\$CATEGORY:\s*(?<path>.*)$/i.exec(plain)?.groups?.path
    const begins = plain.startsWith('::')
    if (plain.startsWith('//')) {
      if (braces === 'closed') end()
      comments.push(plain)
    } else if (category !== undefined) {
      end()
      place = moodlePlace(category)
    } else if (plain === '') {
      if (braces !== 'open') end()
    } else {
      if (begins && braces !== 'before') end()
      if (lines.length === 0) start = i + 1
      lines.push(line)
      braces = bracesAfter(line, braces)
    }
  })
  end()
  return blocks
}

function bracesAfter(line: string, before: 'before' | 'open' | 'closed'): 'before' | 'open' | 'closed' {
  const signs = line.replace(/\\./g, '')
  const last = Math.max(signs.lastIndexOf('{'), signs.lastIndexOf('}'))
  if (last < 0) return before
  return signs[last] === '}' ? 'closed' : 'open'
}

const IN_COMMENT = /\[(?<what>id|tags?|kind):(?<said>(?:\\\]|(?!\[(?:id|tags?|kind):)[^\]])*)\]/g

/** What Moodle writes into comments: `[id:…] [tag:…]`; others write `[tags:a,b]`. */
function commented(comments: readonly string[]): Pick<GiftBlock, 'id' | 'tags' | 'kind'> {
  const said = comments.flatMap((comment) =>
    [...comment.matchAll(IN_COMMENT)].map(({ groups }) => groups ?? {}),
  )
  const all = (what: string): readonly string[] =>
    said.filter((one) => one.what === what).map((one) => (one.said ?? '').replaceAll('\\]', ']').trim())
  return {
    id: all('id')[0] || null,
    tags: [...all('tag'), ...all('tags').flatMap((list) => list.split(','))],
    kind: all('kind')[0] ?? '',
  }
}
