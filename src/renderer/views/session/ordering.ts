/**
 * Putting pieces in order, as values: each step gives the next state. Pieces are numbers, as they were dealt, and
 * always stand in some order.
 */
export type Ordering = {
  /** The piece at each place, from the first. */
  readonly order: readonly number[]
  /** The piece in the hand, or null. */
  readonly held: number | null
  /** How they stood when it was taken up. */
  readonly before: readonly number[]
  /** Whether any piece was moved or put down yet. */
  readonly touched: boolean
}

export function startOrdering(pieces: number): Ordering {
  const order = Array.from({ length: pieces }, (_, piece) => piece)
  return { order, held: null, before: order, touched: false }
}

/** Takes a piece into the hand; it stays where it stands until it is moved. */
export function lift(state: Ordering, piece: number): Ordering {
  return state.order.includes(piece) ? { ...state, held: piece, before: state.order } : state
}

/** Moves a piece to a place, the others closing up; a place beyond the ends is the end. */
export function moveTo(state: Ordering, piece: number, place: number): Ordering {
  const from = state.order.indexOf(piece)
  const to = Math.min(state.order.length - 1, Math.max(0, place))
  if (from < 0 || from === to) return state
  const others = state.order.filter((one) => one !== piece)
  return { ...state, order: others.toSpliced(to, 0, piece), touched: true }
}

/** Lets the piece in the hand stand where it is, which may be where it was taken up: that is meant too. */
export const settle = (state: Ordering): Ordering => ({
  ...state,
  held: null,
  before: state.order,
  touched: true,
})

/** Puts the piece in the hand back where it was taken up. */
export const letGo = (state: Ordering): Ordering => ({ ...state, order: state.before, held: null })
