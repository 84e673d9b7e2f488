import { addresses, answers } from './running.ts'
import { cancels } from './session.ts'
import type { Target } from './target.ts'

export type Paused = {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: {
    readonly url: string
    readonly method: string
    readonly headers: Record<string, string>
    readonly postDataEntries?: readonly { readonly bytes?: string }[]
  }
}

/** Decides a request of a page as Electron does: the navigation, the session's rules, then the app's own scheme. */
export async function decideRequest(
  target: Target,
  paused: Paused,
  mayNavigate: (url: string) => boolean,
): Promise<void> {
  const { requestId, request, resourceType } = paused
  const url = addresses.toApp(request.url)
  const fail = (errorReason: string): Promise<void> =>
    target.send('Fetch.failRequest', { requestId, errorReason })
  const navigates = resourceType === 'Document' && paused.frameId === target.id
  if (navigates && !mayNavigate(url)) return fail('Aborted')
  if (await cancels({ url, method: request.method, resourceType })) return fail('BlockedByClient')
  const answer = answers.get(url.slice(0, url.indexOf(':')))
  if (!answer) return target.send('Fetch.continueRequest', { requestId })
  try {
    await fulfil(target, requestId, await answer(asRequest(url, paused)))
  } catch (error) {
    process.stderr.write(`The handler of ${url} failed: ${String(error)}\n`)
    await fail('Failed')
  }
}

function asRequest(url: string, { request }: Paused): Request {
  const { method, headers, postDataEntries } = request
  const pieces = (postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  return new Request(url, { method, headers, ...(pieces.length > 0 ? { body: Buffer.concat(pieces) } : {}) })
}

async function fulfil(target: Target, requestId: string, response: Response): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer())
  await target.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: body.toString('base64'),
  })
}
