/** Whether a label is a date: "1476", "5 May 1821", "the 1920s". */
export const isDate = (label: string): boolean => DATE.test(label)

const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)'
const DATE = new RegExp(
  `^(?:(?:early|late|mid|around|about|c\\.|circa)[ -])?(?:\\d{3,4}s?(?: (?:BC|BCE|AD|CE))?|\\d{3,4}\\s?[–-]\\s?\\d{2,4}|(?:\\d{1,2} )?${MONTH}(?: \\d{1,2},?)?(?: \\d{4})?|\\d{1,2}(?:st|nd|rd|th) century)$`,
  'iu',
)
