import { parentPort } from 'node:worker_threads'
import { composeBeside } from '../../engine/own/own.ts'
import type { OwnContext } from '../../engine/own/own.ts'
import { readText } from '../../engine/read.ts'
import type { ReadText } from '../../engine/read.ts'
import { isUnreadable } from '../../engine/unreadable.ts'
import type { OwnNews, OwnTask } from './own-composer.ts'

// The worker that composes facts of one's own. It stays while they are written, and knows the article it read last.
let known: { readonly context: OwnContext; readonly read: ReadText } | null = null

function readOnce(context: OwnContext): ReadText {
  const isKnown =
    known !== null && known.context.text === context.text && known.context.format === context.format
  if (!isKnown || known === null) known = { context, read: readText(context.text, context.format) }
  return known.read
}

const tell = (news: OwnNews): void => parentPort?.postMessage(news)

parentPort?.on('message', ({ task, context, words }: OwnTask) => {
  try {
    tell({ task, made: composeBeside(readOnce(context), context, words) })
  } catch (error) {
    if (!isUnreadable(error)) throw error
    tell({ task, refused: error.message })
  }
})
