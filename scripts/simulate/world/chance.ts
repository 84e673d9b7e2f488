import type { Dose } from '../../simulate.ts'

/** The 99 % interval of a normal mean is so many of its standard errors wide, to either side. */
const WIDE = 2.58

/**
 * By how much a mean of few values may miss what it is held to by chance alone: nothing in the full dose, whose figures
 * are held as they are, and the error of the sample in the small one.
 *
 * @param spread the standard deviation of one value
 */
export const chance = (dose: Dose, spread: number, values: number): number =>
  dose === 'full' ? 0 : (WIDE * spread) / Math.sqrt(Math.max(1, values))
