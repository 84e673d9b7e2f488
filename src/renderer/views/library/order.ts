import type { ArticleRow } from '../../../shared/models.ts'

/** By what the library is ordered; each goes from what matters most. */
export const ORDERS = {
  due: 'Due first',
  title: 'Title',
  studied: 'Studied last',
  score: 'Last score, lowest first',
  known: 'Least known first',
  facts: 'Most facts',
  added: 'Added last',
} as const
export type Order = keyof typeof ORDERS

/** The rows in an order; the same in all else stand by their title. */
export function ordered(rows: readonly ArticleRow[], order: Order): readonly ArticleRow[] {
  const rank = RANKS[order]
  return [...rows].sort((one, other) => rank(one, other) || byTitle(one, other))
}

type Rank = (one: ArticleRow, other: ArticleRow) => number

const byTitle: Rank = (one, other) => one.title.localeCompare(other.title, 'en')

const RANKS: Readonly<Record<Order, Rank>> = {
  due: (one, other) => other.due - one.due,
  title: byTitle,
  studied: (one, other) => (other.studied ?? '').localeCompare(one.studied ?? ''),
  score: (one, other) => (one.lastScore?.percent ?? Infinity) - (other.lastScore?.percent ?? Infinity) || 0,
  known: (one, other) => one.knownNow - other.knownNow,
  facts: (one, other) => other.facts - one.facts,
  added: (one, other) => other.importedAt.localeCompare(one.importedAt),
}

/** What is shown of the library: what bears the tag and has the words in its title or, by `inText`, in its text. */
export function shownRows(
  rows: readonly ArticleRow[],
  wanted: { readonly words: string; readonly tag: string; readonly inText: ReadonlySet<string> },
): readonly ArticleRow[] {
  const words = wanted.words.trim().toLowerCase()
  return rows.filter(
    (row) =>
      (wanted.tag === '' || row.tags.includes(wanted.tag)) &&
      (words === '' ||
        row.title.toLowerCase().includes(words) ||
        row.tags.some((tag) => tag.includes(words.replace(/^#/, ''))) ||
        wanted.inText.has(row.id)),
  )
}
