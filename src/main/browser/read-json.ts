import type { IncomingMessage } from 'node:http'
import type { Turned } from './http-gate.ts'

type Read =
  | { readonly ok: true; readonly body: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly turned: Turned }

/** A body so many times too large has no end that is worth waiting for. */
const TOO_MUCH = 4

/** Reads a request's body as a JSON object of at most `limit` bytes. */
export async function readJson(request: IncomingMessage, limit: number): Promise<Read> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    // What is too much is read on and dropped: a sender cut off half-way would not hear why.
    if (size <= limit) chunks.push(chunk)
    else chunks.length = 0
    // Leaving the loop cuts the connection.
    if (size > TOO_MUCH * limit) break
  }
  if (size > limit) return refused(413, 'This is too large to be taken in.')
  const body = parse(Buffer.concat(chunks))
  return body ? { ok: true, body } : refused(400, 'The body is not a JSON object.')
}

function parse(bytes: Buffer): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null
  } catch {
    return null
  }
}

const refused = (status: number, sentence: string): Read => ({ ok: false, turned: { status, sentence } })
