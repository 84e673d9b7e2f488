import fc from 'fast-check'
import { z } from 'zod'
import { contract } from '../../src/shared/contract.ts'
import type { CallName } from '../../src/shared/contract.ts'

/** What a JSON schema says of a value; the parts that our contract uses. */
type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly maxItems?: number
  readonly items?: Schema | boolean
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
}

const NAUGHTY = [
  '',
  ' ',
  '\0',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '‮',
  '💥',
  "'; DROP TABLE answer; --",
  'NaN',
  '9'.repeat(30),
]

/**
 * Inputs of a call: some as its schema wants them, some nearly so, some nothing like it.
 *
 * @param known ids that are in the library, so that a call gets as far as it can
 */
export function madeUpInputs(name: CallName, known: readonly string[]): fc.Arbitrary<unknown> {
  const schema = z.toJSONSchema(contract[name], { io: 'input', unrepresentable: 'any' }) as Schema
  const fitting = valueOf(schema, known)
  const broken = fc
    .tuple(fitting, fc.string(), fc.jsonValue())
    .map(([value, key, odd]) => spoilt(value, key, odd))
  return fc.oneof(
    { weight: 6, arbitrary: fitting },
    { weight: 2, arbitrary: broken },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
}

function valueOf(schema: Schema | boolean, known: readonly string[]): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return fc.jsonValue()
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((one) => valueOf(one, known)))
  switch (schema.type) {
    case 'object':
      return objectOf(schema, known)
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, known), { maxLength: Math.min(schema.maxItems ?? 4, 4) })
    case 'string':
      return textOf(schema, known)
    case 'integer':
      return fc.integer({
        min: Math.max(schema.minimum ?? -1e9, -1e9),
        max: Math.min(schema.maximum ?? 1e9, 1e9),
      })
    case 'number':
      return fc.double({ min: schema.minimum ?? -1e9, max: schema.maximum ?? 1e9, noNaN: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      return fc.jsonValue()
  }
}

function objectOf(
  { properties = {}, required = [], additionalProperties }: Schema,
  known: readonly string[],
): fc.Arbitrary<unknown> {
  const record = fc.record(
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, valueOf(value, known)])),
    { requiredKeys: required.filter((key) => key in properties) },
  )
  if (typeof additionalProperties !== 'object') return record
  return fc.dictionary(fc.constantFrom(...known, ...NAUGHTY), valueOf(additionalProperties, known), {
    maxKeys: 3,
  })
}

function textOf({ format, maxLength = 40 }: Schema, known: readonly string[]): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date')
    return fc
      .date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10))
  const cut = (text: string): string => text.slice(0, maxLength)
  return fc
    .oneof(fc.constantFrom(...known), fc.constantFrom(...NAUGHTY), fc.string({ maxLength: 40 }))
    .map(cut)
}

/** One property more, less or other than it should be. */
function spoilt(value: unknown, key: string, odd: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return odd
  const [first] = Object.keys(value)
  return first === undefined ? { [key]: odd } : { ...value, [first]: odd }
}
