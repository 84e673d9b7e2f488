import { generate } from '../engine/generate.ts'
import type { Stage } from '../engine/types.ts'
import type { ImportFormat, LeftOut } from '../shared/import-models.ts'
import { readSource } from './article-source.ts'
import type { ArticleSource } from './article-source.ts'
import { previewOf } from './import-preview.ts'
import type { BankPreview } from './import-preview.ts'
import { withReveals } from './prepared-bank.ts'
import { textHash } from './text-hash.ts'

/** An article to be read: its source, and the passages that the learner wants asked about all the same. */
export type ReadTask = { readonly source: ArticleSource; readonly putBack: readonly LeftOut[] }

/** What was made of it. The bank is carried as JSON in UTF-8: only one that is accepted is unpacked. */
export type ReadArticle = {
  readonly format: ImportFormat
  readonly preview: BankPreview
  /** All that was left out, and what was put back. */
  readonly leftOut: readonly LeftOut[]
  /** Of the article's text. */
  readonly hash: string
  readonly bank: Uint8Array<ArrayBuffer>
  /** The source exactly, where the article's text is only what is kept of it; else null. */
  readonly original: string | null
}

/**
 * Makes of a source all that a library needs of it. Takes long: it belongs into a worker.
 *
 * @throws `unreadable` with one sentence where there is no article to be had
 */
export function readArticle(
  { source, putBack }: ReadTask,
  onStage: (stage: Stage, count: number) => void,
): ReadArticle {
  const { text, format } = readSource(source)
  const made = generate(text, process.versions.icu ?? '', format, {
    keep: putBack,
    onStage,
  })
  const { article } = made
  const title = article.title.trim() || source.name.replace(/\.[a-z]+$/i, '')
  const bank = { ...made, article: { ...article, title } }
  const { preview, leftOut } = previewOf(bank, source.name, format, putBack)
  return {
    format,
    preview,
    leftOut,
    hash: textHash(article.text),
    bank: new TextEncoder().encode(JSON.stringify(withReveals(bank))),
    original: article.text === text ? null : text,
  }
}
