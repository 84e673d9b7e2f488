import { unstopped } from '../compose/phrasing.ts'
import type { Fact } from '../types.ts'

/**
 * The year a date begins with, before Christ below zero: "27 BC–AD 14" is -27, "753–509 BC" -753, "1920s" 1920.
 * Null for what is no date: years have three or four digits or an era.
 */
export function yearOf(value: string): number | null {
  const plain = unstopped(value)
  const found = DATE.exec(plain)?.groups
  if (!found) return null
  const { ad, year = '', era, to, last } = found
  const isBefore = isBC(era) || (era === undefined && ad === undefined && to === undefined && isBC(last))
  if (ad === undefined && era === undefined && last === undefined && year.length < 3 && to === undefined)
    return null
  return isBefore ? -Number(year) : Number(year)
}

const isBC = (era: string | undefined): boolean => era !== undefined && /^B/i.test(era)

const MONTH = '(?:(?:\\d{1,2} )?\\p{Lu}\\p{Ll}{2,8} (?:\\d{1,2}, )?)?'
const DATE = new RegExp(
  `^${MONTH}(?<ad>AD )?(?<year>\\d{1,4})s?(?: (?<era>BCE?|AD|CE))?(?:\\s?[–-]\\s?(?<to>AD )?\\d{1,4}(?: (?<last>BCE?|AD|CE))?)?$`,
  'u',
)

/** What a dated statement tells without its date; null where the words hold another number or a date. */
export function happening({ statement, value }: Fact): string | null {
  const said = unstopped(statement)
  const opening = /^(?:In|On|Around|About|Between)\s(?:the\s)?/u.exec(said)?.[0] ?? ''
  const dated = opening !== '' && said.startsWith(value.replace(/^the /u, ''), opening.length)
  const after = said.slice(opening.length + value.replace(/^the /u, '').length)
  const rest =
    dated && /^,?\s\p{L}/u.test(after)
      ? after.replace(/^,?\s/u, '')
      : said.endsWith(` in ${value}`)
        ? said.slice(0, -` in ${value}`.length)
        : null
  return rest === null || /\d{3,4}/.test(rest) ? null : rest
}
