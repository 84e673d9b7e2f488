import Database from 'better-sqlite3'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { root } from './fronts/front.ts'
import { tooWide, violations } from './measures.ts'
import { expect, test } from './story.ts'

const now = '2026-03-20T09:00:00.000Z'
/** Above that, bringing a library up to date has a window. */
const LARGE = 48 * 1024 * 1024

/** Puts a large library of an earlier schema in place; what is given back holds up whatever writes to it. */
async function putEarlier(library: string): Promise<Database.Database> {
  await rm(library, { recursive: true })
  await mkdir(library)
  const file = join(library, 'library.db')
  await writeFile(file, gunzipSync(await readFile(join(root, 'src/main/db/released/schema-12.db.gz'))))
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.exec(`CREATE TABLE ballast (x BLOB) STRICT; INSERT INTO ballast VALUES (zeroblob(${LARGE}))`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.exec('BEGIN IMMEDIATE')
  return db
}

test('a large library of an earlier Afterread is brought up to date with the window there, also after a power cut', async ({
  open,
  library,
  front,
}) => {
  const held = await putEarlier(library)
  try {
    const first = await open({ now })
    await expect(first.page.getByRole('heading', { level: 1 })).toHaveText(
      'Afterread is being brought up to date',
    )
    await expect(
      first.page.getByRole('listitem').and(first.page.locator('[aria-current=step]')),
    ).toContainText('The library is changed')
    if (front === 'browser') {
      expect(await violations(first.page)).toEqual([])
      expect(await tooWide(first.page)).toEqual([])
    }
    await first.kill()

    const { page } = await open({ now })
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Afterread is being brought up to date')
    await expect(page.locator('[aria-current=step]')).toContainText('The library is changed')
    held.exec('ROLLBACK')
    await expect(page.getByRole('navigation')).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/brought up to date/)
    expect(await readdir(join(library, 'backups'))).toEqual([expect.stringMatching(/-update\.db$/)])
  } finally {
    held.close()
  }
})
