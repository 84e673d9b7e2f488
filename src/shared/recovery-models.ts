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

/** What is done to a library of an earlier Afterread, in this order. */
export type UpdateStep = 'copy' | 'change' | 'count'

/** How a library stands: whether it can be used, and if not, how far it is with its recovery or its update. */
export type Recovery =
  | { readonly state: 'sound' }
  | { readonly state: 'updating'; readonly step: UpdateStep }
  | { readonly state: 'outdated'; readonly sentence: string }
  | { readonly state: 'looking' | 'working' }
  | { readonly state: 'offered'; readonly damage: Damage }
  | { readonly state: 'recovered'; readonly recovered: Recovered }
  | { readonly state: 'failed'; readonly sentence: string }
