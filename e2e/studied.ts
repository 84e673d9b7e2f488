import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './fronts/front.ts'
import { expect, test as base } from './story.ts'

/** When the made-up person comes to the desk again: see scripts/sample-library.ts. */
export const STUDIED_NOW = '2026-03-10T09:52:00.000Z'

const DAYS = 60

/** Stories of a library that was studied for two months; each has its own copy. */
export const test = base.extend<{ readonly studied: string }, { readonly madeOnce: string }>({
  madeOnce: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'afterread-studied-'))
      const script = join(root, 'scripts', 'sample-library.ts')
      const program = spawn(process.execPath, [script, folder, String(DAYS)], {
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const [code] = (await once(program, 'exit')) as [number | null] // what the event carries
      expect(code, 'the sample library was made').toBe(0)
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker', timeout: 180_000 },
  ],

  studied: async ({ folder, madeOnce }, use) => {
    const library = join(folder, 'studied')
    await cp(madeOnce, library, { recursive: true })
    await use(library)
  },
})

export { expect }
