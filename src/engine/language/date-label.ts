/** Whether a label is a date: "1476", "5 May 1821", "Winter 1846–47", "the 1920s". */
export const isDate = (label: string): boolean => DATE.test(label)

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DATE = new RegExp(
  `^(?:(?:early|late|mid|around|about|c\\.|circa)[ -])?(?:\\d{3,4}s?(?: (?:BC|BCE|AD|CE))?|\\d{3,4}\\s?[–-]\\s?\\d{2,4}|(?:\\d{1,2} )?${MONTH}(?: \\d{1,2},?)?(?: \\d{4})?|(?:spring|summer|autumn|winter) (?:of )?\\d{4}(?:\\s?[–-]\\s?\\d{2,4})?|\\d{1,2}(?:st|nd|rd|th) century)$`,
  'iu',
)

/** "In 1476", "On 5 May 1821", "Between 1914 and 1918", "In the 1920s". */
export function inTime(label: string): string {
  const range = /^(\d{3,4})\s?[–-]\s?(\d{2,4})$/u.exec(label)
  if (range) return `Between ${range[1] ?? ''} and ${range[2] ?? ''}`
  if (/\d{1,2} \p{L}{1,30} \d{4}|\p{L} \d{1,2},? \d{4}/u.test(label)) return `On ${label}`
  if (/^(?:around|about|c\.|circa)/i.test(label)) return label.charAt(0).toUpperCase() + label.slice(1)
  if (/^(?:spring|summer|autumn|winter) /i.test(label)) return `In ${label.toLowerCase()}`
  return /s$|century$/i.test(label) ? `In the ${label}` : `In ${label}`
}
