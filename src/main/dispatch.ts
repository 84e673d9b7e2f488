import { contract } from '../shared/contract.ts'
import { isCorruption, sentenceOfWriteFault } from './db/library-error.ts'
import type { CallName, Handlers, Refusal, Reply } from '../shared/contract.ts'

/** Thrown by a handler to refuse a call; everything else that is thrown is our fault. */
export class Refused extends Error {
  readonly kind: Refusal['kind']

  constructor(kind: Refusal['kind'], sentence: string) {
    super(sentence)
    this.kind = kind
  }
}

const LONGEST_REASON = 300

/** `page` tells one page from another, where a front has more than one. */
export type Dispatch = (name: unknown, input: unknown, page?: string) => Promise<Reply<unknown>>

/** The one door: is the name known, does the input fit; once `ready`, run it; failures become values. */
export function createDispatch(
  handlers: Handlers,
  report: (error: unknown) => void,
  ready: Promise<void> = Promise.resolve(),
): Dispatch {
  return async (name, input, page = '') => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
      const named = typeof name === 'string' ? name : typeof name
      return refusal('not-found', `There is no call named "${named.slice(0, 60)}".`)
    }
    const call = name as CallName // hasOwn has just shown it
    const parsed = contract[call].safeParse(input)
    if (!parsed.success) {
      const issue = parsed.error.issues[0]
      const where = issue?.path.join('.') || 'its input'
      // What it was given may stand in it, at any length.
      const why = `${where}: ${issue?.message ?? 'does not fit'}`.slice(0, LONGEST_REASON)
      return refusal('invalid', `"${call}" was not done: ${why}.`)
    }
    if (!isPlain(input))
      return refusal('invalid', `"${call}" was not done: its input holds what a call can't carry.`)
    await ready
    try {
      const handler = handlers[call] as (input: unknown, page: string) => unknown // parsed by this call's own schema
      return { ok: true, value: await handler(wellFormed(parsed.data), page) }
    } catch (error) {
      if (error instanceof Refused) return refusal(error.kind, error.message)
      report(error)
      const fault = sentenceOfWriteFault(error)
      if (fault !== null) return refusal(isCorruption(error) ? 'damaged' : 'internal', fault)
      return refusal(
        'internal',
        'Something went wrong in Afterread; your answers are safe. Try once more, or restart it.',
      )
    }
  }
}

/**
 * Whether it is only what JSON has, as a message between processes need not be: an empty set or an error would pass
 * for an object without keys. It fits its schema by now, so that it is no deeper than that.
 */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (Array.isArray(value)) return value.every(isPlain)
  const prototype: unknown = Object.getPrototypeOf(value)
  const own = prototype === null || Object.getPrototypeOf(prototype) === null
  return own && Object.values(value).every(isPlain)
}

/** Half a character, as a text cut in its middle ends with, is made into � once: the library could keep it in two ways. */
function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed()
  if (Array.isArray(value)) return value.map(wellFormed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, wellFormed(inside)]))
}

const refusal = (kind: Refusal['kind'], sentence: string): Reply<never> => ({ ok: false, kind, sentence })
