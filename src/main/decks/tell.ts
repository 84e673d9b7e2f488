/** Told how many of how many are done, as often as one likes. */
export type Tell = (done: number, of: number) => void

export const untold: Tell = () => undefined

/** Goes through a list and tells of every few hundredth how far it is. */
export function mapTelling<T, R>(list: readonly T[], tell: Tell, each: (one: T, at: number) => R): R[] {
  return list.map((one, at) => {
    if (at % EVERY === 0) tell(at, list.length)
    return each(one, at)
  })
}

export const EVERY = 256
