/** What a session can be about, each with how many facts there are to ask and how many of them were missed last. */
export type ScopeSize = { readonly facts: number; readonly missed: number }

export type TopicScope = ScopeSize & { readonly topic: string }
export type ArticleScope = ScopeSize & {
  readonly article: string
  readonly title: string
  readonly topics: readonly TopicScope[]
}
export type TagScope = ScopeSize & { readonly tag: string }
export type ExamScope = ScopeSize & { readonly exam: string; readonly name: string }

/** All there is to choose from; what holds nothing to ask is left out. Its own size is that of the library. */
export type Scopes = ScopeSize & {
  readonly articles: readonly ArticleScope[]
  readonly tags: readonly TagScope[]
  readonly exams: readonly ExamScope[]
}
