import { describe, expect, it } from 'vitest'
import type { Handlers } from '../shared/contract.ts'
import { createDispatch, Refused } from './dispatch.ts'

const reported: unknown[] = []

/** A door before handlers of which only `endSession` is ever reached. */
function door(endSession: Handlers['endSession']): ReturnType<typeof createDispatch> {
  reported.length = 0
  // The other calls are never made here.
  return createDispatch({ endSession } as Handlers, (error) => reported.push(error))
}

const refuses = door(() => {
  throw new Error('reached')
})

describe('a call', () => {
  it.each<unknown>([
    'nothing',
    'toString',
    '__proto__',
    'constructor',
    '',
    7,
    null,
    undefined,
    { toString: 1 },
  ])('named %j is unknown', async (name) => {
    const reply = await refuses(name, {})
    expect(reply).toMatchObject({ ok: false, kind: 'not-found' })
    expect(!reply.ok && reply.sentence).toMatch(/^There is no call named ".*"\.$/)
  })

  it.each([
    [{}],
    [{ session: 7 }],
    [{ session: '' }],
    [{ session: 'x'.repeat(65) }],
    [{ session: 'a', more: true }],
    [null],
    [undefined],
    ['a'],
  ])('with the input %j is refused as invalid and not run', async (input) => {
    const reply = await refuses('endSession', input)
    expect(reply).toMatchObject({ ok: false, kind: 'invalid' })
    expect(!reply.ok && reply.sentence).toMatch(/^"endSession" was not done: .+\.$/)
    expect(reported).toEqual([])
  })

  const ring: Record<string, unknown> = {}
  ring['session'] = ring
  it.each([
    ['an error', new Error('x')],
    ['a set', new Set()],
    ['a map', new Map()],
    ['a date', new Date(0)],
    ['bytes', new Uint8Array(2)],
    ['a buffer', new ArrayBuffer(2)],
    ['an expression', /x/],
    ['a big number', 10n],
    ['a ring', ring],
    ['a boxed text', Object('x')],
  ])('that needs nothing and is given %s is refused', async (_, value) => {
    expect(await refuses('today', value)).toMatchObject({ ok: false, kind: 'invalid' })
    expect(await refuses('endSession', { session: value })).toMatchObject({ ok: false, kind: 'invalid' })
    expect(await refuses('binArticles', { articles: value })).toMatchObject({ ok: false, kind: 'invalid' })
  })

  it('with half a character is done with a sign in its place', async () => {
    const heard: unknown[] = []
    const call = door((input) => {
      heard.push(input)
      throw new Refused('conflict', 'Not now.')
    })
    await call('endSession', { session: 'a\ud83d' })
    expect(heard).toEqual([{ session: 'a\ufffd' }])
  })

  it('with a name of any length is refused in a sentence', async () => {
    const reply = await refuses('endSession', { ['x'.repeat(1_000_000)]: 1 })
    expect(!reply.ok && reply.sentence).toMatch(/^"endSession" was not done: .{9,310}\.$/)
  })

  it('that is refused travels as a value with its kind and sentence', async () => {
    const call = door(() => {
      throw new Refused('conflict', 'Not now.')
    })
    expect(await call('endSession', { session: 'a' })).toEqual({
      ok: false,
      kind: 'conflict',
      sentence: 'Not now.',
    })
    expect(reported).toEqual([])
  })

  it('that goes wrong inside is reported, and says nothing of the inside', async () => {
    const call = door(() => Promise.reject(new Error('secret detail')))
    const reply = await call('endSession', { session: 'a' })
    expect(reply).toMatchObject({ ok: false, kind: 'internal' })
    expect(JSON.stringify(reply)).not.toContain('secret')
    expect(reported).toHaveLength(1)
  })

  it.each([
    ['SQLITE_FULL', 'disk is full'],
    ['SQLITE_IOERR_WRITE', 'could not be written'],
    ['SQLITE_READONLY', 'could not be written'],
    ['SQLITE_CORRUPT', 'damaged'],
  ])('that meets %s says what is safe and what to do', async (code, words) => {
    const call = door(() => {
      throw Object.assign(new Error('disk'), { code })
    })
    const reply = await call('endSession', { session: 'a' })
    expect(!reply.ok && reply.sentence).toContain(words)
    expect(!reply.ok && reply.sentence).toContain('not stored')
  })
})
