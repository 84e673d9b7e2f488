/** From where to where an amount goes, both ends included; a bound that is open is infinite. */
export type AmountRange = readonly [low: number, high: number]

/**
 * Lowest and highest number of "5 to 7" or "5–7", and of what opens with its bound: "up to 35°", "at least 6",
 * "over 10", "under 5". Null for anything else.
 */
export function amountRange(written: string): AmountRange | null {
  const text = written.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '')
  const [, one, other] = BETWEEN.exec(text) ?? []
  if (one !== undefined) return [Number(one), Number(other)]
  const { most, below, least, above } = BOUND.exec(text)?.groups ?? {}
  if (most !== undefined) return [-Infinity, Number(most)]
  if (below !== undefined) return [-Infinity, Number(below) - SLIGHT]
  if (least !== undefined) return [Number(least), Infinity]
  return above === undefined ? null : [Number(above) + SLIGHT, Infinity]
}

/** Whether some amount lies in both. */
export const rangesOverlap = (one: AmountRange, other: AmountRange): boolean =>
  one[0] <= other[1] && other[0] <= one[1]

/** "Under 5" ends just before it. */
const SLIGHT = 1e-6

const BETWEEN = /(?<![\d.])(\d+(?:\.\d+)?)\s*(?:-|–|to|and)\s*(\d+(?:\.\d+)?)/
const BOUND =
  /^(?:(?:up to|at most|(?:no|not) more than) (?<most>\d+(?:\.\d+)?)|(?:under|below|(?:less|fewer) than) (?<below>\d+(?:\.\d+)?)|(?:at least|(?:no|not) (?:less|fewer) than) (?<least>\d+(?:\.\d+)?)|(?:over|above|more than) (?<above>\d+(?:\.\d+)?))/i
