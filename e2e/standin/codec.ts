export type Codec = {
  readonly encode: (value: unknown) => string
  readonly decode: (text: string) => unknown
}

type Tagged = { readonly $: string; readonly v?: unknown; readonly t?: string }

/**
 * Values that IPC carries, as text and back, by the rules of structured clone: dates, maps, bytes and
 * `undefined` arrive as they were, a function does not arrive at all.
 *
 * Used in Node, and by its source text in the preload's world: it must name nothing outside itself.
 */
export function createCodec(): Codec {
  const bytesOf = (value: ArrayBuffer | ArrayBufferView): Uint8Array =>
    ArrayBuffer.isView(value)
      ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      : new Uint8Array(value)

  const packBytes = (value: ArrayBuffer | ArrayBufferView, tag: string): Tagged => {
    let text = ''
    for (const byte of bytesOf(value)) text += String.fromCharCode(byte)
    return { $: 'bytes', t: value.constructor.name === 'Buffer' ? 'Uint8Array' : tag, v: btoa(text) }
  }

  const unpackBytes = (text: string, kind: string): unknown => {
    const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0))
    if (kind === 'ArrayBuffer') return bytes.buffer
    const View = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[kind] // named by pack
    return View ? new View(bytes.buffer) : bytes
  }

  const packObject = (value: object): unknown => {
    const tag = Object.prototype.toString.call(value).slice(8, -1)
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return packBytes(value, tag)
    switch (tag) {
      case 'Array':
        return (value as unknown[]).map(pack)
      case 'Date':
        return { $: 'date', v: (value as Date).getTime() }
      case 'Map':
        return { $: 'map', v: [...(value as Map<unknown, unknown>)].map(pack) }
      case 'Set':
        return { $: 'set', v: [...(value as Set<unknown>)].map(pack) }
      case 'Error':
        return { $: 'error', v: [(value as Error).name, (value as Error).message, (value as Error).stack] }
      case 'Object':
        return { $: 'object', v: Object.entries(value).map(([key, item]) => [key, pack(item)]) }
      default:
        throw new Error('An object could not be cloned.')
    }
  }

  const pack = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && (!Number.isFinite(value) || Object.is(value, -0))) {
      return { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) }
    }
    if (typeof value === 'function' || typeof value === 'symbol')
      throw new Error('An object could not be cloned.')
    return typeof value === 'object' && value !== null ? packObject(value) : value
  }

  const unpackError = ([name, message, stack]: readonly string[]): Error => {
    const error = new Error(message)
    error.name = name ?? 'Error'
    if (stack !== undefined) error.stack = stack
    return error
  }

  const unpack = (packed: unknown): unknown => {
    if (typeof packed !== 'object' || packed === null) return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    const { $, v, t } = packed as Tagged // written by pack
    const items = (): unknown[] => (v as unknown[]).map(unpack)
    switch ($) {
      case 'undefined':
        return undefined
      case 'bigint':
        return BigInt(String(v))
      case 'number':
        return Number(v)
      case 'date':
        return new Date(Number(v))
      case 'map':
        return new Map(items() as [unknown, unknown][])
      case 'set':
        return new Set(items())
      case 'error':
        return unpackError(v as readonly string[])
      case 'bytes':
        return unpackBytes(String(v), t ?? 'Uint8Array')
      default:
        return Object.fromEntries(items() as [string, unknown][])
    }
  }

  return {
    encode: (value) => JSON.stringify(pack(value)),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
