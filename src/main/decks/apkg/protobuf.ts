/** The fields of a message, by number; of one that is given twice the last. Numbers as they are, the rest as bytes. */
export type ProtoFields = ReadonlyMap<number, number | Uint8Array>

/** Reads the fields of a message of Protocol Buffers, as far as it is one. */
export function protoFields(bytes: unknown): ProtoFields {
  const fields = new Map<number, number | Uint8Array>()
  if (bytes instanceof Uint8Array) protoEach(bytes, (field, value) => fields.set(field, value))
  return fields
}

/** Goes through the fields of a message in their order, also those that are given several times. */
export function protoEach(
  bytes: Uint8Array,
  each: (field: number, value: number | Uint8Array) => void,
): void {
  const reader = { bytes, at: 0 }
  while (reader.at < bytes.length) {
    const key = varint(reader)
    const value = valueOf(reader, key & 7)
    if (value === null) break
    each(key >>> 3, value)
  }
}

export const protoNumber = (fields: ProtoFields, field: number): number => {
  const value = fields.get(field)
  return typeof value === 'number' ? value : 0
}

export const protoText = (fields: ProtoFields, field: number): string => {
  const value = fields.get(field)
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : ''
}

type Reader = { readonly bytes: Uint8Array; at: number }

function valueOf(reader: Reader, kind: number): number | Uint8Array | null {
  if (kind === 0) return varint(reader)
  const length = kind === 1 ? 8 : kind === 5 ? 4 : kind === 2 ? varint(reader) : -1
  if (length < 0 || reader.at + length > reader.bytes.length) return null
  reader.at += length
  return reader.bytes.subarray(reader.at - length, reader.at)
}

function varint(reader: Reader): number {
  let value = 0
  for (let shift = 0; shift < 70; shift += 7) {
    const byte = reader.bytes[reader.at++] ?? 0
    value += (byte & 0x7f) * 2 ** shift
    if (byte < 0x80) break
  }
  return value
}
