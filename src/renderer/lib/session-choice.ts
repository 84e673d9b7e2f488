import type { Input } from '../../shared/contract.ts'
import type { Scopes, ScopeSize } from '../../shared/scope-models.ts'

export type ChosenKind = 'quiz' | 'exam' | 'practice'

/** What a session is to be about, as one value of a list: an article, a tag, an exam, or the library. */
export type About =
  | { readonly of: 'library' }
  | { readonly of: 'article'; readonly id: string }
  | { readonly of: 'articles'; readonly ids: readonly string[] }
  | { readonly of: 'tag'; readonly id: string }
  | { readonly of: 'exam'; readonly id: string }

export function aboutKey(about: About): string {
  if (about.of === 'library') return 'library'
  return `${about.of}:${about.of === 'articles' ? about.ids.join(BETWEEN) : about.id}`
}

/** No id has it. */
const BETWEEN = ' '

export function aboutOfKey(key: string): About {
  const [of, ...rest] = key.split(':')
  const id = rest.join(':')
  if (of === 'articles') return { of, ids: id.split(BETWEEN) }
  return of === 'article' || of === 'tag' || of === 'exam' ? { of, id } : { of: 'library' }
}

/** How much there is to ask of something; null where it holds nothing. */
export function sizeOf(scopes: Scopes, about: About, topic: string): ScopeSize | null {
  switch (about.of) {
    case 'library':
      return scopes
    case 'articles':
      return sum(scopes.articles.filter(({ article }) => about.ids.includes(article)))
    case 'tag':
      return scopes.tags.find(({ tag }) => tag === about.id) ?? null
    case 'exam':
      return scopes.exams.find(({ exam }) => exam === about.id) ?? null
    case 'article': {
      const article = scopes.articles.find((one) => one.article === about.id)
      return (topic === '' ? article : article?.topics.find((one) => one.topic === topic)) ?? null
    }
  }
}

const sum = (sizes: readonly ScopeSize[]): ScopeSize => ({
  facts: sizes.reduce((all, { facts }) => all + facts, 0),
  missed: sizes.reduce((all, { missed }) => all + missed, 0),
})

/** No session is told to ask more. */
export const MOST = 200

/** The sizes to choose from: 5, 10, 20 and, of much, 50; and all of it, if a session may be as long. */
export function sizesOf(facts: number): readonly number[] {
  return [
    ...[5, 10, 20, 50].filter((size) => size < facts && (size < 50 || facts > 80)),
    Math.min(facts, MOST),
  ]
}

export type Choices = {
  readonly kind: ChosenKind
  readonly about: About
  readonly topic: string
  readonly missed: boolean
  readonly count: number
  /** Of an exam; 0 for none. */
  readonly minutes: number
}

/** The session that was chosen. */
export function startOf({ kind, about, topic, missed, count, minutes }: Choices): Input<'startSession'> {
  return {
    kind,
    ...(about.of === 'library' ? {} : { [about.of]: about.of === 'articles' ? about.ids : about.id }),
    ...(about.of === 'article' && topic !== '' ? { topic } : {}),
    ...(missed ? { missed } : {}),
    count,
    ...(kind === 'exam' && minutes > 0 ? { minutes } : {}),
  }
}
