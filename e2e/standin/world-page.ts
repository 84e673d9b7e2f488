/**
 * Runs in the page's own world, before its scripts: puts there what the preload exposes (see
 * world-preload.ts), frozen as Electron's context bridge does.
 *
 * Used by its source text: it must name nothing outside itself.
 */
export function pageWorld(): void {
  if (window.top !== window) return
  type Returned = { readonly ok: boolean; readonly value: unknown; readonly later?: true }
  const turns = new Map<number, (returned: Returned) => void>()
  const callbacks: ((...words: unknown[]) => void)[] = []
  let last = 0

  const fire = (kind: string, detail: unknown): boolean =>
    window.dispatchEvent(new CustomEvent(`standin:${kind}`, { detail }))
  const hear = <T>(kind: string, listener: (detail: T) => void): void =>
    window.addEventListener(`standin:${kind}`, (event) => listener((event as CustomEvent<T>).detail)) // the preload's

  const isPlain = (value: unknown): value is Record<string, unknown> =>
    Object.prototype.toString.call(value) === '[object Object]'
  const eachOf = (object: object, cross: (value: unknown) => unknown): object =>
    Object.fromEntries(Object.entries(object).map(([key, value]) => [key, cross(value)]))
  /** Functions cross as numbers; all else is cloned by the event. */
  const lend = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(lend)
    if (typeof value !== 'function') return isPlain(value) ? eachOf(value, lend) : value
    const known = callbacks.indexOf(value as never)
    return { $callback: known < 0 ? callbacks.push(value as never) - 1 : known }
  }
  const borrow = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(borrow)
    if (!isPlain(value)) return value
    if ('$function' in value) return (...words: unknown[]) => callPreload(Number(value['$function']), words)
    return Object.freeze(eachOf(value, borrow))
  }
  const callPreload = (id: number, words: unknown[]): unknown => {
    const turn = ++last
    const heard: Returned[] = []
    turns.set(turn, (returned) => heard.push(returned))
    fire('call', { turn, id, words: words.map(lend) })
    const [returned] = heard
    if (!returned) throw new Error('The bridge did not answer.')
    if (returned.later) return new Promise((settle, fail) => turns.set(turn, finish(turn, settle, fail)))
    turns.delete(turn)
    if (returned.ok) return borrow(returned.value)
    throw new Error(String(returned.value))
  }
  const finish =
    (turn: number, settle: (value: unknown) => void, fail: (error: Error) => void) =>
    ({ ok, value }: Returned): void => {
      turns.delete(turn)
      if (ok) settle(borrow(value))
      else fail(new Error(String(value)))
    }

  hear<{ turn: number }>('later', ({ turn }) => turns.get(turn)?.({ ok: true, value: null, later: true }))
  hear<Returned & { turn: number }>('return', (returned) => turns.get(returned.turn)?.(returned))
  hear<{ id: number; words: unknown[] }>('callback', ({ id, words }) => callbacks[id]?.(...words.map(borrow)))
  hear<{ key: string; api: unknown }>('expose', ({ key, api }) => {
    if (!Object.hasOwn(window, key))
      Object.defineProperty(window, key, { value: borrow(api), enumerable: true })
  })
  fire('hello', null)
}
