import type { Article, Block, Run } from '../types.ts'

/**
 * An article as Markdown that reads the same: for the text of a web page, whose marks are not in what is kept of it.
 * Headings, lists, tables, quotations, code and stress are written; what its text says is escaped where it would be
 * taken for a mark.
 */
export function asMarkdown(article: Pick<Article, 'title' | 'language' | 'blocks' | 'text'>): string {
  const { blocks } = article
  const parts = blocks.map((block, i) => {
    const before = blocks[i - 1]
    const touches = before?.kind === block.kind && isOneList(blocks, i)
    return `${i === 0 ? '' : touches ? '\n' : '\n\n'}${written(block, before)}`
  })
  return `${frontOf(article)}${parts.join('')}\n`
}

/** Whether a block goes on with the list or table before it, or with a list within that list. */
function isOneList(blocks: readonly Block[], at: number): boolean {
  const [before, block] = [blocks[at - 1], blocks[at]]
  if (block?.group === undefined || before?.group === undefined || block.defines) return false
  const [outer, level] = [before.level ?? 1, block.level ?? 1]
  if (outer < level) return true
  const last = blocks.slice(0, at).findLast((one) => (one.level ?? 1) <= level)
  return last?.group === block.group
}

/** The title stands in front only where no heading says it. */
function frontOf({ title, language, blocks }: Pick<Article, 'title' | 'language' | 'blocks'>): string {
  const first = blocks.find(({ kind }) => kind === 'heading')
  const said = first !== undefined && first.runs.map(({ text }) => text).join('') === title
  const lines = [
    ...(said || title === '' ? [] : [`title: ${title}`]),
    ...(language === 'en' ? [] : [`language: ${language}`]),
  ]
  return lines.length === 0 ? '' : `---\n${lines.join('\n')}\n---\n\n`
}

function written(block: Block, before: Block | undefined): string {
  const text = runsWritten(block.runs)
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, block.level ?? 1))} ${text}`
    case 'item':
      // A term and what it means have lines of their own.
      if (block.defines) return text.replace(/^(.+?):\s+/su, '$1\n: ')
      return `${'    '.repeat((block.level ?? 1) - 1)}${signOf(block)} ${text}`
    case 'row':
      return rowWritten(block, before)
    case 'quote':
      return text.replace(/^/gm, '> ')
    case 'code':
      return `\`\`\`\n${block.runs.map((run) => run.text).join('')}\n\`\`\``
    case 'paragraph':
      return text.replace(/^[-+>#](?=\s)/gm, '\\$&').replace(/^(\d+)([.)])(?=\s)/gm, '$1\\$2')
  }
}

/** Lists that stand one after the other have other signs, or they would be one list. */
const signOf = ({ ordinal, group = 0 }: Block): string =>
  ordinal === undefined ? (group % 2 === 0 ? '*' : '-') : `${ordinal}.`

function rowWritten({ cells = [], head, group }: Block, before: Block | undefined): string {
  const row = `| ${cells.map(({ runs }) => runsWritten(runs).replaceAll('|', '\\|')).join(' | ')} |`
  const rule = `|${cells.map(() => ' --- |').join('')}`
  if (head) return `${row}\n${rule}`
  // Markdown knows no table without a head: it gets an empty one.
  const opens = before?.kind !== 'row' || before.group !== group
  return opens ? `|${cells.map(() => '   |').join('')}\n${rule}\n${row}` : row
}

const runsWritten = (runs: readonly Run[]): string =>
  runs
    .map(runWritten)
    .join('')
    .replace(/(?<![ \t])[ \t]*\n\s*/g, '\n')
    .trim()

function runWritten({ text, strong, emphasis, code, marked }: Run): string {
  const sign = `${marked ? '==' : ''}${strong ? '**' : ''}${emphasis ? '*' : ''}`
  const said = text.trim()
  if (said === '') return text
  const from = text.indexOf(said)
  const [lead, tail] = [text.slice(0, from), text.slice(from + said.length)]
  const inner = code ? `\`${said}\`` : escaped(said)
  return `${lead}${sign}${inner}${[...sign].reverse().join('')}${tail}`
}

const escaped = (text: string): string =>
  text.replace(/[\\`*[\]]|<(?=[a-z/!])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, '\\$&')
