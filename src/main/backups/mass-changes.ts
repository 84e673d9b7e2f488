import type { Handlers } from '../../shared/contract.ts'
import type { Backups } from './backups.ts'

/** So many facts, questions or articles at one go are a mass change. */
export const MASS = 100

/** Backs the library up before what changes much of it at one go, or can't be undone. */
export function backedUpFirst(handlers: Handlers, backups: Pick<Backups, 'before'>): Handlers {
  const first =
    <I, O>(isMass: (input: I) => boolean, handler: (input: I, page: string) => O | Promise<O>) =>
    async (input: I, page: string): Promise<O> => {
      if (isMass(input)) await backups.before('change')
      return handler(input, page)
    }
  return {
    ...handlers,
    decide: first((input) => {
      const { facts = [], questions = [] } = { facts: undefined, questions: undefined, ...input }
      return facts.length + questions.length >= MASS
    }, handlers.decide),
    tag: first(({ articles = [], facts = [] }) => articles.length + facts.length >= MASS, handlers.tag),
    untag: first(({ articles = [], facts = [] }) => articles.length + facts.length >= MASS, handlers.untag),
    binArticles: first(({ articles }) => articles.length >= MASS, handlers.binArticles),
    restoreArticles: first(({ articles }) => articles.length >= MASS, handlers.restoreArticles),
    emptyBin: first(() => true, handlers.emptyBin),
  }
}
