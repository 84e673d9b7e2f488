import { expect, it } from 'vitest'
import { isAnkiPackage, withoutMedia } from './package-cut.ts'

const head = (name: string, at: number, size: number): Buffer => {
  const bytes = Buffer.alloc(46)
  bytes.writeUInt32LE(0x02014b50, 0)
  bytes.writeUInt32LE(size, 20)
  bytes.writeUInt32LE(size, 24)
  bytes.writeUInt16LE(name.length, 28)
  bytes.writeUInt32LE(at, 42)
  return Buffer.concat([bytes, Buffer.from(name)])
}
const local = (name: string, content: Buffer): Buffer => {
  const bytes = Buffer.alloc(30)
  bytes.writeUInt32LE(0x04034b50, 0)
  bytes.writeUInt16LE(name.length, 26)
  return Buffer.concat([bytes, Buffer.from(name), content])
}
function archive(files: readonly (readonly [string, Buffer])[]): Buffer {
  const locals = files.map(([name, content]) => local(name, content))
  const places = locals.map((_, i) => locals.slice(0, i).reduce((sum, { length }) => sum + length, 0))
  const heads = files.map(([name, content], i) => head(name, places[i] ?? 0, content.length))
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(Buffer.concat(heads).length, 12)
  end.writeUInt32LE(Buffer.concat(locals).length, 16)
  return Buffer.concat([...locals, ...heads, end])
}

const cut = (whole: Buffer) =>
  withoutMedia(whole.length, (from, to) => Promise.resolve(whole.subarray(from, to)))
const collection = ['collection.anki21', Buffer.from('the cards')] as const
const media = ['media', Buffer.from('{"0":"a.png"}')] as const
const LARGE = Buffer.alloc(21 * 1024 * 1024)

it('leaves of a package its collection and the list of its pictures, which are as they were', async () => {
  expect(Buffer.from((await cut(archive([['0', LARGE], collection, ['1', LARGE], media]))) ?? [])).toEqual(
    archive([collection, media]),
  )
})

it('is none of what is no archive, and of a collection that is too large itself', async () => {
  expect(await cut(Buffer.from('no archive'))).toBeNull()
  expect(await cut(archive([['collection.anki2', LARGE]]))).toBeNull()
  expect(['a.apkg', 'b.COLPKG', 'c.zip'].map(isAnkiPackage)).toEqual([true, true, false])
})
