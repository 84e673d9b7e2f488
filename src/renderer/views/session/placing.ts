/**
 * Placing pieces in slots, for match (a slot holds one piece) and sort (a class holds several), as
 * values: each step gives the next state. Pieces and slots are numbers, as they were dealt.
 */
export type Placing = {
  /** For each piece the slot it stands in, or null while it is in the tray. */
  readonly places: readonly (number | null)[]
  readonly slots: number
  /** True where a slot holds several pieces. */
  readonly shared: boolean
  /** The piece in the hand, or null. */
  readonly held: number | null
}

export const startPlacing = (pieces: number, slots: number, shared: boolean): Placing => ({
  places: Array.from({ length: pieces }, () => null),
  slots,
  shared,
  held: null,
})

/** Takes a piece into the hand, out of its slot where it stood in one. */
export function pickUp(state: Placing, piece: number): Placing {
  if (state.places[piece] === undefined) return state
  return { ...state, places: state.places.with(piece, null), held: piece }
}

/** Puts the piece in the hand into a slot; what stood in a slot for one goes back to the tray. */
export function drop(state: Placing, slot: number): Placing {
  const { held } = state
  if (held === null || slot < 0 || slot >= state.slots) return state
  const cleared = state.shared ? state.places : state.places.map((at) => (at === slot ? null : at))
  return { ...state, places: cleared.with(held, slot), held: null }
}

/** Puts the piece in the hand back into the tray. */
export const putBack = (state: Placing): Placing => ({ ...state, held: null })

export const piecesIn = (state: Placing, slot: number): readonly number[] =>
  state.places.flatMap((at, piece) => (at === slot ? [piece] : []))

/** Pieces in no slot, the one in the hand among them. */
export const unplaced = (state: Placing): readonly number[] =>
  state.places.flatMap((at, piece) => (at === null ? [piece] : []))

/** The slot to aim at first: the first free one, or the first where all are taken or hold several. */
export function firstAim(state: Placing): number {
  const free = Array.from({ length: state.slots }, (_, slot) => slot).find(
    (slot) => state.shared || piecesIn(state, slot).length === 0,
  )
  return free ?? 0
}

/** The answer once every piece stands somewhere, else null. */
export function placed(state: Placing): number[] | null {
  const slots = state.places.filter((at) => at !== null)
  return slots.length === state.places.length && state.held === null ? slots : null
}
