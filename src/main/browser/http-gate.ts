import type { IncomingHttpHeaders } from 'node:http'

/** Why a request goes no further: its status and a sentence for whoever reads it. */
export type Turned = {
  readonly status: number
  readonly sentence: string
  readonly headers?: Readonly<Record<string, string>>
}

type Asked = { readonly method: string; readonly path: string; readonly headers: IncomingHttpHeaders }

const POSTED = new Set(['/call', '/events', '/token'])

/**
 * Decides from a request's head alone whether it may go on; null where it may.
 *
 * A page of another site can send requests here, by a name it points at 127.0.0.1 (another Host) or by
 * a form or fetch of its own (another Origin, a telling sec-fetch-site): both end here.
 */
export function turnAway({ method, path, headers }: Asked, port: number): Turned | null {
  const own = `127.0.0.1:${port}`
  if (headers.host !== own) return { status: 421, sentence: `This address is http://${own} only.` }
  const site = headers['sec-fetch-site']
  const foreign =
    (headers.origin !== undefined && headers.origin !== `http://${own}`) ||
    (site !== undefined && site !== 'same-origin' && site !== 'none')
  if (foreign) return { status: 403, sentence: 'Another site may not speak to Afterread.' }
  return POSTED.has(path) ? turnAwayPost(method, headers) : turnAwayRead(method)
}

function turnAwayPost(method: string, headers: IncomingHttpHeaders): Turned | null {
  if (method !== 'POST') return wrongMethod('POST')
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase()
  return type === 'application/json' ? null : { status: 415, sentence: 'Only application/json is read here.' }
}

const turnAwayRead = (method: string): Turned | null =>
  method === 'GET' || method === 'HEAD' ? null : wrongMethod('GET, HEAD')

const wrongMethod = (allow: string): Turned => ({
  status: 405,
  sentence: `Only ${allow} is answered here.`,
  headers: { allow },
})
