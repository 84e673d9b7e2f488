import type { Today } from '../../shared/models.ts'
import type { Scarce } from '../../shared/today-models.ts'
import { DECK } from '../own/own-article.ts'
import type { Outlook } from '../insights/outlook.ts'

/** A quiz needs so many facts. */
const ENOUGH = 5

type Article = { readonly id: string; readonly title: string; readonly words: number }

/** The articles of which fewer than five facts can be asked, though not all of the library rests. */
export function scarceArticles(
  articles: readonly Article[],
  outlooks: ReadonlyMap<string, Outlook>,
): readonly Scarce[] {
  return articles.flatMap(({ id, title, words }) => {
    // Cards were chosen one by one: no text is missing.
    if (id.startsWith(DECK)) return []
    const { asked = 0, resting = [] } = outlooks.get(id) ?? {}
    const facts = asked - resting.length
    return facts < ENOUGH ? [{ article: id, title, words, facts, suspended: resting.length }] : []
  })
}

/** How many facts could be asked some day, and how many the learner let rest. */
export function factsAsked({ asked, resting }: Outlook): Today['asked'] {
  const any = resting.length < asked
  return { any, suspended: resting.length, rest: any ? [] : resting }
}
