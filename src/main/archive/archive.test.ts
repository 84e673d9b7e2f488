import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isUnreadable } from '../../engine/unreadable.ts'
import { ARCHIVE_LIMITS } from './limits.ts'
import { openArchive } from './open-archive.ts'
import { writeArchive } from './write-archive.ts'

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const LONG = 'The moon draws the sea. '.repeat(200)
const small = writeArchive([
  { name: 'mimetype', content: 'text/plain', stored: true },
  { name: 'tides/spring.txt', content: LONG },
  { name: 'tides/Ebbe und Flüt.txt', content: '' },
])

test('an archive gives back what went into it, under the names it went in by', () => {
  const archive = openArchive('a.zip', small)
  expect(archive.entries).toEqual(['mimetype', 'tides/spring.txt', 'tides/Ebbe und Flüt.txt'])
  expect(archive.entries.map((name) => text(archive.read(name)))).toEqual(['text/plain', LONG, ''])
  expect(archive.has('tides')).toBe(false)
})

test('the same files give the same bytes', () => {
  const entries = [{ name: 'a', content: LONG }]
  expect(writeArchive(entries)).toEqual(writeArchive(entries))
})

test('any files go in and come out', () => {
  const files = fc.uniqueArray(
    fc.record({ name: fc.stringMatching(/^[a-zß界]{1,9}$/), content: fc.uint8Array({ maxLength: 500 }) }),
    { selector: ({ name }) => name, maxLength: 8 },
  )
  fc.assert(
    fc.property(files, (entries) => {
      const archive = openArchive('a.zip', writeArchive(entries))
      expect(archive.entries).toEqual(entries.map(({ name }) => name))
      for (const { name, content } of entries) expect([...archive.read(name)]).toEqual([...content])
    }),
    { numRuns: 100, seed: 6 },
  )
})

const refusal = (bytes: Uint8Array, limits = ARCHIVE_LIMITS): string => {
  try {
    const archive = openArchive('a.zip', bytes, limits)
    for (const name of archive.entries) archive.read(name)
    return 'read'
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return error.message
  }
}

/** The archive with one byte of every head changed, counted from the head's mark. */
function changed(mark: string, at: number, to: number): Uint8Array {
  const bytes = Buffer.from(small)
  for (let i = bytes.indexOf(mark); i >= 0; i = bytes.indexOf(mark, i + 1)) bytes[i + at] = to
  return bytes
}

test('a bomb is stopped by what really comes out of it, whatever its header says', () => {
  const bomb = Buffer.from(writeArchive([{ name: 'zeros', content: new Uint8Array(30 * 2 ** 20) }]))
  bomb.writeUInt32LE(10, bomb.indexOf('PK\x01\x02') + 24)
  expect(refusal(bomb)).toBe(
    'a.zip unpacks to more than 4 MB, so it was not read: an article is never so large.',
  )
})

test('what is read of it counts together', () => {
  const many = writeArchive(
    Array.from({ length: 9 }, (_, i) => ({ name: `${i}`, content: new Uint8Array(2 ** 20) })),
  )
  expect(refusal(many)).toContain('unpacks to more than 4 MB')
  expect(refusal(many, { ...ARCHIVE_LIMITS, bytes: 2 ** 20 })).toContain('unpacks to more than 1 MB')
})

test.each([
  ['no archive at all', new TextEncoder().encode('plain words'), 'a.zip is not whole: its end is missing'],
  ['one that is cut', small.subarray(0, small.length - 40), 'a.zip is not whole: its end is missing'],
  ['one that has lost its beginning', small.subarray(100), 'a.zip is damaged'],
  ['one protected by a password', changed('PK\x01\x02', 8, 1), 'a.zip is protected by a password'],
  [
    'one packed in a way of its own',
    changed('PK\x01\x02', 10, 14),
    "a.zip is packed in a way that Afterread can't unpack (method 14)",
  ],
  ['a part whose sum is wrong', changed('PK\x01\x02', 16, 0), 'a.zip is damaged: its part “mimetype”'],
  ['a part that is said to be longer', changed('PK\x01\x02', 20, 250), 'a.zip is damaged'],
  [
    'a name that leaves it',
    writeArchive([{ name: '../../etc/passwd', content: 'x' }]),
    'would lie outside it (“../../etc/passwd”)',
  ],
  ['a name of a drive', writeArchive([{ name: 'C:\\Windows\\x', content: 'x' }]), 'would lie outside it'],
])('%s is refused with a sentence', (_, bytes, sentence) => {
  expect(refusal(bytes)).toContain(sentence)
})

test('more files than are read are counted and refused', () => {
  const many = writeArchive(Array.from({ length: 11 }, (_, i) => ({ name: `${i}`, content: '' })))
  expect(refusal(many, { ...ARCHIVE_LIMITS, entries: 10 })).toBe('a.zip holds 11 files; up to 10 are read.')
})

test('sizes that stand in the wide fields of large archives are read there', () => {
  expect(text(openArchive('a.zip', wide('tides')).read('a'))).toBe('tides')
})

/** One entry, whose sizes and place are in the extra field 1, as streaming writers leave it. */
function wide(content: string): Uint8Array {
  const plain = Buffer.from(writeArchive([{ name: 'a', content, stored: true }]))
  const at = plain.indexOf('PK\x01\x02')
  const head = Buffer.from(plain.subarray(at, at + 47))
  head.writeUInt32LE(0xffffffff, 20)
  head.writeUInt32LE(0xffffffff, 24)
  head.writeUInt32LE(0xffffffff, 42)
  head.writeUInt16LE(28, 30)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1, 0)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(content.length), 4)
  extra.writeBigUInt64LE(BigInt(content.length), 12)
  return Buffer.concat([plain.subarray(0, at), head, extra, plain.subarray(at + 47)])
}

test('a thousand archives with mistakes are read or refused with a sentence', () => {
  const bytes = Buffer.from(small)
  let seed = 1
  const next = (below: number): number => (seed = (seed * 48271) % 0x7fffffff) % below
  for (let i = 0; i < 1000; i++) {
    const mutant = Buffer.from(bytes)
    for (let n = next(6); n >= 0; n--) mutant[next(mutant.length)] = next(256)
    expect(refusal(mutant.subarray(0, mutant.length - (next(3) === 0 ? next(200) : 0)))).toMatch(
      /^read$|^a\.zip /,
    )
  }
})
