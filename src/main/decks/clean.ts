/**
 * A text without what no format of text can carry: control characters, halves of characters and what stands for none;
 * every line break is one LF.
 */
export const cleanText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]/g, '')

/** A text on one line, with single spaces. */
export const oneLine = (text: string): string => cleanText(text).replace(/\s+/g, ' ').trim()

/** The items in their order, none empty and none twice. */
export const distinct = (items: readonly string[]): readonly string[] => [
  ...new Set(items.filter((item) => item !== '')),
]
