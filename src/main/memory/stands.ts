import type { FactStand } from './overview.ts'

/** How facts stand, by article: these in order, and in each its facts by their places. */
export type Stands = {
  articles: Map<string, readonly FactStand[]>
  readonly byFact: Map<string, FactStand>
  /** All in one list, or null until it is asked for. */
  all: FactStand[] | null
}

export function standsOf(facts: FactStand[]): Stands {
  facts.sort((a, b) => (a.article === b.article ? a.place - b.place : a.article < b.article ? -1 : 1))
  return {
    articles: Map.groupBy(facts, ({ article }) => article),
    byFact: new Map(facts.map((one) => [one.fact, one])),
    all: facts,
  }
}

export function allOf(stands: Stands): readonly FactStand[] {
  if (stands.all === null) {
    stands.all = []
    for (const facts of stands.articles.values()) for (const one of facts) stands.all.push(one)
  }
  return stands.all
}

/** Puts in how some facts stand now: those that are not among what was read are gone. Other articles keep their lists. */
export function putIn(stands: Stands, asked: readonly string[], read: readonly FactStand[]): void {
  const changed = new Set(asked)
  const now = Map.groupBy(read, ({ article }) => article)
  const before = asked.flatMap((fact) => stands.byFact.get(fact)?.article ?? [])
  const lists = new Map<string, readonly FactStand[]>()
  for (const article of new Set([...before, ...now.keys()])) {
    const others = (stands.articles.get(article) ?? []).filter(({ fact }) => !changed.has(fact))
    const own = [...others, ...(now.get(article) ?? [])]
    lists.set(
      article,
      own.sort((a, b) => a.place - b.place),
    )
  }
  for (const fact of asked) stands.byFact.delete(fact)
  for (const one of read) stands.byFact.set(one.fact, one)
  putLists(stands, lists)
}

function putLists(stands: Stands, lists: ReadonlyMap<string, readonly FactStand[]>): void {
  const stay = [...lists].every(([article, own]) => stands.articles.get(article)?.length === own.length)
  if (stay && stands.all !== null) putAmong(stands.all, stands.articles, lists)
  else stands.all = null
  const isNew = [...lists.keys()].some((article) => !stands.articles.has(article))
  for (const [article, own] of lists) {
    if (own.length > 0) stands.articles.set(article, own)
    else stands.articles.delete(article)
  }
  if (isNew) stands.articles = new Map([...stands.articles].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Where as many facts are in every article as before, all others stay where they are. */
function putAmong(
  all: FactStand[],
  articles: Stands['articles'],
  lists: ReadonlyMap<string, readonly FactStand[]>,
): void {
  let at = 0
  for (const [article, { length }] of articles) {
    lists.get(article)?.forEach((one, i) => (all[at + i] = one))
    at += length
  }
}
