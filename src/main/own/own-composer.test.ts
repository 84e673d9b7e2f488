import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import type { OwnContext, OwnWords } from '../../engine/own/own.ts'
import { createOwnComposer, OWN_LIMITS } from './own-composer.ts'
import type { OwnComposer } from './own-composer.ts'

const FILE = join(import.meta.dirname, 'own-worker.ts')
const BESIDE: OwnContext = { text: '# Tides\n\nThe Moon pulls.\n', format: 'markdown', keep: [], omit: [] }
const EBB: OwnWords = { kind: 'definition', front: 'Ebb', back: 'the falling of the tide after high water' }

let composer: OwnComposer
afterEach(() => composer.close())

const make = (limits = OWN_LIMITS): OwnComposer =>
  (composer = createOwnComposer(FILE, limits, (error) => {
    throw error
  }))

it('composes in a worker of its own, one after the other, and starts another when it was idle', async () => {
  make({ ...OWN_LIMITS, idle: 50 })
  const [one, other] = await Promise.all([
    composer.compose(BESIDE, EBB),
    composer.compose(BESIDE, { ...EBB, front: 'Flood' }),
  ])
  expect([one.fact?.label, other.fact?.label]).toEqual(['Ebb', 'Flood'])
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect((await composer.compose(BESIDE, EBB)).fact?.label).toBe('Ebb')
})

it('what takes too long is ended with a sentence, and the next is composed', async () => {
  make({ ...OWN_LIMITS, ms: 1 })
  await expect(composer.compose(BESIDE, EBB)).rejects.toThrow('took too long')
  composer.close()
  make()
  expect((await composer.compose(BESIDE, EBB)).problem).toBeNull()
})

it('an article that can’t be read is told of', async () => {
  make()
  const nested = { ...BESIDE, text: `${'> '.repeat(3000)}deep` }
  await expect(composer.compose(nested, EBB)).rejects.toThrow(/\.$/)
})
