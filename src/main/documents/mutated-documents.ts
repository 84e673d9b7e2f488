import { computedMs } from '../../engine/samples/time.ts'
import { isUnreadable } from '../../engine/unreadable.ts'
import { openArchive } from '../archive/open-archive.ts'
import { writeArchive } from '../archive/write-archive.ts'
import { convertSource } from './convert.ts'

/** A document with mistakes that its seed alone decides: in its bytes, or in what is packed in it. */
export function mutatedDocument(bytes: Uint8Array, seed: number): Uint8Array {
  const next = randomFrom(seed)
  if (bytes[0] !== 0x50 || next(2) === 0) return mutatedBytes(bytes, next)
  const archive = openArchive('fixture', bytes)
  const wrong = next(archive.entries.length)
  return writeArchive(
    archive.entries.map((name, at) => {
      const content = archive.read(name)
      return { name, content: at === wrong ? mutatedBytes(content, next) : content }
    }),
  )
}

/** What is wrong with how a document is taken: nothing where it is read, or refused with a sentence. */
export async function faultOf(name: string, content: Uint8Array): Promise<string | null> {
  const before = computedMs()
  try {
    await convertSource({ name, format: null, content }, () => undefined)
  } catch (error) {
    if (!isUnreadable(error)) return error instanceof Error ? (error.stack ?? error.message) : String(error)
    if (!/^\S.{10,400}\.$/su.test(error.message)) return `no sentence: ${error.message}`
  }
  const took = computedMs() - before
  return took > SLOW_MS ? `took ${Math.round(took)} ms` : null
}

const SLOW_MS = 5_000

type Random = (below: number) => number

function randomFrom(seed: number): Random {
  let state = (seed + 1) * 7_919
  return (below) => {
    state = (state * 48_271) % 0x7fffffff
    return below <= 0 ? 0 : state % below
  }
}

function mutatedBytes(bytes: Uint8Array, next: Random): Uint8Array {
  let made = Buffer.from(bytes)
  for (let times = next(5); times >= 0; times--)
    made = MUTATIONS[next(MUTATIONS.length)]?.(made, next) ?? made
  return made
}

const MUTATIONS: readonly ((bytes: Buffer<ArrayBuffer>, next: Random) => Buffer<ArrayBuffer>)[] = [
  (bytes, next) => {
    for (let times = next(8); times >= 0; times--) bytes[next(bytes.length)] = next(256)
    return bytes
  },
  (bytes, next) => Buffer.from(bytes.subarray(0, next(bytes.length + 1))),
  (bytes, next) => {
    const [from, to] = span(bytes, next)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  (bytes, next) => {
    const [from, to] = span(bytes, next)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  (bytes, next) => bytes.fill(0, ...span(bytes, next)),
  (bytes, next) => {
    // Elements that open and never close, numbers that are too large.
    const at = next(bytes.length)
    const words = [
      '<w:tbl>'.repeat(300),
      '<div>'.repeat(2_000),
      '99999999999',
      ']]>',
      '&#x0;',
      '<!ENTITY x "y">',
    ]
    return Buffer.concat([
      bytes.subarray(0, at),
      Buffer.from(words[next(words.length)] ?? ''),
      bytes.subarray(at),
    ])
  },
]

function span(bytes: Buffer, next: Random): [number, number] {
  const from = next(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + next(400))]
}
