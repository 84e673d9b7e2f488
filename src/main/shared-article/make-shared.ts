import { composeOwn } from '../../engine/own/own.ts'
import type { OwnContext, OwnMade } from '../../engine/own/own.ts'
import type { Fact } from '../../engine/types.ts'
import { madeOfCard } from '../decks/card-made.ts'
import { readArticle } from '../import/read-article.ts'
import type { ReadArticle } from '../import/read-article.ts'
import type { SharedArticle, SharedOwn } from './shared-file.ts'

/** A shared article with all that was made of it: it takes long, and belongs into a worker. */
export type MadeShared = {
  readonly article: ReadArticle
  /** What came of each fact of its own, in their order; null where nothing did. */
  readonly own: readonly ((OwnMade & { readonly fact: Fact }) | null)[]
}

export function makeShared({ name, format, text, putBack, leftOut, own }: SharedArticle): MadeShared {
  const back = putBack.map((span) => ({ ...span, reason: '', line: 1, quote: '', putBack: true }))
  const source = { name, format, content: text }
  const article = readArticle({ source, putBack: back, omit: leftOut }, () => undefined)
  const context: OwnContext = { text, format, keep: putBack, omit: leftOut }
  return { article, own: own.map((one) => madeOf(one, context)) }
}

function madeOf({ card, ...words }: SharedOwn, context: OwnContext): MadeShared['own'][number] {
  const made = card ? madeOfCard(card) : composeOwn(context, words)
  return made.fact === null ? null : { ...made, fact: made.fact }
}
