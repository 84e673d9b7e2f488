import fc from 'fast-check'
import { contract } from '../../src/shared/contract.ts'
import type { CallName } from '../../src/shared/contract.ts'
import { COSTLY, COSTLY_SHARE } from './fuzzed-app.ts'
import { madeUpInputs } from './made-up-inputs.ts'

/** One call as it is sent: the JSON of its name and of its input. */
export type SentCall = { readonly name: string; readonly input: string }

/** Of the inputs of a call so many fit, or nearly; the rest must be refused. */
const FITTING_SHARE = 0.4
const NAMES = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '',
  'Today',
  'today ',
  'x'.repeat(5_000),
]
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'then', '$', '\0', 'x'.repeat(2_000)]

/**
 * Calls of one entry of the contract, `times` in all: what must be refused first, then what may be done.
 *
 * @param known ids that are in the library, so that a call gets as far as it can
 */
export function hostileCalls(
  name: CallName,
  known: readonly string[],
  times: number,
): { readonly refused: readonly SentCall[]; readonly any: readonly SentCall[] } {
  const fitting = Math.ceil(times * FITTING_SHARE * (COSTLY.has(name) ? COSTLY_SHARE : 1))
  const inputs = madeUpInputs(name, known)
  const any = fc.sample(inputs, { numRuns: fitting, seed: 11 }).map((input) => sent(name, input))
  const spoilt = fc.oneof(
    { weight: 40, arbitrary: inputs.map(json) },
    { weight: 20, arbitrary: fc.tuple(inputs.map(json), fc.constantFrom(...KEYS)).map(withKey) },
    { weight: 20, arbitrary: fc.tuple(inputs, oversized()).map(withValue) },
    { weight: 10, arbitrary: deep(fc.constantFrom(10, 1_000)) },
    { weight: 10, arbitrary: fc.jsonValue({ maxDepth: 4 }).map(json) },
    // A few of each are enough: more would only be more to carry.
    { weight: 1, arbitrary: fc.tuple(inputs, huge()).map(withValue) },
    { weight: 1, arbitrary: deep(fc.constant(50_000)) },
  )
  const unfit = spoilt.filter((text) => !contract[name].safeParse(JSON.parse(text)).success)
  const misnamed = Math.ceil(times / 20)
  return {
    any,
    refused: [
      ...fc
        .sample(unfit, { numRuns: times - fitting - misnamed, seed: 12 })
        .map((input) => ({ name: json(name), input })),
      ...fc
        .sample(otherName(), { numRuns: misnamed, seed: 13 })
        .map((other) => ({ name: other, input: '{}' })),
    ],
  }
}

const json = (value: unknown): string => JSON.stringify(value ?? null)
const sent = (name: string, input: unknown): SentCall => ({ name: json(name), input: json(input) })

/** Names that are none, and what is no name. */
const otherName = (): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom(...NAMES).map(json),
    fc.string({ minLength: 1 }).map((text) => json(`${text}!`)),
    fc
      .jsonValue({ maxDepth: 2 })
      .filter((value) => typeof value !== 'string')
      .map(json),
    fc.constant('{"toString":1,"valueOf":null}'),
  )

/** A key that no object of ours has, as its own property: JSON says what a literal could not. */
function withKey([text, key]: [string, string]): string {
  const evil = `${json(key)}:{"polluted":true,"constructor":{"prototype":{"polluted":true}}}`
  return text.startsWith('{') ? (text === '{}' ? `{${evil}}` : `{${evil},${text.slice(1)}`) : `{${evil}}`
}

const oversized = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(65, 600, 6_000).map((length) => 'ü'.repeat(length)),
    fc.constantFrom(1e308, -1e308, 2 ** 53, 0.1, -0),
  )

const huge = (): fc.Arbitrary<unknown> =>
  fc.oneof(
    fc.constantFrom(70_000, 300_000).map((length) => 'ü'.repeat(length)),
    fc.constant(Array.from({ length: 20_000 }, (_, n) => n)),
  )

function withValue([value, other]: [unknown, unknown]): string {
  if (typeof value !== 'object' || value === null) return json(other)
  const [first = 'text'] = Object.keys(value)
  return json({ ...value, [first]: other })
}

const deep = (depths: fc.Arbitrary<number>): fc.Arbitrary<string> =>
  fc
    .tuple(depths, fc.constantFrom('[', '{"a":'))
    .map(([depth, open]) => `${open.repeat(depth)}1${(open === '[' ? ']' : '}').repeat(depth)}`)
