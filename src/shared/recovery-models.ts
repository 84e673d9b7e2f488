/** What is known of a library that is damaged, and what can be had back of it. */
export type Damage = {
  readonly file: string
  /** The newest backup that is good, or null. */
  readonly backup: {
    readonly name: string
    readonly at: string
    readonly holds: { readonly articles: number; readonly facts: number; readonly answers: number }
  } | null
  readonly salvaged: Salvaged
}

/** What can still be read of a damaged library and the backup lacks; `last` is when the last answer was given. */
export type Salvaged = {
  readonly articles: number
  readonly answers: number
  readonly decisions: number
  readonly last: string | null
}

/** What came back of a damaged library, and the folder in which that is kept as it was. */
export type Recovered = Damage & { readonly kept: string }

/** How far the recovery of a library is. */
export type Recovery =
  | { readonly state: 'sound' }
  | { readonly state: 'looking' | 'working' }
  | { readonly state: 'offered'; readonly damage: Damage }
  | { readonly state: 'recovered'; readonly recovered: Recovered }
  | { readonly state: 'failed'; readonly sentence: string }
