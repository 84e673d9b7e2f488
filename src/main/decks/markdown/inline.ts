/**
 * One piece of a line of Markdown: words, or a sign that stands alone. What is in code or in a formula, and what is
 * escaped, is words.
 */
export type Piece = { readonly sign: string; readonly text: string }

const PIECE = new RegExp(
  [
    String.raw`\\(?<escaped>[!-/:-@[-\x60{-~])`,
    String.raw`(?<ticks>\x60+)(?<code>(?:(?!\k<ticks>).){1,2000}?)\k<ticks>(?!\x60)`,
    String.raw`(?<formula>\$\$[^$\n]{1,2000}\$\$|\$[^\s$](?:[^$\n]{0,2000}[^\s$\\])?\$(?!\d))`,
    String.raw`(?<line><br\s*/?>)`,
    String.raw`(?<comment><!--(?:(?!-->)[^]){0,4000}-->)`,
    String.raw`!\[\[(?<embed>[^\][\n]{1,500})\]\]`,
    String.raw`\[\[(?<wiki>[^\][\n]{1,500})\]\]`,
    String.raw`!\[(?<alt>[^\][\n]{0,500})\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,200}")?\)`,
    String.raw`\[(?<link>[^\][\n]{1,500})\]\([^()\s]{1,2000}(?:\s"[^"\n]{0,200}")?\)`,
    String.raw`(?<markup></?(?:b|i|u|em|strong|mark|span|font|small|sup|sub|kbd|code|p|div)(?:\s[^<>]{0,300})?>)`,
    String.raw`(?<sign>:{2,3}|\?\?|==|(?<!\();;(?!\))|(?<=\s)>>(?=\s)|\*{1,3}|~~|_{1,3})`,
    String.raw`(?<entity>&(?:amp|lt|gt|quot|nbsp);)`,
  ].join('|'),
  'gu',
)

/** Most lines have none of the signs, and need no parting. */
const SIGNS = /[\\`$<[*~_&]|::|\?\?|==|;;|>>/

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&nbsp;': ' ',
}

/** The pieces of a line; `onPicture` hears of each picture in it. */
export function piecesOf(line: string, onPicture: () => void): readonly Piece[] {
  if (!SIGNS.test(line)) return [{ sign: '', text: line }]
  const pieces: Piece[] = []
  let from = 0
  const words = (text: string): void => {
    if (text !== '') pieces.push({ sign: '', text })
  }
  // Not matchAll, which makes the expression anew for every line.
  PIECE.lastIndex = 0
  for (let match = PIECE.exec(line); match !== null; match = PIECE.exec(line)) {
    words(line.slice(from, match.index))
    from = match.index + match[0].length
    const found = match.groups ?? {}
    if (found.embed !== undefined || found.alt !== undefined) onPicture()
    if (found.sign !== undefined)
      pieces.push({ sign: signAt(line, match.index, found.sign), text: found.sign })
    else words(wordsOf(found))
  }
  words(line.slice(from))
  return pieces
}

/** What a piece of markup says. */
function wordsOf(found: Readonly<Record<string, string | undefined>>): string {
  if (found.line !== undefined) return '\n'
  if (found.entity !== undefined) return ENTITIES[found.entity] ?? found.entity
  if (found.wiki !== undefined) return found.wiki.split('|').at(-1) ?? ''
  if (found.alt !== undefined) return found.alt === '' ? '' : `[${found.alt}]`
  const { escaped, code, formula, link } = found
  return escaped ?? code?.trim() ?? formula ?? link ?? ''
}

/** An underscore within a word is one; so is a single star between spaces. */
function signAt(line: string, at: number, sign: string): string {
  const [before, after] = [line[at - 1] ?? ' ', line[at + sign.length] ?? ' ']
  const word = /[\p{L}\p{N}]/u
  if (sign.startsWith('_') && word.test(before) && word.test(after)) return ''
  if (/^[*_~]/.test(sign) && /\s/.test(before) && /\s/.test(after)) return ''
  return sign
}

/** The text of pieces, without the signs that only say how it looks. */
export const textOfPieces = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ sign, text }) => (/^(?:[*_~]|==)/.test(sign) ? '' : text))
    .join('')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')

/** A text in which nothing is a sign, on one line. */
export const markdownEscaped = (text: string): string =>
  text
    .replace(/[\\`*_{}[\]<>#&$~=|!:;?^]/g, (sign, at: number) =>
      mustEscape(text, sign, at) ? `\\${sign}` : sign,
    )
    .replace(/^([-+])(?=\s|$)/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^---/, '\\---')
    .replaceAll('\n', '<br>')

/** Single signs that mean something only when doubled stay as they are within a text. */
function mustEscape(text: string, sign: string, at: number): boolean {
  if (!/[:;?=~!^|{}]/.test(sign)) return true
  if (sign === '!') return text[at + 1] === '['
  if (/[|}^]/.test(sign)) return false
  return text[at - 1] === sign || text[at + 1] === sign || at === 0 || at === text.length - 1
}
