import type { CallName, Input, Output, Reply } from '../../shared/contract.ts'
import type { App } from '../app.ts'

/** What the application replies to a call of a page. For tests. */
export const replyTo = <N extends CallName>(
  app: App,
  page: string,
  name: N,
  input: Input<N>,
): Promise<Reply<Output<N>>> => app.call(name, input, page) as Promise<Reply<Output<N>>> // what `createDispatch` gives for a call

/** What a call of a page comes to; throws the sentence with which it is refused. For tests. */
export async function doneFor<N extends CallName>(
  app: App,
  page: string,
  name: N,
  input: Input<N>,
): Promise<Output<N>> {
  const reply = await replyTo(app, page, name, input)
  if (!reply.ok) throw new Error(reply.sentence)
  return reply.value
}
