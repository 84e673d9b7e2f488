/** What is known of a library that is damaged, and what can be had back of it. */
export type Damage = {
  readonly file: string
  /** The newest backup that is good, or null. */
  readonly backup: {
    readonly name: string
    readonly at: string
    readonly holds: { readonly articles: number; readonly facts: number; readonly answers: number }
  } | null
  /** Answers in the damaged file that the backup lacks and that can still be read, and when the last was given. */
  readonly readable: { readonly answers: number; readonly last: string | null }
}

/** What came back of a damaged library. */
export type Recovered = {
  /** The folder in which the damaged library is kept as it was. */
  readonly kept: string
  /** When the backup was made that stands in its place, or null where there was none. */
  readonly backup: string | null
  /** What was read from the damaged file and the backup lacked. */
  readonly answers: number
  readonly decisions: number
  readonly articles: number
}

/** How far the recovery of a library is. */
export type Recovery =
  | { readonly state: 'sound' }
  | { readonly state: 'looking' | 'working' }
  | { readonly state: 'offered'; readonly damage: Damage }
  | { readonly state: 'recovered'; readonly recovered: Recovered }
  | { readonly state: 'failed'; readonly sentence: string }
