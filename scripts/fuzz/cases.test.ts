import { expect, test } from 'vitest'
import { faultsOf, KINDS } from './cases.ts'

const TRIED = { markdown: 30, plain: 30, html: 30, bytes: 400 } as const

for (const kind of KINDS) {
  test(`${kind} with mistakes is read soundly or refused in a sentence`, { timeout: 60_000 }, () => {
    for (let seed = 50_000; seed < 50_000 + TRIED[kind]; seed++)
      expect(faultsOf(kind, seed), `seed ${seed}`).toEqual([])
  })
}
