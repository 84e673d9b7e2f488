/** Opens the library of a folder for a moment, writes to it, and says "had", or why it could not. */
import { LibraryError } from '../../src/main/db/library-error.ts'
import { openLibrary } from '../../src/main/db/open.ts'

const HELD_MS = 120

try {
  const { db, close } = openLibrary(process.argv[2] ?? '')
  db.prepare(
    `INSERT INTO setting (name, value) VALUES ('opened', '1')
     ON CONFLICT (name) DO UPDATE SET value = value + 1`,
  ).run()
  await new Promise((resolve) => setTimeout(resolve, HELD_MS))
  close()
  console.log('had')
} catch (error) {
  console.log(error instanceof LibraryError ? error.kind : String(error))
}
