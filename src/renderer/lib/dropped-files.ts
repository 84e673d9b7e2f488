import { isArticleFile, isSharedFile } from '../../shared/article-endings.ts'

/** What was dropped: the files to be read, and the names of those in a folder that are no articles. */
export type Dropped = { readonly files: readonly File[]; readonly skipped: readonly string[] }

/** The files of a drop; of a folder all articles in it, however deep. To be called while the drop is being told. */
export async function droppedFiles(transfer: DataTransfer): Promise<Dropped> {
  // The list is empty as soon as the event is over.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files = [...transfer.files]
  if (!entries.some((entry) => entry.isDirectory)) return { files, skipped: [] }
  const found: Found = { files: [], skipped: [] }
  for (const entry of entries) await collect(entry, found, true)
  return found
}

type Found = { readonly files: File[]; readonly skipped: string[] }

const isDirectory = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory

async function collect(entry: FileSystemEntry, found: Found, named: boolean): Promise<void> {
  if (isDirectory(entry)) {
    const entries = await entriesOf(entry)
    for (const one of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) await collect(one, found, false)
  } else if (named || isArticleFile(entry.name) || isSharedFile(entry.name)) {
    const file = await fileOf(entry as FileSystemFileEntry) // no folder is a file
    if (file) found.files.push(file)
  } else if (!entry.name.startsWith('.')) found.skipped.push(entry.name)
}

/** A folder gives its entries a hundred at a time. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (some.length === 0) return all
    all.push(...some)
  }
}

const fileOf = (entry: FileSystemFileEntry): Promise<File | null> =>
  new Promise((resolve) => entry.file(resolve, () => resolve(null)))
