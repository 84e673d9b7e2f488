import { readFileSync, writeFileSync } from 'node:fs'

const MOST = 10

/** The files imported last, whole paths, the newest first: kept in a small file beside the library. */
export type RecentFiles = {
  readonly list: () => readonly string[]
  readonly add: (path: string) => void
  readonly clear: () => void
}

/** @param file where the list is kept; one that can't be read is an empty list */
export function openRecentFiles(file: string): RecentFiles {
  let paths = readPaths(file)
  const keep = (next: readonly string[]): void => {
    paths = next
    try {
      writeFileSync(file, JSON.stringify(paths))
    } catch {
      // The list is a convenience: where it can't be kept, it lasts until the app is closed.
    }
  }
  return {
    list: () => paths,
    add: (path) => keep([path, ...paths.filter((other) => other !== path)].slice(0, MOST)),
    clear: () => keep([]),
  }
}

function readPaths(file: string): readonly string[] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(kept) ? kept.filter((path) => typeof path === 'string').slice(0, MOST) : []
  } catch {
    return []
  }
}
