import { allMatches } from '../matches.ts'
/** Names by the word or sign they begin with, so that those of a text are looked up and not searched for in turn. */
export type NameIndex<T> = ReadonlyMap<string, readonly T[]>

/** @param nameOf what the items go by; items of one opening keep their order */
export const indexNames = <T>(items: readonly T[], nameOf: (item: T) => string): NameIndex<T> =>
  Map.groupBy(items, (item) => openingsIn(nameOf(item).toLowerCase())[0]?.word ?? '')

/** Where a name may begin: at a word, or a sign that is none, but neither within a word nor after a hyphen. */
export const openingsIn = (text: string): readonly { readonly word: string; readonly at: number }[] =>
  allMatches(text, OPENING).map(({ 0: word, index }) => ({ word, at: index }))

const OPENING = /(?<![\p{L}\p{N}-])(?:[\p{L}\p{N}]+|[^\p{L}\p{N}\s])/gu
