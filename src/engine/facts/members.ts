import { tokens } from '../language/words.ts'
import { spacedParts } from '../language/word-count.ts'

/**
 * The members of an enumeration: "text, images, audio and video" has four. Empty where there are fewer than
 * three or one is a clause.
 */
export function membersOf(value: string): string[] {
  const list = enumeration(value.replace(/(?<!\s)\s*\([^()]*\)/gu, '').replace(/[.;:]\s*$/u, ''))
  const parts = list
    .split(/(?<!\s)\s*(?:;|,(?!\d))\s*(?:(?:and|or|as well as)\s+)?|(?<!\s)\s+(?:and|or|as well as|&)\s+/u)
    .map((part) => part.replace(/^(?:and|or|both|either|etc\.?)\s+/iu, '').trim())
    .filter((part) => part !== '' && !/^etc\.?$/i.test(part))
  // "Headaches and, in pregnancy, birth defects" is cut up by its commas.
  const whole = !parts.some((part) => /\b(?:and|or)$/iu.test(part))
  return parts.length >= 3 && whole && parts.every(isShort) ? parts : []
}

/** What "such as" or a colon introduces, else the whole. */
function enumeration(value: string): string {
  const introduced = /(?:\bsuch as|\bincluding|\bamong them|\blike|\bnamely|:)\s+(?<list>.+)$/isu.exec(value)
    ?.groups?.list
  return introduced !== undefined && /,/.test(introduced) ? introduced : value
}

/** Up to six words and no verb in a finite form; a single word may be anything ("bowed"). */
function isShort(part: string): boolean {
  if (!/\s/u.test(part)) return true
  if (spacedParts(part) > 6) return false
  return !tokens(part).some(
    ({ pos, text }, i) =>
      pos === 'AUX' || pos === 'PRON' || (pos === 'VERB' && !(i === 0 && /ing$/.test(text))),
  )
}
