import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isArticleFile, isSharedFile } from '../../shared/article-endings.ts'

/** The files that articles are read from, and those in a folder that are none. */
export type ArticleFiles = { readonly files: readonly string[]; readonly skipped: readonly string[] }

/**
 * Files as they are named, and for a folder all in it, however deep, that look like articles. Hidden files and links
 * are passed over without a word.
 */
export function articleFiles(named: readonly string[]): ArticleFiles {
  const found = named.map((path) => (isFolder(path) ? inFolder(path) : { files: [path], skipped: [] }))
  return { files: found.flatMap(({ files }) => files), skipped: found.flatMap(({ skipped }) => skipped) }
}

function inFolder(folder: string): ArticleFiles {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const paths = entries
    .filter(
      (entry) =>
        entry.isFile() &&
        !/(?:^|[\\/])\.[^\\/]/.test(join(entry.parentPath, entry.name).slice(folder.length)),
    )
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
  const isRead = (path: string): boolean => isArticleFile(path) || isSharedFile(path)
  return { files: paths.filter(isRead), skipped: paths.filter((path) => !isRead(path)) }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}
