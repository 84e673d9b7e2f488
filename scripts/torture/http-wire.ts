import { Agent, request } from 'node:http'
import type { OutgoingHttpHeaders } from 'node:http'
import type { HttpFront } from '../../src/main/browser/http.ts'
import { LONGEST_MS } from './fuzzed-app.ts'

/** The browser front's wire, as a page that was opened has it. */
export type Wire = {
  readonly post: (body: string | Buffer, headers?: OutgoingHttpHeaders) => Promise<Heard>
  readonly close: () => void
}
export type Heard = { readonly status: number; readonly reply: unknown; readonly ms: number }

/** Trades the launch code for a token, as the page does. */
export async function openWire(front: HttpFront): Promise<Wire> {
  const agent = new Agent({ keepAlive: true })
  const to = (path: string, body: string | Buffer, headers: OutgoingHttpHeaders): Promise<Heard> =>
    post(agent, front.port, path, body, headers)
  const { reply } = await to('/token', JSON.stringify({ code: front.url.split('#code=')[1] }), {})
  const { token } = reply as { token: string } // the code is new
  return {
    post: (body, headers = {}) => to('/call', body, { 'x-afterread-token': token, ...headers }),
    close: () => agent.destroy(),
  }
}

function post(
  agent: Agent,
  port: number,
  path: string,
  body: string | Buffer,
  headers: OutgoingHttpHeaders,
): Promise<Heard> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        ...{ host: '127.0.0.1', port, path, method: 'POST', agent, timeout: 2 * LONGEST_MS },
        headers: { 'content-type': 'application/json', ...headers },
      },
      (response) => {
        const pieces: Buffer[] = []
        response.on('data', (piece: Buffer) => pieces.push(piece))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            reply: JSON.parse(Buffer.concat(pieces).toString()),
            ms: performance.now() - start,
          }),
        )
      },
    )
    asked.once('timeout', () => asked.destroy(new Error('no answer')))
    asked.once('error', reject)
    asked.end(body)
  })
}
