import type { Refusal } from '../../../shared/contract.ts'
import type { ArticleScores, ScoredArticle } from '../../../shared/score-models.ts'
import { call } from '../../lib/client.ts'

/** The article looked at last: it is there again when the learner comes back from an attempt. */
let remembered = ''

/** The list of articles and the one of them that is shown; both are there before anything is. */
export class ScoresShown {
  articles = $state.raw<readonly ScoredArticle[] | null>(null)
  shown = $state.raw<ArticleScores | null>(null)
  refusal = $state.raw<Refusal | null>(null)

  constructor() {
    void this.again()
  }

  readonly again = async (): Promise<void> => {
    const reply = await call('scores', {})
    this.refusal = reply.ok ? null : reply
    if (!reply.ok) return
    const articles = [...reply.value].sort(newestFirst)
    const first = articles.find(({ article }) => article === remembered) ?? articles[0]
    const answered = articles.some(({ attempts }) => attempts > 0)
    if (answered && first) await this.pick(first.article)
    this.articles = articles
  }

  /** What is shown stays until the other article is there. */
  readonly pick = async (article: string): Promise<void> => {
    remembered = article
    const reply = await call('articleScores', { article })
    // The learner may have gone on to another meanwhile.
    if (remembered !== article) return
    this.refusal = reply.ok ? null : reply
    if (reply.ok) this.shown = reply.value
  }
}

const newestFirst = (one: ScoredArticle, other: ScoredArticle): number =>
  (other.last ?? '') < (one.last ?? '') ? -1 : (other.last ?? '') > (one.last ?? '') ? 1 : 0
