import { alignFacts } from '../../engine/facts/align.ts'
import type { Alignment } from '../../engine/facts/align.ts'
import type { KeptFact } from '../../engine/facts/fact-matching.ts'
import { generate } from '../../engine/generate.ts'
import type { OnPart } from '../../engine/generate.ts'
import type { Span, Stage } from '../../engine/types.ts'
import type { ImportFormat, LeftOut } from '../../shared/import-models.ts'
import { readSource } from './article-source.ts'
import type { ArticleSource } from './article-source.ts'
import { previewOf } from './import-preview.ts'
import type { BankPreview } from './import-preview.ts'
import { withReveals } from '../articles/prepared-bank.ts'
import { textHash } from '../articles/text-hash.ts'

/** An article to be read: its source, and the passages that the learner wants asked about all the same, or not at all. */
export type ReadTask = {
  readonly source: ArticleSource
  readonly putBack: readonly LeftOut[]
  readonly omit?: readonly Span[]
  /** The facts of the article so far, where what becomes of them is to be told. */
  readonly before?: Before
}

/** `settled`: by the engine's id of a fact that of the fact it is. */
export type Before = { readonly facts: readonly KeptFact[]; readonly settled: ReadonlyMap<string, string> }

/** What was made of it. The bank is carried as JSON in UTF-8: only one that is accepted is unpacked. */
export type ReadArticle = {
  readonly format: ImportFormat
  readonly preview: BankPreview
  /** All that was left out, and what was put back. */
  readonly leftOut: readonly LeftOut[]
  /** What was left out by hand. */
  readonly omitted: readonly Span[]
  /** What becomes of the facts there were, where that was asked. */
  readonly alignment: Alignment | null
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
  { source, putBack, omit = [], before }: ReadTask,
  onStage: (stage: Stage, count: number) => void,
  onPart: OnPart = () => undefined,
): ReadArticle {
  const { text, format, decoded } = readSource(source)
  const made = generate(text, process.versions.icu ?? '', format, {
    keep: putBack,
    omit,
    onStage,
    onPart,
  })
  const { article } = made
  const title = article.title.trim() || source.name.replace(/\.[a-z]+$/i, '')
  const bank = { ...made, article: { ...article, title } }
  const { preview, leftOut } = previewOf(bank, source, { format, decoded }, putBack)
  return {
    format,
    preview,
    leftOut,
    omitted: omit,
    alignment: before ? alignFacts(before.facts, bank.facts, before.settled) : null,
    hash: textHash(article.text),
    bank: new TextEncoder().encode(JSON.stringify(withReveals(bank))),
    original: article.text === text ? null : text,
  }
}
