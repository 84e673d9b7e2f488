/** Where a sentence is planted, and how many of them. */
const PLACES = { article: 12, answer: 10, own: 12, name: 6, search: 5, refused: 5 } as const

export type Place = keyof typeof PLACES

/** Fifty sentences that nobody else writes, by where they are planted; all in letters that stand for themselves anywhere. */
export const PLANTED: Readonly<Record<Place, readonly string[]>> = Object.fromEntries(
  Object.entries(PLACES).map(([place, count]) => [
    place,
    Array.from({ length: count }, (_, n) => `the ${place} heron ${nameOf(n)} sleeps in a quiet reed bed`),
  ]),
) as Record<Place, string[]> // one list a place

export const ALL_PLANTED: readonly string[] = Object.values(PLANTED).flat()

/** A word for a number, of letters alone: digits would be taken for an amount. */
function nameOf(n: number): string {
  return `${'bcdfghklmnprst'[n] ?? 'v'}olmar${'aeiou'[n % 5] ?? 'a'}n`
}

/** Articles that carry the planted sentences, each as something that can be asked. */
export function plantedArticle(): string {
  const items = PLANTED.article.map(
    (sentence, n) => `- **Marsh bird ${nameOf(n)}**: a bird of which people say that ${sentence}.`,
  )
  return `# Birds of the marsh\n\n## Kinds of bird\n\n${items.join('\n')}\n`
}
