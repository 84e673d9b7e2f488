/** A text with one space for every run of white space: most have no other, and such a text is given back as it is. */
export const oneSpaced = (text: string): string => text.replace(OTHER_SPACE, ' ')

const OTHER_SPACE = /\s{2,}|[^\S ]/gu
