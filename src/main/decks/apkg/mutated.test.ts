import { zstdCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { isUnreadable } from '../../../engine/unreadable.ts'
import { writeArchive } from '../../archive/write-archive.ts'
import { collectionOf } from './package.ts'
import { readApkg } from './read-apkg.ts'
import { BASIC, CLOZE, legacyPackage, MANY, modernPackage, REVERSED } from './sample-packages.ts'
import type { SampleNote } from './sample-packages.ts'
import { computing } from '../../../engine/samples/time.ts'

/** `AFTERREAD_MUTATIONS=2000` is the whole run. */
const RUNS = Number(process.env['AFTERREAD_MUTATIONS'] ?? 100)
const LONGEST_MS = 5_000

const NOTES: readonly SampleNote[] = Array.from({ length: 60 }, (_, i) => ({
  type: [BASIC, REVERSED, CLOZE, MANY][i % 4] ?? BASIC,
  fields: [`What is {{c1::<b>${i}</b>::hint}} &amp; <img src="${i}.png">?`, `the answer ${i}`, 'more'],
  tags: ' a b ',
  cards: [{ type: 2, queue: 2, due: i, ivl: 30, factor: 2500, data: '{"s":3,"d":5}' }, {}],
}))

/** Numbers from 0 to below `below`, the same in every run. */
function random(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function mutated(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const copy = Uint8Array.from(bytes)
  if (next(8) === 0) return copy.subarray(0, next(copy.length))
  for (let n = 1 + next(12); n > 0; n--) {
    const at = next(copy.length)
    const way = next(4)
    if (way === 0) copy[at] = next(256)
    else if (way === 1) copy[at] = (copy[at] ?? 0) ^ (1 << next(8))
    else if (way === 2) copy.fill(next(2) * 255, at, at + next(40))
    else copy.copyWithin(at, next(copy.length), next(copy.length))
  }
  return copy
}

/** Reads what may be broken: a deck or one sentence, before long. */
function holds(bytes: Uint8Array): 'read' | 'refused' {
  let came: 'read' | 'refused' = 'read'
  const ms = computing(() => {
    try {
      readApkg({ name: 'deck.apkg', bytes }, { schedule: true })
    } catch (error) {
      if (!isUnreadable(error)) throw error
      expect(error.message).toMatch(/^deck\.apkg .*\.$|^Line/s)
      came = 'refused'
    }
  })
  expect(ms).toBeLessThan(LONGEST_MS)
  return came
}

const again = {
  legacy: (collection: Uint8Array) => writeArchive([{ name: 'collection.anki2', content: collection }]),
  modern: (collection: Uint8Array) =>
    writeArchive([
      { name: 'meta', content: new Uint8Array([8, 3]) },
      { name: 'collection.anki21b', content: zstdCompressSync(collection) },
    ]),
}

it.each([
  ['legacy', legacyPackage(NOTES)],
  ['modern', modernPackage(NOTES)],
] as const)(
  'a broken %s package is refused with a sentence, or read as far as it goes',
  (form, bytes) => {
    const next = random(20_261_127)
    const collection = collectionOf({ name: 'deck.apkg', bytes })
    const came = { read: 0, refused: 0 }
    for (let run = 0; run < RUNS; run++) {
      // Broken as it lies on a disk, and broken within: then no sum tells.
      const broken = run % 2 === 0 ? mutated(bytes, next) : again[form](mutated(collection, next))
      came[holds(broken)]++
    }
    expect(came.read + came.refused).toBe(RUNS)
    expect(came.refused).toBeGreaterThan(RUNS / 20)
    expect(came.read).toBeGreaterThan(0)
  },
  1_200_000,
)
