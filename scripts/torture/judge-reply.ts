import { LONGEST_MS } from './fuzzed-app.ts'

/** A refusal is a sentence for a person; no more than this fits one. */
const LONGEST_REPLY = 2_000
/** What only the inside of a program says: a trace, a file of it, an error's own name. */
const INSIDE =
  /\n\s+at |node:internal|node_modules|\.(ts|js|cjs|mjs):\d|SQLITE_|\b(Type|Range|Reference|Syntax)Error\b/

type Replied = { readonly ok?: unknown; readonly kind?: unknown; readonly sentence?: unknown }

/**
 * What is wrong with the reply to a hostile call, or null.
 *
 * @param places folders of this machine that no refusal may name
 */
export function faultOfReply(
  reply: unknown,
  ms: number,
  mustRefuse: boolean,
  places: readonly string[],
): string | null {
  if (ms > LONGEST_MS) return `took ${Math.round(ms)} ms`
  if (typeof reply !== 'object' || reply === null) return `is no reply: ${String(reply).slice(0, 200)}`
  const { ok, kind, sentence } = reply as Replied
  if (ok === true) return mustRefuse ? 'was done' : null
  const text = JSON.stringify(reply)
  if (kind === 'internal' || kind === 'damaged') return `broke: ${text.slice(0, 200)}`
  if (typeof sentence !== 'string' || !/^[\p{Lu}\d"“].*[.?!]$/su.test(sentence))
    return `is no sentence: ${text.slice(0, 200)}`
  if (text.length > LONGEST_REPLY) return `is ${text.length} characters long`
  if (INSIDE.test(sentence) || places.some((place) => sentence.includes(place)))
    return `tells of the inside: ${text.slice(0, 300)}`
  return null
}

/** Whether something has come onto every object, by a key that was sent. */
export const polluted = (): boolean => 'polluted' in {} || Object.keys(Object.prototype).length > 0
