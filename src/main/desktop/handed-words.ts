import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isArticleFile } from '../../shared/article-endings.ts'

/** Files of cards, and articles that were shared. */
const OTHERS = /\.(?:afterread|apkg|colpkg|csv|tsv|gift|xml|json|ndjson)$/i

/**
 * The files among the words of a start that Afterread reads, as whole paths.
 *
 * @param words as the process was started, its program first
 * @param folder where it was started
 */
export function filesAmong(words: readonly string[], folder: string): readonly string[] {
  return words
    .slice(1)
    .filter(
      (word, i, all) =>
        !word.startsWith('-') && all[i - 1] !== '--library' && (isArticleFile(word) || OTHERS.test(word)),
    )
    .map((word) => (word.startsWith('file:') ? fileURLToPath(word) : resolve(folder, word)))
}
