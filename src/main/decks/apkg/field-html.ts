/** A cleaned text as the HTML of a field: read by `fieldText` it is the same text. */
export function fieldHtml(text: string): string {
  return text
    .replace(/[&<>]/g, (sign) => SIGNS[sign] ?? sign)
    .replace(/\[(?=sound:|\/?(?:\$|latex))/g, '&#91;')
    .replace(/ (?=[ \n]|$)|(?<=^|\n) /g, hardBlank)
    .replace(/[\t\v\f]/g, hardBlank)
    .replaceAll('\n', '<br>')
}

/** The same for a text around a blank of a cloze, in which braces and colons mean something. */
export const clozeHtml = (before: string, blank: string, after: string): string => {
  const [one, other, last] = fieldHtml(`${before}${CUT}${blank}${CUT}${after}`).split(CUT)
  return `${braced(one)}{{c1::${braced(other).replaceAll(':', '&#58;')}}}${braced(last)}`
}

// A character that Unicode keeps for a program's own use; no cleaned text has it.
const CUT = '\ufdd0'

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

const hardBlank = (blank: string): string => (blank === ' ' ? '&nbsp;' : `&#${blank.codePointAt(0)};`)

const braced = (html: string | undefined): string =>
  (html ?? '').replace(/[{}]/g, (brace) => (brace === '{' ? '&#123;' : '&#125;'))
