import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { putEarlier } from './earlier-library.ts'
import { tooWide, violations } from './measures.ts'
import { expect, test } from './story.ts'

const now = '2026-03-20T09:00:00.000Z'

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
